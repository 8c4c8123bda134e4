// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_table_model.h"
#include "tests/items/random_numbers.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

Number number(const QString &telephoneNumber, const QString &account = u"contoso"_s,
              const QString &header = {})
{
    Number result(account, telephoneNumber);
    result.setCustomSipHeader(header);
    return result;
}

Number failed(const QString &telephoneNumber)
{
    QJsonObject json = number(telephoneNumber).toJson();
    json.insert(u"serviceProvisioningStatus"_s, u"failed"_s);
    json.insert(
        u"serviceProvisioningErrors"_s,
        QJsonArray{QJsonObject{{u"code"_s, u"InvalidRequest"_s}, {u"message"_s, u"Usage is missing"_s}}});
    return Number::fromJson(json).value();
}

/// Counts every signal a view listens to.
class Spies
{
public:
    explicit Spies(NumberTableModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , layout(&model, &QAbstractItemModel::layoutChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
        , state(&model, &NumberTableModel::loadStateChanged)
    {
    }

    struct Counts
    {
        qsizetype inserted = 0;
        qsizetype removed = 0;
        qsizetype moved = 0;
        qsizetype changed = 0;
        qsizetype layout = 0;
        qsizetype state = 0;
        friend bool operator==(const Counts &, const Counts &) = default;
        friend std::ostream &operator<<(std::ostream &out, const Counts &c)
        {
            return out << c.inserted << " inserted, " << c.removed << " removed, " << c.moved << " moved, "
                       << c.changed << " changed, " << c.layout << " layout, " << c.state << " state";
        }
    };

    /// Since the last call.
    Counts take()
    {
        EXPECT_EQ(reset.count(), 0);
        const Counts counts{inserted.count(), removed.count(), moved.count(),
                            changed.count(),  layout.count(),  state.count()};
        for (QSignalSpy *spy : {&inserted, &removed, &moved, &changed, &layout, &state})
            spy->clear();
        return counts;
    }

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy changed;
    QSignalSpy layout;
    QSignalSpy reset;
    QSignalSpy state;
};

using Counts = Spies::Counts;

class NumberTable : public ::testing::Test
{
protected:
    QStringList column(int column = NumberTableModel::TelephoneNumber) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts;
    }

    /// `count` numbers +1000, +1002, ...
    void fill(int count)
    {
        QList<Number> numbers;
        for (int i = 0; i < count; ++i)
            numbers.append(number(u"+%1"_s.arg(1000 + 2 * i), i % 2 == 0 ? u"even"_s : u"odd"_s));
        model.startLoading();
        model.append(test::pageOf(numbers));
        model.finishLoading();
        spies.take();
    }

    NumberTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    Spies spies{model};
};

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
    model.append(test::pageOf({number(u"+13"_s), number(u"+11"_s)}));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .state = 1}));
    model.append(test::pageOf({}));
    EXPECT_EQ(spies.take(), Counts{});
    model.append(test::pageOf({number(u"+12"_s)}));
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
    model.append(test::pageOf({number(u"+15"_s, u"odd"_s), number(u"+16"_s, u"even"_s)}));
    model.append(test::pageOf({number(u"+17"_s, u"even"_s)}));
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
        model.append(test::pageOf(numbers.mid(0, 60)));
        EXPECT_EQ(model.refreshedCount(), 60);
        model.append(test::pageOf(numbers.mid(60)));
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
    model.append(test::pageOf(numbers));
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
    model.append(test::pageOf(numbers));
    EXPECT_EQ(spies.layout.count(), 2) << "one for what is shown, one for what appears among it";
    EXPECT_EQ(spies.changed.count(), 1);
    EXPECT_EQ(model.rowCount(), 90);
    EXPECT_TRUE(std::ranges::is_sorted(column(NumberTableModel::SipHeader)));
}

TEST_F(NumberTable, rowsOfASnapshotAreShownUntilLoadingBringsOthers)
{
    const QDateTime then = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    EXPECT_EQ(model.earlierFrom(), std::nullopt);
    model.showEarlier(test::pageOf({number(u"+11"_s), number(u"+12"_s)}), then);
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .state = 1}));
    model.showEarlier(test::pageOf({number(u"+13"_s)}), then);
    EXPECT_EQ(model.loadState(), LoadState::NotLoaded);
    EXPECT_EQ(model.loadedCount(), 3);
    EXPECT_EQ(model.earlierFrom(), then);
    model.startLoading();
    model.append(test::pageOf({number(u"+12"_s), number(u"+14"_s)}));
    EXPECT_EQ(model.refreshedCount(), 2);
    model.failLoading();
    EXPECT_EQ(model.earlierFrom(), then) << "+11 and +13 are as they were";
    model.startLoading();
    model.append(test::pageOf({number(u"+12"_s), number(u"+14"_s)}));
    model.finishLoading();
    EXPECT_EQ(column(), (QStringList{u"+12"_s, u"+14"_s}));
    EXPECT_EQ(model.earlierFrom(), std::nullopt);
    model.showEarlier(test::pageOf({number(u"+15"_s)}), then);
    EXPECT_EQ(model.rowCount(), 2) << "nothing earlier belongs in a complete list";
    model.startLoading();
    EXPECT_EQ(model.earlierFrom(), std::nullopt) << "these rows came from the gateway";
    model.clear();
    model.showEarlier(test::pageOf({number(u"+15"_s)}), then);
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

