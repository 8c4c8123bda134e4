// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_store.h"

#include "models/items/number_page.h"
#include "models/items/prefetch.h"

#include <algorithm>
#include <bit>

namespace acg {

namespace {

std::size_t hashOf(PhoneKey key)
{
    // Digits sit in the high bits and numbers of a range differ in the low digits only: multiply, then
    // take from the top, where everything has had its influence.
    return static_cast<std::size_t>((key ^ (key >> 32U)) * 0x9e3779b97f4a7c15U >> 20U);
}

constexpr std::size_t fewestSlots = 16;
constexpr std::size_t mostReserved = 10'000'000;
constexpr NumberStore::Row fetchedAhead = 16; ///< rows of a page; their slots are anywhere in memory

/// A power of two, three quarters full at most.
std::size_t slotsFor(std::size_t rows)
{
    return std::max(fewestSlots, std::bit_ceil((rows * 4 + 2) / 3));
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

Q_ALWAYS_INLINE void NumberStore::fetchSlot(PhoneKey key) const
{
    if (!m_slots.empty())
        prefetch(&m_slots[hashOf(key) & (m_slots.size() - 1)]);
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

NumberStore::Row &NumberStore::slotFor(PhoneKey key)
{
    if (m_slots.size() < slotsFor(m_count + 1))
        setSlots(slotsFor(m_count + 1));
    return m_slots[slotOf(key)];
}

void NumberStore::enter(Row &slot, PhoneKey key, const NumberCells &cells, bool isSeen)
{
    slot = end();
    m_columns.append(key, cells);
    m_seen.push_back(static_cast<quint8>(isSeen));
    ++m_count;
    m_seenCount += isSeen ? 1 : 0;
}

void NumberStore::markSeen(Row row)
{
    m_seenCount += m_seen[row] == 0 ? 1 : 0;
    m_seen[row] = 1;
}

void NumberStore::forgetSeen()
{
    std::ranges::fill(m_seen, quint8{0});
    m_seenCount = 0;
}

std::vector<NumberStore::Row> NumberStore::unseen() const
{
    std::vector<Row> rows;
    for (Row row = 0; row < end() && m_seenCount < m_count; ++row) {
        if (m_seen[row] == 0 && holds(row))
            rows.push_back(row);
    }
    return rows;
}

void NumberStore::reserve(std::size_t rows)
{
    const std::size_t believed = std::min(rows, mostReserved);
    m_columns.reserve(believed);
    m_seen.reserve(believed);
    if (m_slots.size() < slotsFor(believed))
        setSlots(slotsFor(believed));
}

void NumberStore::setSlots(std::size_t count)
{
    const std::vector<Row> old = std::exchange(m_slots, std::vector<Row>(count, freeSlot));
    for (const Row row : old) {
        if (row != freeSlot)
            m_slots[slotOf(m_columns.keys()[row])] = row;
    }
}

NumberStore::Row NumberStore::append(const NumberFields &fields)
{
    const Row row = end();
    enter(slotFor(fields.key), fields.key, m_columns.cellsOf(fields), true);
    return row;
}

std::vector<NumberStore::Update> NumberStore::append(NumberPage &&page)
{
    const NumberColumns arrived = std::move(page.rows);
    const NumberColumns::Translation translation = m_columns.translate(arrived);
    std::vector<Update> updates;
    Row next = end();
    for (Row row = 0; row < arrived.size(); ++row) {
        if (row + fetchedAhead < arrived.size())
            fetchSlot(arrived.keys()[row + fetchedAhead]);
        const PhoneKey key = arrived.keys()[row];
        const NumberCells cells = translation.cells(row);
        // A list that is loaded again comes in much the same order: as a rule it is the row after the one
        // before.
        Row held = next;
        if (next >= end() || m_columns.keys()[next] != key) {
            Row &slot = slotFor(key);
            if (slot == freeSlot) {
                enter(slot, key, cells, true);
                continue;
            }
            held = slot;
        }
        next = held + 1;
        // A row that came twice may have an update that nobody has set yet; this one has to undo it.
        if (m_seen[held] != 0 || m_columns.cellsAt(held) != cells)
            updates.push_back({held, cells});
        markSeen(held);
    }
    return updates;
}

void NumberStore::appendEarlier(NumberPage &&page)
{
    const NumberColumns earlier = std::move(page.rows);
    const NumberColumns::Translation translation = m_columns.translate(earlier);
    for (Row row = 0; row < earlier.size(); ++row) {
        if (row + fetchedAhead < earlier.size())
            fetchSlot(earlier.keys()[row + fetchedAhead]);
        const PhoneKey key = earlier.keys()[row];
        if (Row &slot = slotFor(key); slot == freeSlot)
            enter(slot, key, translation.cells(row), false);
    }
}

bool NumberStore::set(Row row, const NumberFields &fields)
{
    markSeen(row);
    return m_columns.set(row, m_columns.cellsOf(fields));
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
    m_seenCount -= m_seen[row];
}

std::size_t NumberStore::memory() const
{
    return m_columns.memory() + m_slots.capacity() * sizeof(Row) + m_seen.capacity();
}

void NumberStore::shrink()
{
    m_columns.shrink();
    m_seen.shrink_to_fit();
}

} // namespace acg
