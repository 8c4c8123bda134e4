// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/gateway_link.h"

namespace acg {

namespace {

ClientCredentialsTokenSource::Settings tokenSettings(const ConnectionProfile &profile, const QString &secret)
{
    return {profile.authority, profile.tenant, profile.clientId, secret, profile.scope};
}

ApiClient::Settings clientSettings(const ConnectionProfile &profile)
{
    ApiClient::Settings settings;
    settings.baseUrl = profile.baseUrl;
    settings.apiVersion = profile.apiVersion;
    settings.budget.limit = profile.requestsPerMinute;
    return settings;
}

} // namespace

GatewayLink::GatewayLink(const ConnectionProfile &profile, const QString &secret)
    : tokens(transport, tokenSettings(profile, secret))
    , client(clientSettings(profile), transport, tokens)
{
}

} // namespace acg
