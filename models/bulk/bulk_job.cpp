// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_job.h"

#include "models/bulk/job_file.h"
#include "models/storage/file_worker.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr std::chrono::milliseconds countPause{500};

} // namespace

/// What happens in the thread.
class BulkJob::Worker : public FileWorker<BulkJob, BulkJob::Worker>
{
public:
    Worker(BulkJob &job, const QString &path)
        : FileWorker(job)
        , file(path)
    {
    }

    JobFile file;
};

BulkJob::BulkJob(const QString &path, JobInfo info, QObject *parent)
    : QObject(parent)
    , m_info(std::move(info))
    , m_worker(std::make_unique<Worker>(*this, path))
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countPause);
    connect(&m_countSoon, &QTimer::timeout, this, [this] { count(this, [] {}); });
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"job"_s);
    m_thread.start();
}

BulkJob::~BulkJob()
{
    m_worker->post([](Worker &worker) {
        worker.file.close(); // in the thread that opened it
        worker.thread()->quit();
    });
    m_thread.wait();
}

void BulkJob::run(QObject *guard, std::function<void(JobFile &)> work, std::function<void()> done)
{
    m_worker->ask(guard, std::move(done), [work = std::move(work)](Worker &worker, auto &question) {
        work(worker.file);
        question.end([](const std::function<void()> &tell) { tell(); });
    });
}

/// Has something written that can fail.
template <typename Work>
void BulkJob::write(Work work)
{
    ask(this, std::move(work), [this](const StorageResult<void> &done) {
        if (!done)
            tellProblem(done.error().reason);
    });
}

void BulkJob::setInfo(const JobInfo &info)
{
    const BulkCounts counts = m_info.counts;
    m_info = info;
    m_info.counts = counts;
    write([written = m_info](JobFile &file) { return file.writeInfo(written); });
    Q_EMIT changed();
}

void BulkJob::addWishes(const QList<Wish> &wishes)
{
    write([wishes](JobFile &file) { return file.addWishes(wishes); });
    rowsWereChanged();
}

void BulkJob::setDeletesLacking(bool deletes)
{
    JobInfo info = m_info;
    info.deletesLacking = deletes;
    setInfo(info);
}

void BulkJob::setLeftOut(const QList<qint64> &ids, bool leftOut)
{
    write([ids, leftOut](JobFile &file) { return file.setLeftOut(ids, leftOut); });
    rowsWereChanged(ids);
}

void BulkJob::setLeftOut(RowAction action, bool leftOut)
{
    write([action, leftOut](JobFile &file) { return file.setLeftOut(action, leftOut); });
    rowsWereChanged();
}

void BulkJob::rows(const QList<qint64> &ids, QObject *guard, std::function<void(QList<BulkRow>)> done)
{
    ask(
        guard, [ids](JobFile &file) { return file.rows(ids); },
        [this, done = std::move(done)](StorageResult<QList<BulkRow>> rows) {
            if (!rows)
                tellProblem(rows.error().reason);
            done(rows ? *std::move(rows) : QList<BulkRow>());
        });
}

void BulkJob::rowsWereChanged(const QList<qint64> &ids)
{
    if (!m_countSoon.isActive())
        m_countSoon.start();
    Q_EMIT rowsChanged(ids);
}

void BulkJob::count(QObject *guard, std::function<void()> done)
{
    m_countSoon.stop();
    ask(
        guard, [](JobFile &file) { return file.counts(); },
        [this, done = std::move(done)](const StorageResult<BulkCounts> &counts) {
            if (!counts)
                tellProblem(counts.error().reason);
            else if (std::exchange(m_info.counts, *counts) != *counts)
                Q_EMIT changed();
            done();
        });
}

void BulkJob::tellProblem(const QString &reason)
{
    if (!std::exchange(m_problemTold, true))
        Q_EMIT failed(reason);
}

} // namespace acg
