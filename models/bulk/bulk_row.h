// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/change_record.h"

#include <QDateTime>
#include <QUuid>

#include <array>

namespace acg {

/// What comparing with the gateway has found is to be done about a row.
enum class RowAction : quint8 {
    NotCompared,
    Create,
    Update,
    Delete,
    Move, ///< the number is on another account: deleted there, then created; only when ticked
    Unchanged, ///< the gateway holds just that: nothing is sent
    Impossible, ///< cannot be done as things are (the account does not exist, ...): the row says why
    Count,
};

/// How far a row has come.
enum class RowState : quint8 {
    Open, ///< not sent, and to be sent when its action is one that is
    LeftOut, ///< not sent because a person unticked it, or did not tick a move
    Sent, ///< in a request without a known outcome
    Removed, ///< a move between its two halves: deleted where it was, not yet created
    Done, ///< the gateway took it
    Failed, ///< the gateway refused it: the row has its words
    NotSent, ///< the job was cancelled before
    Count,
};

/// What backend sync has made of a row that is done.
enum class RowSync : quint8 { NotWatched, Pending, Synced, Failed, Count };

/// One resource in a bulk job, with all that is planned for it and what became of it.
struct BulkRow
{
    qint64 id = 0; ///< from 1, in the order in which they were given
    qint64 sourceRow = 0; ///< Wish::sourceRow
    ChangeSubject subject = {};
    RowAction action = RowAction::NotCompared;
    RowState state = RowState::Open;
    RowSync sync = RowSync::NotWatched;
    QString movedFrom = {}; ///< Move: the account the number is on
    /// The members that can be written, as JSON, as the gateway held them when they were compared, and as
    /// they are to be. Empty: there is nothing, or it is Unchanged.
    QByteArray before = {};
    QByteArray after = {};
    QString errorCode = {}; ///< the server's, of a failure
    QString error
        = {}; ///< for people: why it is impossible or has failed, in the server's words where it spoke

    friend bool operator==(const BulkRow &, const BulkRow &) = default;
};

/// One that is sent, unless it is left out.
[[nodiscard]] constexpr bool isSent(RowAction action)
{
    return action == RowAction::Create || action == RowAction::Update || action == RowAction::Delete
        || action == RowAction::Move;
}

/// All of it, for who reads it elsewhere.
[[nodiscard]] QJsonObject toJson(const BulkRow &row);

/// How many rows there are of each kind.
struct BulkCounts
{
    std::array<qint64, std::size_t(RowAction::Count)> byAction{};
    std::array<qint64, std::size_t(RowAction::Count)> openByAction{}; ///< of these: Open
    /// Of the rows that are to be sent: Create, Update, Delete and Move, and what became of them.
    std::array<qint64, std::size_t(RowState::Count)> byState{};
    std::array<qint64, std::size_t(RowSync::Count)> bySync{}; ///< of the rows that are done
    [[nodiscard]] qint64 of(RowAction action) const { return byAction[std::size_t(action)]; }
    [[nodiscard]] qint64 openOf(RowAction action) const { return openByAction[std::size_t(action)]; }
    [[nodiscard]] qint64 of(RowState state) const { return byState[std::size_t(state)]; }
    [[nodiscard]] qint64 of(RowSync sync) const { return bySync[std::size_t(sync)]; }
    friend bool operator==(const BulkCounts &, const BulkCounts &) = default;
};

enum class JobStage : quint8 {
    Gathering, ///< wishes are still being added, or compared: it cannot run
    Planned, ///< compared; waits for a person to confirm it
    Running, ///< confirmed; found so after a start of the program it was interrupted
    Paused, ///< by a person, or because the gateway or the network does not let it go on
    Watching, ///< all is sent; backend sync is still at work
    Finished,
    Cancelled,
    Count,
};

/// A bulk job as a whole.
struct JobInfo
{
    QUuid id;
    QUuid connection; ///< the profile it was made for
    QString connectionName;
    QString gateway; ///< base URL: a plan is for the gateway it was compared with
    QString title; ///< "Import of numbers.csv", "Delete 120 numbers"
    QString madeBy; ///< client id
    JobStage stage = JobStage::Gathering;
    QDateTime madeAt; ///< UTC, as all times
    QDateTime comparedAt; ///< when the gateway was asked last; invalid before
    QDateTime startedAt; ///< when it was confirmed
    QDateTime endedAt;
    bool deletesLacking = false; ///< numbers of the accounts in it that it lacks are deleted
    QUuid undoes; ///< the job it takes back; null for none
    BulkCounts counts;

    friend bool operator==(const JobInfo &, const JobInfo &) = default;
};

} // namespace acg
