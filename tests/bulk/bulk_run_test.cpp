// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/change_history.h"
#include "tests/bulk/run_fixture.h"

namespace acg {

namespace {

using namespace acg::testing;
using namespace std::chrono_literals;
using sandbox::Fault;

class BulkRunTest : public RunTest
{
protected:
    /// Creations on an account.
    static QList<BulkRow> creations(const QString &account, int first, int count)
    {
        QList<BulkRow> rows;
        for (int i = first; i < first + count; ++i)
            rows.append(planned(RowAction::Create, numberWith(account, numberAt(i), u"new"_s)));
        return rows;
    }

    [[nodiscard]] static int countOf(const QList<BulkRow> &rows, RowState state)
    {
        return static_cast<int>(std::ranges::count(rows, state, &BulkRow::state));
    }

    const QString batches = u":createOrUpdateNumbers"_s;
};

TEST_F(BulkRunTest, CreatesUpdatesAndDeletesInBatches)
{
    const Number kept = numberWith(u"two"_s, numberAt(900), u"old"_s);
    const Number gone = numberWith(u"two"_s, numberAt(901), u"old"_s);
    makeNumbers({kept, gone});
    QList<BulkRow> rows = creations(u"one"_s, 0, 250);
    const Number changed = numberWith(u"two"_s, numberAt(900), u"changed"_s);
    rows.append(planned(RowAction::Update, changed, &kept));
    rows.append(planned(RowAction::Delete, gone, &gone));
    rows.append(planned(RowAction::Unchanged, numberWith(u"two"_s, numberAt(902), u"x"_s)));

    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Done), 252);
    EXPECT_EQ(gateway.requests().count("POST"_ba, QRegularExpression(u":"_s)), 5);
    const QMap<QString, QString> now = held();
    EXPECT_EQ(now.size(), 251);
    EXPECT_EQ(now.value(u"two/"_s + numberAt(900)), u"changed"_s);
    EXPECT_EQ(now.value(u"one/"_s + numberAt(249)), u"new"_s);
    const JobInfo info = console->store.open(job)->info();
    EXPECT_EQ(info.stage, JobStage::Finished);
    EXPECT_TRUE(info.startedAt.isValid() && info.endedAt.isValid());
}

TEST_F(BulkRunTest, TheRowsToBlameFailWithTheServersWordsAndTheOthersGoThrough)
{
    QList<BulkRow> rows = creations(u"one"_s, 0, 120);
    rows[17].after.replace("\"new\"", "\"no spaces please\"");
    rows[18].after.replace("zoomPhoneCloudPeering", "teamsOperatorConnect");
    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    const QList<BulkRow> ended = rowsOf(job);
    EXPECT_EQ(countOf(ended, RowState::Done), 118);
    EXPECT_EQ(ended[17].state, RowState::Failed);
    EXPECT_TRUE(ended[17].error.contains(u"'configuration.customSipHeader'"))
        << ended[17].error.toStdString();
    EXPECT_EQ(ended[18].errorCode, u"ServiceNotEnabled"_s);
    EXPECT_EQ(held().size(), 118);
}

TEST_F(BulkRunTest, WhenNobodySaysWhichRowItIsTheBatchIsHalvedUntilItIsAlone)
{
    const QByteArray silent = R"({"error":{"code":"BadRequest","message":"One of them is wrong."}})";
    QList<BulkRow> rows = creations(u"one"_s, 0, 8);
    rows[5].after.replace("\"new\"", "\"not this one\"");
    // The batch and the half, the quarter and the pair that row 5 is in: the gateway names it at last.
    meet(batches, Fault::status(400, {}, silent));
    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Done), 7);
    EXPECT_EQ(rowsOf(job)[5].state, RowState::Failed);
    for (const int times : applied())
        EXPECT_EQ(times, 1);
}

TEST_F(BulkRunTest, OneThatIsRefusedWithoutAWordFailsAllTheSame)
{
    meet(batches, Fault::status(400, {}, "{}"_ba), 1);
    const QUuid job = plan(creations(u"one"_s, 0, 1));
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Failed);
    EXPECT_FALSE(rowsOf(job)[0].error.isEmpty());
}

TEST_F(BulkRunTest, RowsOfAnAccountThatIsNotThereFailTogether)
{
    const QUuid job = plan(creations(u"nobody"_s, 0, 150));
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Failed), 150);
    EXPECT_EQ(gateway.requests().count("POST"_ba, QRegularExpression(batches)), 2);
}

