// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/flat_member.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Type = FlatMember::Type;

constexpr FlatMember ofNumber[] = {
    {"telephoneNumber"},
    {"accountName"},
    {"serviceDetails_teamsOperatorConnect_enabled", Type::Flag},
    {"serviceDetails_teamsOperatorConnect_assignmentStatus"},
    {"serviceDetails_teamsOperatorConnect_configuration_usage"},
    {"serviceDetails_teamsOperatorConnect_configuration_choosableCapabilities", Type::Texts},
    {"serviceDetails_teamsOperatorConnect_configuration_additionalUsages", Type::Texts},
    {"serviceDetails_teamsOperatorConnect_configuration_civicAddressId"},
    {"serviceDetails_teamsOperatorConnect_configuration_locationId"},
    {"serviceDetails_teamsOperatorConnect_configuration_allowTenantAddressUpdate", Type::Flag},
    {"serviceDetails_teamsOperatorConnect_configuration_displayedCountryCode"},
    {"serviceDetails_teamsPhoneMobile_enabled", Type::Flag},
    {"serviceDetails_teamsPhoneMobile_assignmentStatus"},
    {"serviceDetails_teamsPhoneMobile_configuration_usage"},
    {"serviceDetails_teamsPhoneMobile_configuration_choosableCapabilities", Type::Texts},
    {"serviceDetails_teamsPhoneMobile_configuration_additionalUsages", Type::Texts},
    {"serviceDetails_teamsPhoneMobile_configuration_civicAddressId"},
    {"serviceDetails_teamsPhoneMobile_configuration_locationId"},
    {"serviceDetails_teamsPhoneMobile_configuration_allowTenantAddressUpdate", Type::Flag},
    {"serviceDetails_teamsPhoneMobile_configuration_displayedCountryCode"},
    {"serviceDetails_teamsDirectRouting_enabled", Type::Flag},
    {"serviceDetails_zoomPhoneCloudPeering_enabled", Type::Flag},
    {"serviceDetails_azureOperatorCallProtection_enabled", Type::Flag},
    {"configuration_customSipHeader"},
};

constexpr FlatMember ofAccount[] = {
    {"name"},
    {"correlationId"},
    {"serviceDetails_teamsTenantId"},
    {"serviceDetails_teamsOperatorConnect_enabled", Type::Flag},
    {"serviceDetails_teamsOperatorConnect_syncEnabled", Type::Flag},
    {"serviceDetails_teamsPhoneMobile_enabled", Type::Flag},
    {"serviceDetails_teamsPhoneMobile_syncEnabled", Type::Flag},
    {"serviceDetails_teamsDirectRouting_enabled", Type::Flag},
    {"serviceDetails_teamsDirectRouting_syncEnabled", Type::Flag},
    {"serviceDetails_teamsDirectRouting_configuration_callScreening", Type::Flag},
    {"serviceDetails_teamsDirectRouting_configuration_subdomain"},
    {"serviceDetails_teamsDirectRouting_configuration_subdomainTokens_region1Token"},
    {"serviceDetails_teamsDirectRouting_configuration_subdomainTokens_region2Token"},
    {"serviceDetails_zoomPhoneCloudPeering_enabled", Type::Flag},
    {"serviceDetails_zoomPhoneCloudPeering_syncEnabled", Type::Flag},
    {"serviceDetails_azureOperatorCallProtection_enabled", Type::Flag},
};

} // namespace

QStringList FlatMember::path() const
{
    return QString::fromLatin1(name).split(u'_');
}

std::span<const FlatMember> numberMembers()
{
    return ofNumber;
}

std::span<const FlatMember> accountMembers()
{
    return ofAccount;
}

QString flatText(const QJsonObject &resource, const FlatMember &member)
{
    QJsonValue value = resource;
    const QStringList path = member.path();
    for (const QString &name : path)
        value = value.toObject().value(name);
    switch (member.type) {
    case Type::Text:
        return value.toString();
    case Type::Flag:
        return value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : QString();
    case Type::Texts:
        break;
    }
    QStringList texts;
    const QJsonArray entries = value.toArray();
    for (const auto &entry : entries)
        texts.append(entry.toString());
    return texts.join(u';');
}

} // namespace acg
