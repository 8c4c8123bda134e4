// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/generator.h"

#include "app/sandbox/account_table.h"
#include "app/sandbox/backend_sync.h"
#include "app/sandbox/database.h"
#include "app/sandbox/generator_dictionaries.h"
#include "app/sandbox/generator_sources.h"
#include "app/sandbox/number_rules.h"
#include "app/sandbox/services.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <vector>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned teamsMask = 1 + 2;
constexpr qint64 year = 365LL * 24 * 60 * 60 * 1000;

struct Address
{
    QString id;
    QString location;
};

class Generator
{
public:
    Generator(Database &database, const GeneratorInput &input)
        : m_database(database)
        , m_input(input)
        , m_dice(input.seed)
    {
    }

    void run();

private:
    [[nodiscard]] std::vector<qint64> accountSizes();
    void makeAccount(qint64 index, qint64 size);
    QJsonObject accountResource(const QString &name, const QString &tenant, unsigned enabled);
    void makeAddresses(const QString &tenant, qint64 count);
    void makeRequestForInformation(const QString &tenant, const QString &account);
    void makeNumber(StoredAccount &account);
    QByteArray teamsDetails(QLatin1StringView service);
    QByteArray serviceDetails(unsigned mask);
    void storeNumber(StoredAccount &account, const QByteArray &number, unsigned mask, const QByteArray &rest);

    Database &m_database;
    GeneratorInput m_input;
    Dice m_dice;
    NumberSource m_numbers;
    std::vector<Address> m_addresses; // of the account being made
};

void Generator::run()
{
    if (m_input.accounts <= 0)
        m_input.accounts = std::max<qint64>(1, m_input.numbers / 100);
    const std::vector<qint64> sizes = accountSizes();
    for (qint64 i = 0; i < m_input.accounts; ++i)
        makeAccount(i, sizes.at(static_cast<std::size_t>(i)));
}

/// Many small accounts and a few big ones; together exactly the numbers asked for.
std::vector<qint64> Generator::accountSizes()
{
    std::vector<qint64> weights(static_cast<std::size_t>(m_input.accounts));
    qint64 sum = 0;
    for (qint64 &weight : weights) {
        const auto root = static_cast<qint64>(m_dice.below(10));
        weight = 1 + root * root;
        sum += weight;
    }
    qint64 left = m_input.numbers;
    for (qint64 &weight : weights) {
        const qint64 size
            = sum > 0 ? left * weight / sum : left; // of what is left, so that nothing is left in the end
        sum -= weight;
        left -= size;
        weight = size;
    }
    return weights;
}

void Generator::makeAccount(qint64 index, qint64 size)
{
    static constexpr std::array<unsigned, 10> mixtures{1, 1, 1, 2, 3, 4, 5, 8, 17, 31};
    const unsigned enabled = m_dice.oneOf(mixtures);
    const QLatin1StringView adjective = m_dice.oneOf(dictionaries::accountAdjectives);
    const QLatin1StringView noun = m_dice.oneOf(dictionaries::accountNouns);
    const QString name = u"%1-%2-%3"_s.arg(adjective, noun).arg(index + 1);
    const QString tenant = (enabled & teamsMask) != 0 ? m_dice.guid() : u""_s;
    StoredAccount account{.name = name,
                          .tenant = tenant,
                          .version = {m_dice.etag().toLatin1(), m_input.now / 1000},
                          .services = enabled,
                          .synced = enabled & ~16U};
    const QJsonObject resource = accountResource(name, tenant, enabled);
    account.body = bodyWithState(syncedState(), resource);
    insertAccount(m_database, account);
    m_addresses.clear();
    if (!tenant.isEmpty()) {
        makeAddresses(tenant, 1 + static_cast<qint64>(m_dice.below(3)));
        if (m_dice.percent(5))
            makeRequestForInformation(tenant, name);
    }
    for (qint64 i = 0; i < size; ++i)
        makeNumber(account);
    updateNumberCounts(m_database, account);
}

