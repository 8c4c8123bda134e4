// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/job_batch.h"

#include <algorithm>

namespace acg {

namespace {

using Kind = JobRequest::Kind;

ChangeRecord changeOf(Kind kind, const BulkRow &row)
{
    ChangeRecord change;
    change.subject = row.subject;
    change.before = row.before;
    change.after = row.after;
    const bool isNew = row.action == RowAction::Create || row.action == RowAction::Move;
    change.action = isNew ? ChangeAction::Create : ChangeAction::Update;
    switch (kind) {
    case Kind::PutBack:
        change.subject.accountName = row.movedFrom;
        change.after = row.before;
        change.before.clear();
        break;
    case Kind::PutMoved:
        change.before.clear();
        break;
    case Kind::RemoveMoved:
        change.subject.accountName = row.movedFrom;
        [[fallthrough]];
    case Kind::DeleteNumbers:
    case Kind::DeleteAccount:
        change.action = ChangeAction::Delete;
        change.after.clear();
        break;
    case Kind::PutAccount:
    case Kind::PutNumbers:
        break;
    }
    if (change.subject.kind == ChangedKind::Account)
        change.subject.accountName = change.subject.name; // as the history has it
    return change;
}

StorageResult<JobBatch> withRows(JobFile &file, JobRequest request)
{
    return file.rows(request.rows).map([&request](QList<BulkRow> rows) {
        return JobBatch{std::move(request), std::move(rows)};
    });
}

} // namespace

JobBatch JobBatch::part(int from, int to) const
{
    JobBatch part;
    part.request.kind = request.kind;
    part.request.account = request.account;
    part.request.pair = RepeatabilityPair::made();
    part.suspicion = suspicion;
    for (int i = from; i < to; ++i)
        part.add(rows.at(i));
    return part;
}

JobBatch JobBatch::without(const QList<refusal::Blame> &blamed) const
{
    JobBatch rest = part(0, 0);
    for (int i = 0; i < size(); ++i) {
        if (!std::ranges::any_of(blamed, [i](const refusal::Blame &one) { return one.index == i; }))
            rest.add(rows.at(i));
    }
    return rest;
}

void JobBatch::add(const BulkRow &row)
{
    rows.append(row);
    request.rows.append(row.id);
}

QList<ChangeRecord> JobBatch::changes() const
{
    QList<ChangeRecord> changes;
    changes.reserve(rows.size());
    for (const BulkRow &row : rows)
        changes.append(changeOf(request.kind, row));
    return changes;
}

QStringList JobBatch::names() const
{
    QStringList names;
    for (const BulkRow &row : rows)
        names.append(row.subject.name);
    return names;
}

QList<SyncSeen> JobBatch::pending() const
{
    QList<SyncSeen> seen;
    if (request.putsNumbers() || request.kind == Kind::PutAccount) {
        for (const BulkRow &row : rows)
            seen.append({row.subject, RowSync::Pending});
    }
    return seen;
}

StorageResult<std::optional<JobBatch>> takeNext(JobFile &file, JobFile::Take take)
{
    StorageResult<std::optional<JobRequest>> next = file.nextRequest(take);
    if (!next)
        return tl::unexpected(next.error());
    if (!*next)
        return std::optional<JobBatch>();
    (*next)->pair = RepeatabilityPair::made();
    return file.beginRequest(**std::move(next))
        .and_then([&file](JobRequest request) { return withRows(file, std::move(request)); })
        .map([](JobBatch batch) { return std::optional(std::move(batch)); });
}

StorageResult<QList<JobBatch>> unsureBatches(JobFile &file)
{
    StorageResult<QList<JobRequest>> requests = file.unsureRequests();
    if (!requests)
        return tl::unexpected(requests.error());
    QList<JobBatch> batches;
    for (JobRequest &request : *requests) {
        StorageResult<JobBatch> batch = withRows(file, std::move(request));
        if (!batch)
            return tl::unexpected(batch.error());
        batch->isResent = true;
        batches.append(*std::move(batch));
    }
    return batches;
}

StorageResult<QList<JobBatch>> split(JobFile &file, const JobBatch &batch, QList<JobBatch> again,
                                     const QList<refusal::Blame> &blamed)
{
    QList<JobRequest> requests;
    for (const JobBatch &part : std::as_const(again))
        requests.append(part.request);
    for (const refusal::Blame &one : blamed)
        requests.append(batch.part(one.index, one.index + 1).request);
    const StorageResult<QList<JobRequest>> begun = file.splitRequest(batch.request.id, std::move(requests));
    if (!begun)
        return tl::unexpected(begun.error());
    for (qsizetype i = 0; i < again.size(); ++i)
        again[i].request = begun->at(i);
    for (qsizetype i = 0; i < blamed.size(); ++i) {
        const auto failed
            = file.requestFailed(begun->at(again.size() + i).id, blamed.at(i).code, blamed.at(i).message);
        if (!failed)
            return tl::unexpected(failed.error());
    }
    return again;
}

} // namespace acg
