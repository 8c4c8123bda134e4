// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/job_file.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace acg {

namespace {

using namespace Qt::StringLiterals;

class JobFileTest : public ::testing::Test
{
protected:
    static Wish wish(const QString &account, const QString &number)
    {
        return {.subject = {ChangedKind::Number, account, number},
                .patch = {{u"configuration"_s, QJsonObject{{u"customSipHeader"_s, number.mid(1)}}}}};
    }
    /// Adds a row for each number, planned as given.
    void plan(const QString &account, const QStringList &numbers, RowAction action,
              const QString &movedFrom = {})
    {
        QList<Wish> wishes;
        for (const QString &number : numbers)
            wishes.append(wish(account, number));
        ASSERT_TRUE(file.addWishes(wishes));
        QList<BulkRow> rows;
        for (const Wish &one : wishes) {
            const auto found = file.wishesFor(ChangedKind::Number, {one.subject.name});
            ASSERT_TRUE(found && found->size() == 1);
            rows.append({.id = found->cbegin()->id, .action = action, .movedFrom = movedFrom});
        }
        ASSERT_TRUE(file.writePlan(rows));
    }
    JobRequest next()
    {
        const auto request = file.nextRequest();
        return request && *request ? **request : JobRequest{.account = u"none"_s};
    }
    qint64 countOf(RowState state) { return file.counts()->of(state); }

