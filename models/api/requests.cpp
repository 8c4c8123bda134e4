// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/requests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace acg::api {

using namespace Qt::StringLiterals;

namespace {

const QByteArray jsonType = "application/json"_ba;
const QByteArray mergePatchType = "application/merge-patch+json"_ba;

QByteArray encoded(const QString &segment)
{
    return QUrl::toPercentEncoding(segment, "+"_ba); // E.164: '+' is literal in a path
}

QByteArray accountPath(const QString &accountName)
{
    return "/accounts/" + encoded(accountName);
}

QByteArray numbersPath(const QString &accountName)
{
    return accountName.isEmpty() ? "/numbers"_ba : accountPath(accountName) + "/numbers";
}

QByteArray numberPath(const QString &accountName, const QString &telephoneNumber)
{
    return accountPath(accountName) + "/numbers/" + encoded(telephoneNumber);
}

QByteArray rfiPath(const QString &tenantId)
{
    return "/teamsRequestsForInformation/" + encoded(tenantId);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RequestSpec reading(QLatin1StringView operation, const QByteArray &path, const QString &resource)
{
    RequestSpec spec;
    spec.operation = operation;
    spec.resource = resource;
    spec.method = "GET"_ba;
    spec.path = path;
    spec.reads = true;
    return spec;
}

RequestSpec listing(QLatin1StringView operation, const QByteArray &path, const QString &resource,
                    const PageQuery &page)
{
    RequestSpec spec = reading(operation, path, resource);
    spec.link = page.link;
    spec.query.append({"maxpagesize"_ba, QByteArray::number(page.maxPageSize)});
    if (page.countRecords)
        spec.query.append({"countRecords"_ba, "true"_ba});
    if (!page.filter.isEmpty())
        spec.query.append({"filter"_ba, page.filter.toUtf8()});
    return spec;
}

/// PUT, POST and DELETE carry a Repeatability pair; PATCH knows none.
RequestSpec writing(QLatin1StringView operation, const QByteArray &method, const QByteArray &path,
                    const QString &resource)
{
    RequestSpec spec;
    spec.operation = operation;
    spec.resource = resource;
    spec.method = method;
    spec.path = path;
    spec.repeatable = method != "PATCH"_ba;
    return spec;
}

RequestSpec putting(QLatin1StringView operation, const QByteArray &path, const QString &resource,
                    const QJsonObject &body, const QByteArray &etag)
{
    RequestSpec spec = writing(operation, "PUT"_ba, path, resource);
    spec.body = json(body);
    spec.contentType = jsonType;
    spec.ifMatch = etag;
    spec.ifNoneMatchAny = etag.isEmpty();
    return spec;
}

RequestSpec deleting(QLatin1StringView operation, const QByteArray &path, const QString &resource,
                     const QByteArray &etag)
{
    RequestSpec spec = writing(operation, "DELETE"_ba, path, resource);
    spec.ifMatch = etag;
    return spec;
}

RequestSpec posting(QLatin1StringView operation, const QByteArray &path, const QString &resource,
                    const QJsonObject &body, bool reads = false)
{
    RequestSpec spec = writing(operation, "POST"_ba, path, resource);
    spec.body = json(body);
    spec.contentType = jsonType;
    spec.reads = reads;
    return spec;
}

QJsonObject numbersBody(const QStringList &telephoneNumbers)
{
    QJsonArray numbers;
    for (const QString &number : telephoneNumbers)
        numbers.append(QJsonObject{{u"telephoneNumber"_s, number}});
    return {{u"numbers"_s, numbers}};
}

Result<QJsonObject> object(const HttpAnswer &answer)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (!document.isObject())
        return failure(unexpectedAnswer(u"body"_s, u"expected a JSON object: "_s + problem.errorString()));
    return document.object();
}

/// Each member of the array, read by T::fromJson.
template <typename T>
Result<QList<T>> list(const QJsonObject &body, const QString &member)
{
    const QJsonValue array = body[member];
    if (!array.isArray())
        return failure(unexpectedAnswer(member, u"expected an array"_s));
    QList<T> items;
    const QJsonArray values = array.toArray();
    items.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i].isObject())
            return failure(unexpectedAnswer(u"%1[%2]"_s.arg(member).arg(i), u"expected an object"_s));
        Result<T> item = T::fromJson(values[i].toObject());
        if (!item) {
            item.error().message.prepend(u"%1[%2]: "_s.arg(member).arg(i));
            return failure(std::move(item.error()));
        }
        items.append(std::move(*item));
    }
    return items;
}

