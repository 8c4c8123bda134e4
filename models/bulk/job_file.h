// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/request_spec.h"
#include "models/bulk/bulk_row.h"
#include "models/domain/wish.h"
#include "models/storage/private_database.h"

#include <QMap>
#include <QMultiHash>

#include <functional>
#include <optional>

namespace acg {

/// One request of a run, noted before it is sent.
struct JobRequest
{
    /// In the order in which they are sent: a number that is on no account comes before all else.
    enum class Kind : quint8 {
        PutBack, ///< :createOrUpdateNumbers, on `account`, where moved numbers were: they cannot be put
        PutMoved, ///< :createOrUpdateNumbers, the second half of moves
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
    RepeatabilityPair pair = {}; ///< the same whenever it is sent again

    [[nodiscard]] bool putsNumbers() const
    {
        return kind == Kind::PutBack || kind == Kind::PutMoved || kind == Kind::PutNumbers;
    }
};

/// What a list or an answer says of a resource that is done.
struct SyncSeen
{
    ChangeSubject subject;
    RowSync sync = RowSync::Pending;
    QString problem = {}; ///< of a failure
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

    // Comparing

    struct WishedRow
    {
        qint64 id = 0;
        Wish wish;
    };
    /// How many numbers are wished for, by account.
    StorageResult<QMap<QString, qint64>> numbersWished();
    /// The names of accounts that are wished for themselves.
    StorageResult<QStringList> accountsWished();
    /// The wishes for all resources of these names, whatever accounts they are wished on.
    StorageResult<QMultiHash<QString, WishedRow>> wishesFor(ChangedKind kind, const QStringList &names);
    /// Those that are NotCompared, in the order of the ids, from one on, at most so many.
    StorageResult<QList<WishedRow>> uncompared(qint64 fromId, int most);
    /// Whether a number is still NotCompared that is not to be removed.
    StorageResult<bool> lacksNumbers();
    /// What comparing has found: action, movedFrom, before, after, errors and state of the rows, by id. A row
    /// with id 0 is added (a number the input lacks), once.
    StorageResult<void> writePlan(const QList<BulkRow> &rows);
    /// Forgets what was compared: rows the input lacks go, the others are NotCompared.
    StorageResult<void> forgetPlan();
    /// Forgets what was sent and what became of it; the plan stays, and what is left out of it.
    StorageResult<void> forgetRun();

    // Looking

    StorageResult<BulkCounts> counts();
    /// Without movedFrom, before, after, errors and source; in the order of the ids, from one on, until it
    /// answers false.
    StorageResult<void> readOutlines(qint64 fromId, const std::function<bool(const BulkRow &)> &each);
    /// In the order of the ids, from one on, until it answers false.
    StorageResult<void> readRows(qint64 fromId, const std::function<bool(const BulkRow &)> &each);
    StorageResult<QList<BulkRow>> rows(const QList<qint64> &ids);
    /// Ticked or not: Open or LeftOut. Rows that are in any other state stay as they are.
    StorageResult<void> setLeftOut(const QList<qint64> &ids, bool leftOut);
    StorageResult<void> setLeftOut(RowAction action, bool leftOut); ///< of all rows of that action

    // Running: the journal

    /// Which rows may be sent.
    enum class Take : quint8 {
        All,
        SecondHalves, ///< only what must not stay as it is: numbers that were removed to be moved
    };
    /// The next rows to send, of one kind and one account, at most 100; nothing when none can be sent now. In
    /// an order in which it can be done: accounts are put before the numbers in them, and deleted when
    /// nothing else is left; numbers are moved a hundred at a time, so that none is away for long.
    StorageResult<std::optional<JobRequest>> nextRequest(Take take = Take::All);
    /// Before it is sent: gives it an id, its rows are Sent from now on.
    StorageResult<JobRequest> beginRequest(JobRequest request);
    /// It was answered well: its rows are Done, or Removed after the first half of a move. Rows that were put
    /// back have Failed, with the words they have and with `note` after them.
    StorageResult<void> requestDone(qint64 id, const QString &note = {});
    /// It was refused, and these rows are to blame: they have Failed. Not yet those that were to be moved:
    /// they are Removed, and to be put back.
    StorageResult<void> requestFailed(qint64 id, const QString &code, const QString &message);
    /// The rows still to be sent to an account that could not be created have Failed too.
    StorageResult<void> failNumbersOf(const QString &account, const QString &message);
    /// It was refused or never sent, and its rows are to be sent otherwise: Open (or Removed) again.
    StorageResult<void> requestUndone(qint64 id);
    /// It was refused, and nobody knows which row is to blame: its rows go in these instead, which are begun.
    StorageResult<QList<JobRequest>> splitRequest(qint64 id, QList<JobRequest> parts);
    /// Those begun and not ended, when the program that began them is gone.
    StorageResult<QList<JobRequest>> unsureRequests();
    /// Of rows that are done; others stay as they are.
    StorageResult<void> setSync(const QList<SyncSeen> &seen);
    /// The resources that are done and Pending.
    StorageResult<QList<ChangeSubject>> pendingResources();
    /// Those are watched no more; `why` is for people.
    StorageResult<void> stopWatching(const QString &why);
    /// Rows that are still to be sent are NotSent, but for those that are between two accounts.
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
