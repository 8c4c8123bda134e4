// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_order.h"

#include "models/items/number_display.h"
#include "models/items/number_table_model.h"
#include "models/items/radix_sort.h"

#include <algorithm>
#include <numeric>

namespace acg {

namespace {

using Row = NumberOrder::Row;

/// Below this, setting up counters costs more than comparing.
constexpr std::size_t comparedRows = 2048;

/// For keys that are ranks: as many counters as there are distinct texts.
void countingSort(std::vector<Row> &rows, const std::vector<quint32> &ids, const std::vector<quint32> &ranks,
                  bool descending)
{
    const auto highest = static_cast<quint32>(ranks.size() - 1);
    const auto bucketOf
        = [&, highest](Row row) { return descending ? highest - ranks[ids[row]] : ranks[ids[row]]; };
    std::vector<quint32> counts(ranks.size());
    for (const Row row : rows)
        ++counts[bucketOf(row)];
    std::exclusive_scan(counts.begin(), counts.end(), counts.begin(), quint32{0});
    std::vector<Row> sorted(rows.size());
    for (const Row row : rows)
        sorted[counts[bucketOf(row)]++] = row;
    rows.swap(sorted);
}

const std::vector<quint32> &idsOf(const NumberColumns &columns, int column)
{
    switch (column) {
    case NumberTableModel::AccountName:
        return columns.accountIds();
    case NumberTableModel::EmergencyAddress:
        return columns.civicAddressIds();
    case NumberTableModel::SipHeader:
        return columns.sipHeaderIds();
    default:
        return columns.traitIds();
    }
}

} // namespace

NumberOrder::NumberOrder(int column, Qt::SortOrder direction)
    : m_column(column >= 0 && column < NumberTableModel::ColumnCount ? column : -1)
    , m_descending(direction == Qt::DescendingOrder)
{
}

bool NumberOrder::is(int column, Qt::SortOrder direction) const
{
    const NumberOrder other(column, direction);
    return m_column == other.m_column && (m_column < 0 || m_descending == other.m_descending);
}

void NumberOrder::forgetRanks()
{
    m_sorted.clear();
    m_ranks.clear();
}

void NumberOrder::update(const NumberColumns &columns)
{
    switch (m_column) {
    case -1:
    case NumberTableModel::TelephoneNumber:
        break;
    case NumberTableModel::AccountName:
        columns.accounts().rank(m_sorted, m_ranks);
        break;
    case NumberTableModel::EmergencyAddress:
        columns.civicAddresses().rank(m_sorted, m_ranks);
        break;
    case NumberTableModel::SipHeader:
        columns.sipHeaders().rank(m_sorted, m_ranks);
        break;
    default:
        rankTraits(columns);
    }
}

void NumberOrder::rankTraits(const NumberColumns &columns)
{
    const std::vector<NumberTraits> &traits = columns.traits();
    if (m_ranks.size() == traits.size())
        return;
    std::vector<QByteArray> texts;
    texts.reserve(traits.size());
    for (const NumberTraits &t : traits)
        texts.push_back(traitsText(columns, t, traitsColumn(m_column)).toUtf8());
    const auto compare = [&texts](quint32 a, quint32 b) {
        return compareTexts({texts[a].constData(), static_cast<std::size_t>(texts[a].size())},
                            {texts[b].constData(), static_cast<std::size_t>(texts[b].size())});
    };
    m_sorted.resize(traits.size());
    std::iota(m_sorted.begin(), m_sorted.end(), 0U);
    std::ranges::sort(m_sorted, [&](quint32 a, quint32 b) { return compare(a, b) < 0; });
    // Traits that read the same in this column are equal in it.
    m_ranks.resize(traits.size());
    quint32 rank = 0;
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        if (i > 0 && compare(m_sorted[i - 1], m_sorted[i]) != 0)
            ++rank;
        m_ranks[m_sorted[i]] = rank;
    }
}

NumberOrder::Less NumberOrder::less(const NumberColumns &columns) const
{
    Less less;
    if (isArrival())
        return less;
    if (m_column == NumberTableModel::TelephoneNumber) {
        less.m_keys = columns.keys().data();
    } else {
        less.m_ids = idsOf(columns, m_column).data();
        less.m_ranks = m_ranks.data();
    }
    less.m_flip = m_descending ? ~quint64{0} : 0;
    return less;
}

void NumberOrder::sort(const NumberColumns &columns, std::vector<Row> &rows) const
{
    if (isArrival() || rows.size() < 2)
        return;
    if (rows.size() < comparedRows) {
        std::ranges::sort(rows, less(columns));
    } else if (m_column == NumberTableModel::TelephoneNumber) {
        std::vector<SortEntry> entries;
        entries.reserve(rows.size());
        for (const Less order = less(columns); const Row row : rows)
            entries.push_back({order.key(row), row});
        radixSort(entries);
        std::ranges::transform(entries, rows.begin(), &SortEntry::value);
    } else {
        countingSort(rows, idsOf(columns, m_column), m_ranks, m_descending);
    }
}

} // namespace acg
