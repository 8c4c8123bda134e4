// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/account_handlers.h"
#include "app/sandbox/account_table.h"
#include "app/sandbox/database.h"
#include "app/sandbox/number_handlers.h"
#include "app/sandbox/number_table.h"
#include "app/sandbox/services.h"
#include "app/sandbox/teams_handlers.h"
#include "app/sandbox/validation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

const QJsonArray &allPlans()
{
    static const QJsonArray plans = [] {
        QFile file(u":/sandbox/capability_plans.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            throw DatabaseError(u"The capability plans are missing from the program."_s);
        return QJsonDocument::fromJson(file.readAll()).object().value("capabilityPlans"_L1).toArray();
    }();
    return plans;
}

/// How a plan names the services that have plans.
QString offerType(const Service &service)
{
    return service.member == "teamsOperatorConnect"_L1 ? u"OperatorConnect"_s : u"TeamsPhoneMobile"_s;
}

bool offers(const QJsonObject &plan, unsigned enabledServices)
{
    const QJsonArray types = plan.value("offerTypes"_L1).toArray();
    return std::ranges::any_of(services, [&](const Service &service) {
        return service.hasNumberConfiguration && (service.mask & enabledServices) != 0
            && types.contains(offerType(service));
    });
}

/// In the order of the plans, each once.
QStringList capabilitiesForUsage(const QString &usage, const Service &service)
{
    QStringList capabilities;
    for (const auto &value : allPlans()) {
        const QJsonObject plan = value.toObject();
        if (plan.value("usage"_L1) != usage || !offers(plan, service.mask))
            continue;
        for (const auto member : {"mandatoryCapabilities"_L1, "choosableCapabilities"_L1}) {
            for (const auto &capability : plan.value(member).toArray()) {
                if (!capabilities.contains(capability.toString()))
                    capabilities << capability.toString();
            }
        }
    }
    return capabilities;
}

QStringList capabilitiesOfNumber(const StoredNumber &number)
{
    const QJsonObject details
        = QJsonDocument::fromJson(number.body).object().value("serviceDetails"_L1).toObject();
    for (const Service &service : services) {
        const QJsonObject member = details.value(service.member).toObject();
        if (!service.hasNumberConfiguration || !member.value("enabled"_L1).toBool())
            continue;
        const QString usage = member.value("configuration"_L1).toObject().value("usage"_L1).toString();
        return capabilitiesForUsage(usage, service);
    }
    return {};
}

} // namespace

Result<HttpResponse> getTeamsCapabilityPlans(Call &call)
{
    const auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    if (const auto body = parseObject(call.http.body); !body)
        return Unexpected(body.error());
    QJsonArray plans;
    for (const auto &plan : allPlans()) {
        if (offers(plan.toObject(), account->services))
            plans.append(plan);
    }
    return jsonResponse(200, QJsonObject{{u"capabilityPlans"_s, plans}});
}

Result<HttpResponse> getTeamsAvailableCapabilities(Call &call)
{
    const auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    const auto numbers = batchNumbers(call);
    if (!numbers)
        return Unexpected(numbers.error());
    QStringList common;
    for (qsizetype i = 0; i < numbers->size(); ++i) {
        const QString telephoneNumber = numbers->at(i).toObject().value("telephoneNumber"_L1).toString();
        const auto number = findNumber(call.database, telephoneNumber);
        if (!number || !number->belongsTo(*account)) {
            return Unexpected(
                numberNotFound(call.account, telephoneNumber, u"numbers[%1].telephoneNumber"_s.arg(i)));
        }
        const QStringList own = capabilitiesOfNumber(*number);
        if (i == 0)
            common = own;
        else
            common.removeIf([&](const QString &capability) { return !own.contains(capability); });
    }
    return jsonResponse(200, QJsonObject{{u"availableCapabilities"_s, QJsonArray::fromStringList(common)}});
}

} // namespace sandbox
