// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/number_table_fixture.h"

#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QTest>

namespace acg::test {
namespace {

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
    model.append(pageOf({number(u"+14255550100"_s), number(u"+14255550199"_s), number(u"+49425555"_s)}));
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
    model.append(pageOf({Number::fromJson(json).value(), failed(u"+2"_s), number(u"+3"_s)}));
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
} // namespace acg::test
