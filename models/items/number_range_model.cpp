// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_range_model.h"

#include "models/items/number_table_model.h"

namespace acg {

NumberRangeModel::NumberRangeModel(const NumberTableModel &numbers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_numbers(numbers)
{
}

int NumberRangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ranges.list().size());
}

int NumberRangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NumberRangeModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NumberRange &range = m_ranges.list()[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case First:
        return phoneText(range.first);
    case Last:
        return phoneText(range.last);
    case Count:
        return range.count;
    case Gaps:
        return range.missing;
    case Account:
        return m_ranges.account(range);
    case NextFree:
        return freeText(range);
    default:
        return {};
    }
}

QString NumberRangeModel::freeText(const NumberRange &range) const
{
    const auto run = m_ranges.nextFreeRun(range, static_cast<quint64>(m_freeRunLength));
    if (!run)
        return tr("None");
    if (run->first == run->last)
        return phoneText(run->first);
    return tr("%1 to %2").arg(phoneText(run->first), phoneText(run->last));
}

QVariant NumberRangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case First:
        return tr("First");
    case Last:
        return tr("Last");
    case Count:
        return tr("Numbers");
    case Gaps:
        return tr("Missing");
    case Account:
        return tr("Account");
    case NextFree:
        return tr("Next free");
    default:
        return {};
    }
}

void NumberRangeModel::refold()
{
    beginResetModel(); // a range has no name by which it could be known again
    m_ranges = m_numbers.ranges(m_gapLimit);
    endResetModel();
}

void NumberRangeModel::setGapLimit(quint64 limit)
{
    if (m_gapLimit == limit)
        return;
    m_gapLimit = limit;
    refold();
}

void NumberRangeModel::setFreeRunLength(int length)
{
    if (m_freeRunLength == length || length < 1)
        return;
    m_freeRunLength = length;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, NextFree), index(rowCount() - 1, NextFree));
}

} // namespace acg
