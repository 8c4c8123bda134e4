// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_columns.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace acg {

/// Consecutive numbers of one account, of as many digits each, with small gaps.
struct NumberRange
{
    PhoneKey first = 0;
    PhoneKey last = 0;
    quint64 count = 0; ///< of the account's numbers
    quint64 missing = 0; ///< numbers between the first and the last that are not among them
    quint32 account = 0; ///< for NumberRanges::account()
};

/// Numbers nobody holds.
struct FreeRun
{
    PhoneKey first;
    PhoneKey last;
};

/// Numbers folded into ranges, in the order of their first numbers. Keeps all it needs: it may go to another
/// thread, and tells of the numbers as they were.
class NumberRanges
{
public:
    /// Numbers are given out in blocks of ten: less than one of them missing is a gap, more is another range.
    static constexpr quint64 defaultGapLimit = 9;

    NumberRanges() = default;
    /// Folds \a rows. What the other rows of \a numbers hold is not free, either. A gap of up to \a gapLimit
    /// numbers stays within a range.
    NumberRanges(const NumberColumns &numbers, const std::vector<NumberColumns::Row> &rows, quint64 gapLimit);

    [[nodiscard]] const std::vector<NumberRange> &list() const { return m_list; }
    [[nodiscard]] QString account(const NumberRange &range) const
    {
        return m_accounts.at(static_cast<qsizetype>(range.account));
    }
    /// The first \a length free numbers on end within the range; else those directly behind it, if they are
    /// free. As far as is known here: of other lists nothing is.
    [[nodiscard]] std::optional<FreeRun> nextFreeRun(const NumberRange &range, quint64 length) const;

private:
    std::vector<NumberRange> m_list;
    QStringList m_accounts;
    std::vector<PhoneOrdinal> m_held; ///< all of them, in order
};

} // namespace acg
