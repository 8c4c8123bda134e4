// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/plan_maker.h"
#include "tests/bulk/with_job.h"

#include <QRegularExpression>

namespace acg {

namespace {

using namespace Qt::StringLiterals;
using testing::eventually;

class PlanMakerTest : public testing::WithJob
{
protected:
    static QJsonObject sipHeader(const QString &text)
    {
        return {{u"configuration"_s, QJsonObject{{u"customSipHeader"_s, text}}}};
    }
    static Wish wishFor(const Number &number, const QJsonObject &patch)
    {
        return {.subject = {ChangedKind::Number, number.accountName(), number.telephoneNumber()},
                .patch = patch};
    }
};

TEST_F(PlanMakerTest, WhatTheGatewayHoldsAlreadyIsNotSent)
{
    QList<Wish> wishes;
    for (const Number &number : numbers())
        wishes.append(wishFor(number, number.toRequestBody()));
    ASSERT_GT(wishes.size(), 10);
    BulkJob &job = planned(wishes);
    EXPECT_EQ(job.info().stage, JobStage::Planned);
    EXPECT_TRUE(job.info().comparedAt.isValid());
    EXPECT_EQ(job.info().counts.of(RowAction::Unchanged), wishes.size());
}

TEST_F(PlanMakerTest, EachWishBecomesWhatIsToBeDone)
{
    const Number held = numbers().first();
    const QString account = held.accountName();
    Wish removed = wishFor(numbers().at(1), {});
    removed.remove = true;
    Wish removedThatIsNotThere{.subject = {ChangedKind::Number, account, u"+99900000001"_s}, .remove = true};
    BulkJob &job
        = planned({wishFor(held, sipHeader(u"new-header"_s)),
                   {.subject = {ChangedKind::Number, account, u"+99900000000"_s}, .patch = sipHeader(u"a"_s)},
                   removed,
                   removedThatIsNotThere,
                   {.subject = {ChangedKind::Number, u"nowhere"_s, u"+99900000002"_s}},
                   {.subject = {ChangedKind::Number, u"fresh"_s, u"+99900000003"_s}},
                   {.subject = {ChangedKind::Account, {}, u"fresh"_s}},
                   {.subject = {ChangedKind::Account, {}, account},
                    .patch = {{u"correlationId"_s, u"other than before"_s}}}});
    const QList<BulkRow> rows = rowsOf(job);
    ASSERT_EQ(rows.size(), 8);
    EXPECT_EQ(rows[0].action, RowAction::Update);
    EXPECT_EQ(rows[1].action, RowAction::Create);
    EXPECT_EQ(rows[2].action, RowAction::Delete);
    EXPECT_EQ(rows[3].action, RowAction::Unchanged);
    EXPECT_EQ(rows[4].action, RowAction::Impossible);
    EXPECT_TRUE(rows[4].error.contains(u"nowhere"_s)) << rows[4].error.toStdString();
    EXPECT_EQ(rows[5].action, RowAction::Create) << "its account is created with it";
    EXPECT_EQ(rows[6].action, RowAction::Create);
    EXPECT_EQ(rows[7].action, RowAction::Update);

    const auto changes = json::changes(objectFromJson(rows[0].before), objectFromJson(rows[0].after));
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes.first().path.constLast(), u"customSipHeader"_s);
    EXPECT_EQ(objectFromJson(rows[0].before), held.toRequestBody());
    EXPECT_EQ(objectFromJson(rows[2].before), numbers().at(1).toRequestBody());
}

TEST_F(PlanMakerTest, MembersNobodyKnowsStayAsTheyAre)
{
    Number held = numbers().first();
    QJsonObject json = held.toJson();
    json.insert(u"colour"_s, u"green"_s);
    put(*Number::fromJson(json));
    const BulkRow row = rowsOf(planned({wishFor(held, sipHeader(u"another"_s))})).first();
    EXPECT_EQ(row.action, RowAction::Update);
    EXPECT_EQ(objectFromJson(row.after).value(u"colour"_s), u"green"_s);
}

TEST_F(PlanMakerTest, ANumberOfAnotherAccountMovesOnlyWhenItIsTicked)
{
    const Number held = numbers().first();
    const QString other = otherAccount(held.accountName());
    BulkJob &job = planned(
        {{.subject = {ChangedKind::Number, other, held.telephoneNumber()}, .patch = sipHeader(u"moved"_s)}});
    BulkRow row = rowsOf(job).first();
    EXPECT_EQ(row.action, RowAction::Move);
    EXPECT_EQ(row.movedFrom, held.accountName());
    EXPECT_EQ(row.state, RowState::LeftOut);
    EXPECT_EQ(objectFromJson(row.after).value(u"accountName"_s), other);
    job.setLeftOut(RowAction::Move, false);
    row = rowsOf(job).first();
    EXPECT_EQ(row.state, RowState::Open);
}

TEST_F(PlanMakerTest, WhatTheFileLacksIsDeletedOnlyOnItsAccountsAndOnlyWhenAskedFor)
{
    const Number kept = numbers().first();
    const qint64 ofAccount = std::ranges::count(numbers(), kept.accountName(), &Number::accountName);
    ASSERT_GT(ofAccount, 1);
    BulkJob &job = planned({wishFor(kept, {})});
    EXPECT_EQ(job.info().counts.of(RowAction::Delete), 0);
    job.setDeletesLacking(true);
    compare(job);
    EXPECT_EQ(job.info().counts.of(RowAction::Delete), ofAccount - 1);
    EXPECT_EQ(job.info().counts.of(RowAction::Unchanged), 1);
    for (const BulkRow &row : rowsOf(job)) {
        if (row.action == RowAction::Delete) {
            EXPECT_EQ(row.subject.accountName, kept.accountName());
            EXPECT_FALSE(row.before.isEmpty());
        }
    }
    job.setDeletesLacking(false);
    compare(job);
    EXPECT_EQ(rowsOf(job).size(), 1) << "the plan before is forgotten";
}

TEST_F(PlanMakerTest, AMistakenWishDoesNotKeepTheOthersFromBeingPlanned)
{
    const Number held = numbers().first();
    BulkJob &job = planned({wishFor(held, {{u"configuration"_s, 17}}), wishFor(numbers().at(1), {})});
    const QList<BulkRow> rows = rowsOf(job);
    EXPECT_EQ(rows[0].action, RowAction::Impossible);
    EXPECT_FALSE(rows[0].error.isEmpty());
    EXPECT_EQ(rows[1].action, RowAction::Unchanged);
}

TEST_F(PlanMakerTest, AGatewayThatDoesNotAnswerLeavesTheJobWithoutAPlan)
{
    BulkJob &job = gathered({wishFor(numbers().first(), {})});
    gateway.faults().add({.path = QRegularExpression(u"/numbers"_s)}, sandbox::Fault::status(403));

    PlanMaker maker(job, session->client(), pageSize);
    std::optional<ApiError> error;
    QObject::connect(&maker, &PlanMaker::failed, &maker, [&error](const ApiError &why) { error = why; });
    maker.start();
    ASSERT_TRUE(eventually([&] { return error.has_value(); }));
    EXPECT_EQ(error->httpStatus, 403);
    EXPECT_EQ(job.info().stage, JobStage::Gathering);
    EXPECT_FALSE(maker.isRunning());
}

/// More numbers than the gateway puts on a page.
class LargePlanTest : public testing::WithJob
{
protected:
    LargePlanTest()
        : WithJob(large())
    {
    }
    static sandbox::GatewayOptions large()
    {
        sandbox::GatewayOptions chosen = options();
        chosen.generatedNumbers = 10'000;
        chosen.generatedAccounts = 4;
        return chosen;
    }
    static QList<Wish> asTheyAre(const QList<Number> &numbers)
    {
        QList<Wish> wishes;
        for (const Number &number : numbers)
            wishes.append({.subject = {ChangedKind::Number, number.accountName(), number.telephoneNumber()},
                           .patch = number.toRequestBody()});
        return wishes;
    }
    int reads(const QString &path) { return gateway.requests().count("GET", QRegularExpression(path)); }
};

TEST_F(LargePlanTest, ReadsWhatTakesTheFewestRequests)
{
    const QList<Number> all = held();
    ASSERT_EQ(all.size(), 10'000);
    const int pages = reads(u"/numbers\\?"_s);
    ASSERT_EQ(pages, 10'000 / pageSize);
    // The smallest account: its list is shorter than the list of all.
    QMap<QString, QList<Number>> byAccount;
    for (const Number &number : all)
        byAccount[number.accountName()].append(number);
    const QList<Number> few = *std::ranges::min_element(byAccount, {}, &QList<Number>::size);
    const QString account = few.constFirst().accountName();
    const int pagesOfFew = int((few.size() + pageSize - 1) / pageSize);
    ASSERT_LT(pagesOfFew, pages);

    planned(asTheyAre({few.constFirst()}));
    EXPECT_EQ(reads(u"/numbers/"_s), pagesOfFew > 1 ? 1 : 0) << "itself, where that is shorter";
    const int before = reads(u"/numbers\\?"_s);
    planned(asTheyAre(few));
    EXPECT_EQ(reads(u"/accounts/"_s + account + u"/numbers\\?"_s), before - pages + pagesOfFew);
    EXPECT_EQ(reads(u"/numbers\\?"_s), before + pagesOfFew) << "the list of the account and no other";

    BulkJob &job = planned(asTheyAre(all));
    EXPECT_EQ(job.info().counts.of(RowAction::Unchanged), 10'000);
    EXPECT_EQ(reads(u"/numbers\\?"_s), before + pagesOfFew + pages) << "the list of all";
}

TEST_F(LargePlanTest, ANumberThatIsNowhereOnItsAccountIsLookedForOnAllOthers)
{
    const Number somewhere = held().constFirst();
    const QString other = otherAccount(somewhere.accountName());
    BulkJob &job = planned({{.subject = {ChangedKind::Number, other, somewhere.telephoneNumber()}}});
    EXPECT_EQ(rowsOf(job).first().action, RowAction::Move);
}

} // namespace

} // namespace acg
