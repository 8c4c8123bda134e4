// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account.h"

#include "models/domain/json_shape.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using json::Member;
using json::Need;
using json::Type;

constexpr auto nameKey = "name"_L1;
constexpr auto detailsKey = "serviceDetails"_L1;
constexpr auto enabledKey = "enabled"_L1;
constexpr auto syncEnabledKey = "syncEnabled"_L1;
constexpr auto numberCountKey = "numberCount"_L1;
constexpr auto configurationKey = "configuration"_L1;
constexpr auto subdomainStatusKey = "subdomainStatus"_L1;
constexpr auto directRoutingKey = "teamsDirectRouting"_L1;

constexpr Member serviceMembers[] = {
    {enabledKey, Type::Flag, Need::Given},
    {syncEnabledKey, Type::Flag, Need::Given},
    {numberCountKey, Type::Count},
};

constexpr Member tokenMembers[] = {{"region1Token"_L1}, {"region2Token"_L1}};

constexpr Member directRoutingConfigurationMembers[] = {
    {"callScreening"_L1, Type::Flag},
    {"subdomain"_L1},
    {"subdomainTokens"_L1, Type::Object, Need::Optional, tokenMembers},
};

constexpr Member directRoutingMembers[] = {
    {enabledKey, Type::Flag, Need::Given},
    {syncEnabledKey, Type::Flag, Need::Given},
    {numberCountKey, Type::Count},
    {subdomainStatusKey},
    {configurationKey, Type::Object, Need::Optional, directRoutingConfigurationMembers},
};

constexpr Member detailsMembers[] = {
    {"teamsTenantId"_L1},
    {"teamsOperatorConnect"_L1, Type::Object, Need::Optional, serviceMembers},
    {"teamsPhoneMobile"_L1, Type::Object, Need::Optional, serviceMembers},
    {"zoomPhoneCloudPeering"_L1, Type::Object, Need::Optional, serviceMembers},
    {"azureOperatorCallProtection"_L1, Type::Object, Need::Optional, serviceMembers},
    {directRoutingKey, Type::Object, Need::Optional, directRoutingMembers},
};

QLatin1StringView tokenKey(int region)
{
    return region == 2 ? "region2Token"_L1 : "region1Token"_L1;
}

} // namespace

SubdomainStatus subdomainStatusFromText(QStringView text)
{
    if (text.isEmpty())
        return SubdomainStatus::None;
    // The overview's troubleshooting section writes "Provisioned"; the samples and the contract do not.
    if (text.compare("provisioned"_L1, Qt::CaseInsensitive) == 0)
        return SubdomainStatus::Provisioned;
    if (text.compare("notProvisioned"_L1, Qt::CaseInsensitive) == 0)
        return SubdomainStatus::NotProvisioned;
    if (text.compare("inconsistent"_L1, Qt::CaseInsensitive) == 0)
        return SubdomainStatus::Inconsistent;
    return SubdomainStatus::Other;
}

Account::Account(const QString &name)
{
    m_json.insert(nameKey, name);
}

Result<Account> Account::fromJson(const QJsonObject &json)
{
    const Member members[] = {
        {nameKey, Type::Text, Need::Key},
        {"correlationId"_L1},
        {detailsKey, Type::Object, Need::Optional, detailsMembers},
        json::provisioningStatusMember,
        json::provisioningErrorsMember,
    };
    if (auto error = json::check(json, members))
        return failure(std::move(*error));
    Account account;
    account.m_json = json;
    return account;
}

QJsonObject Account::toRequestBody() const
{
    QJsonObject body = m_json;
    body.remove("serviceProvisioningStatus"_L1);
    body.remove("serviceProvisioningErrors"_L1);
    QJsonObject details = body.value(detailsKey).toObject();
    const QStringList keys = details.keys();
    for (const QString &service : keys) {
        if (!details.value(service).isObject())
            continue;
        QJsonObject inner = details.value(service).toObject();
        inner.remove(numberCountKey);
        if (service == directRoutingKey)
            inner.remove(subdomainStatusKey);
        details.insert(service, inner);
    }
    if (!details.isEmpty())
        body.insert(detailsKey, details);
    return body;
}

