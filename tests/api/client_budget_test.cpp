// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the budget and the joining of equal requests come to at a real gateway.

#include "models/api/requests.h"
#include "models/services/gateway_link.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using sandbox::Fault;
using AccountAnswer = Answer<Versioned<Account>>;

namespace {

class EqualReads : public WithGateway
{
protected:
    void SetUp() override
    {
        WithGateway::SetUp();
        link = std::make_unique<GatewayLink>(profileFor(gateway), sandboxSecret);
    }

    CallHandle askForContoso(QObject *asker, AccountAnswer &answer)
    {
        return link->client.send(api::GetAccount{u"contoso"_s}, asker, answer.take());
    }

    [[nodiscard]] int arrivals() const
    {
        return const_cast<sandbox::Gateway &>(gateway).requests().count(
            "GET"_ba, QRegularExpression(u"^/accounts/contoso\\?"_s));
    }

    /// The next answer takes so long that everything else happens before it.
    void delayNext(std::chrono::milliseconds time = 300ms)
    {
        sandbox::FaultMatch match;
        match.method = "GET"_ba;
        match.path = QRegularExpression(u"^/accounts/contoso$"_s);
        match.times = 1;
        gateway.faults().add(match, Fault::delay(time));
    }

    QObject guard;
    std::unique_ptr<GatewayLink> link;
};

TEST_F(EqualReads, areOneRequestWithAnAnswerForEach)
{
    AccountAnswer one;
    AccountAnswer two;
    askForContoso(&guard, one);
    askForContoso(&guard, two);
    ASSERT_TRUE(one.wait());
    ASSERT_TRUE(two.wait());
    EXPECT_EQ(one.wait()->value.toJson(), two.wait()->value.toJson());
    EXPECT_EQ(one.wait()->etag, two.wait()->etag);
    EXPECT_EQ(arrivals(), 1);
}

TEST_F(EqualReads, oneAfterTheOtherAreTwo)
{
    AccountAnswer one;
    askForContoso(&guard, one);
    ASSERT_TRUE(one.wait());
    AccountAnswer two;
    askForContoso(&guard, two);
    ASSERT_TRUE(two.wait());
    EXPECT_EQ(arrivals(), 2);
}

TEST_F(EqualReads, differentOnesAreNotMixed)
{
    AccountAnswer one;
    AccountAnswer two;
    askForContoso(&guard, one);
    link->client.send(api::GetAccount{u"fabrikam"_s}, &guard, two.take());
    ASSERT_TRUE(one.wait());
    ASSERT_TRUE(two.wait());
    EXPECT_EQ(one.wait()->value.name(), u"contoso"_s);
    EXPECT_EQ(two.wait()->value.name(), u"fabrikam"_s);
}

TEST_F(EqualReads, whatWasAskedBeforeAWriteDoesNotAnswerWhatIsAskedAfterIt)
{
    AccountAnswer first;
    askForContoso(&guard, first);
    Versioned<Account> account = *first.wait();

    delayNext();
    AccountAnswer before;
    askForContoso(&guard, before);
    account.value.setCorrelationId(u"written meanwhile"_s);
    AccountAnswer written;
    link->client.send(api::PutAccount{account.value, account.etag}, &guard, written.take());
    ASSERT_TRUE(written.wait());
    ASSERT_EQ(before.count(), 0) << "the test needs a read that is still under way";
    AccountAnswer after;
    askForContoso(&guard, after);
    ASSERT_TRUE(after.wait());
    EXPECT_EQ(after.wait()->value.correlationId(), u"written meanwhile"_s);
    EXPECT_EQ(arrivals(), 3);
}

TEST_F(EqualReads, oneWhoGivesUpDoesNotTakeTheAnswerFromTheOther)
{
    delayNext();
    AccountAnswer one;
    AccountAnswer two;
    const CallHandle call = askForContoso(&guard, one);
    {
        QObject closed;
        AccountAnswer unheard;
        askForContoso(&closed, unheard);
    }
    askForContoso(&guard, two);
    call.cancel();
    ASSERT_FALSE(one.wait());
    EXPECT_TRUE(one.wait().error().isCancelled());
    EXPECT_TRUE(two.wait());
    EXPECT_EQ(one.count(), 1);
    EXPECT_EQ(two.count(), 1);
    EXPECT_EQ(arrivals(), 1);
}

TEST_F(EqualReads, whenAllGaveUpEachIsToldAndTheNextAsksAnew)
{
    delayNext(5s);
    AccountAnswer one;
    AccountAnswer two;
    const CallHandle first = askForContoso(&guard, one);
    const CallHandle second = askForContoso(&guard, two);
    first.cancel();
    second.cancel();
    ASSERT_FALSE(one.wait());
    ASSERT_FALSE(two.wait());
    EXPECT_TRUE(two.wait().error().isCancelled());
    gateway.faults().clear();
    AccountAnswer again;
    askForContoso(&guard, again);
    EXPECT_TRUE(again.wait());
}

/// A gateway whose minute is short.
class LimitedGateway : public ::testing::Test
{
protected:
    static constexpr auto minute = 500ms;
    static constexpr int limit = 50;

