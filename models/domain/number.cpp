// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/number.h"

#include "models/domain/json_shape.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using json::Member;
using json::Need;
using json::Type;

constexpr auto telephoneNumberKey = "telephoneNumber"_L1;
constexpr auto accountNameKey = "accountName"_L1;
constexpr auto detailsKey = "serviceDetails"_L1;
constexpr auto enabledKey = "enabled"_L1;
constexpr auto assignmentStatusKey = "assignmentStatus"_L1;
constexpr auto configurationKey = "configuration"_L1;
constexpr auto usageKey = "usage"_L1;
constexpr auto choosableKey = "choosableCapabilities"_L1;
constexpr auto acquiredKey = "acquiredCapabilities"_L1;
constexpr auto availableKey = "availableCapabilities"_L1;
constexpr auto additionalUsagesKey = "additionalUsages"_L1;
constexpr auto civicAddressKey = "civicAddressId"_L1;
constexpr auto locationKey = "locationId"_L1;
constexpr auto tenantUpdateKey = "allowTenantAddressUpdate"_L1;
constexpr auto countryCodeKey = "displayedCountryCode"_L1;

constexpr Member serviceMembers[] = {{enabledKey, Type::Flag, Need::Given}};

// The contract does not call usage and choosableCapabilities optional, but a number that lacks them is a
// state the backend reports as failed; refusing its null would hide the whole list it is in.
constexpr Member numberConfigurationMembers[] = {
    {usageKey},
    {choosableKey, Type::Texts},
    {acquiredKey, Type::Texts},
    {availableKey, Type::Texts},
    {additionalUsagesKey, Type::Texts},
    {civicAddressKey},
    {locationKey},
    {tenantUpdateKey, Type::Flag},
    {countryCodeKey},
};

constexpr Member configuredServiceMembers[] = {
    {enabledKey, Type::Flag, Need::Given},
    {assignmentStatusKey},
    {configurationKey, Type::Object, Need::Optional, numberConfigurationMembers},
};

constexpr Member detailsMembers[] = {
    {"teamsOperatorConnect"_L1, Type::Object, Need::Optional, configuredServiceMembers},
    {"teamsPhoneMobile"_L1, Type::Object, Need::Optional, configuredServiceMembers},
    {"teamsDirectRouting"_L1, Type::Object, Need::Optional, serviceMembers},
    {"zoomPhoneCloudPeering"_L1, Type::Object, Need::Optional, serviceMembers},
    {"azureOperatorCallProtection"_L1, Type::Object, Need::Optional, serviceMembers},
};

constexpr Member configurationMembers[] = {{"customSipHeader"_L1}};

QString configurationText(const QJsonObject &json, Service service, QLatin1StringView member)
{
    if (!hasNumberConfiguration(service))
        return {};
    return json::text(json, {detailsKey, key(service), configurationKey, member});
}

void setConfigurationText(QJsonObject &json, Service service, QLatin1StringView member, const QString &value)
{
    if (hasNumberConfiguration(service))
        json::setText(json, {detailsKey, key(service), configurationKey, member}, value);
}

QStringList configurationTexts(const QJsonObject &json, Service service, QLatin1StringView member)
{
    if (!hasNumberConfiguration(service))
        return {};
    return json::texts(json, {detailsKey, key(service), configurationKey, member});
}

void setConfigurationTexts(QJsonObject &json, Service service, QLatin1StringView member,
                           const QStringList &values)
{
    if (hasNumberConfiguration(service))
        json::setTexts(json, {detailsKey, key(service), configurationKey, member}, values);
}

} // namespace

Number::Number(const QString &accountName, const QString &telephoneNumber)
{
    m_json.insert(telephoneNumberKey, telephoneNumber);
    m_json.insert(accountNameKey, accountName);
    m_json.insert(detailsKey, QJsonObject());
}

Result<Number> Number::fromJson(const QJsonObject &json)
{
    const Member members[] = {
        {telephoneNumberKey, Type::Text, Need::Key},
        {accountNameKey, Type::Text, Need::Key},
        {detailsKey, Type::Object, Need::Optional, detailsMembers},
        {configurationKey, Type::Object, Need::Optional, configurationMembers},
        json::provisioningStatusMember,
        json::provisioningErrorsMember,
    };
    if (auto error = json::check(json, members))
        return failure(std::move(*error));
    Number number;
    number.m_json = json;
    return number;
}