TEST_F(NumberTable, upsertTellsOnlyWhatChanged)
{
    fill(10);
    model.upsert(number(u"+1004"_s, u"even"_s));
    EXPECT_EQ(spies.take(), Counts{});
    model.upsert(number(u"+1004"_s, u"even"_s, u"h"_s));
    ASSERT_EQ(spies.changed.count(), 1);
    EXPECT_EQ(spies.changed.first().at(0).toModelIndex(), model.index(2, 0));
    EXPECT_EQ(spies.changed.first().at(1).toModelIndex(), model.index(2, NumberTableModel::ColumnCount - 1));
    EXPECT_EQ(spies.take(), (Counts{.changed = 1}));
    model.upsert(number(u"+9"_s));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .state = 1}));
    EXPECT_EQ(column().last(), u"+9"_s);
    model.upsert(number(u"not a number"_s));
    EXPECT_EQ(spies.take(), Counts{});
}

TEST_F(NumberTable, upsertMovesTheRowWhereItIsSortedNow)
{
    fill(10);
    model.sort(NumberTableModel::SipHeader);
    spies.take();
    model.upsert(number(u"+1000"_s, u"even"_s, u"z"_s));
    ASSERT_EQ(spies.moved.count(), 1);
    EXPECT_EQ(spies.moved.first().at(1).toInt(), 0);
    EXPECT_EQ(spies.moved.first().at(4).toInt(), 10);
    EXPECT_EQ(spies.take(), (Counts{.moved = 1, .changed = 1}));
    EXPECT_EQ(column().last(), u"+1000"_s);
    model.upsert(number(u"+1000"_s, u"even"_s));
    EXPECT_EQ(spies.take(), (Counts{.moved = 1, .changed = 1}));
    EXPECT_EQ(column().first(), u"+1000"_s);
    model.upsert(number(u"+1018"_s, u"odd"_s, u"a"_s));
    EXPECT_EQ(spies.take(), (Counts{.changed = 1}));
}

TEST_F(NumberTable, upsertUnderAFilterAppearsAndGoes)
{
    fill(10);
    model.setFilterText(u"even"_s);
    spies.take();
    model.upsert(number(u"+1006"_s, u"even"_s));
    ASSERT_EQ(spies.inserted.count(), 1);
    EXPECT_EQ(spies.inserted.first().at(1).toInt(), 2);
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1}));
    model.upsert(number(u"+1006"_s, u"odd"_s));
    EXPECT_EQ(spies.take(), (Counts{.removed = 1}));
    model.upsert(number(u"+1006"_s, u"odd"_s, u"h"_s));
    EXPECT_EQ(spies.take(), Counts{});
    model.upsert(number(u"+77"_s, u"odd"_s));
    EXPECT_EQ(spies.take(), (Counts{.state = 1}));
    EXPECT_EQ(model.loadedCount(), 11);
}

TEST_F(NumberTable, removeTellsOneRow)
{
    fill(10);
    model.remove(u"+1004"_s);
    EXPECT_EQ(spies.removed.first().at(1).toInt(), 2);
    EXPECT_EQ(spies.take(), (Counts{.removed = 1, .state = 1}));
    model.remove(u"+1004"_s);
    model.remove(u"rubbish"_s);
    EXPECT_EQ(spies.take(), Counts{});
    model.setFilterText(u"odd"_s);
    spies.take();
    model.remove(u"+1000"_s);
    EXPECT_EQ(spies.take(), (Counts{.state = 1}));
    EXPECT_EQ(model.loadedCount(), 8);
}

TEST_F(NumberTable, removeAccountTakesFewRunsOneByOneAndManyTogether)
{
    fill(10); // even and odd take turns: five runs
    model.removeAccount(u"odd"_s);
    EXPECT_EQ(spies.take(), (Counts{.removed = 5, .state = 1}));
    model.removeAccount(u"odd"_s);
    EXPECT_EQ(spies.take(), Counts{});
    fill(100);
    model.removeAccount(u"odd"_s);
    EXPECT_EQ(spies.take(), (Counts{.removed = 1, .layout = 1, .state = 1}));
    EXPECT_EQ(model.rowCount(), 50);
}

