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

/// A table, what it should be, and steps that change both.
class NumberTableModelRandom : public ::testing::TestWithParam<unsigned>
{
protected:
    [[nodiscard]] QString known()
    {
        return reference.numbers().at(random.below(static_cast<int>(reference.size()))).telephoneNumber();
    }

    /// Numbers that are held as they are or with other cells, and others.
    QList<Number> numbers()
    {
        QList<Number> page;
        for (int i = random.below(60); i > 0; --i) {
            const bool isHeld = reference.size() > 0 && random.below(2) == 0;
            if (isHeld && random.below(3) > 0)
                page.append(reference.numbers().at(random.below(static_cast<int>(reference.size()))));
            else
                page.append(random.number(isHeld ? known() : random.telephoneNumber(3000)));
        }
        return page;
    }

    void append()
    {
        const QList<Number> page = numbers();
        for (const Number &number : page)
            reference.put(number);
        model.append(test::pageOf(page));
    }

    void showEarlier()
    {
        if (model.loadState() != LoadState::NotLoaded)
            return;
        const QList<Number> page = numbers();
        for (const Number &number : page)
            reference.putEarlier(number);
        earlier = QDateTime::fromSecsSinceEpoch(1'700'000'000);
        model.showEarlier(test::pageOf(page), *earlier);
    }

    void load()
    {
        switch (random.below(8)) {
        case 0:
        case 1:
            if (model.loadState() == LoadState::Loading)
                reference.removeUnseen();
            model.finishLoading();
            earlier.reset();
            break;
        case 2:
            model.failLoading();
            break;
        case 3:
            model.clear();
            reference.clear();
            earlier.reset();
            break;
        default:
            model.startLoading();
            reference.forgetSeen();
        }
    }

    void upsert()
    {
        const Number number = random.number(
            reference.size() > 0 && random.below(2) == 0 ? known() : random.telephoneNumber(3000));
        reference.put(number);
        model.upsert(number);
    }

    void remove()
    {
        if (random.below(4) == 0) {
            const QString name = u"contoso-%1"_s.arg(random.below(12));
            reference.removeAccount(name);
            model.removeAccount(name);
        } else if (reference.size() > 0) {
            const QString number = known();
            reference.remove(number);
            model.remove(number);
        }
    }

    void watch()
    {
        if (model.rowCount() == 0)
            return;
        const QModelIndex index
            = model.index(random.below(model.rowCount()), random.below(model.columnCount()));
        watched.append({index, index.data(NumberTableModel::TelephoneNumberRole).toString()});
        selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    void step()
    {
        switch (random.below(10)) {
        case 0:
            column = random.below(NumberTableModel::ColumnCount + 1) - 1;
            order = random.below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            return model.sort(column, order);
        case 1:
            conditions = randomConditions(random);
            return model.setConditions(conditions);
        case 2:
            return upsert();
        case 3:
            return remove();
        case 4:
            return watch();
        case 5:
            return load();
        case 6:
            return showEarlier();
        default:
            return append();
        }
    }

    void check()
    {
        const QList<QStringList> expected = reference.shown(conditions, column, order);
        // A small page in a long sorted list shows up a little later.
        (void)QTest::qWaitFor([&] { return same(shownBy(model), expected); }, 1000);
        ASSERT_TRUE(same(shownBy(model), expected))
            << "column " << column << ' ' << conditions.describe().toStdString();
        ASSERT_TRUE(same(mirror.rows(), expected));
        ASSERT_EQ(model.loadedCount(), reference.size());
        ASSERT_EQ(model.refreshedCount(), reference.seenCount());
        ASSERT_EQ(model.earlierFrom(), reference.seenCount() < reference.size() ? earlier : std::nullopt);
        for (const auto &[index, telephoneNumber] : watched) {
            if (index.isValid()) {
                ASSERT_EQ(index.data(NumberTableModel::TelephoneNumberRole).toString(), telephoneNumber);
            }
        }
        for (int row = 0; row < model.rowCount(); row += 7) {
            const QModelIndex index = model.index(row, 0);
            ASSERT_EQ(model.indexOf(index.data().toString()), index);
        }
    }

    RandomNumbers random{GetParam()};
    NumberTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    Mirror mirror{model};
    QItemSelectionModel selection{&model};
    Reference reference;
    QList<QPair<QPersistentModelIndex, QString>> watched;
    NumberConditions conditions;
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    std::optional<QDateTime> earlier;
};

TEST_P(NumberTableModelRandom, isWhatTheObviousWayGives)
{
    for (int i = 0; i < 300; ++i) {
        step();
        // Without a look in between, some of what came is still on its way when the next comes.
        if (random.below(3) == 0)
            continue;
        check();
        ASSERT_FALSE(HasFatalFailure()) << "step " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, NumberTableModelRandom, ::testing::Range(1U, 9U));

} // namespace
} // namespace acg
