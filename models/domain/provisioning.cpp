// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/provisioning.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace acg {

ProvisioningStatus provisioningStatusFromText(QStringView text)
{
    if (text.isEmpty())
        return ProvisioningStatus::None;
    if (text == "pending"_L1)
        return ProvisioningStatus::Pending;
    if (text == "synced"_L1 || text == "success"_L1)
        return ProvisioningStatus::Synced;
    if (text == "failed"_L1)
        return ProvisioningStatus::Failed;
    return ProvisioningStatus::Other;
}

Provisioning provisioningFromJson(const QJsonObject &resource)
{
    Provisioning result;
    result.text = resource.value("serviceProvisioningStatus"_L1).toString();
    const QJsonArray errors = resource.value("serviceProvisioningErrors"_L1).toArray();
    for (const auto &entry : errors) {
        const QJsonObject error = entry.toObject();
        result.errors.append({error.value("code"_L1).toString(), error.value("message"_L1).toString(),
                              error.value("target"_L1).toString()});
    }
    return result;
}

} // namespace acg
