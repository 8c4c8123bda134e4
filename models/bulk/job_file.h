// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"
#include "models/domain/wish.h"
#include "models/storage/private_database.h"

#include <functional>
#include <optional>

namespace acg {

/// One request of a run, noted before it is sent.
struct JobRequest
{
    enum class Kind : quint8 {
        PutAccount, ///< one row
        RemoveMoved, ///< :deleteNumbers, the first half of moves; `account` is where the numbers were
        PutNumbers, ///< :createOrUpdateNumbers, at most 100 rows of one account
        DeleteNumbers, ///< :deleteNumbers, at most 100 rows of one account
        DeleteAccount, ///< one row
    };
    qint64 id = 0;
    Kind kind = Kind::PutNumbers;
    QString account = {};
    QList<qint64> rows = {}; ///< BulkRow::id
    /// The Repeatability pair: the same whenever it is sent again.
    QByteArray repeatabilityId = {};
    QByteArray firstSent = {};
};

/// The file of one bulk job: what is wished, what is planned, and the journal of its run. It is all there is
/// of the job, so that a program that was killed goes on from it, and a copy can be given to a colleague.
/// Holds no secret.
///
/// Blocks; all of it in one thread, which is not the GUI's. Each call is one transaction.
class JobFile
{
public:
    /// Made when it is not there; made so that only its owner can read it.
    explicit JobFile(const QString &path);

    StorageResult<void> writeInfo(const JobInfo &info); ///< without the counts
    StorageResult<JobInfo> readInfo(); ///< with the counts

    // Gathering

    /// A resource that is in it already is wished anew: the later wish counts.
    StorageResult<void> addWishes(const QList<Wish> &wishes);
    /// The accounts that numbers are wished for, or accounts themselves; each once, by name.
    StorageResult<QStringList> accounts();
    /// Wishes with their row ids, in the order of the ids, from one on.
    StorageResult<void> readWishes(qint64 fromId, const std::function<bool(qint64 id, const Wish &)> &each);
    StorageResult<std::optional<QPair<qint64, Wish>>> wishFor(const ChangeSubject &subject);
    /// What comparing has found: action, movedFrom, before, after, errors and state of the rows, by id. A row
    /// with id 0 is added (a number the input lacks).
    StorageResult<void> writePlan(const QList<BulkRow> &rows);
    /// Forgets what was compared: rows the input lacks go, the others are NotCompared.
    StorageResult<void> forgetPlan();
    /// Forgets what was sent and what became of it; the plan stays, and what is left out of it.
    StorageResult<void> forgetRun();

    // Looking

    StorageResult<BulkCounts> counts();
    /// In the order of the ids, from one on, until it answers false.
    StorageResult<void> readRows(qint64 fromId, const std::function<bool(const BulkRow &)> &each);
    StorageResult<QList<BulkRow>> rows(const QList<qint64> &ids);
    /// Ticked or not: Open or LeftOut. Rows that are in any other state stay as they are.
    StorageResult<void> setLeftOut(const QList<qint64> &ids, bool leftOut);
    StorageResult<void> setLeftOut(RowAction action, bool leftOut); ///< of all rows of that action

    // Running: the journal

    /// The next rows to send, of one kind and one account, at most so many; nothing when none can be sent
    /// now. In an order in which it can be done: accounts are put before all else, moved numbers are removed
    /// before they are put, accounts are deleted when nothing else is left.
    StorageResult<std::optional<JobRequest>> nextRequest(int mostRows = mostRowsInARequest);
    /// Before it is sent: gives it an id, its rows are Sent from now on.
    StorageResult<JobRequest> beginRequest(JobRequest request);
    /// It was answered well: its rows are Done, or Removed after the first half of a move.
    StorageResult<void> requestDone(qint64 id);
    /// It was refused, and these rows are to blame.
    StorageResult<void> requestFailed(qint64 id, const QString &code, const QString &message);
    /// It was refused or never sent, and its rows are to be sent otherwise: Open (or Removed) again.
    StorageResult<void> requestUndone(qint64 id);
    /// It was refused, and nobody knows which row is to blame: its rows go in these instead, which are begun.
    StorageResult<QList<JobRequest>> splitRequest(qint64 id, QList<JobRequest> parts);
    /// Those begun and not ended, when the program that began them is gone.
    StorageResult<QList<JobRequest>> unsureRequests();
    StorageResult<void> setSync(const QList<qint64> &ids, RowSync sync, const QString &problem = {});
    /// Rows that are still to be sent are NotSent.
    StorageResult<void> cancelRest();

    /// A copy of the file that is complete in itself, for somebody else. The target must not exist.
    StorageResult<void> copyTo(const QString &path);
    void close();

    /// Of these files, one version only.
    static constexpr int schemaVersion = 1;
    static constexpr int mostRowsInARequest = 100;

private:
    StorageResult<JobRequest> begin(JobRequest request);
    StorageResult<void> endRequest(qint64 id, const QString &rowSql, const QVariantList &values);
    StorageResult<QList<qint64>> ids(const QString &sql, const QVariantList &values);

    PrivateDatabase m_file;
};

} // namespace acg
