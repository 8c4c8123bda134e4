// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/capability_plan.h"

#include "models/domain/json_shape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using json::Need;
using json::Type;

constexpr json::Member members[] = {
    {"name"_L1, Type::Text, Need::Key},
    {"offerTypes"_L1, Type::Texts},
    {"usage"_L1},
    {"mandatoryCapabilities"_L1, Type::Texts},
    {"choosableCapabilities"_L1, Type::Texts},
    {"supportsTollFree"_L1, Type::Flag, Need::Given},
};

bool isFor(const CapabilityPlan &plan, Service service)
{
    return std::ranges::any_of(plan.offerTypes, [service](const QString &type) {
        return QString(key(service)).endsWith(type, Qt::CaseInsensitive);
    });
}

} // namespace

Result<CapabilityPlan> CapabilityPlan::fromJson(const QJsonObject &json)
{
    if (auto error = json::check(json, members))
        return failure(std::move(*error));
    CapabilityPlan plan;
    plan.name = json::text(json, {"name"_L1});
    plan.offerTypes = json::texts(json, {"offerTypes"_L1});
    plan.usage = json::text(json, {"usage"_L1});
    plan.mandatoryCapabilities = json::texts(json, {"mandatoryCapabilities"_L1});
    plan.choosableCapabilities = json::texts(json, {"choosableCapabilities"_L1});
    plan.supportsTollFree = json::flag(json, {"supportsTollFree"_L1});
    return plan;
}

QList<CapabilityPlan> plansFor(Service service, QList<CapabilityPlan> plans)
{
    plans.removeIf([service](const CapabilityPlan &plan) {
        return !isFor(plan, service) && std::ranges::any_of(allServices, [&plan](Service other) {
            return hasNumberConfiguration(other) && isFor(plan, other);
        });
    });
    return plans;
}

} // namespace acg
