// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

struct Facts
{
    QLatin1StringView key;
    QLatin1StringView displayName;
    QLatin1StringView shortName;
    bool backendSync;
    bool numberConfiguration;
    bool customSipHeader;
};

/// In the order of allServices.
constexpr std::array<Facts, allServices.size()> facts{{
    {"teamsOperatorConnect"_L1, "Operator Connect"_L1, "OC"_L1, true, true, true},
    {"teamsPhoneMobile"_L1, "Teams Phone Mobile"_L1, "TPM"_L1, true, true, false},
    {"teamsDirectRouting"_L1, "Direct Routing"_L1, "DR"_L1, true, false, true},
    {"zoomPhoneCloudPeering"_L1, "Zoom Phone Cloud Peering"_L1, "ZM"_L1, true, false, true},
    {"azureOperatorCallProtection"_L1, "Azure Operator Call Protection"_L1, "OCP"_L1, false, false, false},
}};

const Facts &factsOf(Service service)
{
    return facts[static_cast<std::size_t>(service)];
}

} // namespace

QLatin1StringView key(Service service)
{
    return factsOf(service).key;
}

std::optional<Service> serviceFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(facts, [key](const Facts &f) { return f.key == key; });
    if (found == facts.end())
        return {};
    return allServices[static_cast<std::size_t>(found - facts.begin())];
}

QString displayName(Service service)
{
    return factsOf(service).displayName;
}

QString shortName(Service service)
{
    return factsOf(service).shortName;
}

bool hasBackendSync(Service service)
{
    return factsOf(service).backendSync;
}

bool hasNumberConfiguration(Service service)
{
    return factsOf(service).numberConfiguration;
}

bool supportsCustomSipHeader(Service service)
{
    return factsOf(service).customSipHeader;
}

} // namespace acg
