// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_columns.h"

#include <optional>
#include <vector>

namespace acg {

struct NumberPage;

/// Numbers in columns, each telephone number once, found by a hash table.
///
/// Rows are numbered in the order of arrival and keep their number: a removed row stays behind empty (no
/// key), so that whoever holds row numbers need not be told. clear() is the end of them.
class NumberStore
{
public:
    using Row = NumberColumns::Row;

    /// A number of a page that is held already: a page that was fetched while something was created before
    /// it brings a number again. Its cells stay in \a arrived, which holds no number, until it is set.
    struct Again
    {
        Row held;
        Row arrived;
    };

    [[nodiscard]] const NumberColumns &columns() const { return m_columns; }
    [[nodiscard]] Row end() const { return static_cast<Row>(m_columns.size()); } ///< one past the last row
    [[nodiscard]] std::size_t count() const { return m_count; } ///< rows that hold a number
    [[nodiscard]] bool holds(Row row) const { return m_columns.keys()[row] != 0; }
    [[nodiscard]] std::optional<Row> find(PhoneKey key) const;
    [[nodiscard]] std::vector<Row> rowsOfAccount(std::string_view name) const;

    Row append(const NumberFields &fields); ///< the key must not be there yet
    /// The numbers that are not held yet; the others are for the caller to set().
    std::vector<Again> append(NumberPage &&page);
    bool set(Row row, const NumberFields &fields); ///< same key; false when nothing changed
    bool set(const Again &again);
    void remove(Row row);
    void clear() { *this = {}; }

    void shrink() { m_columns.shrink(); }
    [[nodiscard]] std::size_t memory() const; ///< bytes held, spare room and dictionaries included

private:
    static constexpr Row freeSlot = ~Row{0};

    [[nodiscard]] std::size_t slotOf(PhoneKey key) const;
    void enter(PhoneKey key, Row row);
    void grow();

    NumberColumns m_columns;
    std::vector<Row> m_slots;
    std::size_t m_count = 0;
};

} // namespace acg
