// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/auth/token_source.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace acg {

class TransportCall;

/// One request from the caller's point of view: its turn, token, attempts, waits between them, decoding, one
/// answer to each who waits for it. A child of its client; deletes itself when it has answered.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(ApiClient &client, quint64 id, QUrl url, RequestSpec spec, ApiClient::Parse parse,
             Priority priority);

    /// One more who waits for the answer, and how to cancel that.
    quint64 join(QObject *guard, ApiClient::Done done, ApiClient::Glance glance);
    void start();
    /// Answers this one with Cancelled. When nobody else waits, nothing more is sent.
    void cancel(quint64 listener);
    /// The same, unless the gateway may have got it.
    void withdraw(quint64 listener);

    [[nodiscard]] quint64 id() const { return m_id; }
    [[nodiscard]] const RequestSpec &spec() const { return m_spec; }
    [[nodiscard]] QString requestId() const { return QString::fromLatin1(m_clientRequestId); }
    /// Whether it is the same question and its answer is still to come.
    [[nodiscard]] bool answers(const RequestSpec &spec) const;
    void deliver(Result<std::shared_ptr<void>> parsed); ///< from the decoder

private:
    struct Listener
    {
        quint64 id;
        QPointer<QObject> guard; ///< gone: a write goes through unheard
        ApiClient::Done done;
        ApiClient::Glance glance;
    };

    void queue();
    void fetchToken();
    void sendWith(const AccessToken &token);
    void onAnswer(Result<HttpAnswer> answer);
    /// Waits and tries again where the table allows it. False: it is final.
    bool retry(const ApiError &error, bool wasSent);
    void decode(const HttpAnswer &answer);
    void stop();
    void finish(Result<std::shared_ptr<void>> result);
    void report(RequestProgress::Stage stage, const ApiError &error = {});
    [[nodiscard]] HttpHeaders headers(const QByteArray &token) const;
    [[nodiscard]] ApiError named(ApiError error) const;

    ApiClient &m_client;
    const quint64 m_id;
    const QUrl m_url;
    const RequestSpec m_spec;
    const Priority m_priority;
    ApiClient::Parse m_parse;
    std::vector<Listener> m_listeners;
    quint64 m_lastListener = 0;
    QPointer<TransportCall> m_call;
    QTimer m_wait;
    QByteArray m_clientRequestId;
    RepeatabilityPair m_pair; ///< made at the first attempt unless it was given, and kept
    QByteArray m_token;
    int m_attempt = 1;
    bool m_newTokenTried = false;
    bool m_mayHaveArrived = false; ///< a write, at an attempt that was not turned away at the door
    bool m_cancelled = false;
    bool m_finished = false;
    std::chrono::milliseconds m_retryIn{0};
};

} // namespace acg
