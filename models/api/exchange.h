// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/auth/token_source.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace acg {

class TransportCall;

/// One request from the caller's point of view: token, attempts, waits between them, decoding, one answer.
/// A child of its client; deletes itself when it has answered.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(ApiClient &client, quint64 id, RequestSpec spec, QObject *guard, ApiClient::Parse parse,
             ApiClient::Done done);

    void start();
    /// Ends the request: nothing more is sent, the answer is Cancelled.
    void cancel();
    void deliver(Result<std::shared_ptr<void>> parsed); ///< from the decoder

private:
    void fetchToken();
    void sendWith(const AccessToken &token);
    void onAnswer(Result<HttpAnswer> answer);
    /// Waits and tries again where the table allows it. False: it is final.
    bool retry(const ApiError &error, bool wasSent);
    void decode(const HttpAnswer &answer);
    void finish(Result<std::shared_ptr<void>> result);
    void report(RequestProgress::Stage stage, const ApiError &error = {});
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] HttpHeaders headers(const QByteArray &token) const;
    [[nodiscard]] ApiError named(ApiError error) const;

    ApiClient &m_client;
    const quint64 m_id;
    const RequestSpec m_spec;
    QPointer<QObject> m_guard;
    ApiClient::Parse m_parse;
    ApiClient::Done m_done;
    QPointer<TransportCall> m_call;
    QTimer m_wait;
    QByteArray m_clientRequestId;
    QByteArray m_repeatabilityId;
    QByteArray m_firstSent; ///< set at the first attempt and kept
    QByteArray m_token;
    int m_attempt = 1;
    bool m_newTokenTried = false;
    bool m_cancelled = false;
    std::chrono::milliseconds m_retryIn{0};
};

} // namespace acg
