// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/account_table.h"

#include <QJsonObject>

#include <optional>

namespace sandbox {

struct StoredNumber
{
    qint64 id = 0;
    unsigned services = 0; ///< enabled ones
    Version version;
    QByteArray body;

    [[nodiscard]] bool belongsTo(const StoredAccount &account) const { return id >> 32 == account.id; }
};

/// A number is unique over all accounts: found whichever account owns it.
std::optional<StoredNumber> findNumber(Database &database, QStringView telephoneNumber);

/// When a write will be settled by the backends, and what they need to know for it.
struct WriteTime
{
    qint64 now = 0; ///< milliseconds since 1970
    qint64 due = 0;
};

/// Stores a number that has passed every check, in place of `stored` if there is one. The counters of the
/// account follow in memory only: updateNumberCounts() stores them, once a request.
StoredNumber writeNumber(Database &database, StoredAccount &account, const QJsonObject &number,
                         const std::optional<StoredNumber> &stored, const WriteTime &time);

void removeNumber(Database &database, StoredAccount &account, const StoredNumber &number);

} // namespace sandbox
