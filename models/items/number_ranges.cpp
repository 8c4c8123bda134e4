// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_ranges.h"

#include "models/items/radix_sort.h"

#include <algorithm>
#include <limits>

namespace acg {

namespace {

using Row = NumberColumns::Row;

/// All numbers held, in order; the value is the account of those to be folded, one more than its id.
std::vector<SortEntry> sortedNumbers(const NumberColumns &numbers, const std::vector<Row> &rows)
{
    std::vector<SortEntry> entries(numbers.size());
    for (Row row = 0; row < numbers.size(); ++row)
        entries[row] = {numbers.keys()[row], 0};
    for (const Row row : rows)
        entries[row].value = numbers.accountIds()[row] + 1;
    std::erase_if(entries, [](const SortEntry &entry) { return entry.key == 0; });
    for (SortEntry &entry : entries)
        entry.key = phoneOrdinal(entry.key);
    radixSort(entries);
    return entries;
}

/// A range that may still grow.
struct Growing
{
    static constexpr quint32 none = ~quint32{0};
    quint32 range = none;
    PhoneOrdinal last = 0;
};

} // namespace

NumberRanges::NumberRanges(const NumberColumns &numbers, const std::vector<Row> &rows, quint64 gapLimit)
{
    const std::vector<SortEntry> entries = sortedNumbers(numbers, rows);
    m_held.reserve(entries.size());
    std::vector<Growing> accounts(numbers.accounts().size());
    for (const auto &[ordinal, accountAndOne] : entries) {
        m_held.push_back(ordinal);
        if (accountAndOne == 0)
            continue;
        const quint32 account = accountAndOne - 1;
        Growing &growing = accounts[account];
        if (growing.range == Growing::none || ordinal - growing.last > gapLimit + 1) {
            growing.range = static_cast<quint32>(m_list.size());
            m_list.push_back({.first = phoneAt(ordinal), .account = account});
        } else {
            m_list[growing.range].missing += ordinal - growing.last - 1;
        }
        growing.last = ordinal;
        NumberRange &range = m_list[growing.range];
        range.last = ordinal;
        ++range.count;
    }
    for (NumberRange &range : m_list)
        range.last = phoneAt(range.last);
    for (TextDictionary::Id id = 0; id < numbers.accounts().size(); ++id)
        m_accounts.append(numbers.accounts().text(id));
}

std::optional<FreeRun> NumberRanges::nextFreeRun(const NumberRange &range, quint64 length) const
{
    const PhoneOrdinal last = phoneOrdinal(range.last);
    // Where too few are missing there is no need to look within.
    const PhoneOrdinal from = range.missing < length ? last : phoneOrdinal(range.first);
    for (auto held = std::ranges::lower_bound(m_held, from); held != m_held.end() && *held <= last; ++held) {
        const PhoneOrdinal first = *held + 1;
        const auto next = held + 1;
        const PhoneOrdinal end = next == m_held.end() ? std::numeric_limits<PhoneOrdinal>::max() : *next;
        if (end - first < length)
            continue;
        if (const PhoneKey key = phoneAt(first + length - 1); key != 0)
            return FreeRun{phoneAt(first), key};
    }
    return {};
}

} // namespace acg
