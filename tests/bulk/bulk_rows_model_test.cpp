// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_job.h"
#include "models/bulk/bulk_rows_model.h"
#include "models/bulk/job_file.h"
#include "models/items/export_roles.h"
#include "tests/support/await.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace acg {

namespace {

using namespace Qt::StringLiterals;
using testing::eventually;

class BulkRowsModelTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        job.addWishes({wish(ChangedKind::Account, {}, u"contoso"_s), wish(0), wish(1), wish(2), wish(3)});
        write({{.id = 1, .action = RowAction::Unchanged},
               {.id = 2, .action = RowAction::Create, .after = R"({"a":"first"})"},
               {.id = 3, .action = RowAction::Update},
               {.id = 4, .action = RowAction::Move, .state = RowState::LeftOut},
               {.id = 5, .action = RowAction::Impossible, .error = u"no such account"_s}});
        JobInfo info;
        info.stage = JobStage::Planned;
        job.setInfo(info);
        model.setJob(&job);
        ASSERT_TRUE(eventually([&] { return model.loadState() == LoadState::Complete; }));
        ASSERT_EQ(model.rowCount(), 5);
    }

    static Wish wish(ChangedKind kind, const QString &account, const QString &name)
    {
        return {.subject = {kind, account, name}};
    }
    static Wish wish(int number)
    {
        return wish(ChangedKind::Number, number < 2 ? u"contoso"_s : u"fabrikam"_s,
                    u"+1425555010%1"_s.arg(number));
    }
    void write(const QList<BulkRow> &rows)
    {
        bool written = false;
        job.ask(
            &job, [rows](JobFile &file) { return file.writePlan(rows); },
            [&written](const StorageResult<void> &done) { written = done.has_value(); });
        ASSERT_TRUE(eventually([&] { return written; }));
    }
    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(text(row, BulkRowsModel::Resource));
        return names;
    }

    QTemporaryDir dir;
    BulkJob job{dir.filePath(u"a.acgjob"_s), {}};
    BulkRowsModel model{[](const BulkRow &row) { return QString::fromUtf8(row.after); }};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(BulkRowsModelTest, ShowsWhatIsPlannedAndReadsTheRestWhenItIsLookedAt)
{
    EXPECT_EQ(text(0, BulkRowsModel::Resource), u"contoso"_s);
    EXPECT_EQ(text(0, BulkRowsModel::AccountName), QString());
    EXPECT_EQ(text(1, BulkRowsModel::Resource), u"+14255550100"_s);
    EXPECT_EQ(text(1, BulkRowsModel::AccountName), u"contoso"_s);
    EXPECT_EQ(text(3, BulkRowsModel::Action), u"Move"_s);
    EXPECT_EQ(text(3, BulkRowsModel::State), u"Left out"_s);
    EXPECT_TRUE(eventually([&] { return text(1, BulkRowsModel::Changes) == uR"({"a":"first"})"_s; }));
    EXPECT_TRUE(eventually([&] { return text(4, BulkRowsModel::Problem) == u"no such account"_s; }));
}

TEST_F(BulkRowsModelTest, IsFilteredByActionStateAndText)
{
    model.setFilter({.action = RowAction::Create});
    EXPECT_EQ(shown(), QStringList(u"+14255550100"_s));
    model.setFilter({.state = RowState::Open});
    EXPECT_EQ(shown(), (QStringList{u"+14255550100"_s, u"+14255550101"_s})) << "of rows that are sent";
    model.setFilter({.text = u"FABRI"_s});
    EXPECT_EQ(shown(), (QStringList{u"+14255550102"_s, u"+14255550103"_s}));
    model.setFilter({.text = u"555 0101"_s});
    EXPECT_EQ(shown(), QStringList(u"+14255550101"_s));
    EXPECT_EQ(model.rowOf(3), 0);
    EXPECT_EQ(model.rowOf(2), -1);
    model.setFilter({.text = u"contoso"_s});
    EXPECT_EQ(model.rowCount(), 3) << "the account itself, too";
}

