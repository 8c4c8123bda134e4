// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/job_file.h"
#include "models/bulk/refusal.h"

namespace acg {

/// What a run has against a batch that is answered with server errors.
struct Suspicion
{
    int answers = 0; ///< how often
    qint64 wentThrough = 0; ///< how many others had gone through at the last
    bool isProven = false; ///< others went through between the last two: it is not the gateway as a whole
};

/// A request of a run with the rows that go in it. It is in the journal.
struct JobBatch
{
    JobRequest request;
    QList<BulkRow> rows; ///< in the order of request.rows
    bool isResent = false; ///< it may have arrived before
    Suspicion suspicion = {}; ///< what it is a part of was under it, too

    [[nodiscard]] bool isSuspect() const { return suspicion.answers > 0; }
    void add(const BulkRow &row);
    [[nodiscard]] int size() const { return static_cast<int>(rows.size()); }
    /// A batch of its own, with a new pair; not in the journal yet. From one row up to another.
    [[nodiscard]] JobBatch part(int from, int to) const;
    [[nodiscard]] JobBatch without(const QList<refusal::Blame> &blamed) const;
    /// What is written by it, as the change history has it.
    [[nodiscard]] QList<ChangeRecord> changes() const;
    [[nodiscard]] QStringList names() const;
    /// Its rows, when nothing is known of their backend sync. None of those that are deleted.
    [[nodiscard]] QList<SyncSeen> pending() const;
};

/// The next request, which is in the journal then; nothing when none can be sent now.
[[nodiscard]] StorageResult<std::optional<JobBatch>> takeNext(JobFile &file, JobFile::Take take);

/// Those begun by a program that is gone, or by this one before it paused.
[[nodiscard]] StorageResult<QList<JobBatch>> unsureBatches(JobFile &file);

/// Notes instead of a batch that was refused those that are to go again, which have ids then, and that the
/// rows to blame have failed.
[[nodiscard]] StorageResult<QList<JobBatch>>
split(JobFile &file, const JobBatch &batch, QList<JobBatch> again, const QList<refusal::Blame> &blamed);

} // namespace acg