QJsonObject Number::toRequestBody() const
{
    QJsonObject body = m_json;
    body.remove("serviceProvisioningStatus"_L1);
    body.remove("serviceProvisioningErrors"_L1);
    const QStringList services = body.value(detailsKey).toObject().keys();
    for (const QString &name : services) {
        const QLatin1StringView readOnly[] = {acquiredKey, availableKey};
        QJsonObject details = body.value(detailsKey).toObject();
        QJsonObject service = details.value(name).toObject();
        QJsonObject configuration = service.value(configurationKey).toObject();
        if (configuration.isEmpty())
            continue;
        for (const QLatin1StringView member : readOnly)
            configuration.remove(member);
        service.insert(configurationKey, configuration);
        details.insert(name, service);
        body.insert(detailsKey, details);
    }
    return body;
}

QString Number::telephoneNumber() const
{
    return m_json.value(telephoneNumberKey).toString();
}

void Number::setTelephoneNumber(const QString &value)
{
    m_json.insert(telephoneNumberKey, value);
}

QString Number::accountName() const
{
    return m_json.value(accountNameKey).toString();
}

void Number::setAccountName(const QString &value)
{
    m_json.insert(accountNameKey, value);
}

bool Number::hasService(Service service) const
{
    return json::value(m_json, {detailsKey, key(service)}).isObject();
}

bool Number::isEnabled(Service service) const
{
    return json::flag(m_json, {detailsKey, key(service), enabledKey});
}

void Number::setEnabled(Service service, bool enabled)
{
    json::setFlag(m_json, {detailsKey, key(service), enabledKey}, enabled);
}

QString Number::assignmentStatus(Service service) const
{
    if (!hasNumberConfiguration(service))
        return {};
    return json::text(m_json, {detailsKey, key(service), assignmentStatusKey});
}

void Number::setAssignmentStatus(Service service, const QString &value)
{
    if (hasNumberConfiguration(service))
        json::setText(m_json, {detailsKey, key(service), assignmentStatusKey}, value);
}

QString Number::customSipHeader() const
{
    return json::text(m_json, {configurationKey, "customSipHeader"_L1});
}

void Number::setCustomSipHeader(const QString &value)
{
    json::setText(m_json, {configurationKey, "customSipHeader"_L1}, value);
}

QString Number::usage(Service service) const
{
    return configurationText(m_json, service, usageKey);
}

void Number::setUsage(Service service, const QString &value)
{
    if (!hasNumberConfiguration(service))
        return;
    const bool isNews = value != usage(service);
    // Written even when empty: see the header.
    json::set(m_json, {detailsKey, key(service), configurationKey, usageKey}, value);
    if (isNews && !json::value(m_json, {detailsKey, key(service), configurationKey, choosableKey}).isArray())
        json::set(m_json, {detailsKey, key(service), configurationKey, choosableKey}, QJsonArray());
}

QStringList Number::choosableCapabilities(Service service) const
{
    return configurationTexts(m_json, service, choosableKey);
}

void Number::setChoosableCapabilities(Service service, const QStringList &values)
{
    if (hasNumberConfiguration(service) && values != choosableCapabilities(service))
        json::set(m_json, {detailsKey, key(service), configurationKey, choosableKey},
                  QJsonArray::fromStringList(values));
}

QStringList Number::acquiredCapabilities(Service service) const
{
    return configurationTexts(m_json, service, acquiredKey);
}

QStringList Number::availableCapabilities(Service service) const
{
    return configurationTexts(m_json, service, availableKey);
}

QStringList Number::additionalUsages(Service service) const
{
    return configurationTexts(m_json, service, additionalUsagesKey);
}

void Number::setAdditionalUsages(Service service, const QStringList &values)
{
    setConfigurationTexts(m_json, service, additionalUsagesKey, values);
}

QString Number::civicAddressId(Service service) const
{
    return configurationText(m_json, service, civicAddressKey);
}

void Number::setCivicAddressId(Service service, const QString &value)
{
    setConfigurationText(m_json, service, civicAddressKey, value);
}

QString Number::locationId(Service service) const
{
    return configurationText(m_json, service, locationKey);
}

void Number::setLocationId(Service service, const QString &value)
{
    setConfigurationText(m_json, service, locationKey, value);
}

bool Number::allowTenantAddressUpdate(Service service) const
{
    return hasNumberConfiguration(service)
        && json::flag(m_json, {detailsKey, key(service), configurationKey, tenantUpdateKey});
}

void Number::setAllowTenantAddressUpdate(Service service, bool on)
{
    if (hasNumberConfiguration(service))
        json::setFlag(m_json, {detailsKey, key(service), configurationKey, tenantUpdateKey}, on);
}

QString Number::displayedCountryCode(Service service) const
{
    return configurationText(m_json, service, countryCodeKey);
}

void Number::setDisplayedCountryCode(Service service, const QString &value)
{
    setConfigurationText(m_json, service, countryCodeKey, value);
}

Provisioning Number::provisioning() const
{
    return provisioningFromJson(m_json);
}

} // namespace acg
