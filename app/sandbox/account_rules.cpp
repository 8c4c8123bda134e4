// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/account_rules.h"

#include "app/sandbox/json_edit.h"
#include "app/sandbox/services.h"
#include "app/sandbox/validation.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto directRouting = "teamsDirectRouting"_L1;

void checkDirectRoutingConfiguration(ObjectCheck &configuration)
{
    static constexpr TextShape token{1, 100, "=_-", false};
    configuration.boolean("callScreening"_L1, Presence::Optional)
        .text("subdomain"_L1, Presence::Optional, labelShape(10))
        .object("subdomainTokens"_L1, Presence::Optional, [](ObjectCheck &tokens) {
            tokens.text("region1Token"_L1, Presence::Optional, token)
                .text("region2Token"_L1, Presence::Optional, token);
        });
}

void checkServices(ObjectCheck &details)
{
    details.text("teamsTenantId"_L1, Presence::Optional);
    for (const Service &service : services) {
        details.object(service.member, Presence::Optional, [&service](ObjectCheck &member) {
            member.boolean("enabled"_L1, Presence::Required);
            if (service.canSync)
                member.boolean("syncEnabled"_L1, Presence::Required);
            if (service.member == directRouting)
                member.object("configuration"_L1, Presence::Optional, checkDirectRoutingConfiguration);
        });
    }
}

/// What the DNS records are made from.
QJsonObject dnsInput(const QJsonObject &directRoutingDetails)
{
    QJsonObject input = directRoutingDetails.value("configuration"_L1).toObject();
    return {{u"subdomain"_s, input.value("subdomain"_L1)}, {u"tokens"_s, input.value("subdomainTokens"_L1)}};
}

bool canMakeDnsRecords(const QJsonObject &directRoutingDetails)
{
    const QJsonObject configuration = directRoutingDetails.value("configuration"_L1).toObject();
    const QJsonObject tokens = configuration.value("subdomainTokens"_L1).toObject();
    return !configuration.value("subdomain"_L1).toString().isEmpty()
        && !tokens.value("region1Token"_L1).toString().isEmpty()
        && !tokens.value("region2Token"_L1).toString().isEmpty();
}

void normalizeDirectRouting(QJsonObject &details, const QJsonObject &stored)
{
    // Records whose input did not change stay as they are, a broken one too.
    const QString before = stored.value("subdomainStatus"_L1).toString();
    const bool unchanged = !before.isEmpty() && dnsInput(details) == dnsInput(stored);
    details.insert("subdomainStatus"_L1, unchanged ? before : u"notProvisioned"_s);
    if (!details.value("configuration"_L1).isObject())
        return;
    editObject(details, "configuration"_L1, [](QJsonObject &configuration) {
        dropNulls(configuration, {"callScreening"_L1, "subdomain"_L1, "subdomainTokens"_L1});
        if (!configuration.contains("callScreening"_L1))
            configuration.insert("callScreening"_L1, true);
        if (configuration.contains("subdomainTokens"_L1)) {
            editObject(configuration, "subdomainTokens"_L1, [](QJsonObject &tokens) {
                dropNulls(tokens, {"region1Token"_L1, "region2Token"_L1});
            });
        }
    });
}

void normalizeServices(QJsonObject &details, const QJsonObject &stored)
{
    dropNulls(details, {"teamsTenantId"_L1});
    for (const Service &service : services) {
        dropNulls(details, {service.member});
        if (!details.contains(service.member))
            continue;
        editObject(details, service.member, [&](QJsonObject &member) {
            dropNulls(member, {"configuration"_L1});
            member.insert("numberCount"_L1, 0);
            if (service.member == directRouting)
                normalizeDirectRouting(member, stored.value(service.member).toObject());
        });
    }
}

} // namespace

std::optional<Failure> checkAccount(const QJsonObject &account, const QString &nameInPath)
{
    return ObjectCheck(account, {})
        .text("name"_L1, Presence::Required, labelShape(100))
        .equals("name"_L1, nameInPath)
        .text("correlationId"_L1, Presence::Optional)
        .object("serviceDetails"_L1, Presence::Optional, checkServices)
        .failure();
}

QJsonObject normalizedAccount(QJsonObject account, const QJsonObject &stored)
{
    dropNulls(account, {"correlationId"_L1, "serviceDetails"_L1});
    if (!account.contains("serviceDetails"_L1))
        return account;
    const QJsonObject storedDetails = stored.value("serviceDetails"_L1).toObject();
    editObject(account, "serviceDetails"_L1,
               [&](QJsonObject &details) { normalizeServices(details, storedDetails); });
    return account;
}

void setNumberCounts(QJsonObject &account, const NumberCounts &counts)
{
    if (!account.contains("serviceDetails"_L1))
        return;
    editObject(account, "serviceDetails"_L1, [&](QJsonObject &details) {
        for (std::size_t i = 0; i < services.size(); ++i) {
            if (!details.contains(services.at(i).member))
                continue;
            editObject(details, services.at(i).member,
                       [&](QJsonObject &member) { member.insert("numberCount"_L1, counts.at(i)); });
        }
    });
}

void settleSubdomain(QJsonObject &account)
{
    const QJsonObject routing = account.value("serviceDetails"_L1).toObject().value(directRouting).toObject();
    if (routing.value("subdomainStatus"_L1) != "notProvisioned"_L1 || !canMakeDnsRecords(routing))
        return;
    editObject(account, "serviceDetails"_L1, [](QJsonObject &details) {
        editObject(details, directRouting,
                   [](QJsonObject &member) { member.insert("subdomainStatus"_L1, u"provisioned"_s); });
    });
}

} // namespace sandbox
