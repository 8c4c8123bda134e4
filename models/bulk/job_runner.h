// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/run_progress.h"
#include "models/bulk/run_settings.h"
#include "models/domain/api_error.h"

#include <QObject>
#include <QUuid>

#include <map>
#include <memory>

namespace acg {

class ApiClient;
class BulkRun;
class BulkWriter;
class JobStore;
class PendingWatcher;

/// Runs the bulk jobs of a connection, several at the same time if need be, whatever is looked at meanwhile.
/// A job that is running when this is destroyed, or the program killed, is Running in its file: run() goes on
/// with it.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    JobRunner(JobStore &store, BulkWriter &writer, ApiClient &client, PendingWatcher &pending,
              RunSettings settings = {}, QObject *parent = nullptr);
    ~JobRunner() override;

    /// Begins a job that a person has confirmed, or goes on with one that was paused or interrupted.
    void run(const QUuid &job);
    void pause(const QUuid &job); ///< paused() comes when what is under way was answered
    /// What is not sent yet is never sent: finished() comes. Of one that does not run, too.
    void cancel(const QUuid &job);
    [[nodiscard]] bool isRunning(const QUuid &job) const;
    [[nodiscard]] std::optional<RunProgress> progress(const QUuid &job) const; ///< of one that runs

Q_SIGNALS:
    void progressed(const QUuid &job);
    void finished(const QUuid &job); ///< or cancelled
    void paused(const QUuid &job); ///< as it was asked to
    void stopped(const QUuid &job, const acg::ApiError &error); ///< paused: somebody has to see to this

private:
    BulkRun *start(const QUuid &job);
    void ended(const QUuid &job);

    JobStore &m_store;
    BulkWriter &m_writer;
    ApiClient &m_client;
    PendingWatcher &m_pending;
    const RunSettings m_settings;
    std::map<QUuid, std::unique_ptr<BulkRun>> m_runs;
};

} // namespace acg