TEST_F(BulkRunTest, AMoveIsDeletedThereAndCreatedHere)
{
    const Number there = numberWith(u"one"_s, numberAt(1), u"moved"_s);
    makeNumbers({there});
    const Number here = numberWith(u"two"_s, numberAt(1), u"moved"_s);
    const QUuid job = plan({planned(RowAction::Move, here, &there)});
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Done);
    EXPECT_EQ(held(), (QMap<QString, QString>{{u"two/"_s + numberAt(1), u"moved"_s}}));
}

TEST_F(BulkRunTest, AMovedNumberThatIsRefusedIsPutBack)
{
    const Number there = numberWith(u"one"_s, numberAt(1), u"old"_s);
    makeNumbers({there, numberWith(u"one"_s, numberAt(2), u"old"_s)});
    const Number second = numberWith(u"one"_s, numberAt(2), u"old"_s);
    const QUuid job
        = plan({planned(RowAction::Move, numberWith(u"two"_s, numberAt(1), u"not this"_s), &there),
                planned(RowAction::Move, numberWith(u"two"_s, numberAt(2), u"fine"_s), &second)});
    ASSERT_TRUE(runToTheEnd(job));
    const QList<BulkRow> ended = rowsOf(job);
    EXPECT_EQ(ended[0].state, RowState::Failed);
    EXPECT_TRUE(ended[0].error.contains(u"put back on one")) << ended[0].error.toStdString();
    EXPECT_EQ(ended[1].state, RowState::Done);
    EXPECT_EQ(
        held(),
        (QMap<QString, QString>{{u"one/"_s + numberAt(1), u"old"_s}, {u"two/"_s + numberAt(2), u"fine"_s}}));
}

TEST_F(BulkRunTest, ANumberThatCannotBePutBackIsSaidToBeOnNoAccount)
{
    const Number there = numberWith(u"one"_s, numberAt(1), u"old"_s);
    makeNumbers({there});
    meet(u"/accounts/one:createOrUpdateNumbers"_s, Fault::status(409));
    const QUuid job
        = plan({planned(RowAction::Move, numberWith(u"two"_s, numberAt(1), u"not this"_s), &there)});
    ASSERT_TRUE(runToTheEnd(job));
    const BulkRow row = rowsOf(job)[0];
    EXPECT_EQ(row.state, RowState::Failed);
    EXPECT_TRUE(row.error.contains(u"on no account")) << row.error.toStdString();
    EXPECT_TRUE(row.error.contains(u"customSipHeader")) << "why it was refused in the first place";
}

TEST_F(BulkRunTest, AccountsAreMadeBeforeTheirNumbersAndDeletedAfterThem)
{
    const auto accountRow = [](RowAction action, const QString &name) {
        Account account(name);
        account.setEnabled(Service::ZoomPhoneCloudPeering, true);
        BulkRow row{.subject = {ChangedKind::Account, {}, name}, .action = action};
        (action == RowAction::Create ? row.after : row.before) = compactJson(account.toRequestBody());
        return row;
    };
    const Number last = numberWith(u"one"_s, numberAt(5), u"x"_s);
    makeNumbers({last});
    QList<BulkRow> rows = creations(u"three"_s, 0, 3);
    rows.append(accountRow(RowAction::Create, u"three"_s));
    rows.append(accountRow(RowAction::Delete, u"one"_s));
    rows.append(planned(RowAction::Delete, last, &last));
    rows.append(accountRow(RowAction::Create, u"contoso"_s)); // there is one
    rows += creations(u"contoso"_s, 10, 2);
    meet(u":deleteNumbers"_s, Fault::status(500)); // an account that does not wait for it is refused
    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    const QList<BulkRow> ended = rowsOf(job);
    EXPECT_EQ(countOf(ended, RowState::Done), 6);
    EXPECT_EQ(countOf(ended, RowState::Failed), 3);
    EXPECT_TRUE(ended[7].error.contains(u"contoso")) << ended[7].error.toStdString();
    EXPECT_EQ(held({u"three"_s}).size(), 3);
}

TEST_F(BulkRunTest, IsPausedWithoutAnythingUnderWayAndGoesOn)
{
    const QUuid job = plan(creations(u"one"_s, 0, 1200));
    QSignalSpy paused(&console->runner, &JobRunner::paused);
    meet(batches, Fault::delay(50ms), 100);
    console->runner.run(job);
    ASSERT_TRUE(
        eventually([&] { return gateway.requests().count("POST"_ba, QRegularExpression(batches)) > 2; }));
    console->runner.pause(job);
    ASSERT_TRUE(eventually([&] { return paused.count() == 1; }));
    EXPECT_EQ(console->store.open(job)->info().stage, JobStage::Paused);
    QList<BulkRow> rows = rowsOf(job);
    EXPECT_EQ(countOf(rows, RowState::Sent), 0);
    EXPECT_GT(countOf(rows, RowState::Open), 0);
    EXPECT_GT(countOf(rows, RowState::Done), 0);
    gateway.faults().clear();
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Done), 1200);
    for (const int times : applied())
        EXPECT_EQ(times, 1);
}

