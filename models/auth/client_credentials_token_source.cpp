// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/auth/client_credentials_token_source.h"

#include "models/api/http_error.h"
#include "models/api/transport.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace acg {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestMarginSeconds
    = 300; ///< renewed this long before expiry, or at nine tenths of its life

QByteArray formEncoded(const QList<QPair<QByteArray, QString>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(value);
    return body;
}

Result<AccessToken> tokenFromAnswer(const HttpAnswer &answer)
{
    if (answer.status != 200) {
        ApiError error = errorFromAnswer(answer);
        // 429 and 5xx keep their kind: they pass, and the request that waits is tried again.
        if (answer.status < 429)
            error.kind = ApiError::Kind::SignInFailed;
        return failure(std::move(error));
    }
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    AccessToken token;
    token.value = body["access_token"_L1].toString().toLatin1();
    const qint64 lifetime = body["expires_in"_L1].toVariant().toLongLong(); // a number, or one in quotes
    if (token.value.isEmpty())
        return failure(unexpectedAnswer(u"access_token"_s, u"missing from the identity platform's answer"_s));
    if (lifetime <= 0)
        return failure(unexpectedAnswer(u"expires_in"_s, u"missing from the identity platform's answer"_s));
    token.expiresAt = QDateTime::currentDateTimeUtc().addSecs(lifetime);
    token.roles = rolesFromToken(token.value);
    return token;
}

} // namespace

ClientCredentialsTokenSource::ClientCredentialsTokenSource(Transport &transport, Settings settings,
                                                           QObject *parent)
    : TokenSource(parent)
    , m_transport(transport)
    , m_settings(std::move(settings))
{
}

bool ClientCredentialsTokenSource::isFresh() const
{
    return m_token && QDateTime::currentDateTimeUtc() < m_renewAt;
}

void ClientCredentialsTokenSource::token(QObject *guard, std::function<void(Result<AccessToken>)> done)
{
    m_waiting.push_back({guard, std::move(done)});
    if (m_fetching)
        return;
    if (isFresh())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_token && !m_fetching)
                    answer(*m_token);
            },
            Qt::QueuedConnection);
    else
        fetch();
}

void ClientCredentialsTokenSource::invalidate(const QByteArray &value)
{
    if (m_token && m_token->value == value) {
        m_token.reset();
        if (!m_waiting.empty() && !m_fetching)
            fetch(); // they were about to be given the token that is no good
    }
}

void ClientCredentialsTokenSource::fetch()
{
    m_fetching = true;
    HttpRequest request;
    request.method = "POST"_ba;
    request.url = m_settings.authority;
    QString path = request.url.path();
    if (!path.endsWith(u'/'))
        path += u'/';
    request.url.setPath(path + m_settings.tenant + "/oauth2/v2.0/token"_L1);
    request.headers
        = {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}, {"Accept"_ba, "application/json"_ba}};
    request.body = formEncoded({{"grant_type"_ba, u"client_credentials"_s},
                                {"client_id"_ba, m_settings.clientId},
                                {"client_secret"_ba, m_settings.clientSecret},
                                {"scope"_ba, m_settings.scope}});
    m_transport.send(request, this, [this](Result<HttpAnswer> reply) {
        m_fetching = false;
        if (!reply) {
            ApiError error = std::move(reply.error());
            error.message = error.message.isEmpty() ? m_settings.authority.host()
                                                    : m_settings.authority.host() + ": "_L1 + error.message;
            return answer(failure(std::move(error)));
        }
        const Result<AccessToken> token = tokenFromAnswer(*reply);
        if (token) {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            const qint64 lifetime = now.msecsTo(token->expiresAt);
            m_renewAt = token->expiresAt.addMSecs(-std::min(lifetime / 10, longestMarginSeconds * 1000));
            m_token = *token;
            Q_EMIT granted(token->roles);
        }
        answer(token);
    });
}

void ClientCredentialsTokenSource::answer(const Result<AccessToken> &token)
{
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        if (one.guard)
            one.done(token);
    }
}

} // namespace acg
