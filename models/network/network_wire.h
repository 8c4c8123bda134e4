// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/transport.h"

#include <QNetworkAccessManager>
#include <QTimer>

#include <optional>

namespace acg {

/// A request that Qt Network carries.
class NetworkCall : public TransportCall
{
public:
    NetworkCall(QNetworkReply *reply, std::chrono::milliseconds timeout, Done done, QObject *parent);
    ~NetworkCall() override;

    void cancel() override;

private:
    void finish();
    void end(ApiError::Kind reason);
    void readBody();
    [[nodiscard]] ApiError failureOfReply() const;

    QNetworkReply *m_reply;
    QTimer m_deadline;
    Done m_done;
    QByteArray m_body;
    QString m_tlsProblem;
    std::optional<ApiError::Kind> m_ended; ///< why we ended it ourselves; Qt calls both "canceled"
};

/// The only QNetworkAccessManager of the console. By itself one sends a request again when the server closes
/// the connection before the first byte of the answer; bodies are therefore uploaded from a device that
/// cannot be read twice, which makes it give up instead (see OneShotBody).
class NetworkWire : public Wire
{
public:
    NetworkWire();

    TransportCall *send(const HttpRequest &request, QObject *owner, TransportCall::Done done) override;

private:
    QNetworkAccessManager m_network;
};

} // namespace acg
