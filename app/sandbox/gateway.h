// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace sandbox {

class FaultPlan;
class RequestLog;

/// How a gateway is started.
struct GatewayOptions
{
    quint16 port = 0; ///< 0 takes a free one
    QString databaseFile{}; ///< empty: a database in memory that ends with the gateway
    std::optional<int> requestsPerMinute{}; ///< none: no rate limit
    std::chrono::milliseconds rateMinute{60'000}; ///< how long its minute is: time may run faster
    std::chrono::milliseconds latency{0}; ///< added to each answer
    bool tls = false; ///< self-signed certificate made at start
    qint64 generatedNumbers = 0; ///< fill a new database with this many numbers...
    qint64 generatedAccounts = 0; ///< ...over this many accounts, instead of the demo data
    std::chrono::milliseconds backendSyncDelay{3000}; ///< how long a resource stays pending
    std::chrono::seconds tokenLifetime{3600}; ///< `expires_in` of the tokens it issues
    quint32 seed = 1; ///< the same seed generates the same numbers
};

/// The embedded gateway: HTTP on loopback, running in a thread of its own until destroyed. This much of it
/// can be called when it is opened as a module.
class EmbeddedGateway
{
public:
    EmbeddedGateway() = default;
    virtual ~EmbeddedGateway() = default;
    Q_DISABLE_COPY_MOVE(EmbeddedGateway)

    /// Opens the database and the port. False when either fails; errorText() then says why.
    [[nodiscard]] virtual bool start() = 0;
    [[nodiscard]] virtual QString errorText() const = 0;

    /// e.g. http://127.0.0.1:41123 - also the token authority
    [[nodiscard]] virtual QUrl baseUrl() const = 0;
};

class Gateway : public EmbeddedGateway
{
public:
    explicit Gateway(GatewayOptions options);
    ~Gateway() override;
    Q_DISABLE_COPY_MOVE(Gateway)

    [[nodiscard]] bool start() override;
    [[nodiscard]] QString errorText() const override;
    [[nodiscard]] QUrl baseUrl() const override;

    [[nodiscard]] FaultPlan &faults(); ///< thread-safe; takes effect from the next request on
    [[nodiscard]] RequestLog &requests(); ///< thread-safe; what arrived so far

    /// With tls: the certificate to trust, in PEM. Empty otherwise.
    [[nodiscard]] QByteArray certificatePem() const;

    /// A token of this gateway with any roles and scopes (`scp`), e.g. a delegated one, which the token
    /// endpoint does not issue. A lifetime of zero or less gives an expired one.
    [[nodiscard]] QByteArray mintToken(const QStringList &roles, const QString &scopes = {},
                                       std::chrono::seconds lifetime = std::chrono::seconds(3600)) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox

/// The entry of the module acg-sandbox, under this name. The caller deletes what it gives.
extern "C" sandbox::EmbeddedGateway *acgMakeGateway(const sandbox::GatewayOptions &options);
