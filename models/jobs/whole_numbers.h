// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/flat_member.h"
#include "models/items/phone_key.h"
#include "models/jobs/resource_spool.h"
#include "models/jobs/row_source.h"
#include "models/jobs/work_thread.h"
#include "models/services/list_loader.h"

#include <span>
#include <vector>

namespace acg {

/// Numbers with all that the gateway says of them, which a list does not hold: fetched, kept on disk, and
/// then handed over in the order of the list. Those that are gone from the gateway are left out.
class WholeNumbers : public RowSource
{
    Q_OBJECT
public:
    /// Of one account, or of all when its name is empty. No members: as lines of JSON. The client must
    /// outlive what is asked of it.
    WholeNumbers(ApiClient &client, const QString &accountName, const std::vector<PhoneKey> &order,
                 std::span<const FlatMember> members);
    ~WholeNumbers() override;

    [[nodiscard]] QStringList header() const override;
    [[nodiscard]] qint64 total() const override { return m_total; }
    void next() override;

private:
    void fetch();
    void takePage(Page<Number> &&page);
    void readBlock();
    /// In the thread; then `after` here, unless something went wrong.
    void there(std::function<ResourceSpool::Outcome()> work, std::function<void()> after);

    const QString m_accountName;
    const std::span<const FlatMember> m_members;
    const qint64 m_total;
    ListLoader m_loader;
    ResourceSpool m_spool; ///< touched in the thread only
    std::optional<qint64> m_expected; ///< numbers the gateway has
    qint64 m_fetched = 0;
    qint64 m_next = 0;
    bool m_isFetched = false;
    WorkThread m_thread; ///< joined before the rest goes
};

} // namespace acg