TEST_F(BulkRunTest, WhatIsCancelledIsNeverSent)
{
    const QUuid job = plan(creations(u"one"_s, 0, 1200));
    meet(batches, Fault::delay(50ms), 100);
    QSignalSpy finished(&console->runner, &JobRunner::finished);
    console->runner.run(job);
    ASSERT_TRUE(
        eventually([&] { return gateway.requests().count("POST"_ba, QRegularExpression(batches)) > 2; }));
    console->runner.cancel(job);
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(console->store.open(job)->info().stage, JobStage::Cancelled);
    const QList<BulkRow> rows = rowsOf(job);
    EXPECT_GT(countOf(rows, RowState::NotSent), 0);
    EXPECT_EQ(countOf(rows, RowState::Done) + countOf(rows, RowState::NotSent), 1200);
    EXPECT_EQ(held().size(), countOf(rows, RowState::Done));
}

TEST_F(BulkRunTest, AMoveIsEndedBeforeAPause)
{
    const Number there = numberWith(u"one"_s, numberAt(1), u"moved"_s);
    makeNumbers({there});
    QList<BulkRow> rows{planned(RowAction::Move, numberWith(u"two"_s, numberAt(1), u"moved"_s), &there)};
    rows += creations(u"one"_s, 100, 500);
    const QUuid job = plan(rows);
    meet(u":deleteNumbers"_s, Fault::delay(100ms));
    QSignalSpy paused(&console->runner, &JobRunner::paused);
    console->runner.run(job);
    ASSERT_TRUE(eventually(
        [&] { return gateway.requests().count("POST"_ba, QRegularExpression(u":deleteNumbers"_s)) == 1; }));
    console->runner.pause(job);
    ASSERT_TRUE(eventually([&] { return paused.count() == 1; }));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Done);
    EXPECT_TRUE(held().contains(u"two/"_s + numberAt(1)));
}

TEST_F(BulkRunTest, AnAnswerThatIsLostIsNoReasonToSendItsRowsTwice)
{
    meet(batches, Fault::dropAfter(), 40); // more than an exchange tries by itself
    const QUuid job = plan(creations(u"one"_s, 0, 300));
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Done), 300);
    const QMap<QString, int> times = applied();
    EXPECT_EQ(times.size(), 300);
    for (const int one : times)
        EXPECT_EQ(one, 1);
}

TEST_F(BulkRunTest, AGatewayInTroubleIsWaitedForAndThatIsSaid)
{
    meet(batches, Fault::status(503), 30);
    const QUuid job = plan(creations(u"one"_s, 0, 200));
    QSignalSpy finished(&console->runner, &JobRunner::finished);
    console->runner.run(job);
    QString said;
    ASSERT_TRUE(eventually([&] {
        const auto progress = console->runner.progress(job);
        said = progress && !progress->waitingFor.isEmpty() ? progress->waitingFor : said;
        return !said.isEmpty();
    }));
    EXPECT_TRUE(said.contains(u"503")) << said.toStdString();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Done), 200);
}

TEST_F(BulkRunTest, AnExpiredTokenIsRenewedAndARefusedSignInPausesTheJob)
{
    const QUuid job = plan(creations(u"one"_s, 0, 1200));
    gateway.faults().expireTokens();
    QSignalSpy stopped(&console->runner, &JobRunner::stopped);
    meet(u"/oauth2/v2.0/token$"_s, Fault::status(400), 1, 1);
    meet(batches, Fault::delay(30ms), 100);
    console->runner.run(job);
    ASSERT_TRUE(eventually([&] { return console->runner.progress(job)->done >= 600; }));
    gateway.faults().expireTokens();
    ASSERT_TRUE(eventually([&] { return stopped.count() == 1; }));
    EXPECT_EQ(stopped.first().at(1).value<ApiError>().kind, ApiError::Kind::SignInFailed);
    EXPECT_EQ(console->store.open(job)->info().stage, JobStage::Paused);
    gateway.faults().clear();
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Done), 1200);
    for (const int times : applied())
        EXPECT_EQ(times, 1);
}

TEST_F(BulkRunTest, ATokenThatMayNotWritePausesTheJob)
{
    const QUuid job = plan(creations(u"one"_s, 0, 300));
    meet(batches, Fault::status(403), 100);
    QSignalSpy stopped(&console->runner, &JobRunner::stopped);
    console->runner.run(job);
    ASSERT_TRUE(eventually([&] { return stopped.count() == 1; }));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Open), 300);
    gateway.faults().clear();
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Done), 300);
}

