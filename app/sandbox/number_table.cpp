// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/number_table.h"

#include "app/sandbox/backend_sync.h"
#include "app/sandbox/database.h"
#include "app/sandbox/number_rules.h"
#include "app/sandbox/services.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

void count(StoredAccount &account, unsigned mask, qint64 difference)
{
    account.numbers += difference;
    for (std::size_t i = 0; i < services.size(); ++i) {
        if ((mask & services.at(i).mask) != 0)
            account.counts.at(i) += difference;
    }
}

bool hasAddress(Database &database, const QString &tenant, const QString &civicAddress,
                const QString &location)
{
    Rows rows = civicAddress.isEmpty()
        ? database.run(u"SELECT body FROM civic_addresses WHERE tenant = ?"_s, {tenant})
        : database.run(u"SELECT body FROM civic_addresses WHERE tenant = ? AND address = ?"_s,
                       {tenant, civicAddress});
    while (rows.next()) {
        const QJsonArray locations
            = QJsonDocument::fromJson(rows.bytes(0)).object().value("locations"_L1).toArray();
        const bool found = std::any_of(locations.begin(), locations.end(), [&](const QJsonValue &item) {
            return item.toObject().value("id"_L1) == location;
        });
        if (location.isEmpty() || found)
            return true;
    }
    return false;
}

} // namespace

std::optional<StoredNumber> findNumber(Database &database, QStringView telephoneNumber)
{
    Rows rows = database.run(u"SELECT id, services, etag, modified, body FROM numbers WHERE number = ?"_s,
                             {numberKey(telephoneNumber)});
    if (!rows.next())
        return {};
    return StoredNumber{rows.integer(0),
                        static_cast<unsigned>(rows.integer(1)),
                        {rows.text(2).toLatin1(), rows.integer(3)},
                        rows.bytes(4)};
}

StoredNumber writeNumber(Database &database, StoredAccount &account, const QJsonObject &number,
                         const std::optional<StoredNumber> &stored, const WriteTime &time)
{
    const QJsonObject before = stored ? QJsonDocument::fromJson(stored->body).object() : QJsonObject();
    const QJsonObject resource = normalizedNumber(number, before);
    const unsigned mask = servicesWith(resource.value("serviceDetails"_L1).toObject(), "enabled"_L1);
    const unsigned synced = account.synced & mask;
    const auto addresses = [&](const QString &civicAddress, const QString &location) {
        return hasAddress(database, account.tenant, civicAddress, location);
    };
    StoredNumber written{stored ? stored->id : firstNumberId(account.id) + account.nextNumber++,
                         mask,
                         {newETag(), time.now / 1000},
                         bodyWithState(synced != 0 ? pendingState() : syncedState(), resource)};
    const QVariant due = synced != 0 ? QVariant(time.due) : QVariant(QMetaType::fromType<qint64>());
    const QVariant outcome = synced != 0 ? QVariant(backendOutcome(resource, synced, addresses))
                                         : QVariant(QMetaType::fromType<QByteArray>());
    if (stored)
        count(account, stored->services, -1);
    count(account, mask, 1);
    database.change(
        u"INSERT OR REPLACE INTO numbers (id, number, services, etag, modified, due, outcome, body) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {written.id, numberKey(resource.value("telephoneNumber"_L1).toString()), mask,
         QString::fromLatin1(written.version.etag), written.version.modified, due, outcome, written.body});
    return written;
}

void removeNumber(Database &database, StoredAccount &account, const StoredNumber &number)
{
    database.change(u"DELETE FROM numbers WHERE id = ?"_s, {number.id});
    count(account, number.services, -1);
}

} // namespace sandbox
