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

    /// New cells for a row.
    struct Update
    {
        Row row;
        NumberCells cells;
    };

    [[nodiscard]] const NumberColumns &columns() const { return m_columns; }
    [[nodiscard]] Row end() const { return static_cast<Row>(m_columns.size()); } ///< one past the last row
    [[nodiscard]] std::size_t count() const { return m_count; } ///< rows that hold a number
    [[nodiscard]] bool holds(Row row) const { return m_columns.keys()[row] != 0; }
    [[nodiscard]] std::optional<Row> find(PhoneKey key) const;
    [[nodiscard]] std::vector<Row> rowsOfAccount(std::string_view name) const;

    /// So many rows are to come, with those that are here: they need not be moved as they get more. More than
    /// ten million are not believed.
    void reserve(std::size_t rows);
    Row append(const NumberFields &fields); ///< the key must not be there yet
    /// Adds the numbers that are not held yet, and marks all of them as seen. What differs from what is held
    /// is for the caller to set(), in this order: a number may come twice.
    std::vector<Update> append(NumberPage &&page);
    /// Adds the numbers that are not held yet, and marks none of them as seen.
    void appendEarlier(NumberPage &&page);
    bool set(Row row, const NumberFields &fields); ///< same key; false when nothing changed
    bool set(const Update &update) { return m_columns.set(update.row, update.cells); }
    void remove(Row row);
    void clear() { *this = {}; }

    /// A row is seen when it came, or was set to fields, since the last forgetSeen().
    void forgetSeen();
    [[nodiscard]] std::size_t seenCount() const { return m_seenCount; }
    [[nodiscard]] std::vector<Row> unseen() const; ///< rows that hold a number

    void shrink();
    [[nodiscard]] std::size_t memory() const; ///< bytes held, spare room and dictionaries included

private:
    static constexpr Row freeSlot = ~Row{0};

    [[nodiscard]] std::size_t slotOf(PhoneKey key) const;
    void fetchSlot(PhoneKey key) const; ///< towards the processor: slotFor() comes for it soon
    /// Where the key is, or where it is to be entered; there is room for one more.
    [[nodiscard]] Row &slotFor(PhoneKey key);
    void enter(Row &slot, PhoneKey key, const NumberCells &cells, bool isSeen);
    void markSeen(Row row);
    void setSlots(std::size_t count);

    NumberColumns m_columns;
    std::vector<Row> m_slots;
    std::vector<quint8> m_seen; ///< by row
    std::size_t m_count = 0;
    std::size_t m_seenCount = 0;
};

} // namespace acg
