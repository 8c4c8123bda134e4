// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Server errors: those of one row, and those of the whole gateway.

#include "tests/bulk/run_fixture.h"

#include <QElapsedTimer>
#include <QSet>

namespace acg {

namespace {

using namespace acg::testing;
using namespace std::chrono_literals;
using sandbox::Fault;

constexpr int always = 1'000'000;

class BulkRunTroubleTest : public RunTest
{
protected:
    BulkRunTroubleTest()
    {
        settings.firstWait = 10ms;
        settings.longestWait = 20ms;
    }

    static QList<BulkRow> creations(const QString &account, int first, int count)
    {
        QList<BulkRow> rows;
        for (int i = first; i < first + count; ++i)
            rows.append(planned(RowAction::Create, numberWith(account, numberAt(i), u"new"_s)));
        return rows;
    }

    /// Whatever it is in is answered so, always.
    void poison(const QString &name, const Fault &fault = Fault::status(500), const QString &path = u""_s)
    {
        gateway.faults().add(
            {.path = QRegularExpression(path), .times = always, .inBody = '"' + name.toUtf8() + '"'}, fault);
    }

    /// These have failed, with the server's words; all others are done, each applied once.
    void expectFailed(const QUuid &job, const QSet<int> &failed)
    {
        const QList<BulkRow> rows = rowsOf(job);
        for (int i = 0; i < rows.size(); ++i) {
            EXPECT_EQ(rows[i].state, failed.contains(i) ? RowState::Failed : RowState::Done) << i;
            EXPECT_EQ(rows[i].error.contains(u"Planned by the test."), failed.contains(i)) << i;
        }
        const QMap<QString, int> times = applied();
        for (auto one = times.begin(); one != times.end(); ++one)
            EXPECT_EQ(one.value(), 1) << one.key().toStdString();
    }
};

TEST_F(BulkRunTroubleTest, TheOneRowTheGatewayAlwaysFailsAtIsFoundAmongAllOthers)
{
    poison(numberAt(117));
    const QUuid job = plan(creations(u"one"_s, 0, 250));
    ASSERT_TRUE(runToTheEnd(job));
    expectFailed(job, {117});
    EXPECT_EQ(held().size(), 249);
    EXPECT_EQ(rowsOf(job)[117].errorCode, u"InternalServerError"_s);
    EXPECT_EQ(console->store.open(job)->info().stage, JobStage::Finished);
}

TEST_F(BulkRunTroubleTest, ManySuchRowsAreFoundInOneRun)
{
    for (const int one : {3, 4, 99, 450, 799})
        poison(numberAt(one), Fault::status(502));
    const QUuid job = plan(creations(u"one"_s, 0, 800));
    ASSERT_TRUE(runToTheEnd(job));
    expectFailed(job, {3, 4, 99, 450, 799});
}

TEST_F(BulkRunTroubleTest, OthersGoOutWhileItIsLookedFor)
{
    settings.firstWait = settings.longestWait = 1h; // whatever waits is not sent again
    open();
    poison(numberAt(0));
    const QUuid job = plan(creations(u"one"_s, 0, 1200));
    console->runner.run(job);
    EXPECT_TRUE(eventually([&] { return console->runner.progress(job)->done == 1100; }));
    QSignalSpy paused(&console->runner, &JobRunner::paused);
    console->runner.pause(job);
    EXPECT_TRUE(eventually([&] { return paused.count() == 1; })) << "nor does a pause wait for it";
}

TEST_F(BulkRunTroubleTest, TheOnlyBatchIsDividedToFindIt)
{
    poison(numberAt(5));
    const QUuid job = plan(creations(u"one"_s, 0, 20));
    ASSERT_TRUE(runToTheEnd(job));
    expectFailed(job, {5});
}

TEST_F(BulkRunTroubleTest, OneThatCannotBeReadEitherIsFound)
{
    settings.atOnce = 1;
    open();
    poison(numberAt(17));
    meet(u"^/accounts/one/numbers"_s, Fault::status(500), always, 0, "GET"_ba);
    const QUuid job = plan(creations(u"one"_s, 0, 1500));
    ASSERT_TRUE(runToTheEnd(job));
    expectFailed(job, {17});
}

TEST_F(BulkRunTroubleTest, ThoseNotYetSentAreTriedBeforeOnesThatAlwaysFail)
{
    settings.atOnce = 1;
    open();
    poison(numberAt(0));
    poison(numberAt(1));
    const QUuid job
        = plan(creations(u"contoso"_s, 0, 1) + creations(u"one"_s, 1, 1) + creations(u"two"_s, 2, 5));
    ASSERT_TRUE(runToTheEnd(job));
    expectFailed(job, {0, 1});
}

TEST_F(BulkRunTroubleTest, ADeletionIsFoundToo)
{
    QList<Number> there;
    QList<BulkRow> rows;
    for (int i = 0; i < 150; ++i) {
        there.append(numberWith(u"one"_s, numberAt(i), u"old"_s));
        rows.append(planned(RowAction::Delete, there.back(), &there.back()));
    }
    makeNumbers(there);
    poison(numberAt(42));
    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    expectFailed(job, {42});
    EXPECT_EQ(held().keys(), QStringList{u"one/"_s + numberAt(42)});
}

TEST_F(BulkRunTroubleTest, AMoveStaysWhereItIsOrIsPutBack)
{
    QList<Number> there;
    QList<BulkRow> rows;
    for (int i = 0; i < 120; ++i) {
        there.append(numberWith(u"one"_s, numberAt(i), u"old"_s));
        rows.append(planned(RowAction::Move, numberWith(u"two"_s, numberAt(i), u"new"_s), &there.back()));
    }
    makeNumbers(there);
    poison(numberAt(7), Fault::status(500), u"one:deleteNumbers"_s);
    poison(numberAt(8), Fault::status(500), u"two:createOrUpdateNumbers"_s);
    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    const QList<BulkRow> ended = rowsOf(job);
    for (int i = 0; i < 120; ++i)
        EXPECT_EQ(ended[i].state, i == 7 || i == 8 ? RowState::Failed : RowState::Done) << i;
    EXPECT_TRUE(ended[8].error.contains(u"put back on one")) << ended[8].error.toStdString();
    const QMap<QString, QString> now = held();
    EXPECT_EQ(now.size(), 120);
    EXPECT_EQ(now.value(u"one/"_s + numberAt(7)), u"old"_s);
    EXPECT_EQ(now.value(u"one/"_s + numberAt(8)), u"old"_s);
}

TEST_F(BulkRunTroubleTest, WhatIsCarriedOutThoughItIsAnsweredSoIsDone)
{
    poison(numberAt(7), Fault::statusAfter(500));
    const QUuid job = plan(creations(u"one"_s, 0, 250));
    ASSERT_TRUE(runToTheEnd(job));
    expectFailed(job, {});
    EXPECT_EQ(held().size(), 250);
}

TEST_F(BulkRunTroubleTest, AGatewayThatSaysWhenToComeBackIsLeftAloneUntilThen)
{
    meet(u":create"_s, Fault::status(500, "1"_ba));
    const QUuid job = plan(creations(u"one"_s, 0, 1));
    QElapsedTimer timer;
    timer.start();
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_GE(timer.elapsed(), 1000);
    expectFailed(job, {});
}

/// How much there is to send, what all of it is answered for a while, and how much goes through before.
struct Outage
{
    int rows;
    int status;
    int before = 0;
};

class OutageTest : public BulkRunTroubleTest, public ::testing::WithParamInterface<Outage>
{
};

TEST_P(OutageTest, NothingFailsAndNothingIsDivided)
{
    const auto [rows, status, before] = GetParam();
    meet(u"^/accounts"_s, Fault::status(status), always, before, {});
    const QUuid job = plan(creations(u"one"_s, 0, rows));
    QSignalSpy finished(&console->runner, &JobRunner::finished);
    console->runner.run(job);
    ASSERT_TRUE(eventually([this] { return gateway.requests().count() > 40; }));
    gateway.faults().clear();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    expectFailed(job, {});
    int applied = 0;
    for (const sandbox::RequestRecord &record : gateway.requests().records())
        applied += record.applied ? 1 : 0;
    EXPECT_EQ(applied, (rows + 99) / 100);
}

INSTANTIATE_TEST_SUITE_P(Outages, OutageTest,
                         ::testing::Values(Outage{1, 500}, Outage{1, 503}, Outage{80, 500}, Outage{250, 502},
                                           Outage{1500, 500, 4}, Outage{1500, 504, 4}));

TEST_F(BulkRunTroubleTest, RowsThatAreTheOnlyOnesLeftFailInTheEnd)
{
    poison(numberAt(0));
    poison(numberAt(1));
    const QUuid job = plan(creations(u"one"_s, 0, 2));
    QSignalSpy finished(&console->runner, &JobRunner::finished);
    console->runner.run(job);
    EXPECT_TRUE(eventually([&] { return console->runner.progress(job)->waitingFor.contains(u"500"); }));
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    expectFailed(job, {0, 1});
}

TEST_F(BulkRunTroubleTest, AnAccountDoesNotKeepTheOthersFromTheirNumbers)
{
    QList<BulkRow> rows;
    for (const QString &name : {u"four"_s, u"five"_s, u"six"_s}) {
        Account account(name);
        account.setEnabled(Service::ZoomPhoneCloudPeering, true);
        rows.append({.subject = {ChangedKind::Account, {}, name},
                     .action = RowAction::Create,
                     .after = compactJson(account.toRequestBody())});
        rows += creations(name, static_cast<int>(rows.size()) * 10, 2);
    }
    poison(u"five"_s);
    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    const QList<BulkRow> ended = rowsOf(job);
    for (int i = 0; i < ended.size(); ++i)
        EXPECT_EQ(ended[i].state, i / 3 == 1 ? RowState::Failed : RowState::Done) << i;
    EXPECT_TRUE(ended[3].error.contains(u"Planned by the test."));
}

TEST_F(BulkRunTroubleTest, AJobThatLooksForItCanBePausedAndCancelled)
{
    for (int i = 0; i < 101; ++i)
        poison(numberAt(i));
    const QUuid job = plan(creations(u"one"_s, 0, 101)); // a batch, and a row that is alone
    const auto arrived
        = [this] { return gateway.requests().count("POST"_ba, QRegularExpression(u":create"_s)); };
    console->runner.run(job);
    ASSERT_TRUE(eventually([&] { return arrived() > 5; }));
    QSignalSpy paused(&console->runner, &JobRunner::paused);
    console->runner.pause(job);
    ASSERT_TRUE(eventually([&] { return paused.count() == 1; }));
    console->runner.run(job);
    const int before = arrived();
    ASSERT_TRUE(eventually([&] { return arrived() > before + 1; }));
    QSignalSpy finished(&console->runner, &JobRunner::finished);
    console->runner.cancel(job);
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(console->store.open(job)->info().stage, JobStage::Cancelled);
    for (const BulkRow &row : rowsOf(job))
        EXPECT_EQ(row.state, RowState::NotSent);
}

} // namespace

} // namespace acg