TEST_F(BulkRowsModelTest, ATickDecidesWhetherARowIsSent)
{
    const QModelIndex move = model.index(3, 0);
    EXPECT_EQ(move.data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    EXPECT_FALSE(model.index(0, 0).data(Qt::CheckStateRole).isValid()) << "unchanged";
    EXPECT_FALSE(model.index(4, 0).data(Qt::CheckStateRole).isValid()) << "impossible";
    EXPECT_TRUE(model.setData(move, Qt::Checked, Qt::CheckStateRole));
    EXPECT_TRUE(eventually([&] { return job.info().counts.of(RowState::Open) == 3; }));

    JobInfo info = job.info();
    info.stage = JobStage::Running;
    job.setInfo(info);
    EXPECT_FALSE(model.setData(move, Qt::Unchecked, Qt::CheckStateRole)) << "once it runs";
}

TEST_F(BulkRowsModelTest, FollowsWhatBecomesOfRows)
{
    model.setFilter({.state = RowState::Failed});
    EXPECT_EQ(model.rowCount(), 0);
    write({{.id = 3, .action = RowAction::Update, .state = RowState::Failed, .error = u"refused"_s}});
    job.rowsWereChanged({3});
    ASSERT_TRUE(eventually([&] { return model.rowCount() == 1; }));
    EXPECT_TRUE(eventually([&] { return text(0, BulkRowsModel::Problem) == u"refused"_s; }));
}

TEST_F(BulkRowsModelTest, HasAllTextsOfRowsThatAreFetched)
{
    std::optional<std::optional<QString>> answer;
    model.fetchRows(0, 5, &model, [&](const std::optional<QString> &problem) { answer = problem; });
    ASSERT_TRUE(eventually([&] { return answer.has_value(); }));
    EXPECT_EQ(*answer, std::nullopt);
    EXPECT_EQ(text(1, BulkRowsModel::Changes), uR"({"a":"first"})"_s);
    EXPECT_EQ(text(4, BulkRowsModel::Problem), u"no such account"_s);
}

TEST_F(BulkRowsModelTest, RowsThatAreFetchedAreStillThereWhenTheLastOfThemComes)
{
    QList<Wish> wishes;
    for (int i = 0; i < 3000; ++i)
        wishes.append(wish(ChangedKind::Number, u"many"_s, u"+4930%1"_s.arg(1'000'000 + i)));
    BulkJob large(dir.filePath(u"large.acgjob"_s), {});
    large.addWishes(wishes);
    BulkRowsModel rows([](const BulkRow &) { return QString(); }); // the tester would take seconds
    rows.setJob(&large);
    ASSERT_TRUE(eventually([&] { return rows.rowCount() == 3000; }));
    qsizetype whole = 0;
    const auto fetch = [&](int first, int last) {
        bool isDone = false;
        whole = 0;
        rows.fetchRows(first, last, &rows, [&](const std::optional<QString> &) {
            isDone = true;
            for (int row = first; row < last; ++row)
                whole += rows.index(row, 0).data(ResourceRole).toByteArray().isEmpty() ? 0 : 1;
        });
        return eventually([&] { return isDone; });
    };
    ASSERT_TRUE(fetch(1000, 1010)); // the first to go when there is no more room
    ASSERT_TRUE(fetch(0, 990) && fetch(2000, 3000));
    ASSERT_TRUE(fetch(1000, 2000));
    EXPECT_EQ(whole, 1000);
}

TEST_F(BulkRowsModelTest, HandsOutWholeRows)
{
    std::optional<std::optional<QString>> answer;
    model.fetchRows(0, 5, &model, [&](const std::optional<QString> &problem) { answer = problem; });
    ASSERT_TRUE(eventually([&] { return answer.has_value(); }));
    const QJsonObject created = objectFromJson(model.index(1, 0).data(ResourceRole).toByteArray());
    EXPECT_EQ(created,
              (QJsonObject{{u"kind"_s, u"number"_s},
                           {u"accountName"_s, u"contoso"_s},
                           {u"name"_s, u"+14255550100"_s},
                           {u"action"_s, u"create"_s},
                           {u"state"_s, u"open"_s},
                           {u"backendSync"_s, u"notWatched"_s},
                           {u"after"_s, QJsonObject{{u"a"_s, u"first"_s}}}}));
}

TEST_F(BulkRowsModelTest, StandsManyRows)
{
    constexpr int many = 50'000;
    QList<Wish> wishes;
    for (int i = 0; i < many; ++i)
        wishes.append(wish(ChangedKind::Number, u"many%1"_s.arg(i % 100), u"+4930%1"_s.arg(1'000'000 + i)));
    job.addWishes(wishes);
    ASSERT_TRUE(eventually([&] { return model.rowCount() == many + 5; }));
    EXPECT_EQ(text(many + 4, BulkRowsModel::Resource), u"+49301049999"_s);
    EXPECT_EQ(text(many + 4, BulkRowsModel::AccountName), u"many99"_s);
    model.setFilter({.text = u"many42"_s});
    EXPECT_EQ(model.rowCount(), many / 100);
}

} // namespace

} // namespace acg
