// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/pending_numbers_model.h"

#include "models/items/number_store.h"

#include <QLocale>

#include <algorithm>

namespace acg {

int PendingNumbersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

int PendingNumbersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PendingNumbersModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PendingSince::Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case TelephoneNumber:
        return phoneText(entry.key);
    case AccountName: {
        const auto row = m_numbers->find(entry.key);
        return row ? m_numbers->columns().account(*row) : QString();
    }
    case Since:
        return QLocale().toString(entry.since.toLocalTime(), QLocale::ShortFormat);
    case Minutes:
        return entry.since.secsTo(m_now) / 60;
    default:
        return {};
    }
}

QVariant PendingNumbersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TelephoneNumber:
        return tr("Telephone number");
    case AccountName:
        return tr("Account");
    case Since:
        return tr("Pending at least since");
    case Minutes:
        return tr("Minutes");
    default:
        return {};
    }
}

void PendingNumbersModel::setEntries(std::vector<PendingSince::Entry> entries,
                                     std::shared_ptr<const NumberStore> numbers, const QDateTime &now)
{
    m_entries = std::move(entries);
    m_numbers = std::move(numbers);
    m_now = now;
    setShortest(m_shortest);
}

void PendingNumbersModel::setShortest(std::chrono::minutes time)
{
    beginResetModel();
    m_shortest = time;
    const QDateTime latest = m_now.addSecs(-std::chrono::seconds(time).count());
    const auto end = std::ranges::partition_point(
        m_entries, [&](const PendingSince::Entry &entry) { return entry.since <= latest; });
    m_shown = static_cast<int>(end - m_entries.begin());
    endResetModel();
}

} // namespace acg
