// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/request_for_information.h"

#include "models/domain/json_shape.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using json::Member;
using json::Need;
using json::Type;

constexpr auto relationshipKey = "customerRelationship"_L1;

constexpr Member contactMembers[] = {
    {"fullName"_L1}, {"email"_L1}, {"telephoneNumber"_L1}, {"companyName"_L1}, {"companySize"_L1},
};

constexpr Member relationshipMembers[] = {{"status"_L1}, {"comment"_L1}, {"lastModifiedOn"_L1}};

QDateTime dateTime(const QJsonValue &value)
{
    // A text without a zone is taken as UTC, which is what the contract means by it.
    QDateTime parsed = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (parsed.timeSpec() == Qt::LocalTime)
        parsed.setTimeSpec(Qt::UTC);
    return parsed.toUTC();
}

} // namespace

QStringList knownRelationshipStatuses()
{
    return {u"ConsentAcknowledged"_s, u"AgreementSigned"_s, u"ConsentDeclined"_s, u"ContractTerminated"_s};
}

QJsonObject RelationshipPatch::toJson() const
{
    QJsonObject members;
    if (status)
        members.insert("status"_L1, *status);
    if (comment)
        members.insert("comment"_L1, *comment);
    return {{relationshipKey, members}};
}

Result<RequestForInformation> RequestForInformation::fromJson(const QJsonObject &json)
{
    const Member members[] = {
        {"id"_L1},
        {"tenantId"_L1, Type::Text, Need::Key},
        {"accountName"_L1},
        {"productContext"_L1},
        {"operatorId"_L1},
        {"status"_L1},
        {"consentedOn"_L1},
        {"lastModifiedOn"_L1},
        {"consentedCountries"_L1, Type::Texts},
        {"contacts"_L1, Type::Objects, Need::Optional, contactMembers},
        {relationshipKey, Type::Object, Need::Optional, relationshipMembers},
        json::provisioningStatusMember,
        json::provisioningErrorsMember,
    };
    if (auto error = json::check(json, members))
        return failure(std::move(*error));
    RequestForInformation rfi;
    rfi.m_json = json;
    return rfi;
}

QString RequestForInformation::id() const
{
    return m_json.value("id"_L1).toString();
}

QString RequestForInformation::tenantId() const
{
    return m_json.value("tenantId"_L1).toString();
}

QString RequestForInformation::accountName() const
{
    return m_json.value("accountName"_L1).toString();
}

QString RequestForInformation::productContext() const
{
    return m_json.value("productContext"_L1).toString();
}

QString RequestForInformation::operatorId() const
{
    return m_json.value("operatorId"_L1).toString();
}

QString RequestForInformation::status() const
{
    return m_json.value("status"_L1).toString();
}

QDateTime RequestForInformation::consentedOn() const
{
    return dateTime(m_json.value("consentedOn"_L1));
}

QDateTime RequestForInformation::lastModifiedOn() const
{
    return dateTime(m_json.value("lastModifiedOn"_L1));
}

QStringList RequestForInformation::consentedCountries() const
{
    return json::texts(m_json, {"consentedCountries"_L1});
}

QList<RfiContact> RequestForInformation::contacts() const
{
    QList<RfiContact> result;
    const QJsonArray entries = m_json.value("contacts"_L1).toArray();
    for (const auto &entry : entries) {
        const QJsonObject json = entry.toObject();
        result.append({json.value("fullName"_L1).toString(), json.value("email"_L1).toString(),
                       json.value("telephoneNumber"_L1).toString(), json.value("companyName"_L1).toString(),
                       json.value("companySize"_L1).toString()});
    }
    return result;
}

CustomerRelationship RequestForInformation::customerRelationship() const
{
    const QJsonObject json = m_json.value(relationshipKey).toObject();
    return {json.value("status"_L1).toString(), json.value("comment"_L1).toString(),
            dateTime(json.value("lastModifiedOn"_L1))};
}

Provisioning RequestForInformation::provisioning() const
{
    return provisioningFromJson(m_json);
}

QString RequestForInformation::companyName() const
{
    const QList<RfiContact> people = contacts();
    for (const RfiContact &contact : people) {
        if (!contact.companyName.isEmpty())
            return contact.companyName;
    }
    return accountName();
}

QByteArray RequestForInformation::fingerprint() const
{
    const CustomerRelationship relationship = customerRelationship();
    const QJsonArray read{status(),
                          m_json.value("consentedOn"_L1),
                          QJsonArray::fromStringList(consentedCountries()),
                          m_json.value("contacts"_L1),
                          relationship.status,
                          relationship.comment};
    return QCryptographicHash::hash(QJsonDocument(read).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha1)
        .toHex();
}

} // namespace acg
