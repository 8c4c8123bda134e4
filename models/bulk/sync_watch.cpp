// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/sync_watch.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/run_settings.h"
#include "models/services/pending_watcher.h"

#include <QMap>

#include <utility>

namespace acg {

namespace {

QString problemOf(const Provisioning &now)
{
    QStringList problems;
    for (const ProvisioningError &error : now.errors)
        problems.append(error.message.isEmpty() ? error.code : error.message);
    return problems.join(QChar(u' '));
}

} // namespace

SyncWatch::SyncWatch(BulkJob &job, PendingWatcher &pending, const RunSettings &settings, QObject *parent)
    : QObject(parent)
    , m_job(job)
    , m_pending(pending)
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(settings.syncPause);
    connect(&m_lookSoon, &QTimer::timeout, this, &SyncWatch::look);
    m_patience.setSingleShot(true);
    m_patience.setInterval(settings.syncPatience);
    connect(&m_patience, &QTimer::timeout, this, &SyncWatch::giveUp);
    connect(&pending, &PendingWatcher::settled, this,
            [this](const QString &account, const QString &number, const Provisioning &now) {
                const bool isFailed = now.status() == ProvisioningStatus::Failed;
                add(account, number, isFailed ? RowSync::Failed : RowSync::Synced,
                    isFailed ? problemOf(now) : QString());
            });
    connect(&pending, &PendingWatcher::gaveUp, this, [this](const QString &account, const QString &number) {
        add(account, number, RowSync::NotWatched,
            tr("Backend sync took too long: it is not watched any more."));
    });
}

void SyncWatch::add(const QString &account, const QString &number, RowSync sync, const QString &problem)
{
    const ChangeSubject subject = number.isEmpty() ? ChangeSubject{ChangedKind::Account, {}, account}
                                                   : ChangeSubject{ChangedKind::Number, account, number};
    m_seen.append({subject, sync, problem});
    if (!m_lookSoon.isActive())
        m_lookSoon.start();
}

void SyncWatch::finish()
{
    m_patience.start();
    watch();
}

void SyncWatch::stop()
{
    m_patience.stop();
}

/// Those of an earlier run are watched nowhere yet, the others are already.
void SyncWatch::watch()
{
    m_job.ask(
        this, [](JobFile &file) { return file.pendingResources(); },
        [this](const StorageResult<QList<ChangeSubject>> &pending) {
            if (!pending)
                return m_job.tellProblem(pending.error().reason);
            QMap<QString, QStringList> numbers;
            for (const ChangeSubject &one : *pending) {
                if (one.kind == ChangedKind::Account)
                    m_pending.watchAccount(one.name);
                else
                    numbers[one.accountName].append(one.name);
            }
            for (auto account = numbers.begin(); account != numbers.end(); ++account)
                m_pending.watchNumbers(account.key(), *account);
            look();
        });
}

void SyncWatch::look()
{
    const QList<SyncSeen> seen = std::exchange(m_seen, {});
    m_job.ask(
        this,
        [seen](JobFile &file) -> StorageResult<qint64> {
            if (const auto set = file.setSync(seen); !set)
                return tl::unexpected(set.error());
            return file.counts().map([](const BulkCounts &counts) { return counts.of(RowSync::Pending); });
        },
        [this, isNews = !seen.isEmpty()](const StorageResult<qint64> &left) {
            if (!left)
                return m_job.tellProblem(left.error().reason);
            if (isNews)
                m_job.rowsWereChanged();
            if (!m_patience.isActive())
                return; // it is still being sent, or was stopped
            if (isNews)
                m_patience.start();
            if (*left > 0)
                return;
            m_patience.stop();
            Q_EMIT finished();
        });
}

void SyncWatch::giveUp()
{
    const QString why = tr("Backend sync took too long: it is not watched any more.");
    m_job.ask(
        this, [why](JobFile &file) { return file.stopWatching(why); },
        [this](const StorageResult<void> &stopped) {
            if (!stopped)
                m_job.tellProblem(stopped.error().reason);
            m_job.rowsWereChanged();
            Q_EMIT finished();
        });
}

} // namespace acg