QJsonObject Generator::accountResource(const QString &name, const QString &tenant, unsigned enabled)
{
    QJsonObject details;
    if (!tenant.isEmpty())
        details.insert("teamsTenantId"_L1, tenant);
    for (const Service &service : services) {
        if ((enabled & service.mask) == 0)
            continue;
        QJsonObject member{{u"enabled"_s, true}};
        if (service.canSync)
            member.insert("syncEnabled"_L1, true);
        if (service.member == "teamsDirectRouting"_L1) {
            const QJsonObject tokens{
                {u"region1Token"_s, u"MS=ms"_s + QString::number(m_dice.below(100'000'000))},
                {u"region2Token"_s, u"MS=ms"_s + QString::number(m_dice.below(100'000'000))}};
            member.insert("configuration"_L1,
                          QJsonObject{{u"callScreening"_s, true},
                                      {u"subdomain"_s, name.left(8)},
                                      {u"subdomainTokens"_s, tokens}});
            member.insert("subdomainStatus"_L1, u"provisioned"_s);
        }
        details.insert(service.member, member);
    }
    QJsonObject resource{{u"name"_s, name}, {u"serviceDetails"_s, details}};
    if (m_dice.percent(70))
        resource.insert("correlationId"_L1, u"CRM-"_s + QString::number(m_dice.below(1'000'000)));
    return resource;
}

void Generator::makeAddresses(const QString &tenant, qint64 count)
{
    for (qint64 i = 0; i < count; ++i) {
        const Address address{m_dice.guid(), m_dice.guid()};
        const QJsonObject location{{u"id"_s, address.location},
                                   {u"civicAddressId"_s, address.id},
                                   {u"description"_s, u"Reception"_s},
                                   {u"additionalInfo"_s, u"Ground floor"_s},
                                   {u"isDefault"_s, true},
                                   {u"elin"_s, u""_s}};
        const QJsonObject resource{
            {u"id"_s, address.id},
            {u"country"_s, u"US"_s},
            {u"houseNumber"_s, QString::number(1 + m_dice.below(300))},
            {u"streetName"_s, QString(m_dice.oneOf(dictionaries::streets))},
            {u"streetSuffix"_s, u"Street"_s},
            {u"cityOrTown"_s, QString(m_dice.oneOf(dictionaries::cities))},
            {u"postalOrZipCode"_s, QString::number(10'000 + m_dice.below(90'000))},
            {u"defaultLocationId"_s, address.location},
            {u"validationStatus"_s, m_dice.percent(80) ? u"validated"_s : u"notValidated"_s},
            {u"tenantId"_s, tenant},
            {u"locations"_s, QJsonArray{location}},
        };
        m_database.change(
            u"INSERT INTO civic_addresses (tenant, address, etag, modified, body) VALUES (?, ?, ?, ?, ?)"_s,
            {tenant, address.id, m_dice.etag(), m_input.now / 1000,
             QJsonDocument(resource).toJson(QJsonDocument::Compact)});
        m_addresses.push_back(address);
    }
}

void Generator::makeRequestForInformation(const QString &tenant, const QString &account)
{
    const QJsonObject contact{{u"fullName"_s, u"Purchasing"_s},
                              {u"email"_s, u"purchasing@%1.example.com"_s.arg(account)}};
    const QJsonObject resource{{u"id"_s, m_dice.guid()},
                               {u"tenantId"_s, tenant},
                               {u"accountName"_s, account},
                               {u"productContext"_s, u"teams"_s},
                               {u"operatorId"_s, m_dice.guid()},
                               {u"status"_s, m_dice.percent(80) ? u"active"_s : u"suspended"_s},
                               {u"consentedOn"_s, u"2024-05-07T11:15:10.519Z"_s},
                               {u"lastModifiedOn"_s, u"2024-05-07T11:15:10.519Z"_s},
                               {u"consentedCountries"_s, QJsonArray{u"GB"_s, u"US"_s}},
                               {u"contacts"_s, QJsonArray{contact}}};
    m_database.change(
        u"INSERT INTO requests_for_information (tenant, etag, modified, body) VALUES (?, ?, ?, ?)"_s,
        {tenant, m_dice.etag(), m_input.now / 1000, bodyWithState(syncedState(), resource)});
}

