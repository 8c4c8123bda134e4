// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/call.h"

namespace sandbox {

/// The operations that reach through to the customer's Teams tenant: civic addresses, requests for
/// information, capability plans.
Result<HttpResponse> listCivicAddresses(Call &call);
Result<HttpResponse> getCivicAddress(Call &call);
Result<HttpResponse> listRequestsForInformation(Call &call);
Result<HttpResponse> getRequestForInformation(Call &call);
Result<HttpResponse> patchRequestForInformation(Call &call);

/// The plans of the Teams services that are enabled on the account.
Result<HttpResponse> getTeamsCapabilityPlans(Call &call);
/// What every one of the numbers may have, by the plans of their usages.
Result<HttpResponse> getTeamsAvailableCapabilities(Call &call);

} // namespace sandbox