TEST_F(NumberTable, sortingTellsOneLayoutAndNothingWhenItChangesNothing)
{
    fill(100);
    model.sort(NumberTableModel::TelephoneNumber);
    EXPECT_EQ(spies.take(), Counts{}); // it was in order already
    model.sort(NumberTableModel::TelephoneNumber, Qt::DescendingOrder);
    EXPECT_EQ(spies.take(), (Counts{.layout = 1}));
    model.sort(NumberTableModel::TelephoneNumber, Qt::DescendingOrder);
    EXPECT_EQ(spies.take(), Counts{});
    model.sort(-1);
    EXPECT_EQ(spies.take(), (Counts{.layout = 1}));
    EXPECT_EQ(column().first(), u"+1000"_s);
}

TEST_F(NumberTable, filteringTellsRunsOrOneMoveToTheEnd)
{
    fill(100);
    model.setFilterText(u"+110"_s); // 50 to 54: one run stays, two go
    EXPECT_EQ(spies.take(), (Counts{.removed = 2}));
    EXPECT_EQ(model.rowCount(), 5);
    model.setFilterText(u" +110 "_s);
    EXPECT_EQ(spies.take(), Counts{});
    model.setFilterText({});
    EXPECT_EQ(spies.take(), (Counts{.inserted = 2}));
    model.setFilterText(u"odd"_s);
    EXPECT_EQ(spies.take(), (Counts{.removed = 1, .layout = 1}));
    model.setFilterText({});
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .layout = 1}));
    model.setFilterText(u"nobody"_s);
    EXPECT_EQ(spies.take(), (Counts{.removed = 1}));
    model.setFilterText(u"nobody at all"_s);
    EXPECT_EQ(spies.take(), Counts{});
    EXPECT_EQ(model.loadedCount(), 100);
}

TEST_F(NumberTable, findsTelephoneNumbersHoweverTheyAreWritten)
{
    model.append(
        test::pageOf({number(u"+14255550100"_s), number(u"+14255550199"_s), number(u"+49425555"_s)}));
    for (const QString &text : {u"425 555"_s, u"(425) 555"_s, u"425-555"_s, u"425.555"_s}) {
        model.setFilterText(text);
        EXPECT_EQ(model.rowCount(), 3) << text.toStdString();
    }
    model.setFilterText(u"+1 (425) 555-01"_s);
    EXPECT_EQ(model.rowCount(), 2);
    model.setFilterText(u"+42"_s);
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilterText(u"425 5x"_s);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(NumberTable, aSmallPageInALongSortedListIsCollectedForAMoment)
{
    fill(100);
    model.sort(NumberTableModel::TelephoneNumber, Qt::DescendingOrder);
    spies.take();
    model.append(test::pageOf({number(u"+1001"_s)}));
    model.append(test::pageOf({number(u"+1003"_s)}));
    EXPECT_EQ(spies.take(), (Counts{.state = 2}));
    EXPECT_EQ(model.loadedCount(), 102);
    EXPECT_TRUE(QTest::qWaitFor([this] { return model.rowCount() == 102; }, 2000));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 2}));
    model.append(test::pageOf({number(u"+1005"_s)}));
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
    model.append(test::pageOf(between));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .layout = 1, .state = 1}));
    EXPECT_TRUE(std::ranges::is_sorted(column()));
}

TEST_F(NumberTable, aPageThatBringsANumberAgainChangesItsRow)
{
    fill(10);
    model.append(test::pageOf(
        {number(u"+1000"_s, u"even"_s), number(u"+1002"_s, u"odd"_s, u"new"_s), number(u"+7"_s)}));
    EXPECT_EQ(spies.take(), (Counts{.inserted = 1, .changed = 1, .state = 1}));
    EXPECT_EQ(model.rowCount(), 11);
    EXPECT_EQ(model.index(1, NumberTableModel::SipHeader).data().toString(), u"new"_s);
}

