// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_conditions.h"
#include "models/items/number_range_model.h"
#include "tests/ui/with_session.h"
#include "ui/pages/numbers_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QSpinBox>
#include <QTableView>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class RangesViewTest : public WithSession
{
protected:
    void SetUp() override
    {
        WithSession::SetUp();
        page = std::make_unique<NumbersPage>(*session);
        page->resize(1112, 700);
        page->show();
        QApplication::setActiveWindow(page.get());
        ASSERT_TRUE(loadAccounts());
        ASSERT_TRUE(loadNumbers());
        tester = std::make_unique<QAbstractItemModelTester>(
            table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void TearDown() override
    {
        tester.reset();
        page.reset();
    }

    void toggle() const
    {
        QTest::keyClick(&child<QAbstractButton>(*page, u"numbersAsRanges"_s), Qt::Key_Space);
    }
    void filter(const QString &text) const { child<QLineEdit>(*page, u"numbersFilter"_s).setText(text); }
    void set(const QString &spin, int value) const
    {
        auto &box = child<QSpinBox>(*page, spin);
        box.selectAll();
        QTest::keyClicks(&box, QString::number(value));
    }

    [[nodiscard]] QTableView &table() const { return child<QTableView>(*page, u"rangesTable"_s); }
    [[nodiscard]] QTableView &numbersTable() const { return child<QTableView>(*page, u"numbersTable"_s); }
    [[nodiscard]] QVariant cell(int row, NumberRangeModel::Column column) const
    {
        return table().model()->index(row, column).data();
    }
    [[nodiscard]] int numbersInRanges() const
    {
        int count = 0;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            count += cell(row, NumberRangeModel::Count).toInt();
        return count;
    }

    std::unique_ptr<NumbersPage> page;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(RangesViewTest, TakesThePlaceOfTheListAndGivesItBack)
{
    toggle();
    EXPECT_TRUE(table().isVisible());
    EXPECT_FALSE(numbersTable().isVisible());
    EXPECT_EQ(numbersInRanges(), session->numbers().rowCount());
    const int ranges = table().model()->rowCount();
    EXPECT_GT(ranges, 1);
    EXPECT_EQ(child<QLabel>(*page, u"rangesCount"_s).text(), u"%1 ranges"_s.arg(ranges));
    EXPECT_FALSE(page->capabilities().canEdit || page->capabilities().canDelete)
        << "what is selected in the list cannot be seen";
    page->focusHome();
    EXPECT_TRUE(table().hasFocus());
    toggle();
    EXPECT_TRUE(numbersTable().isVisible());
}

TEST_F(RangesViewTest, FollowsTheFilterAndKeepsItsPlace)
{
    toggle();
    const int last = table().model()->rowCount() - 1;
    table().selectRow(last);
    const QString first = cell(last, NumberRangeModel::First).toString();
    filter(first.first(6));
    ASSERT_TRUE(eventually([&] { return numbersInRanges() == session->numbers().rowCount(); }));
    EXPECT_LE(table().model()->rowCount(), last);
    EXPECT_EQ(table().currentIndex().siblingAtColumn(0).data().toString(), first);
    filter(u"no such number"_s);
    EXPECT_TRUE(child<QWidget>(*page, u"listEmpty"_s).isVisible()) << "it says why there are none";
    filter({});
    EXPECT_TRUE(table().isVisible());
    EXPECT_TRUE(eventually([&] { return numbersInRanges() == session->numbers().rowCount(); }));
}

TEST_F(RangesViewTest, GapsAndFreeRunsAreSetByThePerson)
{
    toggle();
    set(u"rangesGapLimit"_s, 0);
    ASSERT_TRUE(eventually([&] { return cell(0, NumberRangeModel::Gaps).toInt() == 0; }));
    const int withoutGaps = table().model()->rowCount();
    set(u"rangesGapLimit"_s, 500);
    ASSERT_TRUE(eventually([&] { return table().model()->rowCount() < withoutGaps; }));
    int missing = 0;
    for (int row = 0; row < table().model()->rowCount(); ++row)
        missing += cell(row, NumberRangeModel::Gaps).toInt();
    EXPECT_GT(missing, 0);
    EXPECT_EQ(numbersInRanges(), session->numbers().rowCount());

    set(u"rangesFreeRun"_s, 1);
    EXPECT_FALSE(cell(0, NumberRangeModel::NextFree).toString().contains(u" to "_s));
    set(u"rangesFreeRun"_s, 5);
    EXPECT_TRUE(cell(0, NumberRangeModel::NextFree).toString().contains(u" to "_s));

    tester.reset();
    page = std::make_unique<NumbersPage>(*session); // of another day
    EXPECT_EQ(child<QSpinBox>(*page, u"rangesGapLimit"_s).value(), 500);
    EXPECT_EQ(child<QSpinBox>(*page, u"rangesFreeRun"_s).value(), 5);
}

TEST_F(RangesViewTest, ReturnFiltersTheNumbersToTheRange)
{
    toggle();
    int row = 0;
    while (cell(row, NumberRangeModel::Count).toInt() < 3)
        ++row;
    const QString first = cell(row, NumberRangeModel::First).toString();
    const QString last = cell(row, NumberRangeModel::Last).toString();
    table().selectRow(row);
    QTest::keyClick(&table(), Qt::Key_Return);
    EXPECT_TRUE(numbersTable().isVisible());
    EXPECT_TRUE(numbersTable().hasFocus());
    EXPECT_EQ(session->numbers().conditions().firstNumber, packPhone(first));
    EXPECT_EQ(session->numbers().conditions().lastNumber, packPhone(last));
    EXPECT_TRUE(session->numbers().indexOf(first).isValid());
    EXPECT_TRUE(session->numbers().indexOf(last).isValid());
}

TEST_F(RangesViewTest, IsCopiedAndExportedAsItIsShown)
{
    EXPECT_EQ(page->listInView().suggestedName, u"numbers");
    toggle();
    const ListInView list = page->listInView();
    EXPECT_EQ(list.model, table().model());
    EXPECT_EQ(list.suggestedName, u"ranges");
    EXPECT_EQ(list.columns.size(), NumberRangeModel::ColumnCount);
    table().selectRow(1);
    page->copySelected();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].startsWith(u"First\tLast\t"_s)) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].startsWith(cell(1, NumberRangeModel::First).toString() + u'\t'));
}

} // namespace
