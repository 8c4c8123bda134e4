// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/number_table_fixture.h"

#include <QPersistentModelIndex>
#include <QTest>

namespace acg::test {
namespace {

TEST_F(NumberTable, loadingTellsEachStepOnce)
{
    EXPECT_EQ(model.loadState(), LoadState::NotLoaded);
    model.startLoading();
    EXPECT_EQ(model.loadState(), LoadState::Loading);
    EXPECT_EQ(spies.take(), (Counts{.state = 1}));
    model.startLoading();
    EXPECT_EQ(spies.take(), Counts{});
    model.setTotalCount(3);
    model.setTotalCount(3);
    EXPECT_EQ(spies.take(), (Counts{.state = 1}));
    model.append(pageOf({number(u"+13"_s), number(u"+11"_s)}));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .state = 1}));
    model.append(pageOf({}));
    EXPECT_EQ(spies.take(), Counts{});
    model.append(pageOf({number(u"+12"_s)}));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .state = 1}));
    model.finishLoading();
    EXPECT_EQ(spies.take(), (Counts{.state = 1}));
    model.finishLoading();
    EXPECT_EQ(spies.take(), Counts{});
    EXPECT_EQ(model.loadState(), LoadState::Complete);
    EXPECT_EQ(model.totalCount(), 3);
    EXPECT_EQ(column(), (QStringList{u"+13"_s, u"+11"_s, u"+12"_s}));

    model.startLoading();
    EXPECT_EQ(spies.take(), (Counts{.state = 1}));
    EXPECT_EQ(model.totalCount(), std::nullopt);
    model.failLoading();
    EXPECT_EQ(model.loadState(), LoadState::Failed);
    EXPECT_EQ(spies.take(), (Counts{.state = 1}));
    EXPECT_EQ(model.rowCount(), 3) << "nobody said that they are gone";

    model.clear();
    EXPECT_EQ(model.loadState(), LoadState::NotLoaded);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(spies.take(), (Counts{.removed = 1, .state = 1}));
    model.clear();
    EXPECT_EQ(spies.take(), Counts{});
}

TEST_F(NumberTable, neverAsksForMore)
{
    fill(3);
    EXPECT_FALSE(model.canFetchMore({}));
}

TEST_F(NumberTable, sortAndFilterOutliveALoading)
{
    fill(4);
    model.sort(NumberTableModel::TelephoneNumber, Qt::DescendingOrder);
    model.setFilterText(u"even"_s);
    model.startLoading();
    model.append(pageOf({number(u"+15"_s, u"odd"_s), number(u"+16"_s, u"even"_s)}));
    model.append(pageOf({number(u"+17"_s, u"even"_s)}));
    model.finishLoading(); // what was there before did not come again
    EXPECT_EQ(column(), (QStringList{u"+17"_s, u"+16"_s}));
    EXPECT_EQ(model.loadedCount(), 3);
    EXPECT_EQ(model.filterText(), u"even"_s);
}

TEST_F(NumberTable, aRefreshOfTheSameRowsTellsNothingOfThem)
{
    fill(100);
    for (const int sorted : {-1, int(NumberTableModel::AccountName)}) {
        model.sort(sorted);
        spies.take();
        model.startLoading();
        EXPECT_EQ(model.loadedCount(), 100);
        EXPECT_EQ(model.refreshedCount(), 0);
        QList<Number> numbers;
        for (int i = 99; i >= 0; --i)
            numbers.append(number(u"+%1"_s.arg(1000 + 2 * i), i % 2 == 0 ? u"even"_s : u"odd"_s));
        model.append(pageOf(numbers.mid(0, 60)));
        EXPECT_EQ(model.refreshedCount(), 60);
        model.append(pageOf(numbers.mid(60)));
        EXPECT_EQ(model.refreshedCount(), 100);
        model.finishLoading();
        EXPECT_EQ(spies.take(), (Counts{.state = 4}));
    }
}

TEST_F(NumberTable, aRefreshChangesRowsInPlaceAndTakesThoseThatAreGone)
{
    fill(100);
    const QPersistentModelIndex kept = model.index(41, 0);
    model.startLoading();
    QList<Number> numbers;
    for (int i = 20; i < 100; ++i)
        numbers.append(number(u"+%1"_s.arg(1000 + 2 * i), i % 2 == 0 ? u"even"_s : u"odd"_s,
                              i == 40 || i == 50 ? u"new"_s : QString()));
    model.append(pageOf(numbers));
    ASSERT_TRUE(spies.changed.wait());
    EXPECT_EQ(spies.changed.first().at(0).toModelIndex(), model.index(40, 0));
    EXPECT_EQ(spies.changed.first().at(1).toModelIndex(), model.index(50, NumberTableModel::ColumnCount - 1));
    model.upsert(number(u"+7"_s)); // made while the list was on its way: it is in no page
    spies.take();
    model.finishLoading();
    EXPECT_EQ(spies.take(), (Counts{.removed = 1, .state = 1}));
    EXPECT_EQ(model.rowCount(), 81);
    EXPECT_EQ(column().last(), u"+7"_s);
    EXPECT_EQ(kept.row(), 21);
}

