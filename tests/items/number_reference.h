// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_conditions.h"
#include "models/items/number_table_model.h"
#include "tests/items/random_numbers.h"

#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

namespace acg::test {

using namespace Qt::StringLiterals;

/// The obvious way: numbers in the order of arrival, filtered and sorted anew by their shown texts.
class Reference
{
public:
    void put(const Number &number)
    {
        m_seen.insert(number.telephoneNumber());
        const auto row = std::ranges::find(m_numbers, number.telephoneNumber(), &Number::telephoneNumber);
        if (row == m_numbers.end())
            m_numbers.append(number);
        else
            *row = number;
    }
    void putEarlier(const Number &number)
    {
        if (std::ranges::find(m_numbers, number.telephoneNumber(), &Number::telephoneNumber)
            == m_numbers.end())
            m_numbers.append(number);
    }
    void forgetSeen() { m_seen.clear(); }
    void removeUnseen()
    {
        m_numbers.removeIf([&](const Number &n) { return !m_seen.contains(n.telephoneNumber()); });
    }
    [[nodiscard]] qsizetype seenCount() const
    {
        return std::ranges::count_if(m_numbers,
                                     [&](const Number &n) { return m_seen.contains(n.telephoneNumber()); });
    }
    void remove(const QString &telephoneNumber)
    {
        m_seen.remove(telephoneNumber);
        m_numbers.removeIf([&](const Number &n) { return n.telephoneNumber() == telephoneNumber; });
    }
    void removeAccount(const QString &name)
    {
        m_numbers.removeIf([&](const Number &n) { return n.accountName() == name; });
    }
    void clear()
    {
        m_numbers.clear();
        m_seen.clear();
    }
    [[nodiscard]] qsizetype size() const { return m_numbers.size(); }
    [[nodiscard]] const QList<Number> &numbers() const { return m_numbers; }

    [[nodiscard]] QList<QStringList> shown(const NumberConditions &conditions, int column,
                                           Qt::SortOrder order) const
    {
        QList<QStringList> rows;
        for (const Number &number : m_numbers) {
            const QStringList row = cells(number);
            if (matches(row, conditions.text) && fits(row, number, conditions))
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

    [[nodiscard]] static bool fits(const QStringList &row, const Number &number,
                                   const NumberConditions &conditions)
    {
        const auto isAnyOf
            = [](const QStringList &words, const QString &w) { return words.isEmpty() || words.contains(w); };
        bool hasService = conditions.services == 0;
        QString assignment;
        for (const Service service : allServices) {
            const bool wanted = (conditions.services >> static_cast<unsigned>(service) & 1) != 0;
            hasService = hasService || (wanted && number.isEnabled(service));
            assignment = assignment.isEmpty() ? number.assignmentStatus(service) : assignment;
        }
        const QString &phone = row.first();
        const QString first = phoneText(conditions.firstNumber.value_or(0));
        const QString last = phoneText(conditions.lastNumber.value_or(0));
        return hasService && isAnyOf(conditions.statuses, number.provisioning().text)
            && isAnyOf(conditions.assignments, assignment)
            && isAnyOf(conditions.usages, row.at(NumberTableModel::Usage))
            && (conditions.account.isEmpty() || row.at(NumberTableModel::AccountName) == conditions.account)
            && (!conditions.addressEmpty
                || *conditions.addressEmpty == row.at(NumberTableModel::EmergencyAddress).isEmpty())
            && (first.isEmpty() || (phone.size() == first.size() && phone >= first))
            && (last.isEmpty() || (phone.size() == last.size() && phone <= last));
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
    QSet<QString> m_seen; ///< what came since forgetSeen()
};

[[nodiscard]] inline QList<QStringList> shownBy(const NumberTableModel &model)
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

[[nodiscard]] inline ::testing::AssertionResult same(const QList<QStringList> &found,
                                                     const QList<QStringList> &expected)
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

} // namespace acg::test
