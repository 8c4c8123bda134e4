// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/services.h"

namespace sandbox {

unsigned servicesWith(const QJsonObject &serviceDetails, QLatin1StringView flag)
{
    unsigned mask = 0;
    for (const Service &service : services) {
        if (serviceDetails.value(service.member).toObject().value(flag).toBool())
            mask |= service.mask;
    }
    return mask;
}

} // namespace sandbox