TEST_F(NumberTable, selectionAndPersistentIndexesFollowTheirNumber)
{
    fill(200);
    QItemSelectionModel selection(&model);
    for (const int row : {3, 50, 51, 199})
        selection.select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.setCurrentIndex(model.index(50, 2), QItemSelectionModel::NoUpdate);
    const auto selected = [&selection] {
        QStringList texts;
        const QModelIndexList rows = selection.selectedRows();
        for (const QModelIndex &index : rows)
            texts.append(index.data().toString());
        texts.sort();
        return texts;
    };
    const QStringList before = selected();
    EXPECT_EQ(before.size(), 4);
    model.sort(NumberTableModel::TelephoneNumber, Qt::DescendingOrder);
    EXPECT_EQ(selected(), before);
    model.sort(NumberTableModel::AccountName);
    EXPECT_EQ(selected(), before);
    EXPECT_EQ(selection.currentIndex(), model.index(25, 2));
    model.setFilterText(u"even"_s); // 50 is even, the others are odd
    EXPECT_EQ(selected(), QStringList{u"+1100"_s});
    EXPECT_EQ(selection.currentIndex().data(NumberTableModel::TelephoneNumberRole).toString(), u"+1100"_s);
    model.setFilterText({});
    EXPECT_EQ(selected(), QStringList{u"+1100"_s});
}

TEST_F(NumberTable, cellsSayWhatTheRowHolds)
{
    const QJsonObject json
        = QJsonDocument::fromJson(R"({"telephoneNumber":"+14255550100","accountName":"contoso",
        "serviceProvisioningStatus":"success","serviceDetails":{
        "teamsOperatorConnect":{"enabled":true,"assignmentStatus":"unassigned","configuration":{
            "usage":"CallingUserAssignment","civicAddressId":"civic"}},
        "teamsDirectRouting":{"enabled":true},"zoomPhoneCloudPeering":{"enabled":false}},
        "configuration":{"customSipHeader":"h"}})")
              .object();
    model.append(test::pageOf({Number::fromJson(json).value(), failed(u"+2"_s), number(u"+3"_s)}));
    QStringList row;
    QStringList headers;
    for (int column = 0; column < model.columnCount(); ++column) {
        row.append(model.index(0, column).data().toString());
        headers.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    EXPECT_EQ(row,
              (QStringList{u"+14255550100"_s, u"contoso"_s, u"OC, DR"_s, u"Synced"_s, u"Unassigned"_s,
                           u"CallingUserAssignment"_s, u"civic"_s, u"h"_s}));
    EXPECT_FALSE(headers.contains(QString()));
    const QModelIndex services = model.index(0, NumberTableModel::Services);
    EXPECT_EQ(services.data(NumberTableModel::ServicesRole).toInt(), 5);
    EXPECT_EQ(services.data(Qt::AccessibleTextRole).toString(), u"Operator Connect, Direct Routing"_s);
    EXPECT_EQ(services.data(Qt::ToolTipRole).toString(), u"Operator Connect, Direct Routing"_s);
    EXPECT_EQ(services.data(NumberTableModel::AccountNameRole).toString(), u"contoso"_s);
    EXPECT_EQ(services.data(NumberTableModel::TelephoneNumberRole).toString(), u"+14255550100"_s);
    EXPECT_EQ(services.data(NumberTableModel::StatusRole).toInt(),
              static_cast<int>(ProvisioningStatus::Synced));

    const QModelIndex status = model.index(1, NumberTableModel::Status);
    EXPECT_EQ(status.data().toString(), u"Failed"_s);
    EXPECT_EQ(status.data(Qt::ToolTipRole).toString(), u"Usage is missing"_s);
    EXPECT_EQ(status.data(Qt::AccessibleTextRole).toString(), u"Failed: Usage is missing"_s);
    EXPECT_EQ(status.data(NumberTableModel::ProblemRole).toString(), u"Usage is missing"_s);
    EXPECT_EQ(model.index(1, 0).data(Qt::ToolTipRole).toString(), u"Usage is missing"_s);

    EXPECT_EQ(model.index(2, NumberTableModel::Status).data().toString(), u"—"_s);
    EXPECT_EQ(model.index(2, NumberTableModel::Status).data(Qt::AccessibleTextRole).toString(),
              u"No status"_s);
    EXPECT_FALSE(model.index(2, 0).data(Qt::ToolTipRole).isValid());
    EXPECT_FALSE(model.index(2, 0).data(Qt::DecorationRole).isValid());
}

TEST_F(NumberTable, indexOfKnowsShownNumbersOnly)
{
    fill(10);
    EXPECT_EQ(model.indexOf(u"+1006"_s), model.index(3, 0));
    EXPECT_FALSE(model.indexOf(u"+1007"_s).isValid());
    EXPECT_FALSE(model.indexOf(u"x"_s).isValid());
    model.setFilterText(u"even"_s);
    EXPECT_FALSE(model.indexOf(u"+1006"_s).isValid());
    EXPECT_EQ(model.indexOf(u"+1004"_s), model.index(1, 0));
}

} // namespace
} // namespace acg
