// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/job_runner.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/bulk_run.h"
#include "models/bulk/job_store.h"

namespace acg {

JobRunner::JobRunner(JobStore &store, BulkWriter &writer, ApiClient &client, PendingWatcher &pending,
                     RunSettings settings, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_writer(writer)
    , m_client(client)
    , m_pending(pending)
    , m_settings(settings)
{
}

JobRunner::~JobRunner() = default;

void JobRunner::run(const QUuid &job)
{
    start(job);
}

BulkRun *JobRunner::start(const QUuid &job)
{
    BulkJob *const opened = m_store.open(job);
    if (opened == nullptr || isRunning(job))
        return nullptr;
    auto run = std::make_unique<BulkRun>(BulkRun::Parts{*opened, m_writer, m_client, m_pending}, m_settings);
    connect(run.get(), &BulkRun::progressed, this, [this, job] { Q_EMIT progressed(job); });
    connect(run.get(), &BulkRun::finished, this, [this, job] {
        ended(job);
        Q_EMIT finished(job);
    });
    connect(run.get(), &BulkRun::paused, this, [this, job] {
        ended(job);
        Q_EMIT paused(job);
    });
    connect(run.get(), &BulkRun::stopped, this, [this, job](const ApiError &error) {
        ended(job);
        Q_EMIT stopped(job, error);
    });
    run->start();
    return (m_runs[job] = std::move(run)).get();
}

void JobRunner::ended(const QUuid &job)
{
    const auto found = m_runs.find(job);
    found->second.release()->deleteLater(); // it is the one that tells this
    m_runs.erase(found);
}

void JobRunner::pause(const QUuid &job)
{
    if (const auto found = m_runs.find(job); found != m_runs.end())
        found->second->pause();
}

void JobRunner::cancel(const QUuid &job)
{
    const auto found = m_runs.find(job);
    if (BulkRun *run = found != m_runs.end() ? found->second.get() : start(job))
        run->cancel();
}

bool JobRunner::isRunning(const QUuid &job) const
{
    return m_runs.contains(job);
}

std::optional<RunProgress> JobRunner::progress(const QUuid &job) const
{
    const auto found = m_runs.find(job);
    return found != m_runs.end() ? std::optional(found->second->progress()) : std::nullopt;
}

} // namespace acg
