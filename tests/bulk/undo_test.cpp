// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/undo.h"
#include "tests/bulk/with_job.h"

namespace acg {

namespace {

using namespace Qt::StringLiterals;
using testing::eventually;

class UndoTest : public testing::WithJob
{
protected:
    /// Sends what is open of a plan, as a run would.
    void carryOut(BulkJob &job)
    {
        QList<BulkRow> rows = rowsOf(job);
        for (BulkRow &row : rows) {
            if (!isSent(row.action) || row.state != RowState::Open)
                continue;
            const ChangeSubject &subject = row.subject;
            if (row.action == RowAction::Delete || row.action == RowAction::Move) {
                const QString from = row.action == RowAction::Move ? row.movedFrom : subject.accountName;
                ask(api::DeleteNumbers{from, {subject.name}});
            }
            if (row.action != RowAction::Delete)
                put(*Number::fromJson(objectFromJson(row.after)));
            row.state = RowState::Done;
        }
        writePlan(job, rows);
    }
    BulkJob &undone(BulkJob &job)
    {
        BulkJob *undo = session->jobs()->create(u"Undo"_s, job.info().id);
        qint64 wishes = -1;
        makeUndo(job, *undo, undo, [&wishes](qint64 count) { wishes = count; });
        EXPECT_TRUE(eventually([&] { return wishes >= 0; }));
        compare(*undo);
        return *undo;
    }
    QList<QJsonObject> bodies()
    {
        QList<QJsonObject> all;
        for (const Number &number : held())
            all.append(number.toRequestBody());
        std::ranges::sort(
            all, {}, [](const QJsonObject &body) { return body.value("telephoneNumber"_L1).toString(); });
        return all;
    }
    /// Creates, changes, deletes and moves.
    QList<Wish> oneOfEach()
    {
        const QList<Number> all = numbers();
        const Number &changed = all.at(0);
        const Number &deleted = all.at(1);
        const Number &moving = all.at(2);
        const QString account = changed.accountName();
        const QJsonObject header{{u"configuration"_s, QJsonObject{{u"customSipHeader"_s, u"bulk"_s}}}};
        return {
            {.subject = {ChangedKind::Number, account, u"+99900000000"_s}, .patch = header},
            {.subject = {ChangedKind::Number, account, changed.telephoneNumber()}, .patch = header},
            {.subject = {ChangedKind::Number, deleted.accountName(), deleted.telephoneNumber()},
             .remove = true},
            {.subject = {ChangedKind::Number, otherAccount(moving.accountName()), moving.telephoneNumber()},
             .patch = header}};
    }
};

TEST_F(UndoTest, TakesBackEachKindOfChangeAndLeavesEverythingAsItWas)
{
    const QList<QJsonObject> before = bodies();
    BulkJob &job = planned(oneOfEach());
    job.setLeftOut(RowAction::Move, false);
    carryOut(job);
    ASSERT_FALSE(bodies() == before);

    BulkJob &undo = undone(job);
    for (const BulkRow &row : rowsOf(undo))
        EXPECT_EQ(row.state, RowState::Open) << row.error.toStdString();
    const BulkCounts &counts = undo.info().counts;
    EXPECT_EQ(counts.of(RowAction::Create), 1);
    EXPECT_EQ(counts.of(RowAction::Update), 1);
    EXPECT_EQ(counts.of(RowAction::Delete), 1);
    EXPECT_EQ(counts.of(RowAction::Move), 1);
    carryOut(undo);
    EXPECT_TRUE(bodies() == before);
}

TEST_F(UndoTest, WhatOthersHaveChangedSinceIsLeftOutAndSaid)
{
    BulkJob &job = planned(oneOfEach());
    job.setLeftOut(RowAction::Move, false);
    carryOut(job);
    const Number changed = numbers().at(0);
    Number theirs = *held(changed.accountName(), changed.telephoneNumber());
    theirs.setCustomSipHeader(u"theirs"_s);
    put(theirs);
    Number created = *held(changed.accountName(), u"+99900000000"_s);
    created.setCustomSipHeader(u"theirs"_s);
    put(created);
    put(numbers().at(1)); // what the job had deleted is there again

    BulkJob &undo = undone(job);
    for (const BulkRow &row : rowsOf(undo)) {
        if (row.action == RowAction::Move || row.action == RowAction::Unchanged) {
            EXPECT_EQ(row.error, QString());
            continue;
        }
        EXPECT_EQ(row.state, RowState::LeftOut) << int(row.action);
        EXPECT_FALSE(row.error.isEmpty());
    }
}

TEST_F(UndoTest, WhatWasNotDoneIsNotTakenBack)
{
    BulkJob &job = planned(oneOfEach());
    BulkJob &undo = undone(job);
    EXPECT_TRUE(rowsOf(undo).isEmpty());
}

TEST_F(UndoTest, NoneOfManyRowsIsForgotten)
{
    QList<Wish> wishes;
    for (int i = 0; i < 2500; ++i)
        wishes.append({.subject = {ChangedKind::Number, u"contoso"_s, u"+999%1"_s.arg(100'000 + i)}});
    BulkJob &job = gathered(wishes);
    QList<BulkRow> rows = rowsOf(job);
    for (BulkRow &row : rows) {
        row.action = RowAction::Create;
        row.state = RowState::Done;
    }
    writePlan(job, rows);
    BulkJob *undo = session->jobs()->create(u"Undo"_s, job.info().id);
    makeUndo(job, *undo, undo, [](qint64) {});
    ASSERT_TRUE(eventually([&] { return rowsOf(*undo).size() == 2500; }));
}

TEST_F(UndoTest, AMoveThatCameHalfOfItsWayGoesBack)
{
    const Number moving = numbers().at(2);
    const QJsonObject before = moving.toRequestBody();
    BulkJob &job = planned({oneOfEach().last()});
    ask(api::DeleteNumbers{moving.accountName(), {moving.telephoneNumber()}});
    QList<BulkRow> rows = rowsOf(job);
    rows.first().state = RowState::Removed;
    writePlan(job, rows);

    BulkJob &undo = undone(job);
    carryOut(undo);
    const auto back = held(moving.accountName(), moving.telephoneNumber());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->toRequestBody(), before);
}

} // namespace

} // namespace acg