/// usage and the rest of a Teams service. The bodies of numbers are put together as bytes, in the order in
/// which the gateway writes members, for speed.
QByteArray Generator::teamsDetails(QLatin1StringView service)
{
    const auto &usage = m_dice.oneOf(dictionaries::usages);
    QByteArray details = '"' + QByteArray(service.data(), service.size()) + R"(":{"assignmentStatus":")"
        + (m_dice.percent(70) ? "assigned" : "unassigned")
        + R"(","configuration":{"allowTenantAddressUpdate":)";
    const bool addressed = m_dice.percent(80);
    const Address &address = m_addresses[m_dice.below(m_addresses.size())];
    details += addressed ? "false" : "true";
    details += R"(,"choosableCapabilities":[)";
    details.append(usage.choosable.data(), usage.choosable.size());
    details += ']';
    if (addressed)
        details += R"(,"civicAddressId":")" + address.id.toLatin1() + R"(","locationId":")"
            + address.location.toLatin1() + '"';
    details += R"(,"usage":")";
    details.append(usage.usage.data(), usage.usage.size());
    details += R"("},"enabled":true})";
    return details;
}

QByteArray Generator::serviceDetails(unsigned mask)
{
    QByteArray details;
    // Alphabetically, as QJsonObject would write them.
    static constexpr std::array<std::size_t, 5> order{4, 2, 0, 1, 3};
    for (const std::size_t i : order) {
        const Service &service = services.at(i);
        if ((mask & service.mask) == 0)
            continue;
        if (!details.isEmpty())
            details += ',';
        details += service.hasNumberConfiguration
            ? teamsDetails(service.member)
            : '"' + QByteArray(service.member.data(), service.member.size()) + R"(":{"enabled":true})";
    }
    return details;
}

void Generator::makeNumber(StoredAccount &account)
{
    // One main service, and call protection beside it where the account has both.
    unsigned mask = 0;
    while (mask == 0)
        mask = account.services & services.at(m_dice.below(4)).mask;
    if ((account.services & 16U) != 0 && m_dice.percent(40))
        mask |= 16U;
    const QByteArray number = m_numbers.next(m_dice);
    QByteArray rest = R"(,"accountName":")" + account.name.toLatin1() + '"';
    if (m_dice.percent(45)) {
        const QLatin1StringView header = m_dice.oneOf(dictionaries::sipHeaders);
        rest += R"(,"configuration":{"customSipHeader":")" + QByteArray(header.data(), header.size())
            + R"("})";
    }
    rest += R"(,"serviceDetails":{)" + serviceDetails(mask) + R"(},"telephoneNumber":")" + number + R"("})";
    storeNumber(account, number, mask, rest);
}

void Generator::storeNumber(StoredAccount &account, const QByteArray &number, unsigned mask,
                            const QByteArray &rest)
{
    static const QByteArray failed
        = failedState({QJsonObject{{u"code"_s, u"Conflict"_s},
                                   {u"message"_s, u"The telephone number is in use by another operator."_s},
                                   {u"target"_s, u"oc"_s}}});
    static const QByteArray pending = pendingState();
    static const QByteArray synced = syncedState();
    const quint64 fate = m_dice.below(1000);
    const bool isPending = fate < 5 && (mask & account.synced) != 0;
    const bool isFailed = !isPending && fate < 25 && (mask & 1U) != 0;
    const QVariant due = isPending ? QVariant(m_input.now + year) : QVariant(QMetaType::fromType<qint64>());
    m_database.change(u"INSERT INTO numbers (id, number, services, etag, modified, due, outcome, body) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                      {firstNumberId(account.id) + account.nextNumber++, number.mid(1).toLongLong(), mask,
                       m_dice.etag(), m_input.now / 1000, due,
                       isPending ? QVariant(synced) : QVariant(QMetaType::fromType<QByteArray>()),
                       (isPending      ? pending
                            : isFailed ? failed
                                       : synced)
                           + rest});
    ++account.numbers;
    for (std::size_t i = 0; i < services.size(); ++i)
        account.counts.at(i) += (mask & services.at(i).mask) != 0 ? 1 : 0;
}

} // namespace

void generate(Database &database, const GeneratorInput &input)
{
    Generator(database, input).run();
}

} // namespace sandbox
