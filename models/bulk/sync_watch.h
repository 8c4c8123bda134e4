// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/job_file.h"

#include <QObject>
#include <QTimer>

namespace acg {

class BulkJob;
class PendingWatcher;
struct Provisioning;
struct RunSettings;

/// Notes in a job what backend sync makes of its rows, which the session's watcher finds out.
class SyncWatch : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. Listens from now on.
    SyncWatch(BulkJob &job, PendingWatcher &pending, const RunSettings &settings, QObject *parent = nullptr);

    /// Nothing more is sent: finished() comes when all has settled, or nothing has for too long.
    void finish();
    void stop(); ///< finished() does not come

Q_SIGNALS:
    void finished();

private:
    void add(const QString &account, const QString &number, RowSync sync, const QString &problem);
    void watch();
    void look();
    void giveUp();

    BulkJob &m_job;
    PendingWatcher &m_pending;
    QList<SyncSeen> m_seen; ///< not noted yet
    QTimer m_lookSoon;
    QTimer m_patience; ///< while it is to be finished
};

} // namespace acg
