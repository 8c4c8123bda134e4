// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_store.h"

#include "models/items/number_page.h"

namespace acg {

namespace {

std::size_t hashOf(PhoneKey key)
{
    // Digits sit in the high bits and numbers of a range differ in the low digits only: multiply, then
    // take from the top, where everything has had its influence.
    return static_cast<std::size_t>((key ^ (key >> 32U)) * 0x9e3779b97f4a7c15U >> 20U);
}

} // namespace

std::size_t NumberStore::slotOf(PhoneKey key) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(key) & mask;
    while (m_slots[slot] != freeSlot && m_columns.keys()[m_slots[slot]] != key)
        slot = (slot + 1) & mask;
    return slot;
}

std::optional<NumberStore::Row> NumberStore::find(PhoneKey key) const
{
    if (m_slots.empty() || key == 0)
        return {};
    const Row row = m_slots[slotOf(key)];
    return row == freeSlot ? std::nullopt : std::optional(row);
}

std::vector<NumberStore::Row> NumberStore::rowsOfAccount(std::string_view name) const
{
    std::vector<Row> rows;
    const NumberColumns::Id id = m_columns.accounts().find(name);
    if (id == 0)
        return rows;
    for (Row row = 0; row < end(); ++row) {
        if (m_columns.accountIds()[row] == id && holds(row))
            rows.push_back(row);
    }
    return rows;
}

void NumberStore::enter(PhoneKey key, Row row)
{
    // Three quarters full at most.
    if (m_slots.size() * 3 < (m_count + 1) * 4)
        grow();
    m_slots[slotOf(key)] = row;
    ++m_count;
}

void NumberStore::grow()
{
    const std::size_t size = std::max<std::size_t>(16, m_slots.size() * 2);
    const std::vector<Row> old = std::exchange(m_slots, std::vector<Row>(size, freeSlot));
    for (const Row row : old) {
        if (row != freeSlot)
            m_slots[slotOf(m_columns.keys()[row])] = row;
    }
}

NumberStore::Row NumberStore::append(const NumberFields &fields)
{
    const Row row = end();
    m_columns.append(fields);
    enter(fields.key, row);
    return row;
}

std::vector<NumberStore::Again> NumberStore::append(NumberPage &&page)
{
    const NumberPage arrived = std::move(page);
    std::vector<Again> again;
    Row row = end();
    m_columns.append(arrived.rows);
    for (; row < end(); ++row) {
        const PhoneKey key = m_columns.keys()[row];
        if (const std::optional<Row> held = find(key)) {
            again.push_back({*held, row});
            m_columns.clearKey(row);
        } else {
            enter(key, row);
        }
    }
    return again;
}

bool NumberStore::set(Row row, const NumberFields &fields)
{
    return m_columns.set(row, fields);
}

bool NumberStore::set(const Again &again)
{
    NumberFields fields = m_columns.at(again.arrived);
    fields.key = m_columns.keys()[again.held];
    return m_columns.set(again.held, fields);
}

void NumberStore::remove(Row row)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t gap = slotOf(m_columns.keys()[row]);
    m_slots[gap] = freeSlot;
    // Rows behind the gap that would have taken it move up, or a search for them would end there.
    for (std::size_t slot = (gap + 1) & mask; m_slots[slot] != freeSlot; slot = (slot + 1) & mask) {
        const std::size_t home = hashOf(m_columns.keys()[m_slots[slot]]) & mask;
        if (((slot - home) & mask) >= ((slot - gap) & mask)) {
            m_slots[gap] = std::exchange(m_slots[slot], freeSlot);
            gap = slot;
        }
    }
    m_columns.clearKey(row);
    --m_count;
}

std::size_t NumberStore::memory() const
{
    return m_columns.memory() + m_slots.capacity() * sizeof(Row);
}

} // namespace acg
