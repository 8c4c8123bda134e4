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

/// The texts that lists show in one column for both, each with the way to it.
QStringList shownPath(const QString &member)
{
    return member == "assignmentStatus"_L1 ? QStringList{member} : QStringList{configurationKey, member};
}

/// The service that a list shows the member of: the first that says something, or the one that is configured.
QString shownService(const QJsonObject &details, const QString &member)
{
    for (const Service service : {Service::TeamsOperatorConnect, Service::TeamsPhoneMobile}) {
        QJsonValue value = details.value(key(service));
        for (const QString &name : shownPath(member))
            value = value.toObject().value(name);
        if (!value.toString().isEmpty())
            return key(service);
    }
    return key(configuredService(details));
}

void applyConfigured(QJsonObject &details, const QJsonObject &patch)
{
    const QJsonObject before = details;
    const auto apply = [&](const QString &member, const QJsonObject &part) {
        const QString service = shownService(before, member);
        const QJsonObject merged = mergePatched(details.value(service).toObject(), part);
        if (!merged.isEmpty())
            details.insert(service, merged);
    };
    for (auto member = patch.begin(); member != patch.end(); ++member) {
        if (member.key() != configurationKey || !member->isObject()) {
            apply(member.key(), {{member.key(), *member}});
            continue;
        }
        const QJsonObject configuration = member->toObject();
        for (auto inner = configuration.begin(); inner != configuration.end(); ++inner)
            apply(inner.key(), {{configurationKey, QJsonObject{{inner.key(), *inner}}}});
    }
}

void switchServices(QJsonObject &details, const QList<Service> &on)
{
    for (const Service service : allServices) {
        QJsonObject json = details.value(key(service)).toObject();
        const bool isOn = on.contains(service);
        if (!isOn && !details.value(key(service)).isObject())
            continue;
        json.insert(enabledKey, isOn);
        details.insert(key(service), json);
    }
}

/// Services that the number did not have and that are only told to be off.
void forgetSwitchedOff(QJsonObject &details, const Number &before)
{
    const QJsonObject off{{enabledKey, false}};
    for (const Service service : allServices) {
        if (!before.hasService(service) && details.value(key(service)).toObject() == off)
            details.remove(key(service));
    }
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
    if (wish.existingOnly)
        forgetSwitchedOff(details, now);
    if (wish.services)
        switchServices(details, *wish.services);
    if (!wish.existingOnly || details.contains(key(Service::TeamsOperatorConnect))
        || details.contains(key(Service::TeamsPhoneMobile)))
        applyConfigured(details, wish.configuredPatch);
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
    if (wish.services)
        switchServices(details, *wish.services);
    for (const Service service : allServices)
        completeAccountService(details, service);
    if (!details.isEmpty())
        json.insert(detailsKey, details);
    json.insert("name"_L1, wish.subject.name);
    return Account::fromJson(json);
}

} // namespace acg
