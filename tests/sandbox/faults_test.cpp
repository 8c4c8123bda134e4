// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

#include <QElapsedTimer>
#include <QRegularExpression>

namespace sandbox_test {

using sandbox::Fault;

class FaultsTest : public GatewayTest
{
protected:
    static QRegularExpression path(const QString &pattern) { return QRegularExpression(pattern); }
};

TEST_F(FaultsTest, AStatusReplacesTheRequest)
{
    gateway->faults().add({.method = "PUT", .path = path(u"^/accounts/test$"_s), .times = 2},
                          Fault::status(503, "7"));
    const Answer failed = put("/accounts/test", accountBody(u"test"_s));
    EXPECT_EQ(failed.status, 503);
    EXPECT_EQ(failed.header("Retry-After"), "7");
    EXPECT_FALSE(member(failed.json(), u"error.code"_s).toString().isEmpty());
    EXPECT_EQ(get("/accounts/test").status, 404); // another method passes, and nothing was applied
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 503);
    EXPECT_TRUE(gateway->faults().isEmpty());
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 201);
}

TEST_F(FaultsTest, AStatusMayHideThatARequestWasApplied)
{
    gateway->faults().add({.method = "PUT"}, Fault::statusAfter(500));
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 500);
    EXPECT_EQ(get("/accounts/test").status, 200);
    EXPECT_TRUE(gateway->requests().records().front().applied);
}

TEST_F(FaultsTest, ARequestMayBeKnownByWhatIsInIt)
{
    gateway->faults().add({.times = 2, .inBody = "\"other\""}, Fault::status(500));
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 201);
    EXPECT_EQ(put("/accounts/other", accountBody(u"other"_s)).status, 500);
    EXPECT_EQ(get("/accounts/other").status, 404);
}

TEST_F(FaultsTest, SomeMayPassFirst)
{
    gateway->faults().add({.path = path(u"/accounts"_s), .after = 2}, Fault::status(500, {}, "plain text"));
    EXPECT_EQ(get("/accounts").status, 200);
    EXPECT_EQ(get("/numbers").status, 200); // does not match, does not count
    EXPECT_EQ(get("/accounts/contoso").status, 200);
    const Answer failed = get("/accounts");
    EXPECT_EQ(failed.status, 500);
    EXPECT_EQ(failed.body, "plain text");
    EXPECT_EQ(get("/accounts").status, 200);
}

TEST_F(FaultsTest, AnyAnswerMayBePlanned)
{
    gateway->faults().add({}, Fault::answer({307, {{"Location", "/elsewhere"}}, {}}));
    const Answer answer = get("/accounts");
    EXPECT_EQ(answer.status, 307);
    EXPECT_EQ(answer.header("Location"), "/elsewhere");
    gateway->faults().add({.times = 5}, Fault::dropBefore());
    gateway->faults().clear();
    EXPECT_EQ(get("/accounts").status, 200);
}

TEST_F(FaultsTest, ADropLosesTheRequestOrItsAnswer)
{
    gateway->faults().add({.method = "PUT"}, Fault::dropBefore());
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 0);
    EXPECT_EQ(get("/accounts/test").status, 404);
    gateway->faults().add({.method = "PUT"}, Fault::dropAfter());
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 0);
    EXPECT_EQ(get("/accounts/test").status, 200);
    const auto records = gateway->requests().records();
    ASSERT_EQ(records.size(), 4U);
    EXPECT_FALSE(records.at(0).applied);
    EXPECT_EQ(records.at(0).status, 0);
    EXPECT_TRUE(records.at(2).applied);
    EXPECT_EQ(records.at(2).status, 0);
}

TEST_F(FaultsTest, ATruncatedBodyIsNoticed)
{
    gateway->faults().add({}, Fault::truncate(20));
    const Answer answer = get("/accounts");
    EXPECT_EQ(answer.status, 200);
    EXPECT_FALSE(answer.complete);
    EXPECT_GT(answer.header("Content-Length").toInt(), 20);
    EXPECT_EQ(get("/accounts").status, 200);
}

