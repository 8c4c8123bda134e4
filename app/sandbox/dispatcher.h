// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/call.h"
#include "app/sandbox/gateway.h"
#include "app/sandbox/http_server.h"
#include "app/sandbox/rate_limiter.h"
#include "app/sandbox/router.h"
#include "app/sandbox/tokens.h"

namespace sandbox {

class Database;
class FaultPlan;
class RequestLog;

/// Takes a request through every check in the order the real gateway makes them, each before the next: rate
/// limit (429), path (404), method (405), token (401), role (403), api-version (400), content type (415),
/// repeatability; then the handler, within one transaction that is committed before the answer goes out.
class Dispatcher
{
public:
    struct Setup
    {
        GatewayOptions options;
        FaultPlan *faults;
        RequestLog *log;
        const Tokens *tokens;
    };

    Dispatcher(Database &database, Setup setup);

    [[nodiscard]] Delivery handle(const HttpRequest &request);

    /// For links when a request names no usable Host, e.g. "http://127.0.0.1:8080".
    void setFallbackOrigin(const QByteArray &origin) { m_fallbackOrigin = origin; }

private:
    struct Outcome
    {
        HttpResponse response{};
        bool applied = false;
        bool replayed = false;
    };

    Outcome process(const HttpRequest &request);
    Outcome processResource(const HttpRequest &request);
    Outcome execute(const HttpRequest &request, const Route &route, const Operation &operation);
    Outcome executeInTransaction(Call &call, const Operation &operation);
    [[nodiscard]] std::optional<HttpResponse> refuseCaller(const HttpRequest &request, Right right) const;
    [[nodiscard]] QByteArray origin(const HttpRequest &request) const;

    Database &m_database;
    Setup m_setup;
    RateLimiter m_rateLimiter;
    QByteArray m_fallbackOrigin;
};

} // namespace sandbox