TEST_F(BulkRunTest, WhatWasUnderWayWhenTheProgramEndedIsAskedForFirst)
{
    const QUuid job = plan(creations(u"one"_s, 0, 300));
    meet(batches, Fault::delay(10s), 2, 1); // carried out, and never answered
    console->runner.run(job);
    ASSERT_TRUE(
        eventually([&] { return gateway.requests().count("POST"_ba, QRegularExpression(batches)) == 3; }));
    open();
    EXPECT_EQ(console->store.open(job)->info().stage, JobStage::Running);
    gateway.faults().clear();
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(gateway.requests().count("POST"_ba, QRegularExpression(batches)), 3) << "it was enough to ask";
    EXPECT_EQ(countOf(rowsOf(job), RowState::Done), 300);
    for (const int times : applied())
        EXPECT_EQ(times, 1);
}

TEST_F(BulkRunTest, BackendSyncIsWatchedToItsEnd)
{
    makeAccount(u"synced"_s, true);
    QList<BulkRow> rows = creations(u"synced"_s, 0, 120);
    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    const QList<BulkRow> ended = rowsOf(job);
    EXPECT_EQ(std::ranges::count(ended, RowSync::Synced, &BulkRow::sync), 120);
}

TEST_F(BulkRunTest, WhatBackendSyncCannotDoIsSaidOfItsRow)
{
    Account account(u"connected"_s);
    account.setEnabled(Service::TeamsOperatorConnect, true);
    account.setSyncEnabled(Service::TeamsOperatorConnect, true);
    Answer<Versioned<Account>> made;
    console->client.send(api::PutAccount{account, {}}, qApp, made.take());
    ASSERT_TRUE(made.wait()) << made.wait().error().message.toStdString();
    QList<BulkRow> rows = creations(u"connected"_s, 0, 2);
    for (BulkRow &row : rows)
        row.after.replace(R"("zoomPhoneCloudPeering":{)",
                          R"("teamsOperatorConnect":{"configuration":{"choosableCapabilities":[],)"
                          R"("usage":"CallingUserAssignment"},)");
    rows[1].after.replace("CallingUserAssignment", "");
    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    const QList<BulkRow> ended = rowsOf(job);
    EXPECT_EQ(ended[0].sync, RowSync::Synced);
    EXPECT_EQ(ended[1].state, RowState::Done) << ended[1].error.toStdString();
    EXPECT_EQ(ended[1].sync, RowSync::Failed);
    EXPECT_TRUE(ended[1].error.contains(u"Usage")) << ended[1].error.toStdString();
}

TEST_F(BulkRunTest, EachRowIsInTheHistoryOnceWithWhatItChanged)
{
    ChangeHistory history(folder.filePath(u"history"_s));
    const Number before = numberWith(u"two"_s, numberAt(900), u"old"_s);
    makeNumbers({before});
    open(&history);
    QList<BulkRow> rows = creations(u"one"_s, 0, 150);
    rows[3].after.replace("\"new\"", "\"not this one\"");
    rows.append(planned(RowAction::Update, numberWith(u"two"_s, numberAt(900), u"changed"_s), &before));
    meet(batches, Fault::dropAfter(), 3);
    const QUuid job = plan(rows);
    ASSERT_TRUE(runToTheEnd(job));
    std::optional<ChangeHistory::Page> page;
    history.read(0, qApp, [&page](const ChangeHistory::Page &read) { page = read; });
    ASSERT_TRUE(eventually([&page] { return page.has_value(); }));
    EXPECT_EQ(page->records.size(), 151);
    QMap<QString, int> times;
    for (const ChangeRecord &record : std::as_const(page->records)) {
        ++times[record.subject.name];
        const bool isRefused = record.subject.name == numberAt(3);
        EXPECT_EQ(record.outcome.state,
                  isRefused ? ChangeOutcome::State::Refused : ChangeOutcome::State::Done);
        if (record.subject.name == numberAt(900)) {
            ASSERT_EQ(record.changes().size(), 1);
            EXPECT_EQ(record.changes().first().before.toString(), u"old"_s);
        }
    }
    EXPECT_EQ(times.size(), 151);
    console.reset();
}

TEST_F(BulkRunTest, TheNetworkIsGoneForAWhile)
{
    meet(batches, Fault::dropBefore(), 40);
    const QUuid job = plan(creations(u"one"_s, 0, 300));
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(countOf(rowsOf(job), RowState::Done), 300);
    for (const int times : applied())
        EXPECT_EQ(times, 1);
}

} // namespace

} // namespace acg