QString Account::name() const
{
    return m_json.value(nameKey).toString();
}

void Account::setName(const QString &name)
{
    m_json.insert(nameKey, name);
}

QString Account::correlationId() const
{
    return json::text(m_json, {"correlationId"_L1});
}

void Account::setCorrelationId(const QString &value)
{
    json::setText(m_json, {"correlationId"_L1}, value);
}

QString Account::teamsTenantId() const
{
    return json::text(m_json, {detailsKey, "teamsTenantId"_L1});
}

void Account::setTeamsTenantId(const QString &value)
{
    json::setText(m_json, {detailsKey, "teamsTenantId"_L1}, value);
}

bool Account::hasService(Service service) const
{
    return json::value(m_json, {detailsKey, key(service)}).isObject();
}

bool Account::isEnabled(Service service) const
{
    return json::flag(m_json, {detailsKey, key(service), enabledKey});
}

void Account::setEnabled(Service service, bool enabled)
{
    if (!enabled && !hasService(service))
        return;
    // The gateway requires both flags of a service that has them.
    if (!hasService(service) && hasBackendSync(service))
        json::set(m_json, {detailsKey, key(service), syncEnabledKey}, false);
    json::setFlag(m_json, {detailsKey, key(service), enabledKey}, enabled);
}

bool Account::isSyncEnabled(Service service) const
{
    return json::flag(m_json, {detailsKey, key(service), syncEnabledKey});
}

void Account::setSyncEnabled(Service service, bool enabled)
{
    if (hasBackendSync(service))
        json::setFlag(m_json, {detailsKey, key(service), syncEnabledKey}, enabled);
}

std::optional<qint64> Account::numberCount(Service service) const
{
    const QJsonValue count = json::value(m_json, {detailsKey, key(service), numberCountKey});
    if (!count.isDouble())
        return {};
    return count.toInteger();
}

QStringList Account::unknownServices() const
{
    QStringList result;
    const QJsonObject details = m_json.value(detailsKey).toObject();
    for (auto it = details.begin(); it != details.end(); ++it) {
        if (it.value().isObject() && !serviceFromKey(it.key()))
            result.append(it.key());
    }
    return result;
}

bool Account::callScreening() const
{
    return json::flag(m_json, {detailsKey, directRoutingKey, configurationKey, "callScreening"_L1}, true);
}

void Account::setCallScreening(bool on)
{
    json::setFlag(m_json, {detailsKey, directRoutingKey, configurationKey, "callScreening"_L1}, on, true);
}

QString Account::subdomain() const
{
    return json::text(m_json, {detailsKey, directRoutingKey, configurationKey, "subdomain"_L1});
}

void Account::setSubdomain(const QString &value)
{
    json::setText(m_json, {detailsKey, directRoutingKey, configurationKey, "subdomain"_L1}, value);
}

QString Account::regionToken(int region) const
{
    return json::text(
        m_json, {detailsKey, directRoutingKey, configurationKey, "subdomainTokens"_L1, tokenKey(region)});
}

void Account::setRegionToken(int region, const QString &value)
{
    json::setText(m_json,
                  {detailsKey, directRoutingKey, configurationKey, "subdomainTokens"_L1, tokenKey(region)},
                  value);
}

QString Account::subdomainStatusText() const
{
    return json::text(m_json, {detailsKey, directRoutingKey, subdomainStatusKey});
}

SubdomainStatus Account::subdomainStatus() const
{
    return subdomainStatusFromText(subdomainStatusText());
}

Provisioning Account::provisioning() const
{
    return provisioningFromJson(m_json);
}

} // namespace acg