TEST_F(NumberTable, aRefreshThatChangesManySortedRowsPutsThemInPlaceAtOnce)
{
    fill(100);
    model.sort(NumberTableModel::SipHeader);
    model.setFilterText(u"even"_s);
    spies.take();
    model.startLoading();
    QList<Number> numbers;
    for (int i = 0; i < 100; ++i)
        numbers.append(number(u"+%1"_s.arg(1000 + 2 * i), i < 10 ? u"odd"_s : u"even"_s,
                              u"header %1"_s.arg(100 - i, 3, 10, QChar(u'0'))));
    model.append(pageOf(numbers));
    EXPECT_EQ(spies.layout.count(), 2) << "one for what is shown, one for what appears among it";
    EXPECT_EQ(spies.changed.count(), 1);
    EXPECT_EQ(model.rowCount(), 90);
    EXPECT_TRUE(std::ranges::is_sorted(column(NumberTableModel::SipHeader)));
}

TEST_F(NumberTable, rowsOfASnapshotAreShownUntilLoadingBringsOthers)
{
    const QDateTime then = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    EXPECT_EQ(model.earlierFrom(), std::nullopt);
    model.showEarlier(pageOf({number(u"+11"_s), number(u"+12"_s)}), then);
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .state = 1}));
    model.showEarlier(pageOf({number(u"+13"_s)}), then);
    EXPECT_EQ(model.loadState(), LoadState::NotLoaded);
    EXPECT_EQ(model.loadedCount(), 3);
    EXPECT_EQ(model.earlierFrom(), then);
    model.startLoading();
    model.append(pageOf({number(u"+12"_s), number(u"+14"_s)}));
    EXPECT_EQ(model.refreshedCount(), 2);
    model.failLoading();
    EXPECT_EQ(model.earlierFrom(), then) << "+11 and +13 are as they were";
    model.startLoading();
    model.append(pageOf({number(u"+12"_s), number(u"+14"_s)}));
    model.finishLoading();
    EXPECT_EQ(column(), (QStringList{u"+12"_s, u"+14"_s}));
    EXPECT_EQ(model.earlierFrom(), std::nullopt);
    model.showEarlier(pageOf({number(u"+15"_s)}), then);
    EXPECT_EQ(model.rowCount(), 2) << "nothing earlier belongs in a complete list";
    model.startLoading();
    EXPECT_EQ(model.earlierFrom(), std::nullopt) << "these rows came from the gateway";
    model.clear();
    model.showEarlier(pageOf({number(u"+15"_s)}), then);
    model.clear();
    EXPECT_EQ(model.earlierFrom(), std::nullopt);
}

TEST_F(NumberTable, aSnapshotIsCopiedInParts)
{
    fill(10);
    model.sort(NumberTableModel::TelephoneNumber, Qt::DescendingOrder);
    model.setFilterText(u"odd"_s);
    model.remove(u"+1008"_s);
    ASSERT_EQ(model.storedEnd(), 10U);
    NumberTableModel other;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    other.showEarlier(model.copyOf(0, 6), now);
    other.showEarlier(model.copyOf(6, 10), now);
    model.setFilterText({});
    model.sort(-1);
    ASSERT_EQ(other.rowCount(), 9);
    for (int row = 0; row < 9; ++row) {
        for (int column = 0; column < NumberTableModel::ColumnCount; ++column)
            EXPECT_EQ(other.index(row, column).data(), model.index(row, column).data());
    }
}

TEST_F(NumberTable, aSmallPageInALongSortedListIsCollectedForAMoment)
{
    fill(100);
    model.sort(NumberTableModel::TelephoneNumber, Qt::DescendingOrder);
    spies.take();
    model.append(pageOf({number(u"+1001"_s)}));
    model.append(pageOf({number(u"+1003"_s)}));
    EXPECT_EQ(spies.take(), (Counts{.state = 2}));
    EXPECT_EQ(model.loadedCount(), 102);
    EXPECT_TRUE(QTest::qWaitFor([this] { return model.rowCount() == 102; }, 2000));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 2}));
    model.append(pageOf({number(u"+1005"_s)}));
    model.finishLoading(); // whoever looks at the whole sees all of it
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .state = 1}));
    QStringList expected = column();
    std::sort(expected.begin(), expected.end(), std::greater<>());
    EXPECT_EQ(column(), expected);
}

TEST_F(NumberTable, manyScatteredRowsComeWithOneInsertionAndOneLayout)
{
    fill(100);
    model.sort(NumberTableModel::TelephoneNumber);
    QList<Number> between;
    for (int i = 0; i < 50; ++i)
        between.append(number(u"+%1"_s.arg(1001 + 4 * i)));
    spies.take();
    model.append(pageOf(between));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .layout = 1, .state = 1}));
    EXPECT_TRUE(std::ranges::is_sorted(column()));
}

TEST_F(NumberTable, aPageThatBringsANumberAgainChangesItsRow)
{
    fill(10);
    model.append(
        pageOf({number(u"+1000"_s, u"even"_s), number(u"+1002"_s, u"odd"_s, u"new"_s), number(u"+7"_s)}));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .changed = 1, .state = 1}));
    EXPECT_EQ(model.rowCount(), 11);
    EXPECT_EQ(model.index(1, NumberTableModel::SipHeader).data().toString(), u"new"_s);
}

} // namespace
} // namespace acg::test
