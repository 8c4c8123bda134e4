// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was begun by a program that is gone, and how the gateway is asked about it.

#include "models/bulk/outcome_check.h"
#include "tests/bulk/run_fixture.h"

namespace acg {

namespace {

using namespace acg::testing;

class OutcomeCheckTest : public RunTest
{
protected:
    /// Numbers of the account "one".
    static QList<Number> numbers(int first, int count)
    {
        QList<Number> all;
        for (int i = first; i < first + count; ++i)
            all.append(numberWith(u"one"_s, numberAt(i), u"new"_s));
        return all;
    }

    static JobBatch creationOf(const QList<Number> &numbers)
    {
        JobBatch batch;
        batch.request.account = u"one"_s;
        for (const Number &number : numbers)
            batch.add(planned(RowAction::Create, number));
        return batch;
    }

    QList<int> carriedOut(const JobBatch &batch)
    {
        OutcomeCheck check(console->client, {batch});
        QSignalSpy finished(&check, &OutcomeCheck::finished);
        check.start();
        EXPECT_TRUE(eventually([&finished] { return finished.count() == 1; }));
        return check.carriedOut(batch);
    }

    [[nodiscard]] int lists()
    {
        return gateway.requests().count("GET"_ba, QRegularExpression(u"/numbers(\\?|$)"_s));
    }
    [[nodiscard]] int singly()
    {
        return gateway.requests().count("GET"_ba, QRegularExpression(u"/numbers/"_s));
    }

