// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace acg {

/// A telephone number in eight bytes: one digit a nibble, the first in the highest, stored as digit + 1 so
/// that the unused nibbles at the end (0) sort before any digit. Comparing two keys compares the texts.
/// Takes 1 to 16 digits, one more than E.164 has. 0 is no number.
using PhoneKey = quint64;

inline constexpr int maximumPhoneDigits = 16;

/// Nothing unless the text is '+' and 1 to 16 ASCII digits.
[[nodiscard]] std::optional<PhoneKey> packPhone(std::string_view text);
[[nodiscard]] std::optional<PhoneKey> packPhone(QStringView text);
[[nodiscard]] QString phoneText(PhoneKey key);
/// A whole number as a person writes it: "+1 (425) 555-0100", "0044 20 7946 0000". Ten digits that can only
/// be a North American number without its country code get the 1; all others are taken to begin with theirs.
/// Nothing when there is anything but digits and what parts them, or too few or too many digits for E.164.
[[nodiscard]] std::optional<PhoneKey> packWrittenPhone(QStringView text);

/// Whether packPhone() can have made it: for keys from a file.
[[nodiscard]] constexpr bool isPhoneKey(PhoneKey key)
{
    constexpr quint64 ones = 0x1111111111111111; // the lowest bit of each nibble
    const quint64 used = (key | key >> 1U | key >> 2U | key >> 3U) & ones;
    const quint64 aboveTen = key >> 3U & (key >> 2U | (key >> 1U & key)) & ones;
    const quint64 usedAfterUnused = used & (~used & ones) >> 4U;
    return key != 0 && aboveTen == 0 && usedAfterUnused == 0;
}

/// A telephone number to count with: the next one is one more. How many digits it has stands above its value,
/// so that +01 is not +1, and numbers of different lengths are far apart.
using PhoneOrdinal = quint64;

[[nodiscard]] PhoneOrdinal phoneOrdinal(PhoneKey key);
/// 0 for what comes after 99...9: its digits do not suffice.
[[nodiscard]] PhoneKey phoneAt(PhoneOrdinal ordinal);

/// (Part of) a telephone number as a person writes it, to be searched in keys.
class PhoneNeedle
{
public:
    /// Blanks, '-', '.', '/', '(' and ')' are left out; '+' in front ties it to the start of the number.
    /// Nothing when there is anything else, or more digits than a key holds.
    [[nodiscard]] static std::optional<PhoneNeedle> fromText(QStringView text);

    [[nodiscard]] bool isIn(PhoneKey key) const
    {
        if (m_anchored)
            return (key & m_mask) == m_pattern;
        // A bit for each place of the key where the first digits stand. Three digits leave few keys, so
        // the branch that follows is nearly always the same; one after each digit would be a toss-up.
        quint64 places = placesOf(key, 0);
        if (m_count > 1)
            places &= placesOf(key, 1) << 4U;
        if (m_count > 2)
            places &= placesOf(key, 2) << 8U;
        for (int i = 3; i < m_count && places != 0; ++i)
            places &= placesOf(key, i) << (4 * i);
        return places != 0;
    }

private:
    /// The top bit of every nibble of the key that is the i-th digit of the needle.
    [[nodiscard]] quint64 placesOf(PhoneKey key, int i) const
    {
        constexpr quint64 low = 0x7777777777777777;
        const quint64 difference = key ^ m_repeated[i];
        return ~(((difference & low) + low) | difference | low);
    }

    quint64 m_repeated[maximumPhoneDigits] = {}; ///< the i-th digit in all sixteen nibbles
    quint64 m_pattern = 0;
    quint64 m_mask = 0;
    int m_count = 0;
    bool m_anchored = false;
};

} // namespace acg
