// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_change.h"
#include "models/items/number_store.h"
#include "models/items/number_table_model.h"
#include "tests/bulk/with_job.h"

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class BulkChangeTest : public WithJob
{
protected:
    void SetUp() override
    {
        WithJob::SetUp();
        session->reloadNumbers();
        ASSERT_TRUE(eventually([this] { return session->numbers().loadState() == LoadState::Complete; }));
    }

    /// Of all numbers the list shows.
    QList<BulkRow> planOf(const Wish &wish)
    {
        BulkJob *job = session->jobs()->create(u"Change"_s);
        BulkChange change(*job, session->numbers().shownKeys(), session->numbers().copy(), wish);
        bool finished = false;
        QObject::connect(&change, &BulkChange::finished, &change, [&] { finished = true; });
        change.start();
        EXPECT_TRUE(eventually([&] { return finished; }));
        compare(*job);
        return rowsOf(*job);
    }
    static qsizetype countOf(const QList<BulkRow> &rows, RowAction action)
    {
        return std::ranges::count(rows, action, &BulkRow::action);
    }
};

TEST_F(BulkChangeTest, PlansTheChangeOfAllThatIsShownAndWhatDiffersOnly)
{
    const QString header = u"a-header-of-many"_s;
    Number done = numbers().constFirst();
    done.setCustomSipHeader(header);
    put(done);
    const QList<BulkRow> rows
        = planOf({.subject = {},
                  .patch = {{u"configuration"_s, QJsonObject{{u"customSipHeader"_s, header}}}},
                  .existingOnly = true});
    EXPECT_EQ(rows.size(), session->numbers().rowCount());
    EXPECT_EQ(countOf(rows, RowAction::Unchanged), 1) << "it has that header already";
    EXPECT_EQ(countOf(rows, RowAction::Update), rows.size() - 1);
}

TEST_F(BulkChangeTest, MakesNoNumberThatIsGoneMeanwhile)
{
    const Number gone = numbers().constFirst();
    ask(api::DeleteNumbers{gone.accountName(), {gone.telephoneNumber()}});
    session->numbers().setFilterText(gone.telephoneNumber());
    ASSERT_EQ(session->numbers().rowCount(), 1);
    const QList<BulkRow> rows
        = planOf({.subject = {},
                  .patch = {{u"configuration"_s, QJsonObject{{u"customSipHeader"_s, u"x"_s}}}},
                  .existingOnly = true});
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].action, RowAction::Impossible);
    EXPECT_FALSE(rows[0].error.isEmpty());
}

TEST_F(BulkChangeTest, PlansTheirDeletion)
{
    const QList<BulkRow> rows = planOf({.subject = {}, .remove = true});
    EXPECT_EQ(countOf(rows, RowAction::Delete), session->numbers().rowCount());
}

} // namespace
