// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/request_budget.h"
#include "tests/support/await.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <array>
#include <vector>

using namespace acg;
using namespace acg::testing;
using namespace std::chrono_literals;

namespace {

/// A budget and the requests that were let through, in their order.
class Budget : public ::testing::Test
{
protected:
    void start(int limit, std::chrono::milliseconds window = 60s)
    {
        budget = std::make_unique<RequestBudget>(RequestBudget::Settings{limit, window});
    }

    /// One that is answered at once.
    quint64 ask(Priority priority)
    {
        const quint64 id = ++lastId;
        budget->admit(id, priority, [this, id] { sent.push_back({id, RequestBudget::Clock::now()}); });
        if (std::ranges::find(sent, id, &Sent::id) != sent.end())
            budget->leave(id);
        return id;
    }

    quint64 askWithoutAnswer(Priority priority)
    {
        const quint64 id = ++lastId;
        budget->admit(id, priority, [this, id] { sent.push_back({id, RequestBudget::Clock::now()}); });
        return id;
    }

    void askMany(int count, Priority priority)
    {
        for (int i = 0; i < count; ++i)
            ask(priority);
    }

    /// As many background requests as it takes, each asked for when the one before was answered.
    void keepAsking()
    {
        const quint64 id = ++lastId;
        budget->admit(id, Priority::Background, [this, id] {
            sent.push_back({id, RequestBudget::Clock::now()});
            QMetaObject::invokeMethod(
                budget.get(),
                [this, id] {
                    budget->leave(id);
                    keepAsking();
                },
                Qt::QueuedConnection);
        });
    }

    /// In the background, without an answer. The first of them.
    quint64 askThree()
    {
        const quint64 first = askWithoutAnswer(Priority::Background);
        askWithoutAnswer(Priority::Background);
        askWithoutAnswer(Priority::Background);
        return first;
    }

    [[nodiscard]] bool wasSent(quint64 id) const
    {
        return std::ranges::find(sent, id, &Sent::id) != sent.end();
    }

