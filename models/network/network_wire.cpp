// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/network/network_wire.h"

#include "models/network/one_shot_body.h"

#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <algorithm>

namespace acg {

using namespace Qt::StringLiterals;

namespace {
/// Behind a body: simdjson reads a little past its end, and would have to copy all of it to a larger place.
constexpr qint64 roomForParser = 64;
/// Bytes: a longer body is believed as it comes.
constexpr qint64 mostReserved = qint64{16} << 20;
} // namespace

NetworkCall::NetworkCall(QNetworkReply *reply, std::chrono::milliseconds timeout, Done done, QObject *parent)
    : TransportCall(parent)
    , m_reply(reply)
    , m_done(std::move(done))
{
    m_reply->setParent(this);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(ApiError::Kind::TimedOut); });
    m_deadline.start(timeout);
    connect(m_reply, &QNetworkReply::readyRead, this, &NetworkCall::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &NetworkCall::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_tlsProblem = errors.first().errorString();
    });
}

NetworkCall::~NetworkCall()
{
    m_reply->disconnect(this);
    m_reply->abort();
}

void NetworkCall::cancel()
{
    end(ApiError::Kind::Cancelled);
}

void NetworkCall::end(ApiError::Kind reason)
{
    if (m_ended || !m_done)
        return;
    m_ended = reason;
    m_reply->abort(); // emits finished()
}

void NetworkCall::finish()
{
    m_deadline.stop();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An error status is an answer; any other error beside a status means that the answer is not complete.
    const bool broken = m_reply->error() == QNetworkReply::RemoteHostClosedError
        || (m_reply->error() != QNetworkReply::NoError && status < 400);
    Result<HttpAnswer> result;
    if (m_ended || status == 0 || broken) {
        result = failure(failureOfReply());
    } else {
        readBody();
        HttpAnswer answer;
        answer.status = status;
        answer.headers = m_reply->rawHeaderPairs();
        answer.body = std::move(m_body);
        result = std::move(answer);
    }
    const Done done = std::exchange(m_done, nullptr);
    deleteLater();
    if (done)
        done(std::move(result));
}

/// As it comes, so that it is not there twice at its end.
void NetworkCall::readBody()
{
    if (m_body.isEmpty()) {
        const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        m_body.reserve(std::clamp(announced, qint64{0}, mostReserved) + roomForParser);
    }
    const qsizetype before = m_body.size();
    m_body.resize(before + m_reply->bytesAvailable());
    const qint64 count = m_reply->read(m_body.data() + before, m_body.size() - before);
    m_body.resize(before + std::max(qint64{0}, count));
}

ApiError NetworkCall::failureOfReply() const
{
    ApiError error;
    error.message = m_reply->errorString();
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        error.kind = ApiError::Kind::Unreachable;
        break;
    case QNetworkReply::SslHandshakeFailedError:
        error.kind = ApiError::Kind::TlsFailed;
        if (!m_tlsProblem.isEmpty())
            error.message = m_tlsProblem;
        break;
    default:
        error.kind = ApiError::Kind::ConnectionLost;
        break;
    }
    if (m_ended) {
        error.kind = *m_ended;
        error.message.clear();
    }
    return error;
}

NetworkWire::NetworkWire()
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

TransportCall *NetworkWire::send(const HttpRequest &request, QObject *owner, TransportCall::Done done)
{
    QNetworkRequest wire(request.url);
    // HTTP/2 has resend rules of its own (GOAWAY, refused streams); one set of rules is enough to be sure of.
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setHeader(QNetworkRequest::UserAgentHeader, u"acg-console/" ACG_VERSION ""_s);
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);

    QNetworkReply *reply = nullptr;
    if (request.method == "GET"_ba) {
        reply = m_network.get(wire);
    } else {
        auto *body = new OneShotBody(request.body);
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        reply = m_network.sendCustomRequest(wire, request.method, body);
        body->setParent(reply);
    }
    return new NetworkCall(reply, request.timeout, std::move(done), owner);
}

} // namespace acg

extern "C" Q_DECL_EXPORT acg::Wire *acgMakeWire()
{
    return new acg::NetworkWire;
}
