// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of writes whose answer is lost or that are called off: carried out once, or said to be
// unknown.

#include "tests/api/with_client.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;
using sandbox::Fault;
using Stage = RequestProgress::Stage;

namespace {

class ClientWrites : public WithClient
{
};

// The write is carried out, the connection breaks before the answer: what comes back must be the answer to
// the first attempt, not to a second write.
TEST_F(ClientWrites, aWriteWhoseAnswerIsLostIsCarriedOutOnce)
{
    plan("PUT"_ba, QRegularExpression(u"^/accounts/northwind-new$"_s), Fault::dropAfter());
    const auto answer = ask(api::PutAccount{newAccount(u"northwind-new"_s), {}});
    ASSERT_TRUE(answer.has_value()) << "If-None-Match would have refused a second creation: "
                                    << answer.error().message.toStdString();
    int applied = 0;
    QByteArrayList pairs;
    for (const sandbox::RequestRecord &record : gateway.requests().records()) {
        if (record.method != "PUT"_ba)
            continue;
        applied += record.applied ? 1 : 0;
        for (const auto &header : record.headers) {
            if (header.name.compare("Repeatability-Request-ID"_ba, Qt::CaseInsensitive) == 0)
                pairs.append(header.value);
        }
    }
    EXPECT_EQ(applied, 1);
    ASSERT_EQ(pairs.size(), 2);
    EXPECT_EQ(pairs[0], pairs[1]);
}

TEST_F(ClientWrites, aDeletionWhoseAnswerIsLostIsNotAFailure)
{
    ASSERT_TRUE(ask(api::PutAccount{newAccount(u"short-lived"_s), {}}).has_value());
    plan("DELETE"_ba, QRegularExpression(u"^/accounts/short-lived"_s), Fault::dropAfter());
    const auto answer = ask(api::DeleteAccount{u"short-lived"_s, false, {}});
    EXPECT_TRUE(answer.has_value()) << "the second attempt must not be told 404";
}

TEST_F(ClientWrites, whatIsSentAgainWithThePairItHadIsCarriedOutOnce)
{
    const QString name = u"once"_s;
    api::PutAccount request{newAccount(name), {}};
    request.pair = RepeatabilityPair::made();
    const auto first = ask(request);
    const auto second = ask(request); // without the pair: 412, there is one of that name
    ASSERT_TRUE(second) << second.error().message.toStdString();
    EXPECT_EQ(second->etag, first->etag);
    int applied = 0;
    for (const sandbox::RequestRecord &record : gateway.requests().records()) {
        if (record.method == "PUT"_ba)
            applied += record.applied ? 1 : 0;
    }
    EXPECT_EQ(applied, 1);
}

TEST_F(ClientWrites, whatHasNotGoneOutCanBeWithdrawn)
{
    Answer<Versioned<Account>> answer;
    const CallHandle call = client->send(api::PutAccount{newAccount(u"unsent"_s), {}}, &guard, answer.take());
    call.withdraw();
    ASSERT_FALSE(answer.wait());
    EXPECT_TRUE(answer.wait().error().isCancelled());
    EXPECT_FALSE(answer.wait().error().outcomeUnknown);
    EXPECT_EQ(arrivals("PUT"_ba, u"/accounts/unsent"_s), 0);
}

TEST_F(ClientWrites, whatIsUnderWayIsNotWithdrawn)
{
    plan("PUT"_ba, QRegularExpression(u"^/accounts/"_s), Fault::delay(std::chrono::milliseconds(100)));
    Answer<Versioned<Account>> answer;
    const CallHandle call
        = client->send(api::PutAccount{newAccount(u"under-way"_s), {}}, &guard, answer.take());
    ASSERT_TRUE(eventually([&] { return arrivals("PUT"_ba, u"/accounts/under-way"_s) == 1; }));
    call.withdraw();
    EXPECT_TRUE(answer.wait());
}

TEST_F(ClientWrites, whatWasAnsweredIsNotWithdrawnWhileItsAnswerIsRead)
{
    Answer<Versioned<Account>> answer;
    const CallHandle call
        = client->send(api::PutAccount{newAccount(u"answered"_s), {}}, &guard, answer.take());
    // The budget changes when the answer is there, before a worker has read it.
    QObject::connect(
        &client->budget(), &RequestBudget::changed, &guard,
        [this, call] {
            if (arrivals("PUT"_ba, u"/accounts/answered"_s) == 1)
                call.withdraw();
        },
        Qt::QueuedConnection);
    EXPECT_TRUE(answer.wait());
}

TEST_F(ClientWrites, whatWasLostOnceAndIsCalledOffMayHaveBeenCarriedOut)
{
    ApiClient::Settings slow = client->settings();
    slow.firstRetryDelay = std::chrono::minutes(1);
    client = std::make_unique<ApiClient>(slow, transport, *tokens);
    QSignalSpy progress(client.get(), &ApiClient::progressed);
    plan("PUT"_ba, QRegularExpression(u"^/accounts/"_s), Fault::dropAfter());
    Answer<Versioned<Account>> answer;
    const CallHandle call = client->send(api::PutAccount{newAccount(u"lost"_s), {}}, &guard, answer.take());
    ASSERT_TRUE(eventually([&] {
        return !progress.isEmpty()
            && progress.last().first().value<RequestProgress>().stage == Stage::WaitingToRetry;
    }));
    call.withdraw();
    EXPECT_EQ(answer.count(), 0) << "it stays, for it may have arrived";
    call.cancel();
    ASSERT_FALSE(answer.wait());
    EXPECT_TRUE(answer.wait().error().outcomeUnknown);
}

// PATCH has no Repeatability pair: it goes out once, and what became of it is said to be unknown.
TEST_F(ClientWrites, aPatchWhoseAnswerIsLostIsNotSentAgain)
{
    const auto rfis = ask(api::ListRequestsForInformation{});
    ASSERT_TRUE(rfis.has_value());
    const QString tenantId = rfis->items.first().tenantId();
    plan("PATCH"_ba, QRegularExpression(u"^/teamsRequestsForInformation/"_s), Fault::dropAfter());
    const auto answer = ask(api::PatchRequestForInformation{tenantId, {u"AgreementSigned"_s, u"x"_s}, {}});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ApiError::Kind::ConnectionLost);
    EXPECT_TRUE(answer.error().outcomeUnknown);
    EXPECT_EQ(arrivals("PATCH"_ba, u"/teamsRequestsForInformation/"_s), 1);
}

TEST_F(ClientWrites, aPatchTurnedAwayAtTheDoorIsSentAgain)
{
    const auto rfis = ask(api::ListRequestsForInformation{});
    ASSERT_TRUE(rfis.has_value());
    plan("PATCH"_ba, QRegularExpression(u"^/teamsRequestsForInformation/"_s), Fault::status(429, "0"_ba));
    EXPECT_TRUE(ask(api::PatchRequestForInformation{
                        rfis->items.first().tenantId(), {u"AgreementSigned"_s, u"signed on paper"_s}, {}})
                    .has_value());
}

} // namespace
