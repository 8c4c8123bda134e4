// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/number.h"
#include "models/items/phone_key.h"
#include "models/jobs/row_file.h"

#include <QTemporaryFile>

#include <utility>
#include <vector>

namespace acg {

/// Numbers that come in any order, on disk until they can be read in the order that is wanted: 28 bytes of
/// memory each. Blocks; all of it in one thread.
class ResourceSpool
{
public:
    using Outcome = RowFile::Outcome;

    /// \a order: the numbers that are wanted.
    explicit ResourceSpool(const std::vector<PhoneKey> &order);

    [[nodiscard]] Outcome open();
    /// Those that nobody wants are left out; of those that come twice the later one counts.
    [[nodiscard]] Outcome add(const QList<Number> &numbers);
    /// From first up to, but not including, last, in the order wanted: JSON, without those that never came.
    [[nodiscard]] tl::expected<QList<QByteArray>, QString> read(std::size_t first, std::size_t last);

private:
    struct Place
    {
        qint64 offset = 0;
        quint32 size = 0; ///< 0: it never came
    };

    std::vector<std::pair<PhoneKey, quint32>> m_wanted; ///< by key, with where it is in the order
    std::vector<Place> m_places; ///< in the order wanted
    QTemporaryFile m_file;
    qint64 m_end = 0;
};

} // namespace acg
