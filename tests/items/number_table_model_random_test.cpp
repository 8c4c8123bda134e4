// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_table_model.h"
#include "tests/items/random_numbers.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

using test::RandomNumbers;

/// The obvious way: numbers in the order of arrival, filtered and sorted anew by their shown texts.
class Reference
{
public:
    void put(const Number &number)
    {
        const auto row = std::ranges::find(m_numbers, number.telephoneNumber(), &Number::telephoneNumber);
        if (row == m_numbers.end())
            m_numbers.append(number);
        else
            *row = number;
    }
    void remove(const QString &telephoneNumber)
    {
        m_numbers.removeIf([&](const Number &n) { return n.telephoneNumber() == telephoneNumber; });
    }
    void removeAccount(const QString &name)
    {
        m_numbers.removeIf([&](const Number &n) { return n.accountName() == name; });
    }
    void clear() { m_numbers.clear(); }
    [[nodiscard]] qsizetype size() const { return m_numbers.size(); }
    [[nodiscard]] const QList<Number> &numbers() const { return m_numbers; }

    [[nodiscard]] QList<QStringList> shown(const QString &filter, int column, Qt::SortOrder order) const
    {
        QList<QStringList> rows;
        for (const Number &number : m_numbers) {
            if (const QStringList row = cells(number); matches(row, filter))
                rows.append(row);
        }
        if (column >= 0) {
            std::ranges::stable_sort(rows, [column, order](const QStringList &a, const QStringList &b) {
                const int compared = compare(a.at(column), b.at(column), column);
                return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
            });
        }
        return rows;
    }

private:
    [[nodiscard]] static int compare(const QString &a, const QString &b, int column)
    {
        const int folded
            = column == NumberTableModel::TelephoneNumber ? 0 : a.compare(b, Qt::CaseInsensitive);
        return folded != 0 ? folded : a.compare(b);
    }

    [[nodiscard]] static bool matches(const QStringList &row, const QString &filter)
    {
        const QString text = filter.trimmed();
        if (std::ranges::any_of(row, [&](const QString &c) { return c.contains(text, Qt::CaseInsensitive); }))
            return true;
        QString digits;
        for (const QChar c : text) {
            if (!u" -()./"_s.contains(c))
                digits.append(c);
        }
        const bool anchored = digits.startsWith(u'+');
        if (digits.isEmpty() || std::any_of(digits.cbegin() + (anchored ? 1 : 0), digits.cend(), [](QChar c) {
                return c < u'0' || c > u'9';
            }))
            return false;
        return anchored ? row.first().startsWith(digits) : row.first().contains(digits);
    }

    [[nodiscard]] static QStringList cells(const Number &number)
    {
        QStringList services;
        QString usage;
        QString assignment;
        QString address;
        for (const Service service : allServices) {
            if (number.isEnabled(service))
                services.append(shortName(service));
            usage = usage.isEmpty() ? number.usage(service) : usage;
            assignment = assignment.isEmpty() ? number.assignmentStatus(service) : assignment;
            address = address.isEmpty() ? number.civicAddressId(service) : address;
        }
        const QString word = number.provisioning().text;
        const QHash<QString, QString> words{
            {u"pending"_s, u"Pending"_s}, {u"synced"_s, u"Synced"_s},     {u"success"_s, u"Synced"_s},
            {u"failed"_s, u"Failed"_s},   {u"assigned"_s, u"Assigned"_s}, {u"unassigned"_s, u"Unassigned"_s}};
        return {number.telephoneNumber(),
                number.accountName(),
                services.join(u", "_s),
                word.isEmpty() ? u"—"_s : words.value(word, word),
                words.value(assignment),
                usage,
                address,
                number.customSipHeader()};
    }

    QList<Number> m_numbers;
};

QList<QStringList> shownBy(const NumberTableModel &model)
{
    QList<QStringList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells);
    }
    return rows;
}

/// Repeats what the signals say on a list of its own: if one is wrong or missing, the list differs.
class Mirror : public QObject
{
public:
    explicit Mirror(NumberTableModel &model)
        : m_model(model)
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) {
                    for (int row = first; row <= last; ++row)
                        m_rows.insert(row, read(row));
                });
        connect(&model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { m_rows.remove(first, last - first + 1); });
        connect(&model, &QAbstractItemModel::rowsMoved, this,
                [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                    ASSERT_EQ(first, last);
                    m_rows.move(first, to > first ? to - 1 : to);
                });
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &from, const QModelIndex &to) {
                    for (int row = from.row(); row <= to.row(); ++row)
                        m_rows[row] = read(row);
                });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
            for (int row = 0; row < m_rows.size(); ++row)
                m_rows[row] = read(row);
        });
        connect(&model, &QAbstractItemModel::modelReset, this, [] { FAIL() << "reset"; });
    }
    [[nodiscard]] const QList<QStringList> &rows() const { return m_rows; }

private:
    [[nodiscard]] QStringList read(int row) const
    {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells.append(m_model.index(row, column).data().toString());
        return cells;
    }

    NumberTableModel &m_model;
    QList<QStringList> m_rows;
};

::testing::AssertionResult same(const QList<QStringList> &found, const QList<QStringList> &expected)
{
    if (found.size() != expected.size())
        return ::testing::AssertionFailure() << found.size() << " rows, expected " << expected.size();
    for (qsizetype row = 0; row < found.size(); ++row) {
        if (found.at(row) != expected.at(row))
            return ::testing::AssertionFailure()
                << "row " << row << " is " << found.at(row).join(u'|').toStdString() << ", expected "
                << expected.at(row).join(u'|').toStdString();
    }
    return ::testing::AssertionSuccess();
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
    QString filter;
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    static const QString filters[]
        = {u""_s,    u"1"_s,     u"14"_s,        u"44 9"_s,     u"+44"_s,      u"contoso-1"_s, u"K"_s,
           u"oc"_s,  u"ss"_s,    u"—"_s,         u" synced "_s, u"assigned"_s, u"address-3"_s, u"+"_s,
           u"zzz"_s, u"(1) 2"_s, u"header-18"_s, u"tpm, dr"_s,  u"straße"_s};
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
            filter = filters[random.below(static_cast<int>(std::size(filters)))];
            model.setFilterText(filter);
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
        const QList<QStringList> expected = reference.shown(filter, column, order);
        // A small page in a long sorted list shows up a little later.
        ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == expected.size(); }, 2000)) << step;
        ASSERT_TRUE(same(shownBy(model), expected))
            << "step " << step << " column " << column << " filter " << filter.toStdString();
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
