// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/requests.h"
#include "models/services/gateway_link.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QRegularExpression>

namespace acg::testing {

/// A client of a real gateway with the demo data.
class WithClient : public WithGateway
{
protected:
    void SetUp() override
    {
        WithGateway::SetUp();
        connectAs(QStringLiteral("sandbox-admin"));
    }

    void connectAs(const QString &clientId)
    {
        const ConnectionProfile profile = profileFor(gateway, clientId);
        ApiClient::Settings settings;
        settings.baseUrl = profile.baseUrl;
        settings.apiVersion = profile.apiVersion;
        settings.firstRetryDelay = std::chrono::milliseconds(1);
        settings.timeout = std::chrono::milliseconds(timeoutMs);
        client.reset();
        tokens = std::make_unique<ClientCredentialsTokenSource>(
            transport,
            ClientCredentialsTokenSource::Settings{profile.authority, profile.tenant, profile.clientId,
                                                   sandboxSecret, profile.scope});
        client = std::make_unique<ApiClient>(settings, transport, *tokens);
    }

    template <typename Request>
    Result<typename Request::Answer> ask(const Request &request)
    {
        Answer<typename Request::Answer> answer;
        client->send(request, &guard, answer.take());
        Result<typename Request::Answer> result = answer.wait();
        EXPECT_EQ(answer.count(), 1);
        return result;
    }

    void plan(const QByteArray &method, const QRegularExpression &path, sandbox::Fault fault, int times = 1)
    {
        sandbox::FaultMatch match;
        match.method = method;
        match.path = path;
        match.times = times;
        gateway.faults().add(match, std::move(fault));
    }

    [[nodiscard]] int arrivals(const QByteArray &method, const QString &path)
    {
        return gateway.requests().count(method, QRegularExpression(path));
    }

    static Account newAccount(const QString &name)
    {
        Account account(name);
        account.setEnabled(Service::ZoomPhoneCloudPeering, true);
        return account;
    }

    int timeoutMs = 10'000;
    QObject guard;
    Transport transport;
    std::unique_ptr<ClientCredentialsTokenSource> tokens;
    std::unique_ptr<ApiClient> client;
};

} // namespace acg::testing