    struct Sent
    {
        quint64 id;
        RequestBudget::Clock::time_point at;
    };
    std::unique_ptr<RequestBudget> budget;
    std::vector<Sent> sent;
    quint64 lastId = 0;
};

TEST_F(Budget, aPersonOvertakesWhatWaitsInTheBackground)
{
    start(100);
    askMany(60, Priority::Background);
    ASSERT_GT(budget->waiting(), 0) << "the test needs a queue";
    const std::size_t before = sent.size();
    const quint64 click = ask(Priority::Interactive);
    EXPECT_EQ(sent.size(), before + 1);
    EXPECT_EQ(sent.back().id, click);
}

TEST_F(Budget, visibleRowsOvertakeTheBackgroundAndNotAPerson)
{
    start(1);
    ask(Priority::Interactive); // the only place of this minute
    std::vector<quint64> order;
    const auto wait = [&](quint64 id, Priority priority) {
        budget->admit(id, priority, [&order, id] { order.push_back(id); });
    };
    start(0);
    // Five without a person at once: the sixth and seventh wait for an answer.
    std::array<quint64, 5> running{};
    for (quint64 &id : running)
        id = askWithoutAnswer(Priority::Visible);
    wait(100, Priority::Background);
    wait(101, Priority::Visible);
    EXPECT_TRUE(order.empty());
    wait(102, Priority::Interactive);
    EXPECT_EQ(order, std::vector<quint64>{102}) << "a person does not wait for rows";
    for (const quint64 id : running)
        budget->leave(id);
    EXPECT_EQ(order, (std::vector<quint64>{102, 101, 100}));
}

TEST_F(Budget, neverSendsMoreThanTheLimit)
{
    start(100);
    askMany(150, Priority::Interactive);
    EXPECT_EQ(sent.size(), 100U);
    EXPECT_EQ(budget->waiting(), 50);
    EXPECT_EQ(budget->used(), 100);
}

TEST_F(Budget, leavesPlacesToAPerson)
{
    start(100);
    askMany(150, Priority::Visible);
    EXPECT_EQ(sent.size(), 97U);
    askMany(5, Priority::Interactive);
    EXPECT_EQ(sent.size(), 100U);
}

TEST_F(Budget, backgroundWorkStartsAtOnceAndIsThenSpread)
{
    start(100);
    askMany(50, Priority::Background);
    EXPECT_EQ(sent.size(), 26U) << "a quarter at once, and the first of those that are spread";
    EXPECT_EQ(budget->waiting(), 24);
}

TEST_F(Budget, inNoMinuteIsMoreSentThanGranted)
{
    constexpr auto window = 200ms;
    constexpr std::size_t limit = 25;
    start(limit, window);
    keepAsking();
    ASSERT_TRUE(eventually([&] { return sent.size() >= 4 * limit; }));
    for (std::size_t i = limit; i < sent.size(); ++i)
        EXPECT_GE(sent[i].at - sent[i - limit].at, window) << i;
}

TEST_F(Budget, whatOthersUseIsLeftOutByTheBackground)
{
    constexpr auto window = 400ms;
    start(20, window);
    keepAsking();
    // A person clicks whenever three background requests went by; together they stay within the limit.
    std::vector<quint64> clicks;
    ASSERT_TRUE(eventually([&] {
        if (sent.size() >= 4 * (clicks.size() + 1)) {
            clicks.push_back(askWithoutAnswer(Priority::Interactive));
            budget->leave(clicks.back());
        }
        return sent.size() >= 60;
    }));
    for (std::size_t i = 20; i < sent.size(); ++i)
        EXPECT_GE(sent[i].at - sent[i - 20].at, window) << i;
    EXPECT_TRUE(std::ranges::all_of(clicks, [&](quint64 id) { return wasSent(id); }));
}

TEST_F(Budget, aRefusalTeachesTheLimitAndHoldsEverything)
{
    start(0);
    askMany(30, Priority::Interactive);
    const quint64 refused = askWithoutAnswer(Priority::Interactive);
    budget->refused(refused, 10s);
    EXPECT_EQ(budget->limit(), 30);
    EXPECT_TRUE(budget->isHeld());
    const std::size_t before = sent.size();
    ask(Priority::Interactive);
    ask(Priority::Background);
    EXPECT_EQ(sent.size(), before);
}

TEST_F(Budget, theLimitGrowsBackAndNotBeyondWhatIsGranted)
{
    start(100, 20ms);
    askMany(49, Priority::Interactive);
    budget->refused(askWithoutAnswer(Priority::Interactive), 1ms);
    ASSERT_LT(budget->limit(), 100);
    keepAsking();
    EXPECT_TRUE(eventually([&] { return budget->limit() == 100; }));
    const std::size_t before = sent.size();
    ASSERT_TRUE(eventually([&] { return sent.size() > before + 200; }));
    EXPECT_EQ(budget->limit(), 100);
}

TEST_F(Budget, aGatewayThatGrantsMoreIsUsedToItsFullInTheEnd)
{
    start(4, 60ms);
    keepAsking();
    ASSERT_TRUE(eventually([&] { return budget->limit() > 6; }));
}

TEST_F(Budget, nothingMoreIsTriedWhileWhatIsGrantedIsNotUsed)
{
    start(20, 10ms);
    for (int i = 0; i < 30; ++i) {
        ask(Priority::Background);
        ASSERT_TRUE(eventually([&] { return budget->used() == 0; }));
    }
    EXPECT_EQ(budget->limit(), 20);
}

TEST_F(Budget, aTryThatIsRefusedEndsWhereItBegan)
{
    start(4, 60ms);
    keepAsking();
    ASSERT_TRUE(eventually([&] { return budget->limit() == 5; }));
    budget->refused(sent.back().id, 1ms);
    const auto refusedAt = RequestBudget::Clock::now();
    ASSERT_TRUE(eventually([&] { return budget->limit() <= 4; }));
    ASSERT_TRUE(eventually([&] { return budget->limit() > 4; }));
    EXPECT_GE(RequestBudget::Clock::now() - refusedAt, 20 * 60ms) << "twice as long as before the first";
}

TEST_F(Budget, waitsOnceTheMinuteIsOverAndThenGoesOn)
{
    start(10, 100ms);
    askMany(10, Priority::Interactive);
    const quint64 late = ask(Priority::Interactive);
    EXPECT_FALSE(wasSent(late));
    EXPECT_TRUE(eventually([&] { return wasSent(late); }));
}

TEST_F(Budget, onlyFourBackgroundRequestsAreUnderWay)
{
    start(0);
    const quint64 first = askThree();
    const quint64 fourth = askWithoutAnswer(Priority::Background);
    const quint64 fifth = askWithoutAnswer(Priority::Background);
    EXPECT_TRUE(wasSent(fourth));
    EXPECT_FALSE(wasSent(fifth));
    budget->leave(first);
    EXPECT_TRUE(wasSent(fifth));
}

TEST_F(Budget, whatIsRaisedOvertakes)
{
    start(0);
    const quint64 first = askThree();
    askWithoutAnswer(Priority::Background);
    const quint64 wanted = askWithoutAnswer(Priority::Background);
    EXPECT_FALSE(wasSent(wanted));
    budget->raise(wanted, Priority::Interactive);
    EXPECT_TRUE(wasSent(wanted));
    EXPECT_EQ(budget->waiting(), 0);
    budget->leave(first);
    EXPECT_EQ(std::ranges::count(sent, wanted, &Sent::id), 1);
}

TEST_F(Budget, whatLeftTheQueueIsNotSent)
{
    start(0);
    askThree();
    const quint64 first = askWithoutAnswer(Priority::Background);
    const quint64 second = askWithoutAnswer(Priority::Background);
    const quint64 third = askWithoutAnswer(Priority::Background);
    budget->leave(third);
    budget->leave(second);
    budget->leave(first);
    EXPECT_FALSE(wasSent(third));
}

TEST_F(Budget, tellsHowLongWorkTakes)
{
    start(100);
    EXPECT_EQ(budget->timeFor(20), 0ms) << "so many go at once";
    askMany(25, Priority::Background);
    const auto time = budget->timeFor(960);
    ASSERT_TRUE(time);
    // What went at once is missing in this minute: 960 requests at the 72 places left.
    EXPECT_NEAR(double(time->count()), 960 * 60'000 / 72.0, 1000);
    start(0);
    EXPECT_FALSE(budget->timeFor(1'000));
}

TEST_F(Budget, tellsWhenSomethingChanged)
{
    start(100);
    QSignalSpy changed(budget.get(), &RequestBudget::changed);
    const quint64 id = askWithoutAnswer(Priority::Interactive);
    EXPECT_EQ(changed.count(), 1);
    budget->leave(id);
    EXPECT_EQ(changed.count(), 2);
    budget->leave(id);
    EXPECT_EQ(changed.count(), 2);
}

} // namespace
