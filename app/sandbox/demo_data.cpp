// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/demo_data.h"

#include "app/sandbox/account_table.h"
#include "app/sandbox/backend_sync.h"
#include "app/sandbox/conditional.h"
#include "app/sandbox/database.h"
#include "app/sandbox/failure.h"
#include "app/sandbox/number_rules.h"
#include "app/sandbox/services.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject loadDemoData()
{
    QFile file(u":/sandbox/demo_data.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw DatabaseError(u"The demo data are missing from the program."_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        throw DatabaseError(u"The demo data are broken: "_s + error.errorString());
    return document.object();
}

/// The entry's own ETag, kept as it stands there, so that clients meet the bare and weak forms too.
QString etagOf(const QJsonObject &entry)
{
    return entry.value("etag"_L1).toString(QString::fromLatin1(newETag()));
}

class DemoFiller
{
public:
    /// `datesAsOf` is the day on which the dates of the data were true: all are moved so that it is today,
    /// and nobody has been waiting for years.
    DemoFiller(Database &database, qint64 now, const QDateTime &datesAsOf)
        : m_database(database)
        , m_now(now)
        , m_age(datesAsOf.daysTo(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC)))
    {
    }

    void account(const QJsonObject &entry)
    {
        const QJsonObject resource = entry.value("account"_L1).toObject();
        const QJsonObject details = resource.value("serviceDetails"_L1).toObject();
        const unsigned enabled = servicesWith(details, "enabled"_L1);
        StoredAccount account{.name = resource.value("name"_L1).toString(),
                              .tenant = details.value("teamsTenantId"_L1).toString(u""_s),
                              .version = {etagOf(entry).toLatin1(), m_now / 1000},
                              .services = enabled,
                              .synced = enabled & servicesWith(details, "syncEnabled"_L1),
                              .body = bodyWithState(stateOf(resource), resource)};
        account.due = dueOf(resource);
        insertAccount(m_database, account);
        for (const auto &numberEntry : entry.value("numbers"_L1).toArray())
            number(account, numberEntry.toObject());
        updateNumberCounts(m_database, account);
    }

    void civicAddress(const QJsonObject &resource)
    {
        m_database.change(
            u"INSERT INTO civic_addresses (tenant, address, etag, modified, body) VALUES (?, ?, ?, ?, ?)"_s,
            {resource.value("tenantId"_L1), resource.value("id"_L1), QString::fromLatin1(newETag()),
             m_now / 1000, QJsonDocument(resource).toJson(QJsonDocument::Compact)});
    }

    void requestForInformation(const QJsonObject &entry)
    {
        QJsonObject resource = entry.value("requestForInformation"_L1).toObject();
        moveDates(resource);
        QJsonObject relationship = resource.value("customerRelationship"_L1).toObject();
        if (!relationship.isEmpty()) {
            moveDates(relationship);
            resource["customerRelationship"_L1] = relationship;
        }
        m_database.change(
            u"INSERT INTO requests_for_information (tenant, etag, modified, due, body) VALUES (?, ?, ?, ?, ?)"_s,
            {resource.value("tenantId"_L1), etagOf(entry), m_now / 1000, nullableDue(resource),
             bodyWithState(stateOf(resource), resource)});
    }

private:
    void number(StoredAccount &account, const QJsonObject &entry)
    {
        const QJsonObject resource = entry.value("number"_L1).toObject();
        const unsigned mask = servicesWith(resource.value("serviceDetails"_L1).toObject(), "enabled"_L1);
        m_database.change(u"INSERT INTO numbers (id, number, services, etag, modified, due, outcome, body) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                          {firstNumberId(account.id) + account.nextNumber++,
                           numberKey(resource.value("telephoneNumber"_L1).toString()), mask, etagOf(entry),
                           m_now / 1000, nullableDue(resource), syncedState(),
                           bodyWithState(stateOf(resource), resource)});
        ++account.numbers;
        for (std::size_t i = 0; i < services.size(); ++i)
            account.counts.at(i) += (mask & services.at(i).mask) != 0 ? 1 : 0;
    }

    void moveDates(QJsonObject &object) const
    {
        for (const auto member : {"consentedOn"_L1, "lastModifiedOn"_L1}) {
            const auto date = QDateTime::fromString(object.value(member).toString(), Qt::ISODateWithMs);
            if (date.isValid())
                object[member] = date.addDays(m_age).toString(Qt::ISODateWithMs);
        }
    }

    [[nodiscard]] std::optional<qint64> dueOf(const QJsonObject &resource) const
    {
        constexpr qint64 year = 365LL * 24 * 60 * 60 * 1000;
        if (resource.value("serviceProvisioningStatus"_L1) != "pending"_L1)
            return {};
        return m_now + year;
    }

    [[nodiscard]] QVariant nullableDue(const QJsonObject &resource) const
    {
        const auto due = dueOf(resource);
        return due ? QVariant(*due) : QVariant(QMetaType::fromType<qint64>());
    }

    Database &m_database;
    qint64 m_now;
    qint64 m_age; ///< days
};

} // namespace

void fillWithDemoData(Database &database, qint64 nowMilliseconds)
{
    const QJsonObject data = loadDemoData();
    DemoFiller filler(database, nowMilliseconds,
                      QDateTime::fromString(data.value("datesAsOf"_L1).toString(), Qt::ISODateWithMs));
    for (const auto &address : data.value("civicAddresses"_L1).toArray())
        filler.civicAddress(address.toObject());
    for (const auto &account : data.value("accounts"_L1).toArray())
        filler.account(account.toObject());
    for (const auto &rfi : data.value("requestsForInformation"_L1).toArray())
        filler.requestForInformation(rfi.toObject());
}

} // namespace sandbox