template <typename T>
Result<QList<T>> list(const HttpAnswer &answer, const QString &member)
{
    return object(answer).and_then([&](const QJsonObject &body) { return list<T>(body, member); });
}

Result<QStringList> texts(const HttpAnswer &answer, const QString &member)
{
    return object(answer).and_then([&](const QJsonObject &body) -> Result<QStringList> {
        if (!body[member].isArray())
            return failure(unexpectedAnswer(member, u"expected an array"_s));
        QStringList values;
        const QJsonArray array = body[member].toArray();
        for (const auto &value : array)
            values.append(value.toString());
        return values;
    });
}

std::optional<qint64> recordCount(const HttpAnswer &answer)
{
    bool ok = false;
    const qint64 count = answer.header("x-ms-record-count").toLongLong(&ok);
    return ok ? std::optional(count) : std::nullopt;
}

template <typename T>
Result<Page<T>> page(const HttpAnswer &answer)
{
    return object(answer).and_then([&](const QJsonObject &body) -> Result<Page<T>> {
        Result<QList<T>> items = list<T>(body, u"value"_s);
        if (!items)
            return failure(std::move(items.error()));
        const QJsonValue link = body["nextLink"_L1];
        if (!link.isUndefined() && !link.isNull() && !link.isString())
            return failure(unexpectedAnswer(u"nextLink"_s, u"expected a text"_s));
        return Page<T>{std::move(*items), QUrl(link.toString()), recordCount(answer)};
    });
}

template <typename T>
Result<Versioned<T>> versioned(const HttpAnswer &answer)
{
    return object(answer).and_then(T::fromJson).map([&](T value) {
        return Versioned<T>{std::move(value), answer.header("ETag")};
    });
}

} // namespace

QUrl nextLinkAtEnd(const QByteArray &body)
{
    constexpr qsizetype looksAt = 4096; // bytes
    const QByteArray tail = body.last(std::min(looksAt, body.size()));
    const qsizetype key = tail.lastIndexOf("\"nextLink\"");
    if (key < 1 || tail.at(key - 1) == '\\') // it is the end of a text
        return {};
    // Where only the one bracket closes behind it, it is a member of the page and not of something on it.
    const QJsonDocument member = QJsonDocument::fromJson('{' + tail.sliced(key));
    return QUrl(member["nextLink"_L1].toString());
}

RequestSpec ListAccounts::spec() const
{
    return listing("ListAccounts"_L1, "/accounts"_ba, {}, page);
}

Result<ListAccounts::Answer> ListAccounts::parse(const HttpAnswer &answer)
{
    return api::page<Account>(answer);
}

RequestSpec GetAccount::spec() const
{
    return reading("GetAccount"_L1, accountPath(accountName), accountName);
}

Result<GetAccount::Answer> GetAccount::parse(const HttpAnswer &answer)
{
    return versioned<Account>(answer);
}

RequestSpec PutAccount::spec() const
{
    RequestSpec spec = putting(etag.isEmpty() ? "CreateAccount"_L1 : "UpdateAccount"_L1,
                               accountPath(account.name()), account.name(), account.toRequestBody(), etag);
    spec.pair = pair;
    return spec;
}

Result<PutAccount::Answer> PutAccount::parse(const HttpAnswer &answer)
{
    return versioned<Account>(answer);
}

RequestSpec DeleteAccount::spec() const
{
    RequestSpec spec = deleting("DeleteAccount"_L1, accountPath(accountName), accountName, etag);
    spec.query.append({"deleteNumbers"_ba, deleteNumbers ? "true"_ba : "false"_ba});
    spec.pair = pair;
    return spec;
}

Result<Done> DeleteAccount::parse(const HttpAnswer &)
{
    return Done{};
}

RequestSpec CreateOrUpdateNumbers::spec() const
{
    QJsonArray array;
    for (const Number &number : numbers)
        array.append(number.toRequestBody());
    RequestSpec spec
        = posting("CreateOrUpdateNumbers"_L1, accountPath(accountName) + ":createOrUpdateNumbers",
                  accountName, {{u"numbers"_s, array}});
    spec.pair = pair;
    return spec;
}

Result<CreateOrUpdateNumbers::Answer> CreateOrUpdateNumbers::parse(const HttpAnswer &answer)
{
    return list<Number>(answer, u"numbers"_s);
}

RequestSpec DeleteNumbers::spec() const
{
    RequestSpec spec = posting("DeleteNumbers"_L1, accountPath(accountName) + ":deleteNumbers", accountName,
                               numbersBody(telephoneNumbers));
    spec.pair = pair;
    return spec;
}

Result<Done> DeleteNumbers::parse(const HttpAnswer &)
{
    return Done{};
}

