// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/http_message.h"
#include "models/domain/result.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <functional>

namespace acg {

/// One request on the wire. Destroying it ends the request without an answer.
class TransportCall : public QObject
{
    Q_OBJECT
public:
    ~TransportCall() override;
    /// The answer is then ApiError::Kind::Cancelled.
    void cancel();

private:
    friend class Transport;
    using Done = std::function<void(Result<HttpAnswer>)>;
    TransportCall(QNetworkReply *reply, std::chrono::milliseconds timeout, Done done, QObject *parent);
    void finish();
    void end(ApiError::Kind reason);
    [[nodiscard]] QByteArray readBody() const;
    [[nodiscard]] ApiError failureOfReply() const;

    QNetworkReply *m_reply;
    QTimer m_deadline;
    Done m_done;
    QString m_tlsProblem;
    std::optional<ApiError::Kind> m_ended; ///< why we ended it ourselves; Qt calls both "canceled"
};

/// HTTP requests to answers, and nothing above that. The only QNetworkAccessManager of the console.
///
/// - Plain http goes to loopback addresses only; anything else is ApiError::Kind::Refused, unsent.
/// - Redirects are not followed: a bearer token must not travel to where we did not mean it to go.
/// - A request goes out once. QNetworkAccessManager by itself sends a request again when the server closes
///   the connection before the first byte of the answer; bodies are therefore uploaded from a device that
///   cannot be read twice, which makes it give up instead (see OneShotBody).
class Transport : public QObject
{
    Q_OBJECT
public:
    explicit Transport(QObject *parent = nullptr);

    /// `done` is called once, in this thread, possibly after cancel() but never before send() returned.
    TransportCall *send(const HttpRequest &request, QObject *owner, TransportCall::Done done);

private:
    QNetworkAccessManager m_network;
};

/// True for 127.0.0.0/8, ::1 and localhost.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace acg