TEST_F(FaultsTest, ADripArrivesWholeInTheEnd)
{
    const QByteArray body = get("/accounts/contoso").body;
    gateway->faults().add({}, Fault::drip(100, std::chrono::milliseconds(1)));
    const Answer answer = get("/accounts/contoso");
    EXPECT_TRUE(answer.complete);
    EXPECT_EQ(answer.body, body);
    EXPECT_EQ(get("/accounts").status, 200);
    EXPECT_EQ(client->connections(), 1);
}

TEST_F(FaultsTest, ADelayIsWaitedFor)
{
    gateway->faults().add({}, Fault::delay(std::chrono::milliseconds(60)));
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(get("/accounts").status, 200);
    EXPECT_GE(timer.elapsed(), 60);
}

TEST_F(FaultsTest, LatencyIsAddedToEachAnswer)
{
    restart({.latency = std::chrono::milliseconds(30)});
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(get("/accounts").status, 200);
    EXPECT_EQ(get("/nowhere").status, 404);
    EXPECT_GE(timer.elapsed(), 60);
}

TEST_F(FaultsTest, GarbageComesInsteadOfJsonOrHttp)
{
    gateway->faults().add({}, Fault::garbageBody());
    const Answer garbage = get("/accounts");
    EXPECT_EQ(garbage.status, 200);
    EXPECT_TRUE(garbage.complete);
    EXPECT_TRUE(garbage.json().isEmpty());
    gateway->faults().add({}, Fault::garbageHttp());
    const QByteArray all = client->sendAndReadAll("GET /accounts HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_FALSE(all.isEmpty());
    EXPECT_FALSE(all.startsWith("HTTP/"));
}

TEST_F(FaultsTest, TokensCanBeExpired)
{
    gateway->faults().expireTokens();
    EXPECT_EQ(get("/accounts").status, 401);
    token = gateway->mintToken({u"ProvisioningAPI.Read"_s});
    EXPECT_EQ(get("/accounts").status, 200);
}

TEST_F(FaultsTest, TheTokenEndpointMayFailToo)
{
    gateway->faults().add({.path = path(u"oauth2"_s)}, Fault::status(503));
    const QByteArray form = "grant_type=client_credentials";
    EXPECT_EQ(client->send("POST", "/t/oauth2/v2.0/token", {}, form).status, 503);
}

TEST_F(FaultsTest, TheLogShowsWhatArrived)
{
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s), {{"x-ms-client-request-id", "7"}}).status, 201);
    EXPECT_EQ(get("/accounts/nobody").status, 404);
    client->send("POST", "/t/oauth2/v2.0/token", {}, "client_secret=sandbox-secret");
    const auto records = gateway->requests().records();
    ASSERT_EQ(records.size(), 3U);
    EXPECT_EQ(records.at(0).method, "PUT");
    EXPECT_EQ(records.at(0).target, "/accounts/test?api-version=2024-02-29");
    EXPECT_EQ(records.at(0).status, 201);
    EXPECT_EQ(records.at(0).body, compact(accountBody(u"test"_s)));
    EXPECT_TRUE(records.at(0).applied);
    EXPECT_FALSE(records.at(1).applied);
    EXPECT_TRUE(records.at(2).body.isEmpty());
    for (const auto &record : records) {
        for (const auto &header : record.headers)
            EXPECT_FALSE(header.value.contains(token));
    }
    EXPECT_EQ(gateway->requests().count(), 3);
    EXPECT_EQ(gateway->requests().count("GET"), 1);
    EXPECT_EQ(gateway->requests().count("PUT", path(u"/numbers/"_s)), 0);
    gateway->requests().clear();
    EXPECT_EQ(gateway->requests().count(), 0);
}

} // namespace sandbox_test
