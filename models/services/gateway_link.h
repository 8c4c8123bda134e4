// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/api/transport.h"
#include "models/auth/client_credentials_token_source.h"
#include "models/connections/connection_profile.h"

namespace acg {

/// What it takes to talk to the gateway of a profile, put together in the order in which it depends.
struct GatewayLink
{
    GatewayLink(const ConnectionProfile &profile, const QString &secret);

    Transport transport;
    ClientCredentialsTokenSource tokens;
    ApiClient client;
};

} // namespace acg