    QTemporaryDir folder;
    JobFile file{folder.filePath(u"a.acgjob"_s)};
};

TEST_F(JobFileTest, AWishComesBackWholeAndALaterOneForTheSameResourceCounts)
{
    Wish first = wish(u"contoso"_s, u"+14255550100"_s);
    first.sourceRow = 2;
    Wish later = first;
    later.sourceRow = 9;
    later.patch = {{u"serviceDetails"_s, QJsonValue::Null}};
    later.configuredPatch = {{u"configuration"_s, QJsonObject{{u"usage"_s, u"Ü"_s}}}};
    later.services = QList<Service>{Service::TeamsDirectRouting};
    ASSERT_TRUE(file.addWishes({first, wish(u"contoso"_s, u"+14255550101"_s)}));
    ASSERT_TRUE(file.addWishes({later}));

    const auto wishes = file.uncompared(1, 10);
    ASSERT_TRUE(wishes && wishes->size() == 2);
    EXPECT_EQ(wishes->first().wish, later);
}

TEST_F(JobFileTest, WhatIsPlannedIsSentInBatchesOfOneAccount)
{
    QStringList numbers;
    for (int i = 0; i < 150; ++i)
        numbers.append(u"+1425555%1"_s.arg(i, 4, 10, QChar(u'0')));
    plan(u"contoso"_s, numbers, RowAction::Create);
    plan(u"fabrikam"_s, {u"+14255560000"_s}, RowAction::Update);
    plan(u"fabrikam"_s, {u"+14255560001"_s}, RowAction::Unchanged);

    QList<int> sizes;
    for (auto request = file.nextRequest(); request && *request; request = file.nextRequest()) {
        const auto begun = file.beginRequest(**request);
        ASSERT_TRUE(begun);
        sizes.append(int(begun->rows.size()));
        EXPECT_EQ(begun->kind, JobRequest::Kind::PutNumbers);
        ASSERT_TRUE(file.requestDone(begun->id));
    }
    EXPECT_EQ(sizes, (QList<int>{100, 50, 1}));
    EXPECT_EQ(countOf(RowState::Done), 151);
}

TEST_F(JobFileTest, AMoveIsRemovedWhereItIsBeforeItIsPut)
{
    plan(u"contoso"_s, {u"+14255550100"_s}, RowAction::Move, u"fabrikam"_s);
    const JobRequest removal = next();
    EXPECT_EQ(removal.kind, JobRequest::Kind::RemoveMoved);
    EXPECT_EQ(removal.account, u"fabrikam"_s);
    const auto begun = file.beginRequest(removal);
    EXPECT_EQ(next().account, u"none"_s);
    ASSERT_TRUE(file.requestDone(begun->id));
    EXPECT_EQ(countOf(RowState::Removed), 1);

    const auto put = file.beginRequest(next());
    EXPECT_EQ(put->kind, JobRequest::Kind::PutMoved);
    EXPECT_EQ(put->account, u"contoso"_s);
    ASSERT_TRUE(file.requestUndone(put->id)); // not lost: it is removed still
    EXPECT_EQ(countOf(RowState::Removed), 1);
    const auto again = file.beginRequest(next());
    ASSERT_TRUE(file.requestDone(again->id));
    EXPECT_EQ(countOf(RowState::Done), 1);
}

TEST_F(JobFileTest, AMovedNumberThatIsRefusedIsPutBackWhereItWas)
{
    plan(u"contoso"_s, {u"+14255550100"_s}, RowAction::Move, u"fabrikam"_s);
    ASSERT_TRUE(file.requestDone(file.beginRequest(next())->id));
    ASSERT_TRUE(file.requestFailed(file.beginRequest(next())->id, u"ServiceNotEnabled"_s, u"No."_s));
    EXPECT_EQ(countOf(RowState::Removed), 1) << "it is on no account";

    const auto back = file.beginRequest(next());
    EXPECT_EQ(back->kind, JobRequest::Kind::PutBack);
    EXPECT_EQ(back->account, u"fabrikam"_s);
    ASSERT_TRUE(file.requestUndone(back->id));
    const auto again = file.beginRequest(next());
    EXPECT_EQ(again->kind, JobRequest::Kind::PutBack);
    ASSERT_TRUE(file.requestDone(again->id, u"It is back."_s));
    const BulkRow row = file.rows({1})->first();
    EXPECT_EQ(row.state, RowState::Failed);
    EXPECT_EQ(row.error, u"No. It is back."_s);
    EXPECT_EQ(next().account, u"none"_s);
}

TEST_F(JobFileTest, SecondHalvesOfMovesGoFirstAndAreNotCancelled)
{
    plan(u"contoso"_s, {u"+14255550100"_s}, RowAction::Move, u"fabrikam"_s);
    plan(u"adatum"_s, {u"+14255550200"_s}, RowAction::Create);
    ASSERT_TRUE(file.requestDone(file.beginRequest(next())->id));
    ASSERT_TRUE(file.cancelRest());
    const auto half = file.nextRequest(JobFile::Take::SecondHalves);
    ASSERT_TRUE(half && *half);
    EXPECT_EQ((*half)->kind, JobRequest::Kind::PutMoved);
    ASSERT_TRUE(file.requestDone(file.beginRequest(**half)->id));
    EXPECT_EQ(countOf(RowState::Done), 1);
    EXPECT_EQ(countOf(RowState::NotSent), 1);
}

TEST_F(JobFileTest, NumbersOfAnAccountThatCannotBeMadeFailWithIt)
{
    plan(u"contoso"_s, {u"+14255550100"_s}, RowAction::Create);
    plan(u"fabrikam"_s, {u"+14255550101"_s}, RowAction::Create);
    ASSERT_TRUE(file.failNumbersOf(u"contoso"_s, u"There is no account."_s));
    EXPECT_EQ(file.rows({1})->first().error, u"There is no account."_s);
    EXPECT_EQ(next().account, u"fabrikam"_s);
}

TEST_F(JobFileTest, SyncIsKnownOfWhatIsDoneOnly)
{
    plan(u"contoso"_s, {u"+14255550100"_s, u"+14255550101"_s}, RowAction::Create);
    const ChangeSubject first{ChangedKind::Number, u"contoso"_s, u"+14255550100"_s};
    ASSERT_TRUE(file.setSync({{first, RowSync::Pending}}));
    EXPECT_TRUE(file.pendingResources()->isEmpty());
    ASSERT_TRUE(file.requestDone(file.beginRequest(next())->id));
    ASSERT_TRUE(file.setSync({{first, RowSync::Pending}}));
    EXPECT_EQ(*file.pendingResources(), QList<ChangeSubject>{first});
    ASSERT_TRUE(file.stopWatching(u"It took too long."_s));
    EXPECT_EQ(file.rows({1})->first().sync, RowSync::NotWatched);
    EXPECT_EQ(file.rows({1})->first().error, u"It took too long."_s);
}

TEST_F(JobFileTest, AccountsArePutBeforeTheNumbersInThem)
{
    plan(u"contoso"_s, {u"+14255550100"_s}, RowAction::Create);
    ASSERT_TRUE(file.addWishes({{.subject = {ChangedKind::Account, {}, u"contoso"_s}}}));
    ASSERT_TRUE(file.writePlan({{.id = 2, .action = RowAction::Create}}));
    const auto account = file.beginRequest(next());
    EXPECT_EQ(account->kind, JobRequest::Kind::PutAccount);
    EXPECT_EQ(next().account, u"none"_s) << "while the account is not there yet";
    ASSERT_TRUE(file.requestDone(account->id));
    EXPECT_EQ(next().kind, JobRequest::Kind::PutNumbers);
}

TEST_F(JobFileTest, WhatWasBegunIsKnownAfterwardsAndInWhichRows)
{
    plan(u"contoso"_s, {u"+14255550100"_s, u"+14255550101"_s, u"+14255550102"_s}, RowAction::Create);
    JobRequest request = next();
    request.pair = {"5f2a"_ba, "Thu, 26 Nov 2026 10:00:00 GMT"_ba};
    const auto begun = file.beginRequest(request);
    const QList<JobRequest> parts
        = *file.splitRequest(begun->id,
                             {{.account = u"contoso"_s, .rows = {1}, .pair = {"a"_ba, {}}},
                              {.account = u"contoso"_s, .rows = {2, 3}, .pair = {"b"_ba, {}}}});
    ASSERT_TRUE(file.requestFailed(parts[0].id, u"InvalidRequest"_s, u"usage: no such usage"_s));
    file.close();

    JobFile later(folder.filePath(u"a.acgjob"_s));
    const auto unsure = later.unsureRequests();
    ASSERT_TRUE(unsure);
    ASSERT_EQ(unsure->size(), 1);
    EXPECT_EQ(unsure->first().rows, (QList<qint64>{2, 3}));
    EXPECT_EQ(unsure->first().pair.id, "b"_ba);
    const BulkRow failed = later.rows({1})->first();
    EXPECT_EQ(failed.state, RowState::Failed);
    EXPECT_EQ(failed.error, u"usage: no such usage"_s);
}

TEST_F(JobFileTest, WhatIsLeftOutIsNotSentAndACancelledRestIsNotEither)
{
    plan(u"contoso"_s, {u"+14255550100"_s, u"+14255550101"_s}, RowAction::Create);
    ASSERT_TRUE(file.setLeftOut({1}, true));
    EXPECT_EQ(next().rows, (QList<qint64>{2}));
    ASSERT_TRUE(file.cancelRest());
    EXPECT_EQ(next().account, u"none"_s);
    EXPECT_EQ(countOf(RowState::NotSent), 1);
    EXPECT_EQ(countOf(RowState::LeftOut), 1);
}

TEST_F(JobFileTest, ACopyHoldsEverything)
{
    plan(u"contoso"_s, {u"+14255550100"_s}, RowAction::Create);
    JobInfo info;
    info.id = QUuid::createUuid();
    info.title = u"Import of ünits.csv"_s;
    info.madeAt = QDateTime::fromString(u"2026-11-26T10:00:00.123Z"_s, Qt::ISODateWithMs);
    info.stage = JobStage::Planned;
    ASSERT_TRUE(file.writeInfo(info));
    const QString path = folder.filePath(u"for a colleague.acgjob"_s);
    ASSERT_TRUE(file.copyTo(path));

    JobFile copy(path);
    info.counts.byAction[std::size_t(RowAction::Create)] = 1;
    info.counts.openByAction[std::size_t(RowAction::Create)] = 1;
    info.counts.byState[std::size_t(RowState::Open)] = 1;
    EXPECT_EQ(*copy.readInfo(), info);
    EXPECT_EQ(copy.rows({1})->first().subject.name, u"+14255550100"_s);
}

} // namespace

} // namespace acg
