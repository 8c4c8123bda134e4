// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/teams_handlers.h"

#include "app/sandbox/account_handlers.h"
#include "app/sandbox/account_table.h"
#include "app/sandbox/backend_sync.h"
#include "app/sandbox/conditional.h"
#include "app/sandbox/database.h"
#include "app/sandbox/json_edit.h"
#include "app/sandbox/paging.h"
#include "app/sandbox/validation.h"

#include <QDateTime>
#include <QJsonDocument>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

struct StoredResource
{
    qint64 id = 0;
    Version version;
    QByteArray body;
};

/// From a statement that answers id, etag, modified, body.
std::optional<StoredResource> firstResource(Rows rows)
{
    if (!rows.next())
        return {};
    return StoredResource{rows.integer(0), {rows.text(1).toLatin1(), rows.integer(2)}, rows.bytes(3)};
}

std::optional<StoredResource> findRequestForInformation(const Call &call)
{
    return firstResource(call.database.run(
        u"SELECT id, etag, modified, body FROM requests_for_information WHERE tenant = ?"_s, {call.key}));
}

std::optional<Version> versionOf(const std::optional<StoredResource> &resource)
{
    return resource ? std::optional(resource->version) : std::nullopt;
}

Result<HttpResponse> resourceResponse(const Call &call, const std::optional<StoredResource> &resource,
                                      const Failure &notFound)
{
    if (auto failed = failedCondition(call.http, versionOf(resource)))
        return *std::move(failed);
    if (!resource)
        return Unexpected(notFound);
    return withVersion(jsonResponse(200, resource->body), resource->version);
}

Failure rfiNotFound(const Call &call)
{
    return {404, "RequestForInformationNotFound"_ba,
            u"There is no request for information of tenant '%1'."_s.arg(call.key), u"tenantId"_s};
}

/// Read-only members are ignored, as with PUT: a client may send back what it has read. But a member that is
/// neither of the contract nor customerRelationship would have to be stored, and only that one may be
/// written.
std::optional<Failure> checkPatch(const QJsonObject &patch, const QJsonObject &stored)
{
    const QStringList names = patch.keys();
    for (const QString &name : names) {
        if (name != "customerRelationship"_L1 && patch.value(name) != stored.value(name)) {
            return Failure{400, "ReadOnlyField"_ba,
                           u"The field '%1' cannot be changed; only customerRelationship can."_s.arg(name),
                           name};
        }
    }
    return ObjectCheck(patch, {})
        .object("customerRelationship"_L1, Presence::Optional,
                [](ObjectCheck &relationship) {
                    relationship.text("status"_L1, Presence::Optional).text("comment"_L1, Presence::Optional);
                })
        .failure();
}

/// RFC 7396.
QJsonValue merged(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject result = target.toObject();
    const QJsonObject members = patch.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (member.value().isNull())
            result.remove(member.key());
        else
            result.insert(member.key(), merged(result.value(member.key()), member.value()));
    }
    return result;
}

/// The request for information after the patch, with the moment of the change where the contract shows it.
QJsonObject patched(QJsonObject resource, const QJsonObject &patch, qint64 now)
{
    constexpr auto member = "customerRelationship"_L1;
    QJsonObject writable = patch.value(member).toObject();
    writable.remove("lastModifiedOn"_L1);
    const QString moment = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(Qt::ISODateWithMs);
    if (patch.contains(member) && patch.value(member).isNull()) {
        resource.remove(member);
    } else if (patch.contains(member)) {
        resource.insert(member, merged(resource.value(member), writable));
        editObject(resource, member,
                   [&](QJsonObject &relationship) { relationship.insert("lastModifiedOn"_L1, moment); });
    }
    return resource;
}

} // namespace

Result<HttpResponse> listCivicAddresses(Call &call)
{
    const auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    Listing listing{.table = u"civic_addresses"_s, .tenant = account->tenant};
    if (account->tenant.isEmpty())
        listing.before = 0; // no tenant, no addresses
    return listResponse(call, listing);
}

Result<HttpResponse> getCivicAddress(Call &call)
{
    const auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    const auto address = firstResource(call.database.run(
        u"SELECT id, etag, modified, body FROM civic_addresses WHERE tenant = ? AND address = ?"_s,
        {account->tenant, call.key}));
    return resourceResponse(call, address,
                            {404, "CivicAddressNotFound"_ba,
                             u"The account '%1' has no civic address '%2'."_s.arg(call.account, call.key),
                             u"civicAddressId"_s});
}

Result<HttpResponse> listRequestsForInformation(Call &call)
{
    return listResponse(call, {.table = u"requests_for_information"_s});
}

Result<HttpResponse> getRequestForInformation(Call &call)
{
    return resourceResponse(call, findRequestForInformation(call), rfiNotFound(call));
}

Result<HttpResponse> patchRequestForInformation(Call &call)
{
    const auto stored = findRequestForInformation(call);
    if (auto failed = failedCondition(call.http, versionOf(stored)))
        return *std::move(failed);
    if (!stored)
        return Unexpected(rfiNotFound(call));
    const auto patch = parseObject(call.http.body);
    if (!patch)
        return Unexpected(patch.error());
    const QJsonObject before = QJsonDocument::fromJson(stored->body).object();
    if (auto broken = checkPatch(*patch, before))
        return Unexpected(*std::move(broken));
    const QByteArray body = bodyWithState(pendingState(), patched(before, *patch, call.now));
    const Version version{newETag(), call.now / 1000};
    call.database.change(
        u"UPDATE requests_for_information SET etag = ?, modified = ?, due = ?, body = ? WHERE id = ?"_s,
        {QString::fromLatin1(version.etag), version.modified, call.now + call.syncDelay.count(), body,
         stored->id});
    return withVersion(jsonResponse(200, body), version);
}

} // namespace sandbox
