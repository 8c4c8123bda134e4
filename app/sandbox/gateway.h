// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace sandbox {

class FaultPlan;

/// How a gateway is started.
struct GatewayOptions {
    quint16 port = 0; ///< 0 takes a free one
    QString databaseFile; ///< empty: a database in memory that ends with the gateway
    std::optional<int> requestsPerMinute; ///< none: no rate limit
    std::chrono::milliseconds latency{0}; ///< added to each answer
    bool tls = false; ///< self-signed certificate made at start
    qint64 generatedNumbers = 0; ///< fill a new database with this many numbers...
    qint64 generatedAccounts = 0; ///< ...over this many accounts, instead of the demo data
    std::chrono::milliseconds backendSyncDelay{3000}; ///< how long a resource stays pending
};

/// The embedded gateway: HTTP on loopback, running in a thread of its own until destroyed.
class Gateway
{
public:
    explicit Gateway(GatewayOptions options);
    ~Gateway();
    Gateway(const Gateway &) = delete;
    Gateway &operator=(const Gateway &) = delete;

    /// Opens the database and the port. False when either fails; errorText() then says why.
    [[nodiscard]] bool start();
    [[nodiscard]] QString errorText() const;

    [[nodiscard]] QUrl baseUrl() const; ///< e.g. http://127.0.0.1:41123 - also the token authority
    [[nodiscard]] FaultPlan &faults(); ///< thread-safe; takes effect from the next request on

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
