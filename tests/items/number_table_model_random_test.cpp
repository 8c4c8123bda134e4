// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_table_model.h"
#include "tests/items/number_reference.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

using test::Mirror;
using test::RandomNumbers;
using test::Reference;
using test::same;
using test::shownBy;

NumberConditions randomConditions(RandomNumbers &random)
{
    static const QString filters[]
        = {u""_s,    u"1"_s,     u"14"_s,        u"44 9"_s,     u"+44"_s,      u"contoso-1"_s, u"K"_s,
           u"oc"_s,  u"ss"_s,    u"—"_s,         u" synced "_s, u"assigned"_s, u"address-3"_s, u"+"_s,
           u"zzz"_s, u"(1) 2"_s, u"header-18"_s, u"tpm, dr"_s,  u"straße"_s};
    static const QStringList words[] = {{},
                                        {u"failed"_s, u"assigned"_s, u"ConferenceAssignment"_s},
                                        {u""_s},
                                        {u"pending"_s, u""_s, u"unassigned"_s},
                                        {u"never seen"_s}};
    const auto sometimes = [&random] { return random.below(4) == 0; };
    NumberConditions conditions;
    if (random.below(3) > 0)
        conditions.text = filters[random.below(static_cast<int>(std::size(filters)))];
    if (sometimes())
        conditions.services = static_cast<quint8>(random.below(32));
    for (QStringList *list : {&conditions.statuses, &conditions.assignments, &conditions.usages}) {
        if (sometimes())
            *list = words[random.below(static_cast<int>(std::size(words)))];
    }
    if (sometimes())
        conditions.account = u"contoso-%1"_s.arg(random.below(14));
    if (sometimes())
        conditions.addressEmpty = random.below(2) == 0;
    if (sometimes())
        conditions.firstNumber = packPhone(random.telephoneNumber(3000));
    if (sometimes())
        conditions.lastNumber = packPhone(random.telephoneNumber(3000));
    return conditions;
}

class NumberTableModelRandom : public ::testing::TestWithParam<unsigned>
{
};

TEST_P(NumberTableModelRandom, isWhatTheObviousWayGives)
{
    RandomNumbers random(GetParam());
    NumberTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Mirror mirror(model);
    QItemSelectionModel selection(&model);
    Reference reference;
    QList<QPair<QPersistentModelIndex, QString>> watched;
    NumberConditions conditions;
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    model.startLoading();
    for (int step = 0; step < 120; ++step) {
        switch (random.below(9)) {
        case 0:
        case 1:
        case 2: {
            QList<Number> page;
            for (int i = random.below(60); i > 0; --i) {
                const Number number = random.number(random.telephoneNumber(3000));
                page.append(number);
                reference.put(number);
            }
            model.append(test::pageOf(page));
            break;
        }
        case 3:
            column = random.below(NumberTableModel::ColumnCount + 1) - 1;
            order = random.below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            model.sort(column, order);
            break;
        case 4:
            conditions = randomConditions(random);
            model.setConditions(conditions);
            break;
        case 5: {
            const Number number = random.number(random.telephoneNumber(3000));
            reference.put(number);
            model.upsert(number);
            break;
        }
        case 6:
            if (reference.size() > 0) {
                const QString known = reference.numbers()
                                          .at(random.below(static_cast<int>(reference.size())))
                                          .telephoneNumber();
                const Number number = random.number(known);
                reference.put(number);
                model.upsert(number);
            }
            break;
        case 7:
            if (reference.size() > 0) {
                const QString known = reference.numbers()
                                          .at(random.below(static_cast<int>(reference.size())))
                                          .telephoneNumber();
                reference.remove(known);
                model.remove(known);
            }
            break;
        default:
            if (random.below(4) == 0) {
                const QString name = u"contoso-%1"_s.arg(random.below(12));
                reference.removeAccount(name);
                model.removeAccount(name);
            } else if (model.rowCount() > 0) {
                const QModelIndex index
                    = model.index(random.below(model.rowCount()), random.below(model.columnCount()));
                watched.append({index, index.data(NumberTableModel::TelephoneNumberRole).toString()});
                selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            }
        }
        const QList<QStringList> expected = reference.shown(conditions, column, order);
        // A small page in a long sorted list shows up a little later.
        ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == expected.size(); }, 2000)) << step;
        ASSERT_TRUE(same(shownBy(model), expected))
            << "step " << step << " column " << column << ' ' << conditions.describe().toStdString();
        ASSERT_TRUE(same(mirror.rows(), expected)) << "step " << step;
        ASSERT_EQ(model.loadedCount(), reference.size());
        for (const auto &[index, telephoneNumber] : watched) {
            if (index.isValid()) {
                ASSERT_EQ(index.data(NumberTableModel::TelephoneNumberRole).toString(), telephoneNumber);
            }
        }
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (row % 7 == 0) {
                ASSERT_EQ(model.indexOf(index.data().toString()), index);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, NumberTableModelRandom, ::testing::Range(1U, 9U));

} // namespace
} // namespace acg
