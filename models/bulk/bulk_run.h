// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/bulk/job_batch.h"
#include "models/bulk/refusal.h"
#include "models/bulk/run_progress.h"
#include "models/bulk/run_settings.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace acg {

class BulkJob;
class BulkWriter;
class OutcomeCheck;
class PendingWatcher;
class SyncWatch;

/// One run of a bulk job, from where its journal ends to the end of the job or to a pause.
///
/// Each request is in the journal before it goes, with its Repeatability pair, and its outcome after it. What
/// was begun before and not ended is asked of the gateway first. A batch that is refused is sent without the
/// rows to blame, or in halves until they are alone. What passes by itself (no network, a server in trouble)
/// is waited for, unless it is the trouble of one batch only (bulk_run_suspects.cpp); what needs a person
/// pauses the job. A number that was removed to be moved is put, or put
/// back, before the run ends in whatever way.
class BulkRun : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    struct Parts
    {
        BulkJob &job;
        BulkWriter &writer;
        ApiClient &client;
        PendingWatcher &pending;
    };
    explicit BulkRun(Parts parts, RunSettings settings, QObject *parent = nullptr);
    ~BulkRun() override;

    void start(); ///< once
    /// What is under way is awaited; then paused() comes.
    void pause();
    /// The same, and nothing more of the job is sent, ever; then finished() comes.
    void cancel();
    [[nodiscard]] RunProgress progress();

Q_SIGNALS:
    void progressed();
    // One of these is the last:
    void finished(); ///< all is sent and settled, or it was cancelled
    void paused(); ///< as it was asked to
    void stopped(const acg::ApiError &error); ///< paused because somebody has to see to this

private:
    enum class Goal : quint8 { Finish, Pause, Cancel };
    struct UnderWay
    {
        JobBatch batch;
        CallHandle call;
    };

    void begin(const BulkCounts &counts, QList<JobBatch> unsure);
    void count(const BulkCounts &counts);
    void pump();
    void take();
    [[nodiscard]] bool mayTake() const;
    [[nodiscard]] int atOnce() const;
    void addBegun(JobBatch batch);
    void callOff();
    void conclude();
    void end(JobStage stage);
    void setStage(JobStage stage);

    void send(JobBatch batch);
    void answered(qint64 id, const Result<QList<SyncSeen>> &answer);
    void failed(JobBatch batch, const ApiError &error);
    void works();
    void waitAfter(const ApiError &error);
    void stopFor(const ApiError &error);

    template <typename Task>
    void write(const JobBatch &batch, Task task);
    void done(const JobBatch &batch, const QList<SyncSeen> &seen);
    void undo(const JobBatch &batch);
    void refused(const JobBatch &batch, const ApiError &error);
    void halve(const JobBatch &batch);
    void replace(const JobBatch &batch, const QList<JobBatch> &again, const QList<refusal::Blame> &blamed);
    [[nodiscard]] static QList<refusal::Blame> toldOf(const JobBatch &batch, QList<refusal::Blame> blamed);
    void failNumbersOf(const QString &account);
    void fileFailed(const QString &reason);

    void suspect(JobBatch batch, const ApiError &error);
    void setAside(JobBatch batch);
    void putForward();
    void askFor(const JobBatch &batch, const ApiError &error);
    void unanswered(const JobBatch &batch, const ApiError &error, const ApiError &unheard);
    void judge(JobBatch batch, const ApiError &error);
    [[nodiscard]] bool mayTry() const;
    [[nodiscard]] bool isLeftWithSuspects() const;
    [[nodiscard]] JobBatch takeBegun();

    void check(QList<JobBatch> unsure);
    void checked();
    void carriedOut(const JobBatch &batch);
    void goOnWith(const JobBatch &batch, const QList<int> &rows);

    Parts m_parts;
    const RunSettings m_settings;
    Goal m_goal = Goal::Finish;
    std::optional<ApiError> m_stoppedBy;
    bool m_hasEnded = false;
    std::map<qint64, UnderWay> m_underWay; ///< by request
    std::deque<JobBatch> m_begun; ///< in the journal, and to be sent
    int m_taking = 0;
    bool m_nothingLeft = false; ///< the journal had nothing to send when it was asked last
    OutcomeCheck *m_check = nullptr; ///< while it asks
    QList<JobBatch> m_unsure; ///< to be asked for
    std::unique_ptr<SyncWatch> m_sync;

    std::vector<JobBatch> m_aside; ///< in the journal, under suspicion, and to be sent again later
    QTimer m_putForward;
    qint64 m_wentThrough = 0; ///< requests that were answered well
    int m_serverErrors = 0; ///< since the last of these

    QTimer m_wait; ///< while it runs nothing is sent
    int m_waits = 0; ///< in a row
    QString m_waitingFor;
    RunProgress m_progress;
    RateMeter m_rate;
    QTimer m_tellSoon;
};

} // namespace acg
