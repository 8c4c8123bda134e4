// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/account_rules.h"
#include "app/sandbox/conditional.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sandbox {

class Database;

/// The numbers of an account lie between these ids of the table numbers, both exclusive.
constexpr qint64 firstNumberId(qint64 account)
{
    return account << 32;
}

struct StoredAccount
{
    qint64 id = 0;
    QString name{};
    QString tenant{}; ///< serviceDetails.teamsTenantId; empty when there is none
    Version version{};
    std::optional<qint64> due{}; ///< milliseconds since 1970; set while pending
    unsigned services = 0; ///< enabled ones
    unsigned synced = 0; ///< of these, the ones that are synced to their backends
    qint64 nextNumber = 1;
    qint64 numbers = 0; ///< whatever they use
    NumberCounts counts{};
    QByteArray body{};
};

/// The table accounts.
std::optional<StoredAccount> findAccount(Database &database, const QString &name);
void insertAccount(Database &database, StoredAccount &account); ///< sets the id
void updateAccount(Database &database, const StoredAccount &account);
void removeAccount(Database &database, qint64 id); ///< and its numbers
/// After its numbers have changed: stores the counters and numberCount in the body, nothing else.
void updateNumberCounts(Database &database, StoredAccount &account);

} // namespace sandbox
