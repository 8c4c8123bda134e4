// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/domain/service.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace acg {

/// What a number of an account may be used for (contract: CapabilityPlan; all members read-only).
struct CapabilityPlan
{
    QString name;
    QStringList offerTypes;
    QString usage;
    QStringList mandatoryCapabilities;
    QStringList choosableCapabilities;
    bool supportsTollFree = false;

    [[nodiscard]] static Result<CapabilityPlan> fromJson(const QJsonObject &json);
    friend bool operator==(const CapabilityPlan &, const CapabilityPlan &) = default;
};

/// Those of the service (plans name what they are for like the services: "OperatorConnect"), and those of
/// which nobody can tell.
[[nodiscard]] QList<CapabilityPlan> plansFor(Service service, QList<CapabilityPlan> plans);

} // namespace acg
