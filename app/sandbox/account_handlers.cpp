// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/account_handlers.h"

#include "app/sandbox/account_table.h"
#include "app/sandbox/backend_sync.h"
#include "app/sandbox/database.h"
#include "app/sandbox/paging.h"
#include "app/sandbox/services.h"
#include "app/sandbox/validation.h"

#include <QJsonDocument>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned teamsTenantServices = 1 + 2; // Operator Connect and Phone Mobile, by their masks

std::optional<Version> versionOf(const std::optional<StoredAccount> &account)
{
    return account ? std::optional(account->version) : std::nullopt;
}

std::optional<Failure> checkTenantChange(const std::optional<StoredAccount> &stored, const QString &tenant)
{
    if (!stored || stored->tenant == tenant)
        return {};
    qint64 bound = 0;
    for (std::size_t i = 0; i < services.size(); ++i) {
        if ((services.at(i).mask & teamsTenantServices) != 0)
            bound += stored->counts.at(i);
    }
    if (bound == 0)
        return {};
    const QString field = u"serviceDetails.teamsTenantId"_s;
    return Failure{409, "TeamsTenantInUse"_ba,
                   u"The field '%1' may change only while the account has no Operator Connect or Teams Phone "
                   "Mobile numbers; it has %2."_s.arg(field)
                       .arg(bound),
                   field};
}

StoredAccount writeAccount(Call &call, const QJsonObject &resource,
                           const std::optional<StoredAccount> &stored)
{
    StoredAccount account = stored.value_or(StoredAccount{.name = call.account});
    QJsonObject normalized = normalizedAccount(resource, QJsonDocument::fromJson(account.body).object());
    setNumberCounts(normalized, account.counts);
    const QJsonObject details = normalized.value("serviceDetails"_L1).toObject();
    account.tenant = details.value("teamsTenantId"_L1).toString(u""_s);
    account.services = servicesWith(details, "enabled"_L1);
    account.synced = account.services & servicesWith(details, "syncEnabled"_L1);
    account.version = {newETag(), call.now / 1000};
    account.due = call.now + call.syncDelay.count();
    account.body = bodyWithState(account.synced != 0 ? pendingState() : syncedState(), normalized);
    if (stored)
        updateAccount(call.database, account);
    else
        insertAccount(call.database, account);
    return account;
}

} // namespace

Failure accountNotFound(const QString &name)
{
    return {404, "AccountNotFound"_ba, u"There is no account '%1'."_s.arg(name), u"accountName"_s};
}

Result<HttpResponse> listAccounts(Call &call)
{
    return listResponse(call, {.table = u"accounts"_s});
}

Result<HttpResponse> getAccount(Call &call)
{
    const auto account = findAccount(call.database, call.account);
    if (auto failed = failedCondition(call.http, versionOf(account)))
        return *std::move(failed);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    return withVersion(jsonResponse(200, account->body), account->version);
}

Result<HttpResponse> putAccount(Call &call)
{
    const auto resource = parseObject(call.http.body);
    if (!resource)
        return Unexpected(resource.error());
    if (auto broken = checkAccount(*resource, call.account))
        return Unexpected(*std::move(broken));
    const auto stored = findAccount(call.database, call.account);
    if (auto failed = failedCondition(call.http, versionOf(stored)))
        return *std::move(failed);
    const QString tenant
        = resource->value("serviceDetails"_L1).toObject().value("teamsTenantId"_L1).toString(u""_s);
    if (auto conflict = checkTenantChange(stored, tenant))
        return Unexpected(*std::move(conflict));
    const StoredAccount written = writeAccount(call, *resource, stored);
    return withVersion(jsonResponse(stored ? 200 : 201, written.body), written.version);
}

Result<HttpResponse> deleteAccount(Call &call)
{
    const QString deleteNumbers = call.query.value("deleteNumbers"_L1).value_or(u"false"_s);
    if (deleteNumbers != "true"_L1 && deleteNumbers != "false"_L1) {
        return Unexpected({400, "InvalidQueryParameterValue"_ba,
                           u"The query parameter 'deleteNumbers' must be true or false."_s,
                           u"deleteNumbers"_s});
    }
    const auto account = findAccount(call.database, call.account);
    if (auto failed = failedCondition(call.http, versionOf(account)))
        return *std::move(failed);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    if (account->numbers > 0 && deleteNumbers == "false"_L1) {
        return Unexpected(
            {409, "AccountHasNumbers"_ba,
             u"The account '%1' still has %2 numbers. Delete them first, or pass deleteNumbers=true."_s
                 .arg(call.account)
                 .arg(account->numbers),
             u"deleteNumbers"_s});
    }
    removeAccount(call.database, account->id);
    return HttpResponse{.status = 204};
}

} // namespace sandbox