    /// A job whose rows were begun so long ago, by a program that is gone. The pair of that request.
    RepeatabilityPair beginAt(const QUuid &job, const QDateTime &when)
    {
        RepeatabilityPair pair = RepeatabilityPair::made();
        pair.firstSent = QLocale::c().toString(when.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
        std::optional<bool> begun;
        BulkJob *opened = console->store.open(job);
        opened->ask(
            qApp,
            [pair](JobFile &file) {
                return file.nextRequest().and_then([&](std::optional<JobRequest> next) {
                    next->pair = pair;
                    return file.beginRequest(*std::move(next));
                });
            },
            [&begun](const StorageResult<JobRequest> &request) { begun = request.has_value(); });
        EXPECT_TRUE(eventually([&begun] { return begun.has_value(); }) && *begun);
        JobInfo info = opened->info();
        info.stage = JobStage::Running;
        opened->setInfo(info);
        return pair;
    }

    QList<QByteArray> pairsSent()
    {
        QList<QByteArray> ids;
        for (const sandbox::RequestRecord &record : gateway.requests().records()) {
            for (const sandbox::Header &header : record.headers) {
                if (record.method == "POST" && header.name == "Repeatability-Request-ID")
                    ids.append(header.value);
            }
        }
        return ids;
    }

    QUuid planToCreate(const QList<Number> &numbers) { return plan(creationOf(numbers).rows); }

    void expectDone(const QUuid &job)
    {
        for (const BulkRow &row : rowsOf(job))
            EXPECT_EQ(row.state, RowState::Done);
        for (const int times : applied())
            EXPECT_EQ(times, 1);
    }

    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addSecs(-3LL * 3600);
};

TEST_F(OutcomeCheckTest, AFewAreAskedForOneByOneAndManyByTheirList)
{
    makeNumbers(numbers(0, 50));
    EXPECT_EQ(carriedOut(creationOf(numbers(0, 2))).size(), 2);
    EXPECT_EQ(lists(), 0);
    EXPECT_EQ(singly(), 2);
    EXPECT_EQ(carriedOut(creationOf(numbers(0, 20))).size(), 20);
    EXPECT_EQ(lists(), 1);
    EXPECT_EQ(singly(), 2);
}

TEST_F(OutcomeCheckTest, AListThatTurnsOutToBeLongIsLeftForTheNumbersThemselves)
{
    makeNumbers(numbers(0, 4100)); // five pages
    JobBatch batch = creationOf({numbers(5, 1) + numbers(2450, 1) + numbers(3880, 1) + numbers(5000, 1)});
    batch.rows[1].after.replace("\"new\"", "\"other\""); // not what is held
    EXPECT_EQ(carriedOut(batch), (QList<int>{0, 2}));
    EXPECT_EQ(lists(), 1);
    EXPECT_EQ(singly(), 3) << "those that were not on the first page";
}

TEST_F(OutcomeCheckTest, TheNextAccountIsAskedForByItsListAgain)
{
    makeNumbers(numbers(0, 4100));
    JobBatch other = creationOf(numbers(6000, 3));
    other.request.account = u"two"_s;
    for (BulkRow &row : other.rows) {
        row.subject.accountName = u"two"_s;
        row.after.replace("\"one\"", "\"two\"");
    }
    makeNumbers({numberWith(u"two"_s, numberAt(6001), u"new"_s)});
    const JobBatch batch = creationOf(numbers(3880, 3));
    OutcomeCheck check(console->client, {batch, other});
    QSignalSpy finished(&check, &OutcomeCheck::finished);
    check.start();
    ASSERT_TRUE(eventually([&finished] { return finished.count() == 1; }));
    EXPECT_EQ(check.carriedOut(batch).size(), 3);
    EXPECT_EQ(check.carriedOut(other), QList<int>{1});
    EXPECT_EQ(lists(), 2);
    EXPECT_EQ(singly(), 3);
}

TEST_F(OutcomeCheckTest, ADeletionWasCarriedOutWhereNothingIsThereAnyMore)
{
    makeNumbers(numbers(0, 2));
    for (const int count : {2, 4}) { // singly, and by the list
        JobBatch batch = creationOf(numbers(1, count));
        batch.request.kind = JobRequest::Kind::DeleteNumbers;
        EXPECT_EQ(carriedOut(batch).size(), count - 1);
        EXPECT_FALSE(carriedOut(batch).contains(0));
    }
}

TEST_F(OutcomeCheckTest, WhatWasCarriedOutLongAgoIsNotSentAgain)
{
    const QUuid job = planToCreate(numbers(0, 80));
    const RepeatabilityPair pair = beginAt(job, longAgo);
    Answer<QList<Number>> made;
    console->client.send(api::CreateOrUpdateNumbers{u"one"_s, numbers(0, 80), pair}, qApp, made.take());
    ASSERT_TRUE(made.wait());
    open();
    ASSERT_TRUE(runToTheEnd(job));
    expectDone(job);
    EXPECT_EQ(pairsSent(), QList<QByteArray>{pair.id}) << "it was enough to ask";
}

TEST_F(OutcomeCheckTest, WhatNeverArrivedLongAgoGoesWithANewPair)
{
    const QUuid job = planToCreate(numbers(0, 80));
    const RepeatabilityPair pair = beginAt(job, longAgo);
    open();
    ASSERT_TRUE(runToTheEnd(job));
    expectDone(job);
    ASSERT_EQ(pairsSent().size(), 1);
    EXPECT_NE(pairsSent().first(), pair.id) << "nobody knows whether the gateway still remembers it";
    const auto records = gateway.requests().records();
    const auto first = std::ranges::find_if(
        records, [](const sandbox::RequestRecord &record) { return record.target.startsWith("/accounts"); });
    ASSERT_NE(first, records.end());
    EXPECT_EQ(first->method, "GET") << "it is asked first";
}

TEST_F(OutcomeCheckTest, WhatWasBegunJustNowGoesWithItsPair)
{
    const QUuid job = planToCreate(numbers(0, 80));
    const RepeatabilityPair pair = beginAt(job, QDateTime::currentDateTimeUtc());
    open();
    ASSERT_TRUE(runToTheEnd(job));
    expectDone(job);
    EXPECT_EQ(pairsSent(), QList<QByteArray>{pair.id});
}

} // namespace

} // namespace acg
