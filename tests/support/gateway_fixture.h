// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/faults.h"
#include "app/sandbox/gateway.h"
#include "app/sandbox/request_log.h"
#include "models/connections/connection_profile.h"

#include <gtest/gtest.h>

namespace acg::testing {

inline const QString sandboxSecret = QStringLiteral("sandbox-secret");

/// A profile that connects to the gateway as one of its demo clients.
inline ConnectionProfile profileFor(const QUrl &gateway,
                                    const QString &clientId = QStringLiteral("sandbox-admin"))
{
    ConnectionProfile profile = ConnectionProfile::create(QStringLiteral("Sandbox"));
    profile.baseUrl = gateway;
    profile.authority = gateway;
    profile.tenant = QStringLiteral("sandbox");
    profile.clientId = clientId;
    profile.requestsPerMinute = 0; // as the gateway, unless a test says otherwise
    profile.keepsSnapshot = false;
    return profile;
}

inline ConnectionProfile profileFor(const sandbox::Gateway &gateway,
                                    const QString &clientId = QStringLiteral("sandbox-admin"))
{
    return profileFor(gateway.baseUrl(), clientId);
}

/// A real gateway on loopback with the demo data, settling pending resources at once.
class WithGateway : public ::testing::Test
{
protected:
    explicit WithGateway(const sandbox::GatewayOptions &chosen = options())
        : gateway(chosen)
    {
    }

    void SetUp() override { ASSERT_TRUE(gateway.start()) << gateway.errorText().toStdString(); }

    static sandbox::GatewayOptions options()
    {
        sandbox::GatewayOptions chosen;
        chosen.backendSyncDelay = std::chrono::milliseconds(20);
        return chosen;
    }

    sandbox::Gateway gateway;
};

} // namespace acg::testing