RequestSpec GetTeamsCapabilityPlans::spec() const
{
    return posting("GetTeamsCapabilityPlans"_L1, accountPath(accountName) + ":getTeamsCapabilityPlans",
                   accountName, {}, true);
}

Result<GetTeamsCapabilityPlans::Answer> GetTeamsCapabilityPlans::parse(const HttpAnswer &answer)
{
    return list<CapabilityPlan>(answer, u"capabilityPlans"_s);
}

RequestSpec GetTeamsAvailableCapabilities::spec() const
{
    return posting("GetTeamsAvailableCapabilities"_L1,
                   accountPath(accountName) + ":getTeamsAvailableCapabilities", accountName,
                   numbersBody(telephoneNumbers), true);
}

Result<GetTeamsAvailableCapabilities::Answer> GetTeamsAvailableCapabilities::parse(const HttpAnswer &answer)
{
    return texts(answer, u"availableCapabilities"_s);
}

RequestSpec ListNumbers::spec() const
{
    return listing("ListNumbers"_L1, numbersPath(accountName), accountName, page);
}

Result<ListNumbers::Answer> ListNumbers::parse(const HttpAnswer &answer)
{
    return decodeNumberPage(answer.body).map([&](NumberPage decoded) {
        decoded.recordCount = recordCount(answer);
        return decoded;
    });
}

RequestSpec ListWholeNumbers::spec() const
{
    return listing("ListWholeNumbers"_L1, numbersPath(accountName), accountName, page);
}

Result<ListWholeNumbers::Answer> ListWholeNumbers::parse(const HttpAnswer &answer)
{
    return api::page<Number>(answer);
}

RequestSpec GetNumber::spec() const
{
    return reading("GetNumber"_L1, numberPath(accountName, telephoneNumber), telephoneNumber);
}

Result<GetNumber::Answer> GetNumber::parse(const HttpAnswer &answer)
{
    return versioned<Number>(answer);
}

RequestSpec PutNumber::spec() const
{
    return putting(etag.isEmpty() ? "CreateNumber"_L1 : "UpdateNumber"_L1,
                   numberPath(number.accountName(), number.telephoneNumber()), number.telephoneNumber(),
                   number.toRequestBody(), etag);
}

Result<PutNumber::Answer> PutNumber::parse(const HttpAnswer &answer)
{
    return versioned<Number>(answer);
}

RequestSpec DeleteNumber::spec() const
{
    return deleting("DeleteNumber"_L1, numberPath(accountName, telephoneNumber), telephoneNumber, etag);
}

Result<Done> DeleteNumber::parse(const HttpAnswer &)
{
    return Done{};
}

RequestSpec ListTeamsCivicAddresses::spec() const
{
    return listing("ListTeamsCivicAddresses"_L1, accountPath(accountName) + "/teamsCivicAddresses",
                   accountName, page);
}

Result<ListTeamsCivicAddresses::Answer> ListTeamsCivicAddresses::parse(const HttpAnswer &answer)
{
    return api::page<CivicAddress>(answer);
}

RequestSpec GetTeamsCivicAddress::spec() const
{
    return reading("GetTeamsCivicAddress"_L1,
                   accountPath(accountName) + "/teamsCivicAddresses/" + encoded(civicAddressId),
                   civicAddressId);
}

Result<GetTeamsCivicAddress::Answer> GetTeamsCivicAddress::parse(const HttpAnswer &answer)
{
    return versioned<CivicAddress>(answer);
}

RequestSpec ListRequestsForInformation::spec() const
{
    return listing("ListRequestsForInformation"_L1, "/teamsRequestsForInformation"_ba, {}, page);
}

Result<ListRequestsForInformation::Answer> ListRequestsForInformation::parse(const HttpAnswer &answer)
{
    return api::page<RequestForInformation>(answer);
}

RequestSpec GetRequestForInformation::spec() const
{
    return reading("GetRequestForInformation"_L1, rfiPath(tenantId), tenantId);
}

Result<GetRequestForInformation::Answer> GetRequestForInformation::parse(const HttpAnswer &answer)
{
    return versioned<RequestForInformation>(answer);
}

RequestSpec PatchRequestForInformation::spec() const
{
    RequestSpec spec = writing("PatchRequestForInformation"_L1, "PATCH"_ba, rfiPath(tenantId), tenantId);
    spec.body = json(relationship.toJson());
    spec.contentType = mergePatchType;
    spec.ifMatch = etag;
    return spec;
}

Result<PatchRequestForInformation::Answer> PatchRequestForInformation::parse(const HttpAnswer &answer)
{
    return versioned<RequestForInformation>(answer);
}

} // namespace acg::api
