// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_run.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_batch.h"
#include "models/bulk/outcome_check.h"
#include "models/bulk/sync_watch.h"
#include "models/services/bulk_writer.h"

#include <algorithm>
#include <utility>

namespace acg {

namespace {

using Kind = JobRequest::Kind;

constexpr std::chrono::milliseconds tellPause{100};

} // namespace

BulkRun::BulkRun(Parts parts, RunSettings settings, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_settings(settings)
    , m_sync(std::make_unique<SyncWatch>(parts.job, parts.pending, settings))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &BulkRun::pump);
    m_putForward.setSingleShot(true);
    connect(&m_putForward, &QTimer::timeout, this, &BulkRun::putForward);
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(tellPause);
    connect(&m_tellSoon, &QTimer::timeout, this, &BulkRun::progressed);
    connect(m_sync.get(), &SyncWatch::finished, this, [this] { end(JobStage::Finished); });
}

BulkRun::~BulkRun() = default;

void BulkRun::start()
{
    m_rate.add(0);
    setStage(JobStage::Running);
    struct Known
    {
        BulkCounts counts;
        QList<JobBatch> unsure;
    };
    m_parts.job.ask(
        this,
        [](JobFile &file) -> StorageResult<Known> {
            const StorageResult<BulkCounts> counts = file.counts();
            if (!counts)
                return tl::unexpected(counts.error());
            return unsureBatches(file).map([&counts](QList<JobBatch> unsure) {
                return Known{*counts, std::move(unsure)};
            });
        },
        [this](StorageResult<Known> known) {
            if (!known)
                return fileFailed(known.error().reason);
            begin(known->counts, std::move(known->unsure));
        });
}

void BulkRun::begin(const BulkCounts &counts, QList<JobBatch> unsure)
{
    count(counts);
    m_unsure = std::move(unsure);
    pump();
}

void BulkRun::count(const BulkCounts &counts)
{
    m_progress.done = counts.of(RowState::Done);
    m_progress.failed = counts.of(RowState::Failed);
    m_progress.open = counts.of(RowState::Open) + counts.of(RowState::Sent) + counts.of(RowState::Removed);
    m_progress.total = m_progress.done + m_progress.failed + m_progress.open;
}

void BulkRun::setStage(JobStage stage)
{
    JobInfo info = m_parts.job.info();
    info.stage = stage;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!info.startedAt.isValid())
        info.startedAt = now;
    if (stage == JobStage::Finished || stage == JobStage::Cancelled)
        info.endedAt = now;
    m_parts.job.setInfo(info);
}

// Going on

void BulkRun::pump()
{
    if (m_hasEnded || m_check != nullptr || m_wait.isActive())
        return;
    if (!m_unsure.isEmpty())
        return check(std::exchange(m_unsure, {}));
    if (m_waits > 0 && mayTry())
        return take();
    while (!m_begun.empty() && static_cast<int>(m_underWay.size()) < atOnce())
        send(takeBegun());
    while (mayTake())
        take();
    if (m_underWay.empty() && m_begun.empty() && m_aside.empty() && m_taking == 0 && m_nothingLeft)
        conclude();
    if (!m_tellSoon.isActive())
        m_tellSoon.start();
}

int BulkRun::atOnce() const
{
    return m_waits > 0 ? 1 : m_settings.atOnce; // one to see whether it works again
}

bool BulkRun::mayTake() const
{
    return !m_nothingLeft && m_begun.empty() && static_cast<int>(m_underWay.size()) + m_taking < atOnce();
}

void BulkRun::take()
{
    ++m_taking;
    const auto which = m_goal == Goal::Finish ? JobFile::Take::All : JobFile::Take::SecondHalves;
    m_parts.job.ask(
        this, [which](JobFile &file) { return takeNext(file, which); },
        [this](StorageResult<std::optional<JobBatch>> next) {
            --m_taking;
            if (!next)
                return fileFailed(next.error().reason);
            if (*next)
                addBegun(**std::move(next));
            else
                m_nothingLeft = true;
            pump();
        });
}

void BulkRun::pause()
{
    if (m_goal != Goal::Finish || m_hasEnded)
        return;
    m_goal = Goal::Pause;
    callOff();
}

void BulkRun::cancel()
{
    if (m_goal == Goal::Cancel || m_hasEnded)
        return;
    m_goal = Goal::Cancel;
    m_stoppedBy.reset();
    callOff();
}

/// Nothing new goes out but what ends a move; what waits for its turn is taken back.
void BulkRun::callOff()
{
    m_sync->stop();
    m_wait.stop();
    if (m_goal == Goal::Pause)
        m_unsure.clear(); // they are in the journal
    for (JobBatch &batch : std::exchange(m_begun, {}))
        addBegun(std::move(batch));
    for (JobBatch &batch : std::exchange(m_aside, {}))
        addBegun(std::move(batch));
    QList<CallHandle> waiting;
    for (const auto &[id, one] : m_underWay) {
        if (one.batch.request.kind > Kind::PutMoved && !(m_goal == Goal::Cancel && one.batch.isResent))
            waiting.append(one.call);
    }
    for (const CallHandle &call : std::as_const(waiting))
        call.withdraw(); // answers at once
    m_nothingLeft = false;
    QMetaObject::invokeMethod(this, &BulkRun::pump, Qt::QueuedConnection);
}

/// There is nothing left to send.
void BulkRun::conclude()
{
    switch (m_goal) {
    case Goal::Finish:
        if (m_parts.job.info().stage == JobStage::Watching)
            return;
        setStage(JobStage::Watching);
        m_waitingFor.clear();
        return m_sync->finish();
    case Goal::Pause:
        return end(JobStage::Paused);
    case Goal::Cancel:
        break;
    }
    m_nothingLeft = false; // once
    m_hasEnded = true;
    const QString why = tr("The job was cancelled before backend sync had said anything.");
    m_parts.job.ask(
        this,
        [why](JobFile &file) {
            return file.cancelRest().and_then([&file, &why] { return file.stopWatching(why); });
        },
        [this](const StorageResult<void> &cancelled) {
            m_hasEnded = false;
            if (!cancelled)
                return fileFailed(cancelled.error().reason);
            m_parts.job.rowsWereChanged();
            end(JobStage::Cancelled);
        });
}

void BulkRun::end(JobStage stage)
{
    if (std::exchange(m_hasEnded, true))
        return;
    setStage(stage);
    Q_EMIT progressed();
    if (m_stoppedBy)
        Q_EMIT stopped(*m_stoppedBy);
    else if (stage == JobStage::Paused)
        Q_EMIT paused();
    else
        Q_EMIT finished();
}

RunProgress BulkRun::progress()
{
    RunProgress now = m_progress;
    const RequestBudget &budget = m_parts.client.budget();
    now.requestsInFlight = static_cast<int>(m_underWay.size());
    now.limit = budget.limit();
    now.rowsPerSecond = m_rate.rate();
    now.waitingFor = m_waitingFor;
    if (now.rowsPerSecond > 0)
        now.timeLeft = std::chrono::milliseconds(qint64(double(now.open) * 1000 / now.rowsPerSecond));
    else
        now.timeLeft = budget.timeFor(now.open / JobFile::mostRowsInARequest + 1);
    return now;
}

} // namespace acg
