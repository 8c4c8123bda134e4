// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/transport.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <gtest/gtest.h>

using namespace acg;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;

/// A server that answers the first `polite` requests and then closes each connection as soon as a whole
/// request has arrived.
class RudeServer : public QTcpServer
{
public:
    explicit RudeServer(int politeRequests)
        : m_polite(politeRequests)
    {
        connect(this, &QTcpServer::newConnection, this, &RudeServer::accept);
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1/numbers"_s.arg(serverPort())); }
    QByteArrayList methods; ///< of the requests that arrived whole

private:
    void accept()
    {
        while (QTcpSocket *socket = nextPendingConnection()) {
            auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] {
                *buffer += socket->readAll();
                const qsizetype head = buffer->indexOf("\r\n\r\n");
                if (head < 0)
                    return;
                const QByteArray lower = buffer->first(head).toLower();
                const qsizetype at = lower.indexOf("content-length:");
                const qsizetype length
                    = at < 0 ? 0 : lower.mid(at + 15, lower.indexOf("\r\n", at) - at - 15).trimmed().toInt();
                if (buffer->size() < head + 4 + length)
                    return;
                methods.append(buffer->left(buffer->indexOf(' ')));
                buffer->clear();
                if (m_polite-- > 0)
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                else
                    socket->close();
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    int m_polite;
};

HttpRequest request(const QUrl &url, const QByteArray &method, const QByteArray &body)
{
    HttpRequest wire;
    wire.method = method;
    wire.url = url;
    wire.headers = {{"Content-Type"_ba, "application/json"_ba}};
    wire.body = body;
    return wire;
}

struct WriteCase
{
    const char *method;
    const char *body;
};

class WritesGoOutOnce : public ::testing::TestWithParam<WriteCase>
{
};

// QNetworkAccessManager sends a request again by itself when a reused connection closes before the answer.
// For a write that means done twice.
TEST_P(WritesGoOutOnce, onAConnectionThatWasInUse)
{
    RudeServer server(1);
    Transport transport;
    QObject owner;
    bool answered = false;
    transport.send(request(server.url(), "GET"_ba, {}), &owner, [&](const auto &answer) {
        ASSERT_TRUE(answer.has_value());
        answered = true;
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return answered; }, patience));

    std::optional<Result<HttpAnswer>> result;
    transport.send(request(server.url(), GetParam().method, GetParam().body), &owner,
                   [&](const Result<HttpAnswer> &answer) { result = answer; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return result.has_value(); }, patience));

    ASSERT_FALSE(result->has_value());
    EXPECT_EQ(result->error().kind, ApiError::Kind::ConnectionLost);
    EXPECT_EQ(server.methods.count(GetParam().method), 1);
}

TEST_P(WritesGoOutOnce, onANewConnection)
{
    RudeServer server(0);
    Transport transport;
    QObject owner;
    std::optional<Result<HttpAnswer>> result;
    transport.send(request(server.url(), GetParam().method, GetParam().body), &owner,
                   [&](const Result<HttpAnswer> &answer) { result = answer; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return result.has_value(); }, patience));
    ASSERT_FALSE(result->has_value());
    EXPECT_EQ(server.methods.count(GetParam().method), 1);
}

INSTANTIATE_TEST_SUITE_P(Verbs, WritesGoOutOnce,
                         ::testing::Values(WriteCase{"PUT", "{\"a\":1}"}, WriteCase{"POST", "{\"a\":1}"},
                                           WriteCase{"PATCH", "{\"a\":1}"}, WriteCase{"DELETE", ""}),
                         [](const auto &one) { return std::string(one.param.method); });

TEST(Transport, tellsCancelFromTimeout)
{
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    HttpRequest wire = request(QUrl(u"http://127.0.0.1:%1/"_s.arg(silent.serverPort())), "GET"_ba, {});
    wire.timeout = std::chrono::milliseconds(50);
    Transport transport;
    QObject owner;
    std::optional<ApiError::Kind> first;
    transport.send(wire, &owner, [&](const auto &answer) { first = answer.error().kind; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return first.has_value(); }, patience));
    EXPECT_EQ(*first, ApiError::Kind::TimedOut);

    wire.timeout = std::chrono::milliseconds(patience);
    std::optional<ApiError::Kind> second;
    TransportCall *call
        = transport.send(wire, &owner, [&](const auto &answer) { second = answer.error().kind; });
    call->cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return second.has_value(); }, patience));
    EXPECT_EQ(*second, ApiError::Kind::Cancelled);
}

TEST(Transport, destroyedOwnerHearsNothing)
{
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    Transport transport;
    bool heard = false;
    {
        QObject owner;
        transport.send(request(QUrl(u"http://127.0.0.1:%1/"_s.arg(silent.serverPort())), "GET"_ba, {}),
                       &owner, [&](const auto &) { heard = true; });
    }
    QCoreApplication::processEvents();
    EXPECT_FALSE(heard);
}

TEST(Transport, nobodyListeningIsUnreachable)
{
    QTcpServer taken;
    taken.listen(QHostAddress::LocalHost);
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(taken.serverPort()));
    taken.close();
    Transport transport;
    QObject owner;
    std::optional<ApiError::Kind> kind;
    transport.send(request(url, "GET"_ba, {}), &owner,
                   [&](const auto &answer) { kind = answer.error().kind; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return kind.has_value(); }, patience));
    EXPECT_EQ(*kind, ApiError::Kind::Unreachable);
}

} // namespace
