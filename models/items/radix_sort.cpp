// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/radix_sort.h"

#include <array>
#include <bit>
#include <numeric>

namespace acg {

/// Least significant digit first, in as few passes as the bits in which the keys differ at all need
/// (telephone numbers of one country and length share about a third of theirs).
void radixSort(std::vector<SortEntry> &entries)
{
    constexpr unsigned widestDigit = 11; // its counters stay in the first-level cache
    quint64 differing = 0;
    for (const SortEntry &entry : entries)
        differing |= entry.key ^ entries.front().key;
    if (differing == 0)
        return;
    const auto lowest = static_cast<unsigned>(std::countr_zero(differing));
    const auto width = static_cast<unsigned>(std::bit_width(differing)) - lowest;
    const unsigned passes = (width + widestDigit - 1) / widestDigit;
    const unsigned digit = (width + passes - 1) / passes;
    const quint64 mask = (quint64{1} << digit) - 1;

    std::vector<SortEntry> other(entries.size());
    for (unsigned pass = 0; pass < passes; ++pass) {
        const unsigned shift = lowest + pass * digit;
        std::array<quint32, std::size_t{1} << widestDigit> places{};
        for (const SortEntry &entry : entries)
            ++places[(entry.key >> shift) & mask];
        std::exclusive_scan(places.begin(), places.end(), places.begin(), quint32{0});
        for (const SortEntry &entry : entries)
            other[places[(entry.key >> shift) & mask]++] = entry;
        entries.swap(other);
    }
}

} // namespace acg
