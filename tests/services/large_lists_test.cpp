// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of several pages: what a page may hold is the gateway's to say.

#include "models/items/number_table_model.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class LargeList : public ::testing::Test
{
protected:
    static constexpr qint64 numberCount = 2500;

    LargeList()
        : gateway({.generatedNumbers = numberCount, .generatedAccounts = 10})
    {
    }

    void SetUp() override
    {
        ASSERT_TRUE(gateway.start());
        profile = profileFor(gateway);
    }

    bool load()
    {
        session = std::make_unique<Session>(profile, sandboxSecret);
        learned = std::make_unique<QSignalSpy>(session.get(), &Session::pageSizeLearned);
        session->reloadNumbers();
        return eventually([this] { return session->numbers().loadState() == LoadState::Complete; });
    }

    [[nodiscard]] int requestsFor(const QString &query)
    {
        return gateway.requests().count("GET"_ba, QRegularExpression(u"^/numbers\\?.*"_s + query));
    }

    sandbox::Gateway gateway;
    ConnectionProfile profile;
    std::unique_ptr<Session> session;
    std::unique_ptr<QSignalSpy> learned;
};

TEST_F(LargeList, asksForLargePagesAndTakesWhatComes)
{
    ASSERT_TRUE(load());
    EXPECT_EQ(session->numbers().loadedCount(), numberCount);
    EXPECT_EQ(requestsFor(u"maxpagesize=10000"_s), 3) << "and not one of the gateway's hundred";
    ASSERT_EQ(learned->count(), 1);
    EXPECT_EQ(learned->first().first().toInt(), 1000);
}

TEST_F(LargeList, whatIsKnownAlreadyIsNotLearnedAgain)
{
    profile.pageSize = 1000;
    ASSERT_TRUE(load());
    EXPECT_EQ(learned->count(), 0);
}

TEST_F(LargeList, asksForSmallerPagesWhereLargeOnesAreRefused)
{
    sandbox::FaultMatch first;
    first.path = QRegularExpression(u"^/numbers$"_s);
    gateway.faults().add(
        first,
        sandbox::Fault::status(
            400, {},
            R"({"error":{"code":"InvalidQueryParameterValue","message":"at most 1000","target":"maxpagesize"}})"_ba));
    ASSERT_TRUE(load());
    EXPECT_EQ(session->numbers().loadedCount(), numberCount);
    EXPECT_EQ(requestsFor(u"maxpagesize=10000"_s), 1);
    EXPECT_EQ(requestsFor(u"maxpagesize=1000(&|$)"_s), 3);
}

TEST_F(LargeList, tellsHowLongItTakesWhereTheGatewayHasALimit)
{
    profile.requestsPerMinute = 100;
    profile.pageSize = 1000;
    ASSERT_TRUE(load());
    const auto time = session->timeForRows(1'000'000);
    ASSERT_TRUE(time);
    EXPECT_GT(*time, std::chrono::minutes(9));
    EXPECT_LT(*time, std::chrono::minutes(12));
    profile.requestsPerMinute = 0;
    ASSERT_TRUE(load());
    EXPECT_FALSE(session->timeForRows(1'000'000));
}

} // namespace
