// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sandbox {

class FaultPlan;

/// The only resource there are tokens for; a scope is this and "/.default".
inline constexpr QLatin1StringView tokenAudience{
    "https://func-voiceservice-rp-prod-eastuseuap.azurewebsites.net"};

enum class Right { Read, Write, Delete };

/// What a token says.
struct Claims
{
    QString clientId;
    QString tenant;
    QStringList roles; ///< `roles`
    QString scopes; ///< `scp`, space-separated; only delegated tokens have it
};

/// Access tokens as JWTs, signed with HS256 by a key of the database.
class Tokens
{
public:
    /// `faults` numbers the tokens and may declare them expired.
    Tokens(QByteArray key, FaultPlan &faults);

    [[nodiscard]] QByteArray issue(const Claims &claims, std::chrono::seconds lifetime,
                                   qint64 nowSeconds) const;
    /// Nothing when the token is malformed, forged, expired, not yet valid, or for something else.
    [[nodiscard]] std::optional<Claims> verify(const QByteArray &token, qint64 nowSeconds) const;

private:
    QByteArray m_key;
    FaultPlan *m_faults;
};

/// Whether the roles cover the right: ProvisioningAPI.Admin or the one of the same name; delegated tokens
/// have them with the suffix User, in roles or in scp.
bool permits(const Claims &claims, Right right);

} // namespace sandbox
