// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QLatin1StringView>

#include <array>

namespace sandbox {

/// The five services. The mask is how the database remembers which of them a number or account has enabled.
struct Service
{
    QLatin1StringView member; ///< in serviceDetails
    QLatin1StringView counter; ///< column of the table accounts
    QLatin1StringView target; ///< how backend errors name it
    unsigned mask;
    bool canSync; ///< an account has syncEnabled for it
    bool hasNumberConfiguration; ///< usage, capabilities, emergency address
};

inline constexpr std::array services{
    Service{QLatin1StringView("teamsOperatorConnect"), QLatin1StringView("operator_connect"),
            QLatin1StringView("oc"), 1, true, true},
    Service{QLatin1StringView("teamsPhoneMobile"), QLatin1StringView("phone_mobile"),
            QLatin1StringView("tpm"), 2, true, true},
    Service{QLatin1StringView("teamsDirectRouting"), QLatin1StringView("direct_routing"),
            QLatin1StringView("dr"), 4, true, false},
    Service{QLatin1StringView("zoomPhoneCloudPeering"), QLatin1StringView("zoom"), QLatin1StringView("zoom"),
            8, true, false},
    Service{QLatin1StringView("azureOperatorCallProtection"), QLatin1StringView("call_protection"),
            QLatin1StringView("ocp"), 16, false, false},
};

/// The mask of the services whose flag ("enabled", "syncEnabled") is true in these serviceDetails.
unsigned servicesWith(const QJsonObject &serviceDetails, QLatin1StringView flag);

} // namespace sandbox
