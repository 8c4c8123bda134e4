// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_conditions.h"
#include "models/items/number_store.h"

#include <optional>

namespace acg {

/// Which rows meet the conditions. Each distinct text is searched and each distinct combination of traits
/// judged once, when it is new; a row is then a few byte look-ups, and its telephone number a few operations
/// on one word.
class NumberFilter
{
public:
    using Row = NumberStore::Row;

    NumberFilter() = default; ///< lets everything through
    explicit NumberFilter(const NumberConditions &conditions);

    [[nodiscard]] bool isActive() const { return m_active; }
    /// To be called when the dictionaries may have grown, before the others.
    void update(const NumberColumns &columns);
    [[nodiscard]] bool accepts(const NumberColumns &columns, Row row) const;
    /// Those of the rows that are accepted, in their order.
    [[nodiscard]] std::vector<Row> accepted(const NumberStore &store, const std::vector<Row> &rows) const;

private:
    /// Telephone numbers between two, of as many digits as both.
    class KeyRange
    {
    public:
        explicit KeyRange(const NumberConditions &conditions);
        [[nodiscard]] bool isAll() const { return m_low == 0 && m_high == ~PhoneKey{0}; }
        [[nodiscard]] bool contains(PhoneKey key) const
        {
            // Of the digits that have to be there the last one is, and none beyond. No branches: they would
            // be a toss-up.
            return (static_cast<unsigned>(key >= m_low) & static_cast<unsigned>(key <= m_high)
                    & static_cast<unsigned>((key & m_beyond) == 0)
                    & static_cast<unsigned>((key & m_lastDigit) != 0))
                != 0;
        }

    private:
        PhoneKey m_low = 0;
        PhoneKey m_high = ~PhoneKey{0};
        PhoneKey m_beyond = 0;
        PhoneKey m_lastDigit = ~PhoneKey{0};
    };

    static constexpr TextDictionary::Id noAccount = ~TextDictionary::Id{0};

    [[nodiscard]] bool fits(const NumberColumns &columns, const NumberTraits &traits) const;
    [[nodiscard]] bool hasText(const NumberColumns &columns, Row row) const;
    [[nodiscard]] std::vector<quint8> marked(const NumberColumns &columns) const; ///< by row: 0 or 1
    void markText(const NumberColumns &columns, quint8 *marks) const;

    NumberConditions m_conditions;
    bool m_active = false;
    std::optional<TextNeedle> m_text;
    std::optional<PhoneNeedle> m_phone;
    KeyRange m_range{m_conditions};
    TextDictionary::Id m_account = noAccount; ///< in the dictionary of accounts, once it is there
    std::vector<quint8> m_accounts; ///< by dictionary id: whether the text is in it
    std::vector<quint8> m_civicAddresses;
    std::vector<quint8> m_sipHeaders;
    std::vector<quint8> m_traits;
    std::vector<quint8> m_fitting; ///< by number of the traits: whether they meet the conditions on them
};

} // namespace acg
