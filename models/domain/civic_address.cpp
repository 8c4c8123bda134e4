// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/civic_address.h"

#include "models/domain/json_shape.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using json::Member;
using json::Need;
using json::Type;

constexpr Member locationMembers[] = {
    {"id"_L1, Type::Text, Need::Key}, {"civicAddressId"_L1}, {"description"_L1}, {"additionalInfo"_L1},
    {"isDefault"_L1, Type::Flag},     {"elin"_L1},
};

constexpr Member members[] = {
    {"id"_L1, Type::Text, Need::Key},
    {"country"_L1},
    {"houseNumber"_L1},
    {"houseNumberSuffix"_L1},
    {"preDirectional"_L1},
    {"streetName"_L1},
    {"streetSuffix"_L1},
    {"postDirectional"_L1},
    {"stateOrProvince"_L1},
    {"countyOrDistrict"_L1},
    {"cityOrTown"_L1},
    {"cityOrTownAlias"_L1},
    {"postalOrZipCode"_L1},
    {"description"_L1},
    {"companyName"_L1},
    {"companyId"_L1},
    {"defaultLocationId"_L1},
    {"validationStatus"_L1},
    {"tenantId"_L1},
    {"partnerId"_L1},
    {"latitude"_L1},
    {"longitude"_L1},
    {"locations"_L1, Type::Objects, Need::Optional, locationMembers},
};

QString joined(const QJsonObject &json, json::Path names)
{
    QStringList parts;
    for (const QLatin1StringView name : names)
        parts.append(json.value(name).toString().trimmed());
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

Result<CivicAddress> CivicAddress::fromJson(const QJsonObject &json)
{
    if (auto error = json::check(json, members))
        return failure(std::move(*error));
    CivicAddress address;
    address.m_json = json;
    return address;
}

QString CivicAddress::id() const
{
    return m_json.value("id"_L1).toString();
}

QString CivicAddress::description() const
{
    return m_json.value("description"_L1).toString();
}

QString CivicAddress::companyName() const
{
    return m_json.value("companyName"_L1).toString();
}

QString CivicAddress::country() const
{
    return m_json.value("country"_L1).toString();
}

QString CivicAddress::validationStatus() const
{
    return m_json.value("validationStatus"_L1).toString();
}

bool CivicAddress::isValidated() const
{
    return validationStatus() == "validated"_L1;
}

QString CivicAddress::defaultLocationId() const
{
    return m_json.value("defaultLocationId"_L1).toString();
}

QList<CivicLocation> CivicAddress::locations() const
{
    QList<CivicLocation> result;
    const QJsonArray entries = m_json.value("locations"_L1).toArray();
    for (const auto &entry : entries) {
        const QJsonObject json = entry.toObject();
        result.append({.id = json.value("id"_L1).toString(),
                       .civicAddressId = json.value("civicAddressId"_L1).toString(),
                       .description = json.value("description"_L1).toString(),
                       .additionalInfo = json.value("additionalInfo"_L1).toString(),
                       .elin = json.value("elin"_L1).toString(),
                       .isDefault = json.value("isDefault"_L1).toBool()});
    }
    return result;
}

QString CivicAddress::oneLine() const
{
    QStringList parts{
        joined(m_json,
               {"houseNumber"_L1, "houseNumberSuffix"_L1, "preDirectional"_L1, "streetName"_L1,
                "streetSuffix"_L1, "postDirectional"_L1}),
        joined(m_json, {"cityOrTown"_L1}),
        joined(m_json, {"stateOrProvince"_L1, "postalOrZipCode"_L1}),
        joined(m_json, {"country"_L1}),
    };
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace acg
