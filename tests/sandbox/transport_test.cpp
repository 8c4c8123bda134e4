// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/rate_limiter.h"
#include "tests/sandbox/gateway_test.h"

namespace sandbox_test {

using TransportTest = GatewayTest;
using std::chrono::seconds;

TEST_F(TransportTest, ConnectionsAreKept)
{
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(get("/accounts").status, 200);
    EXPECT_EQ(get("/nowhere").status, 404);
    EXPECT_EQ(client->connections(), 1);
    EXPECT_EQ(get("/accounts", {{"Connection", "close"}}).header("Connection"), "close");
    EXPECT_EQ(get("/accounts").status, 200);
    EXPECT_EQ(client->connections(), 2);
}

TEST_F(TransportTest, OlderHttpEndsWithTheAnswer)
{
    const QByteArray all = client->sendAndReadAll(
        "GET /accounts?api-version=2024-02-29 HTTP/1.0\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    EXPECT_TRUE(all.startsWith("HTTP/1.1 200 "));
    EXPECT_TRUE(all.contains("Connection: close\r\n"));
    EXPECT_TRUE(all.endsWith('}'));
}

TEST_F(TransportTest, PipelinedRequestsAreAnsweredInOrder)
{
    const QByteArray authorization = "\r\nHost: x\r\nAuthorization: Bearer " + token;
    QByteArray requests;
    for (const QByteArray name : {"contoso", "fabrikam", "wingtip"})
        requests += "GET /accounts/" + name + "?api-version=2024-02-29 HTTP/1.1" + authorization + "\r\n\r\n";
    requests += "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    const QByteArray all = client->sendAndReadAll(requests);
    const auto first = all.indexOf("\"name\":\"contoso\"");
    const auto second = all.indexOf("\"name\":\"fabrikam\"");
    const auto third = all.indexOf("\"name\":\"wingtip\"");
    EXPECT_TRUE(0 < first && first < second && second < third && third < all.indexOf(" 404 "));
}

TEST_F(TransportTest, AClientMayAskBeforeSendingItsBody)
{
    const QByteArray body = compact(accountBody(u"test"_s));
    const QByteArray head
        = "PUT /accounts/test?api-version=2024-02-29 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
          "Content-Type: application/json\r\nExpect: 100-continue\r\nAuthorization: Bearer "
        + token + "\r\n";
    const QByteArray all = client->sendAndReadAll(head + "Content-Length: " + QByteArray::number(body.size())
                                                  + "\r\n\r\n" + body);
    EXPECT_TRUE(all.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\n")) << all.toStdString();
    const QByteArray refused = client->sendAndReadAll(head + "Content-Length: 99999999\r\n\r\n");
    EXPECT_TRUE(refused.startsWith("HTTP/1.1 413 ")) << refused.toStdString();
}

TEST_F(TransportTest, ChunkedBodiesAreRead)
{
    const QByteArray body = compact(accountBody(u"test"_s));
    const Answer answer = client->sendRaw("PUT /accounts/test?api-version=2024-02-29 HTTP/1.1\r\nHost: x\r\n"
                                          "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                                          "Authorization: Bearer "
                                          + token + "\r\n\r\n" + QByteArray::number(body.size(), 16) + "\r\n"
                                          + body + "\r\n0\r\n\r\n");
    EXPECT_EQ(answer.status, 201);
}

TEST_F(TransportTest, HugeBodiesAre413)
{
    const QByteArray body(2 * 1024 * 1024, 'x');
    const Answer answer = send("PUT", "/accounts/test", {{"Content-Type", "application/json"}}, body);
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.header("x-ms-error-code"), "RequestBodyTooLarge");
    EXPECT_EQ(get("/accounts").status, 200);
}

TEST_F(TransportTest, WhatIsNoHttpIs400)
{
    EXPECT_TRUE(client->sendAndReadAll("hello, is there anybody?\r\n\r\n").startsWith("HTTP/1.1 400 "));
    EXPECT_EQ(get("/accounts").status, 200);
}

TEST_F(TransportTest, ClientsMayLeaveAtAnyTime)
{
    const QByteArray request
        = "GET /accounts?api-version=2024-02-29 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
        + "\r\n\r\n";
    gateway->faults().add({.times = 40}, sandbox::Fault::delay(std::chrono::milliseconds(5)));
    for (int i = 0; i < 20; ++i) {
        client->sendAndLeave(request); // before the deferred answer
        client->sendAndLeave(request.left(40)); // within the head
    }
    gateway->faults().clear();
    gateway->faults().add({.times = 5}, sandbox::Fault::drip(10, std::chrono::milliseconds(1)));
    for (int i = 0; i < 5; ++i)
        client->sendAndLeave(request);
    client->sendAndLeave("PUT /accounts/test HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    gateway->faults().clear();
    EXPECT_EQ(get("/accounts").status, 200);
    gateway->faults().add({}, sandbox::Fault::delay(std::chrono::seconds(30)));
    client->sendAndLeave(request); // its answer is still waiting when the gateway ends
}

TEST_F(TransportTest, TlsIsTrustedByItsCertificateOnly)
{
    restart({.tls = true});
    EXPECT_EQ(gateway->baseUrl().scheme(), u"https"_s);
    EXPECT_EQ(get("/accounts").status, 200);
    EXPECT_TRUE(
        get("/numbers").json().value("nextLink"_L1).toString().startsWith(gateway->baseUrl().toString()));
    const sandbox::GatewayOptions options{.tls = true};
    sandbox::Gateway other(options);
    ASSERT_TRUE(other.start());
    ASSERT_NE(other.certificatePem(), gateway->certificatePem());
    probe::HttpProbe stranger(gateway->baseUrl(), other.certificatePem());
    EXPECT_ANY_THROW(stranger.send("GET", "/accounts"));
    EXPECT_EQ(get("/accounts", {{"Connection", "close"}}).status, 200);
    EXPECT_EQ(get("/accounts").status, 200);
}

TEST_F(TransportTest, APortInUseIsSaid)
{
    sandbox::Gateway second({.port = static_cast<quint16>(gateway->baseUrl().port())});
    EXPECT_FALSE(second.start());
    EXPECT_TRUE(second.errorText().contains(QString::number(gateway->baseUrl().port())));
    sandbox::Gateway nowhere({.databaseFile = u"/nonexistent/directory/sandbox.db"_s});
    EXPECT_FALSE(nowhere.start());
    EXPECT_TRUE(nowhere.errorText().contains(u"/nonexistent/directory/sandbox.db"_s));
}

TEST_F(TransportTest, RequestsBeyondTheRateAre429)
{
    restart({.requestsPerMinute = 5});
    EXPECT_EQ(get("/accounts").status, 200);
    EXPECT_EQ(get("/numbers").status, 200);
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 201);
    EXPECT_EQ(
        post("/accounts/test:createOrUpdateNumbers", batchBody({u"+4930111"_s, u"+4930112"_s}, u"test"_s))
            .status,
        200); // counts as one
    EXPECT_EQ(client->send("POST", "/t/oauth2/v2.0/token").status, 400); // does not count
    EXPECT_EQ(get("/accounts").status, 200);
    const Answer refused = get("/accounts");
    EXPECT_EQ(refused.status, 429);
    EXPECT_GE(refused.header("Retry-After").toInt(), 1);
    EXPECT_LE(refused.header("Retry-After").toInt(), 60);
    EXPECT_EQ(remove("/accounts/test?deleteNumbers=true").status, 429);
    EXPECT_EQ(client->send("POST", "/t/oauth2/v2.0/token").status, 400);
}

TEST(RateLimiter, FreesEachPlaceAfterAMinute)
{
    sandbox::RateLimiter limiter(2);
    const sandbox::RateLimiter::Clock::time_point start{};
    EXPECT_FALSE(limiter.refuse(start));
    EXPECT_FALSE(limiter.refuse(start + seconds(20)));
    EXPECT_EQ(limiter.refuse(start + seconds(30)), seconds(30));
    EXPECT_EQ(limiter.refuse(start + seconds(59) + std::chrono::milliseconds(999)), seconds(1));
    EXPECT_FALSE(limiter.refuse(start + seconds(60))); // what was refused did not count
    EXPECT_EQ(limiter.refuse(start + seconds(61)), seconds(19));
    EXPECT_FALSE(limiter.refuse(start + seconds(80)));
}

TEST(RateLimiter, WithoutALimitNothingIsRefused)
{
    sandbox::RateLimiter limiter({});
    for (int i = 0; i < 1000; ++i)
        EXPECT_FALSE(limiter.refuse({}));
}

} // namespace sandbox_test
