// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"
#include "models/items/phone_key.h"
#include "models/items/text_dictionary.h"

#include <vector>

namespace acg {

/// What a list of a job's rows has to know of each: its id, its resource and how it stands, in columns of 18
/// bytes together. In the order of the ids.
class RowOutlines
{
public:
    void append(const BulkRow &row);
    void append(const RowOutlines &others); ///< with greater ids
    [[nodiscard]] std::size_t size() const { return m_ids.size(); }

    [[nodiscard]] qint64 id(std::size_t at) const { return m_ids[at]; }
    [[nodiscard]] std::size_t find(qint64 id) const; ///< size() when it is not there
    [[nodiscard]] bool hasSameIds(const RowOutlines &others) const { return m_ids == others.m_ids; }
    [[nodiscard]] ChangedKind kind(std::size_t at) const
    {
        return (m_flags[at] & accountFlag) != 0 ? ChangedKind::Account : ChangedKind::Number;
    }
    [[nodiscard]] QString name(std::size_t at) const;
    [[nodiscard]] QString account(std::size_t at) const; ///< of a number; empty of an account
    [[nodiscard]] RowAction action(std::size_t at) const { return RowAction(m_flags[at] & 7); }
    [[nodiscard]] RowState state(std::size_t at) const { return RowState(m_flags[at] >> 3 & 7); }
    [[nodiscard]] RowSync sync(std::size_t at) const { return RowSync(m_flags[at] >> 6 & 3); }
    void update(std::size_t at, RowAction action, RowState state, RowSync sync);

    /// Those in which a text is, in the number or name, or in the account's name.
    [[nodiscard]] std::vector<bool> mentioning(const QString &text) const;

private:
    static constexpr quint16 accountFlag = 1 << 8;
    static_assert(int(RowAction::Count) <= 8 && int(RowState::Count) <= 8 && int(RowSync::Count) <= 4);

    std::vector<quint32> m_ids;
    /// A telephone number; or, where it cannot be packed, what is no key of one: a text in m_texts.
    std::vector<PhoneKey> m_names;
    std::vector<TextDictionary::Id> m_accounts; ///< in m_texts
    std::vector<quint16> m_flags;
    TextDictionary m_texts;
};

} // namespace acg
