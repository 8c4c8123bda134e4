// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/wish.h"

#include "models/domain/json_merge.h"
#include "models/domain/service.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto detailsKey = "serviceDetails"_L1;
constexpr auto enabledKey = "enabled"_L1;
constexpr auto syncEnabledKey = "syncEnabled"_L1;
constexpr auto configurationKey = "configuration"_L1;
constexpr auto usageKey = "usage"_L1;
constexpr auto choosableKey = "choosableCapabilities"_L1;

/// Where a list that has one column for both shows its cell from: the first that says something.
Service configuredService(const QJsonObject &details)
{
    constexpr std::array candidates{Service::TeamsOperatorConnect, Service::TeamsPhoneMobile};
    const auto usage = [&details](Service service) {
        return details.value(key(service)).toObject().value(configurationKey).toObject().value(usageKey);
    };
    for (const Service service : candidates) {
        if (!usage(service).toString().isEmpty())
            return service;
    }
    for (const Service service : candidates) {
        if (details.value(key(service)).toObject().value(enabledKey).toBool())
            return service;
    }
    return Service::TeamsOperatorConnect;
}

void completeNumberService(QJsonObject &details, Service service)
{
    const QJsonValue found = details.value(key(service));
    if (!found.isObject())
        return;
    QJsonObject json = found.toObject();
    if (!json.contains(enabledKey))
        json.insert(enabledKey, true);
    QJsonObject configuration = json.value(configurationKey).toObject();
    if (configuration.contains(usageKey) && !configuration.contains(choosableKey)) {
        configuration.insert(choosableKey, QJsonArray());
        json.insert(configurationKey, configuration);
    }
    details.insert(key(service), json);
}

void completeAccountService(QJsonObject &details, Service service)
{
    const QJsonValue found = details.value(key(service));
    if (!found.isObject())
        return;
    QJsonObject json = found.toObject();
    if (!json.contains(enabledKey))
        json.insert(enabledKey, true);
    if (hasBackendSync(service) && !json.contains(syncEnabledKey))
        json.insert(syncEnabledKey, false);
    details.insert(key(service), json);
}

} // namespace

QJsonObject mergePatched(QJsonObject target, const QJsonObject &patch)
{
    for (auto member = patch.begin(); member != patch.end(); ++member) {
        if (member->isNull())
            target.remove(member.key());
        else if (member->isObject()) {
            const QJsonObject merged
                = mergePatched(target.value(member.key()).toObject(), member->toObject());
            if (!merged.isEmpty() || target.contains(member.key()))
                target.insert(member.key(), merged);
        } else
            target.insert(member.key(), *member);
    }
    return target;
}

QJsonObject mergePatchBetween(const QJsonObject &from, const QJsonObject &to)
{
    QJsonObject patch;
    const QList<json::Change> changes = json::changes(from, to);
    for (const json::Change &change : changes)
        json::setMember(patch, change.path, change.after.isUndefined() ? QJsonValue::Null : change.after);
    return patch;
}

Result<Number> wished(const Number &now, const Wish &wish)
{
    QJsonObject json = mergePatched(now.toJson(), wish.patch);
    QJsonObject details = json.value(detailsKey).toObject();
    if (!wish.configuredPatch.isEmpty()) {
        const QString service = key(configuredService(details));
        details.insert(service, mergePatched(details.value(service).toObject(), wish.configuredPatch));
    }
    for (const Service service : allServices)
        completeNumberService(details, service);
    json.insert(detailsKey, details);
    json.insert("telephoneNumber"_L1, wish.subject.name);
    json.insert("accountName"_L1, wish.subject.accountName);
    return Number::fromJson(json);
}

Result<Account> wished(const Account &now, const Wish &wish)
{
    QJsonObject json = mergePatched(now.toJson(), wish.patch);
    QJsonObject details = json.value(detailsKey).toObject();
    for (const Service service : allServices)
        completeAccountService(details, service);
    if (!details.isEmpty())
        json.insert(detailsKey, details);
    json.insert("name"_L1, wish.subject.name);
    return Account::fromJson(json);
}

} // namespace acg
