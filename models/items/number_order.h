// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_store.h"

#include <Qt>

namespace acg {

/// The order of rows by a column of NumberTableModel; rows that are equal in it keep the order of arrival,
/// ascending or descending. Every column sorts as it reads.
class NumberOrder
{
public:
    using Row = NumberStore::Row;

    NumberOrder() = default; ///< the order of arrival
    NumberOrder(int column, Qt::SortOrder direction);

    [[nodiscard]] bool isArrival() const { return m_column < 0; }
    [[nodiscard]] bool is(int column, Qt::SortOrder direction) const;
    void forgetRanks(); ///< the dictionaries start anew
    /// To be called when the dictionaries may have grown, before the others.
    void update(const NumberColumns &columns);

    [[nodiscard]] bool less(const NumberColumns &columns, Row a, Row b) const
    {
        const quint64 x = keyOf(columns, a);
        const quint64 y = keyOf(columns, b);
        return x != y ? x < y : a < b;
    }
    /// `rows` come in the order of arrival.
    void sort(const NumberColumns &columns, std::vector<Row> &rows) const;

private:
    /// Compares as the rows do, but for those that are equal in the column.
    [[nodiscard]] quint64 keyOf(const NumberColumns &columns, Row row) const;
    void rankTraits(const NumberColumns &columns);

    int m_column = -1;
    bool m_descending = false;
    std::vector<TextDictionary::Id> m_sorted;
    std::vector<quint32> m_ranks; ///< by id of the column's dictionary, or by number of the traits
};

} // namespace acg