    LimitedGateway()
        : gateway({.requestsPerMinute = limit, .rateMinute = minute})
    {
    }

    void SetUp() override { ASSERT_TRUE(gateway.start()); }

    void connectWith(int believedLimit)
    {
        const ConnectionProfile profile = profileFor(gateway);
        tokens = std::make_unique<ClientCredentialsTokenSource>(
            transport,
            ClientCredentialsTokenSource::Settings{profile.authority, profile.tenant, profile.clientId,
                                                   sandboxSecret, profile.scope});
        ApiClient::Settings settings;
        settings.baseUrl = profile.baseUrl;
        settings.apiVersion = profile.apiVersion;
        settings.budget = {believedLimit, minute};
        client = std::make_unique<ApiClient>(settings, transport, *tokens);
    }

    void askFor(int accounts, Priority priority)
    {
        for (int i = 0; i < accounts; ++i) {
            client->send(
                api::GetAccount{u"nobody-%1"_s.arg(++asked)}, &guard,
                [this](const Result<Versioned<Account>> &answer) {
                    ++answered;
                    notFound += !answer && answer.error().httpStatus == 404 ? 1 : 0;
                },
                priority);
        }
    }

    [[nodiscard]] int refusals()
    {
        const auto records = gateway.requests().records();
        return int(std::ranges::count(records, 429, &sandbox::RequestRecord::status));
    }

    sandbox::Gateway gateway;
    QObject guard;
    Transport transport;
    std::unique_ptr<ClientCredentialsTokenSource> tokens;
    std::unique_ptr<ApiClient> client;
    int asked = 0;
    int answered = 0;
    int notFound = 0;
};

TEST_F(LimitedGateway, isNeverAskedMoreThanItGrants)
{
    connectWith(limit);
    askFor(150, Priority::Background);
    askFor(20, Priority::Interactive);
    ASSERT_TRUE(eventually([&] { return answered == 170; }));
    EXPECT_EQ(notFound, 170);
    EXPECT_EQ(refusals(), 0);
}

TEST_F(LimitedGateway, teachesItsLimitToWhoDoesNotKnowIt)
{
    connectWith(0);
    askFor(60, Priority::Visible);
    ASSERT_TRUE(eventually([&] { return answered == 60; }));
    EXPECT_EQ(notFound, 60) << "what was refused went again";
    EXPECT_GT(refusals(), 0) << "the test needs a refusal";
    EXPECT_LE(client->budget().limit(), limit + 1) << "one may have been faster on its way than another";
    EXPECT_GE(client->budget().limit(), limit / 2);
    const int before = refusals();
    askFor(60, Priority::Background);
    ASSERT_TRUE(eventually([&] { return answered == 120; }));
    EXPECT_EQ(refusals(), before) << "learnt once";
}

TEST_F(LimitedGateway, answersAPersonWhileTheBackgroundIsBusy)
{
    connectWith(limit);
    askFor(300, Priority::Background);
    ASSERT_TRUE(eventually([&] { return answered > 30; }));
    Answer<Page<Account>> click;
    api::ListAccounts list;
    client->send(list, &guard, click.take());
    ASSERT_TRUE(click.wait());
    EXPECT_LT(answered, 300) << "it did not wait for the rest";
    EXPECT_LT(client->budget().used(), limit + 1);
}

} // namespace
