// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_store.h"

#include <memory>
#include <vector>

namespace acg {

struct NumberPage;

/// How a number differs from what it was.
struct NumberChange
{
    enum class Kind : quint8 { Added, Removed, Changed };
    /// What has changed. The backend's words about a failure are not looked at.
    enum Field : quint8 {
        Account = 1, ///< it was moved
        Services = 2,
        Status = 4,
        Assignment = 8,
        Usage = 16,
        Address = 32,
        SipHeader = 64,
    };

    PhoneKey key = 0;
    Kind kind = Kind::Changed;
    quint8 fields = 0; ///< of Field; none when it was added or removed
    quint32 before = 0; ///< for NumberChanges::before(), unless it was added
    quint32 after = 0; ///< for NumberChanges::after(), unless it was removed
};

/// What has changed between two lists: first what was there before, in the order of the earlier list, then
/// what was added, in the order of the later one. Holds the numbers that differ, and nothing of the others.
class NumberChanges
{
public:
    [[nodiscard]] const std::vector<NumberChange> &list() const { return m_list; }
    [[nodiscard]] NumberFields before(const NumberChange &change) const { return m_before.at(change.before); }
    [[nodiscard]] NumberFields after(const NumberChange &change) const { return m_after.at(change.after); }

    [[nodiscard]] static bool isMoved(const NumberChange &change);
    /// From assigned to unassigned, or the other way round.
    [[nodiscard]] bool isAssignmentFlip(const NumberChange &change) const;
    /// Failed, and was not; or was not there.
    [[nodiscard]] bool isNewlyFailed(const NumberChange &change) const;

    struct Summary
    {
        qint64 added = 0;
        qint64 removed = 0;
        qint64 changed = 0; ///< those below among them, but for numbers that were added as failed
        qint64 moved = 0;
        qint64 assignmentFlips = 0;
        qint64 newlyFailed = 0;
        friend bool operator==(const Summary &, const Summary &) = default;
    };
    [[nodiscard]] Summary summary() const;

private:
    friend class NumberComparison;

    std::vector<NumberChange> m_list;
    NumberColumns m_before;
    NumberColumns m_after;
};

/// Compares an earlier list, which comes page by page, with the present one. May live in any thread: what is
/// present is a copy (NumberTableModel::copy()) that nobody changes.
class NumberComparison
{
public:
    explicit NumberComparison(std::shared_ptr<const NumberStore> present);

    void add(const NumberPage &earlier); ///< no number twice
    /// After the last page.
    [[nodiscard]] NumberChanges finish() &&;

private:
    std::shared_ptr<const NumberStore> m_present;
    std::vector<quint8> m_isKnown; ///< by row of what is present: it was there before
    NumberChanges m_changes;
};

} // namespace acg
