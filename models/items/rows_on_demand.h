// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace acg {

/// A model that has only some of its cells at hand (those in view) and reads the others when they are wanted.
/// Whoever wants all of them, as an export does, asks for them a slice at a time.
class RowsOnDemand
{
public:
    virtual ~RowsOnDemand() = default;
    /// Has every cell of the rows from first up to, but not including, last at hand, then calls `done` in
    /// this thread: now or later, once, and not after \a guard is gone. While it runs, data() answers for
    /// these rows in full, in all roles. With a reason, for people, when they cannot be had. At most
    /// mostRowsOnDemand rows at a time.
    virtual void fetchRows(int first, int last, QObject *guard,
                           std::function<void(const std::optional<QString> &problem)> done)
        = 0;
    static constexpr int mostRowsOnDemand = 1000;
};

} // namespace acg
