// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/account_table.h"

#include "app/sandbox/backend_sync.h"
#include "app/sandbox/database.h"

#include <QJsonDocument>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QVariant nullable(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<qint64>());
}

QVariantList columns(const StoredAccount &account)
{
    QVariantList values{account.tenant,           QString::fromLatin1(account.version.etag),
                        account.version.modified, nullable(account.due),
                        account.services,         account.synced,
                        account.nextNumber,       account.numbers};
    for (const qint64 count : account.counts)
        values << count;
    values << account.body;
    return values;
}

} // namespace

std::optional<StoredAccount> findAccount(Database &database, const QString &name)
{
    Rows rows
        = database.run(u"SELECT id, tenant, etag, modified, due, services, synced, next_number, numbers, "
                       "operator_connect, phone_mobile, direct_routing, zoom, call_protection, body "
                       "FROM accounts WHERE name = ?"_s,
                       {name});
    if (!rows.next())
        return {};
    StoredAccount account{.id = rows.integer(0),
                          .name = name,
                          .tenant = rows.text(1),
                          .version = {rows.text(2).toLatin1(), rows.integer(3)},
                          .services = static_cast<unsigned>(rows.integer(5)),
                          .synced = static_cast<unsigned>(rows.integer(6)),
                          .nextNumber = rows.integer(7),
                          .numbers = rows.integer(8),
                          .body = rows.bytes(14)};
    if (!rows.isNull(4))
        account.due = rows.integer(4);
    for (std::size_t i = 0; i < account.counts.size(); ++i)
        account.counts.at(i) = rows.integer(9 + static_cast<int>(i));
    return account;
}

void insertAccount(Database &database, StoredAccount &account)
{
    database.change(
        u"INSERT INTO accounts (tenant, etag, modified, due, services, synced, next_number, numbers, "
        "operator_connect, phone_mobile, direct_routing, zoom, call_protection, body, name) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        columns(account) << account.name);
    Rows rows = database.run(u"SELECT last_insert_rowid()"_s);
    rows.next();
    account.id = rows.integer(0);
}

void updateAccount(Database &database, const StoredAccount &account)
{
    database.change(u"UPDATE accounts SET tenant = ?, etag = ?, modified = ?, due = ?, services = ?, "
                    "synced = ?, next_number = ?, numbers = ?, operator_connect = ?, phone_mobile = ?, "
                    "direct_routing = ?, "
                    "zoom = ?, call_protection = ?, body = ? WHERE id = ?"_s,
                    columns(account) << account.id);
}

void removeAccount(Database &database, qint64 id)
{
    database.change(u"DELETE FROM numbers WHERE id > ? AND id < ?"_s,
                    {firstNumberId(id), firstNumberId(id + 1)});
    database.change(u"DELETE FROM accounts WHERE id = ?"_s, {id});
}

void updateNumberCounts(Database &database, StoredAccount &account)
{
    QJsonObject resource = QJsonDocument::fromJson(account.body).object();
    setNumberCounts(resource, account.counts);
    account.body = bodyWithState(stateOf(resource), resource);
    updateAccount(database, account);
}

} // namespace sandbox
