// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/auth/token_source.h"

#include <QPointer>
#include <QUrl>

#include <optional>
#include <vector>

namespace acg {

class Transport;

/// The client credentials flow: POST <authority>/<tenant>/oauth2/v2.0/token (contract: Endpoint).
class ClientCredentialsTokenSource : public TokenSource
{
    Q_OBJECT
public:
    struct Settings
    {
        QUrl authority; ///< https, or plain http on loopback
        QString tenant; ///< GUID or domain name
        QString clientId;
        QString clientSecret; ///< in memory only
        QString scope;
    };

    ClientCredentialsTokenSource(Transport &transport, Settings settings, QObject *parent = nullptr);

    void token(QObject *guard, std::function<void(Result<AccessToken>)> done) override;
    void invalidate(const QByteArray &value) override;

private:
    struct Waiting
    {
        QPointer<QObject> guard;
        std::function<void(Result<AccessToken>)> done;
    };
    void fetch();
    void answer(const Result<AccessToken> &token);
    [[nodiscard]] bool isFresh() const;

    Transport &m_transport;
    Settings m_settings;
    std::optional<AccessToken> m_token;
    QDateTime m_renewAt; ///< UTC; some time before the token expires
    std::vector<Waiting> m_waiting;
    bool m_fetching = false;
};

} // namespace acg
