// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_changes.h"
#include "models/items/number_trouble.h"
#include "models/storage/snapshot_info.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace acg {

class Session;

/// What the numbers in view were before, by the lists kept on this computer.
class NumberHistory : public QObject
{
    Q_OBJECT
public:
    /// The session must outlive it and keep its lists: snapshot() is not null.
    explicit NumberHistory(Session &session, QObject *parent = nullptr);

    /// The kept lists of the numbers in view, newest first. Answers once, later.
    void find(std::function<void(QList<KeptList>)> done);

    /// Compares a kept list with the numbers as they are now, in a worker thread. One at a time: the
    /// comparison before is dropped. Answers once, later, unless it is dropped; nothing when the kept list
    /// could not be read to its end.
    void compare(qint64 keptList, const std::function<void(std::optional<NumberChanges>)> &done);

    /// What is not well now, whatever was earlier.
    struct Trouble
    {
        std::shared_ptr<const NumberStore> numbers; ///< all of them, at that time
        std::vector<FailureCause> failures;
        std::vector<PendingSince::Entry> pending; ///< since when, as far as the kept lists tell
    };
    /// Looks through the kept lists (newest first) as long as there is something to learn. Once at a time;
    /// answers once, later.
    void findTrouble(const QList<KeptList> &lists, const std::function<void(Trouble)> &done);

private:
    struct Search;
    void searchOn(const std::shared_ptr<Search> &search);
    /// Runs in the worker, then `then` in this thread.
    void work(const std::function<void()> &task, const std::function<void()> &then);

    Session &m_session;
    std::unique_ptr<QObject> m_comparing; ///< guards the comparison under way
    QThreadPool m_worker; ///< one thread, in the order of the pages; joined before the rest goes
};

} // namespace acg
