// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_columns.h"

#include <QDateTime>

#include <unordered_map>
#include <vector>

namespace acg {

/// Numbers that failed for the same reason, in the backend's words; empty when it gave none.
struct FailureCause
{
    QString problem;
    std::vector<PhoneKey> numbers; ///< in the order of arrival
};

/// What most numbers failed for comes first.
[[nodiscard]] std::vector<FailureCause> failuresByCause(const NumberColumns &numbers);

/// Since when the numbers that are pending now have been pending, as far as earlier lists tell: the time of
/// the earliest one in which, and in all since, a number was pending. Earlier lists come newest first, each
/// in pages.
class PendingSince
{
public:
    PendingSince(const NumberColumns &present, const QDateTime &takenAt);

    void beginEarlierList(const QDateTime &takenAt);
    void add(const NumberColumns &page); ///< of the list that was begun
    /// After a list: none of the numbers was pending in it, so those before it have nothing to tell.
    [[nodiscard]] bool isSettled() const { return m_stillPending == 0; }

    struct Entry
    {
        PhoneKey key;
        QDateTime since;
    };
    [[nodiscard]] std::vector<Entry> entries() const; ///< longest first

private:
    std::vector<QDateTime> m_times; ///< of the lists
    std::unordered_map<PhoneKey, std::size_t> m_oldest; ///< by number: the list it was last found pending in
    std::size_t m_stillPending = 0; ///< in the list that is the latest to have been begun
};

} // namespace acg
