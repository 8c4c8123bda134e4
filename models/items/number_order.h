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

    /// Compares rows; good until the columns, their dictionaries or the order change.
    class Less
    {
    public:
        bool operator()(Row a, Row b) const
        {
            const quint64 x = key(a);
            const quint64 y = key(b);
            return x != y ? x < y : a < b;
        }
        /// Compares as the rows do, but for those that are equal in the column.
        [[nodiscard]] quint64 key(Row row) const
        {
            return (m_keys != nullptr ? m_keys[row] : m_ids != nullptr ? m_ranks[m_ids[row]] : 0) ^ m_flip;
        }

    private:
        friend class NumberOrder;
        const PhoneKey *m_keys = nullptr; ///< for the telephone number
        const TextDictionary::Id *m_ids = nullptr; ///< for any other column
        const quint32 *m_ranks = nullptr;
        quint64 m_flip = 0; ///< all ones when descending
    };
    [[nodiscard]] Less less(const NumberColumns &columns) const;
    /// `rows` come in the order of arrival.
    void sort(const NumberColumns &columns, std::vector<Row> &rows) const;

private:
    void rankTraits(const NumberColumns &columns);

    int m_column = -1;
    bool m_descending = false;
    std::vector<TextDictionary::Id> m_sorted;
    std::vector<quint32> m_ranks; ///< by id of the column's dictionary, or by number of the traits
};

} // namespace acg
