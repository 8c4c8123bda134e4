// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_field.h"

#include "models/domain/service.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Kind = ImportField::Kind;
using Type = FlatMember::Type;

void appendMembers(QList<ImportField> &fields, std::span<const FlatMember> members)
{
    for (const FlatMember &member : members)
        fields.append({QString::fromLatin1(member.name), Kind::Member, member.type, member.path()});
}

QList<ImportField> makeNumberFields()
{
    const auto configured = [](const QString &name, Type type = Type::Text) {
        return ImportField{u"configuration_"_s + name, Kind::Configured, type, {u"configuration"_s, name}};
    };
    QList<ImportField> fields{
        {u"telephoneNumber"_s, Kind::Key},
        {u"accountName"_s, Kind::Account},
        {u"services"_s, Kind::Services, Type::Texts},
        {u"assignmentStatus"_s, Kind::Configured, Type::Text, {u"assignmentStatus"_s}},
        configured(u"usage"_s),
        configured(u"choosableCapabilities"_s, Type::Texts),
        configured(u"additionalUsages"_s, Type::Texts),
        configured(u"civicAddressId"_s),
        configured(u"locationId"_s),
        configured(u"allowTenantAddressUpdate"_s, Type::Flag),
        configured(u"displayedCountryCode"_s),
    };
    appendMembers(fields, numberMembers().subspan(2)); // number and account are there
    return fields;
}

QList<ImportField> makeAccountFields()
{
    QList<ImportField> fields{{u"name"_s, Kind::Key}, {u"services"_s, Kind::Services, Type::Texts}};
    appendMembers(fields, accountMembers().subspan(1));
    return fields;
}

QString normalised(const QString &name)
{
    QString letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            letters.append(c.toLower());
    }
    return letters;
}

struct Synonym
{
    QLatin1StringView name;
    QLatin1StringView field;
};

constexpr Synonym ofNumbers[] = {
    {"number"_L1, "telephoneNumber"_L1},
    {"numbers"_L1, "telephoneNumber"_L1}, // the portal's older form
    {"telephone numbers"_L1, "telephoneNumber"_L1},
    {"telephone"_L1, "telephoneNumber"_L1},
    {"phone"_L1, "telephoneNumber"_L1},
    {"phone number"_L1, "telephoneNumber"_L1},
    {"phone numbers"_L1, "telephoneNumber"_L1},
    {"tn"_L1, "telephoneNumber"_L1},
    {"did"_L1, "telephoneNumber"_L1},
    {"msisdn"_L1, "telephoneNumber"_L1},
    {"e164"_L1, "telephoneNumber"_L1},
    {"account"_L1, "accountName"_L1},
    {"customer"_L1, "accountName"_L1},
    {"service"_L1, "services"_L1},
    {"assignment"_L1, "assignmentStatus"_L1},
    {"usage"_L1, "configuration_usage"_L1},
    {"capabilities"_L1, "configuration_choosableCapabilities"_L1},
    {"choosable capabilities"_L1, "configuration_choosableCapabilities"_L1},
    {"additional usages"_L1, "configuration_additionalUsages"_L1},
    {"emergency address"_L1, "configuration_civicAddressId"_L1},
    {"civic address"_L1, "configuration_civicAddressId"_L1},
    {"civic address id"_L1, "configuration_civicAddressId"_L1},
    {"location"_L1, "configuration_locationId"_L1},
    {"location id"_L1, "configuration_locationId"_L1},
    {"allow tenant address update"_L1, "configuration_allowTenantAddressUpdate"_L1},
    {"displayed country"_L1, "configuration_displayedCountryCode"_L1},
    {"displayed country code"_L1, "configuration_displayedCountryCode"_L1},
    {"sip header"_L1, "configuration_customSipHeader"_L1},
    {"custom sip header"_L1, "configuration_customSipHeader"_L1},
};

constexpr Synonym ofAccounts[] = {
    {"account"_L1, "name"_L1},
    {"account name"_L1, "name"_L1},
    {"customer"_L1, "name"_L1},
    {"service"_L1, "services"_L1},
    {"tenant"_L1, "serviceDetails_teamsTenantId"_L1},
    {"tenant id"_L1, "serviceDetails_teamsTenantId"_L1},
    {"teams tenant id"_L1, "serviceDetails_teamsTenantId"_L1},
    {"subdomain"_L1, "serviceDetails_teamsDirectRouting_configuration_subdomain"_L1},
    {"call screening"_L1, "serviceDetails_teamsDirectRouting_configuration_callScreening"_L1},
};

using Names = QHash<QString, int>;

Names makeNames(ImportTarget target)
{
    const QList<ImportField> &fields = importFields(target);
    Names names;
    for (qsizetype i = 0; i < fields.size(); ++i)
        names.insert(normalised(fields.at(i).name), static_cast<int>(i));
    const std::span<const Synonym> synonyms
        = target == ImportTarget::Numbers ? std::span<const Synonym>(ofNumbers) : ofAccounts;
    for (const Synonym &synonym : synonyms)
        names.insert(normalised(synonym.name), names.value(normalised(synonym.field)));
    // A column for each service, with yes and no.
    for (const Service service : allServices)
        names.insert(normalised(displayName(service)),
                     names.value(normalised("serviceDetails_"_L1 + key(service) + "_enabled"_L1)));
    return names;
}

} // namespace

const QList<ImportField> &importFields(ImportTarget target)
{
    static const QList<ImportField> ofNumber = makeNumberFields();
    static const QList<ImportField> ofAccount = makeAccountFields();
    return target == ImportTarget::Numbers ? ofNumber : ofAccount;
}

int fieldNamed(ImportTarget target, const QString &columnName)
{
    static const Names ofNumber = makeNames(ImportTarget::Numbers);
    static const Names ofAccount = makeNames(ImportTarget::Accounts);
    return (target == ImportTarget::Numbers ? ofNumber : ofAccount).value(normalised(columnName), -1);
}

QList<int> fieldsOfColumns(ImportTarget target, const QStringList &columnNames)
{
    QList<int> fields;
    for (const QString &name : columnNames) {
        const int field = fieldNamed(target, name);
        fields.append(fields.contains(field) ? -1 : field);
    }
    return fields;
}

ImportTarget targetOf(const QStringList &columnNames)
{
    const bool hasNumber = std::ranges::any_of(
        columnNames, [](const QString &name) { return fieldNamed(ImportTarget::Numbers, name) == 0; });
    const bool hasName = std::ranges::any_of(
        columnNames, [](const QString &name) { return fieldNamed(ImportTarget::Accounts, name) == 0; });
    return !hasNumber && hasName ? ImportTarget::Accounts : ImportTarget::Numbers;
}

} // namespace acg
