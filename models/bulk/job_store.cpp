// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/job_store.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"
#include "models/storage/file_worker.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

const QString ending = u".acgjob"_s;

QString folderOf(const QString &folder, const QUuid &connection)
{
    return QDir(folder).filePath(connection.toString(QUuid::WithoutBraces));
}

/// A copy of somebody's file, made ours. Nothing is left of it when it is of no use.
tl::expected<JobInfo, QString> adopted(const QString &from, const QString &path, JobInfo mine)
{
    const auto refused = [&path](const QString &why) -> tl::unexpected<QString> {
        PrivateDatabase::removeFiles(path);
        return tl::unexpected(why);
    };
    // The copy is opened, not the file: opening one closes its folder to others.
    QDir().mkpath(QFileInfo(path).path());
    QFile source(from);
    if (!source.copy(path))
        return refused(source.errorString());
    JobFile file(path);
    const StorageResult<JobInfo> found = file.readInfo();
    if (!found)
        return refused(JobStore::tr("It is not a plan of this program: %1").arg(found.error().reason));
    if (found->gateway != mine.gateway)
        return refused(JobStore::tr("It is for the gateway %1, and this connection is to %2.")
                           .arg(found->gateway, mine.gateway));
    mine.title = found->title;
    mine.madeBy = found->madeBy;
    mine.madeAt = found->madeAt;
    mine.deletesLacking = found->deletesLacking;
    const bool wasRun = found->startedAt.isValid();
    mine.comparedAt = wasRun ? QDateTime() : found->comparedAt;
    mine.stage = found->comparedAt.isValid() ? JobStage::Planned : JobStage::Gathering;
    StorageResult<void> done = file.forgetRun();
    if (done)
        done = file.writeInfo(mine);
    const StorageResult<JobInfo> written = done ? file.readInfo() : tl::unexpected(done.error());
    file.close();
    if (!written)
        return refused(written.error().reason);
    return *written;
}

} // namespace

/// What happens in the thread: with files of jobs that are not open.
class JobStore::Worker : public FileWorker<JobStore, JobStore::Worker>
{
public:
    using FileWorker::FileWorker;

    void read(const QString &folder)
    {
        QList<JobInfo> infos;
        const QDir dir(folder);
        const QStringList names = dir.entryList({u'*' + ending}, QDir::Files);
        for (const QString &name : names) {
            JobFile file(dir.filePath(name));
            const StorageResult<JobInfo> info = file.readInfo();
            if (info)
                infos.append(*info);
            else
                tellOwner([reason = info.error().reason](JobStore &store) { Q_EMIT store.failed(reason); });
            file.close();
        }
        tellOwner([infos](JobStore &store) {
            for (const JobInfo &info : infos) {
                if (!store.m_open.contains(info.id) && !store.m_removed.contains(info.id))
                    store.m_infos.insert(info.id, info);
            }
            store.m_removed.clear();
            store.m_loaded = true;
            Q_EMIT store.changed();
            Q_EMIT store.loaded();
        });
    }
};

JobStore::JobStore(const QString &folder, ConnectionProfile profile, QObject *parent)
    : QObject(parent)
    , m_folder(folderOf(folder, profile.id))
    , m_profile(std::move(profile))
    , m_worker(std::make_unique<Worker>(*this))
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"jobs"_s);
    m_thread.start();
    m_worker->post([folder = m_folder](Worker &worker) { worker.read(folder); });
}

JobStore::~JobStore()
{
    qDeleteAll(std::exchange(m_open, {}));
    m_worker->post([](Worker &worker) { worker.thread()->quit(); });
    m_thread.wait();
}

QString JobStore::pathOf(const QUuid &id) const
{
    return QDir(m_folder).filePath(id.toString(QUuid::WithoutBraces) + ending);
}

QList<JobInfo> JobStore::jobs() const
{
    QList<JobInfo> jobs = m_infos.values();
    for (const BulkJob *job : m_open)
        jobs.append(job->info());
    std::ranges::sort(jobs, std::greater(), [](const JobInfo &job) { return std::pair(job.madeAt, job.id); });
    return jobs;
}

BulkJob *JobStore::add(const JobInfo &info)
{
    auto *job = new BulkJob(pathOf(info.id), info, this);
    m_infos.remove(info.id);
    m_open.insert(info.id, job);
    connect(job, &BulkJob::changed, this, &JobStore::changed);
    connect(job, &BulkJob::failed, this, &JobStore::failed);
    return job;
}

BulkJob *JobStore::create(const QString &title, const QUuid &undoes)
{
    JobInfo info;
    info.id = QUuid::createUuid();
    info.connection = m_profile.id;
    info.connectionName = m_profile.name;
    info.gateway = m_profile.baseUrl.toString();
    info.title = title;
    info.madeBy = m_profile.clientId;
    info.madeAt = QDateTime::currentDateTimeUtc();
    info.undoes = undoes;
    BulkJob *job = add(info);
    job->setInfo(info);
    return job;
}

BulkJob *JobStore::open(const QUuid &id)
{
    if (BulkJob *job = m_open.value(id))
        return job;
    const auto known = m_infos.constFind(id);
    return known != m_infos.cend() ? add(JobInfo(*known)) : nullptr;
}

void JobStore::remove(const QUuid &id)
{
    if (!m_loaded)
        m_removed.insert(id);
    m_infos.remove(id);
    delete m_open.take(id);
    m_worker->post([path = pathOf(id)](Worker &worker) {
        Q_UNUSED(worker)
        PrivateDatabase::removeFiles(path);
    });
    Q_EMIT changed();
}

void JobStore::saveCopy(const QUuid &id, const QString &path, QObject *guard,
                        std::function<void(std::optional<QString>)> done)
{
    BulkJob *job = open(id);
    if (job == nullptr)
        return;
    job->ask(
        guard,
        [path](JobFile &file) -> std::optional<QString> {
            // Takes the name when it is complete.
            const QString partial = path + u".part"_s;
            QFile::remove(partial);
            if (const StorageResult<void> copied = file.copyTo(partial); !copied)
                return copied.error().reason;
            QFile::remove(path);
            QFile complete(partial);
            return complete.rename(path) ? std::optional<QString>() : complete.errorString();
        },
        std::move(done));
}

void JobStore::addCopy(const QString &path, QObject *guard,
                       std::function<void(tl::expected<QUuid, QString>)> done)
{
    JobInfo mine;
    mine.id = QUuid::createUuid();
    mine.connection = m_profile.id;
    mine.connectionName = m_profile.name;
    mine.gateway = m_profile.baseUrl.toString();
    const QString own = pathOf(mine.id);
    auto answered = [this, done = std::move(done)](const tl::expected<JobInfo, QString> &info) {
        if (info) {
            m_infos.insert(info->id, *info);
            Q_EMIT changed();
        }
        done(info.map([](const JobInfo &added) { return added.id; }));
    };
    m_worker->ask(guard, std::move(answered), [path, own, mine](Worker &worker, auto &question) {
        Q_UNUSED(worker)
        question.end([info = adopted(path, own, mine)](const auto &tell) { tell(info); });
    });
}

bool JobStore::wipe(const QString &folder, const QUuid &connection)
{
    QDir dir(folderOf(folder, connection));
    return !dir.exists() || dir.removeRecursively();
}

} // namespace acg
