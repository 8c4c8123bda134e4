// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of the requests of a run.

#include "models/bulk/bulk_job.h"
#include "models/bulk/bulk_run.h"
#include "models/bulk/outcome_check.h"
#include "models/bulk/sync_watch.h"
#include "models/services/bulk_writer.h"

#include <algorithm>
#include <utility>

namespace acg {

namespace {

using Kind = JobRequest::Kind;

/// How long a gateway is trusted to remember a pair. Those we know of keep them for a day.
constexpr std::chrono::hours pairIsRemembered{2};

bool isRemembered(const RepeatabilityPair &pair)
{
    const QString date
        = QString::fromLatin1(pair.firstSent).replace(QStringLiteral("GMT"), QStringLiteral("+0000"));
    const QDateTime sent = QDateTime::fromString(date, Qt::RFC2822Date);
    return sent.isValid() && sent.addDuration(pairIsRemembered) > QDateTime::currentDateTimeUtc();
}

RowSync syncOf(const Provisioning &provisioning)
{
    switch (provisioning.status()) {
    case ProvisioningStatus::Pending:
        return RowSync::Pending;
    case ProvisioningStatus::Synced:
        return RowSync::Synced;
    case ProvisioningStatus::Failed:
        return RowSync::Failed;
    default:
        return RowSync::NotWatched;
    }
}

} // namespace

void BulkRun::send(JobBatch batch)
{
    const qint64 id = batch.request.id;
    const RepeatabilityPair pair = batch.request.pair;
    const QList<ChangeRecord> changes = batch.changes();
    UnderWay &one = m_underWay[id];
    one.batch = std::move(batch);
    const auto gone = [this, id](const Result<api::Done> &answer) {
        answered(id, answer.map([](api::Done) { return QList<SyncSeen>(); }));
    };
    switch (one.batch.request.kind) {
    case Kind::PutAccount:
        one.call = m_parts.writer.putAccount(
            changes.constFirst(), pair, this, [this, id](const Result<Account> &answer) {
                answered(id, answer.map([](const Account &account) {
                    return QList<SyncSeen>{
                        {{ChangedKind::Account, {}, account.name()}, syncOf(account.provisioning())}};
                }));
            });
        break;
    case Kind::DeleteAccount:
        one.call = m_parts.writer.deleteAccount(changes.constFirst(), pair, this, gone);
        break;
    case Kind::RemoveMoved:
    case Kind::DeleteNumbers:
        one.call = m_parts.writer.deleteNumbers(changes, pair, this, gone);
        break;
    case Kind::PutBack:
    case Kind::PutMoved:
    case Kind::PutNumbers:
        one.call
            = m_parts.writer.putNumbers(changes, pair, this, [this, id](const Result<QList<Number>> &answer) {
                  answered(id, answer.map([](const QList<Number> &numbers) {
                      QList<SyncSeen> seen;
                      for (const Number &number : numbers)
                          seen.append({{ChangedKind::Number, number.accountName(), number.telephoneNumber()},
                                       syncOf(number.provisioning())});
                      return seen;
                  }));
              });
        break;
    }
}

void BulkRun::answered(qint64 id, const Result<QList<SyncSeen>> &answer)
{
    const auto found = m_underWay.find(id);
    if (found == m_underWay.end())
        return;
    JobBatch batch = std::move(found->second.batch);
    m_underWay.erase(found);
    if (answer) {
        ++m_wentThrough;
        works();
        done(batch, *answer);
    } else if (answer.error().isCancelled() && !answer.error().outcomeUnknown && !batch.isResent) {
        undo(batch);
    } else {
        failed(std::move(batch), answer.error());
    }
    pump();
}

void BulkRun::failed(JobBatch batch, const ApiError &error)
{
    switch (refusal::troubleOf(error)) {
    case refusal::Trouble::Rows:
        works();
        return refused(batch, error);
    case refusal::Trouble::Person:
        if (error.kind == ApiError::Kind::Http && !batch.isResent)
            undo(batch); // turned away at the door
        return stopFor(error);
    case refusal::Trouble::Passes:
        break;
    }
    if (m_goal == Goal::Pause) {
        m_nothingLeft = true; // it stays in the journal, and what became of it is asked when it goes on
        return;
    }
    batch.isResent = true;
    if (refusal::isServerError(error))
        return suspect(std::move(batch), error);
    m_begun.push_back(std::move(batch));
    waitAfter(error);
}

/// The gateway answers.
void BulkRun::works()
{
    m_waits = 0;
    m_serverErrors = 0;
    m_waitingFor.clear();
}

void BulkRun::waitAfter(const ApiError &error)
{
    if (m_wait.isActive())
        return;
    const auto doubled = m_settings.firstWait * (1 << std::min(m_waits, 10));
    ++m_waits;
    m_waitingFor = refusal::waitingText(error);
    m_wait.start(std::max(std::min(doubled, m_settings.longestWait),
                          error.retryAfter.value_or(std::chrono::milliseconds(0))));
}

void BulkRun::stopFor(const ApiError &error)
{
    if (m_goal == Goal::Finish || !m_stoppedBy)
        m_stoppedBy = error;
    m_goal = Goal::Pause;
    callOff();
    m_nothingLeft = true; // nor would the second halves of moves go
}

/// Has the journal changed, and the rows of the batch with it.
template <typename Task>
void BulkRun::write(const JobBatch &batch, Task task)
{
    m_nothingLeft = false;
    m_parts.job.ask(this, std::move(task),
                    [this, ids = batch.request.rows](const StorageResult<void> &written) {
                        if (!written)
                            return fileFailed(written.error().reason);
                        m_parts.job.rowsWereChanged(ids);
                    });
}

void BulkRun::done(const JobBatch &batch, const QList<SyncSeen> &seen)
{
    const Kind kind = batch.request.kind;
    const QString note
        = kind == Kind::PutBack ? tr("It was put back on %1.").arg(batch.request.account) : QString();
    write(batch, [id = batch.request.id, note, seen](JobFile &file) {
        return file.requestDone(id, note).and_then([&] { return file.setSync(seen); });
    });
    if (kind == Kind::RemoveMoved)
        return; // half of it
    (kind == Kind::PutBack ? m_progress.failed : m_progress.done) += batch.size();
    m_progress.open -= batch.size();
    m_rate.add(batch.size());
}

void BulkRun::undo(const JobBatch &batch)
{
    m_parts.writer.forget(batch.request.pair, batch.names());
    write(batch, [id = batch.request.id](JobFile &file) { return file.requestUndone(id); });
}

void BulkRun::refused(const JobBatch &batch, const ApiError &error)
{
    if (batch.isResent && batch.request.kind != Kind::PutAccount && refusal::isOfThePair(error))
        return undo(batch); // the gateway has forgotten the pair; the rows were looked at before
    const auto blamed = refusal::blamed(error, batch.size());
    if (!blamed)
        return halve(batch); // until they are alone
    QList<JobBatch> again;
    if (const JobBatch rest = batch.without(*blamed); rest.size() > 0) {
        m_parts.writer.forget(batch.request.pair, rest.names());
        again.append(rest);
    }
    replace(batch, again, *blamed);
}

void BulkRun::halve(const JobBatch &batch)
{
    const int middle = batch.size() / 2;
    m_parts.writer.forget(batch.request.pair, batch.names());
    replace(batch, {batch.part(0, middle), batch.part(middle, batch.size())}, {});
}

/// These go again instead of the whole, without those to blame.
void BulkRun::replace(const JobBatch &batch, const QList<JobBatch> &again,
                      const QList<refusal::Blame> &blamed)
{
    m_nothingLeft = false;
    ++m_taking;
    const QList<refusal::Blame> told = toldOf(batch, blamed);
    m_parts.job.ask(
        this, [batch, again, told](JobFile &file) { return split(file, batch, again, told); },
        [this, batch, told](StorageResult<QList<JobBatch>> begun) {
            --m_taking;
            if (!begun)
                return fileFailed(begun.error().reason);
            for (JobBatch &part : *begun)
                addBegun(std::move(part));
            m_parts.job.rowsWereChanged(batch.request.rows);
            pump();
        });
    if (batch.request.kind == Kind::PutMoved)
        return; // they are to be put back
    m_progress.failed += told.size();
    m_progress.open -= told.size();
    const BulkRow &first = batch.rows.constFirst();
    if (!told.isEmpty() && batch.request.kind == Kind::PutAccount && first.action == RowAction::Create)
        failNumbersOf(first.subject.name);
}

/// What is said of the rows to blame.
QList<refusal::Blame> BulkRun::toldOf(const JobBatch &batch, QList<refusal::Blame> blamed)
{
    if (batch.request.kind == Kind::PutBack) {
        for (refusal::Blame &one : blamed)
            one.message = tr("It could not be put back on %1 either, and is on no account now: %2")
                              .arg(batch.request.account, one.message);
    }
    return blamed;
}

void BulkRun::failNumbersOf(const QString &account)
{
    const QString why = tr("The account %1 could not be created.").arg(account);
    m_parts.job.ask(
        this,
        [account, why](JobFile &file) {
            return file.failNumbersOf(account, why).and_then([&file] { return file.counts(); });
        },
        [this](const StorageResult<BulkCounts> &counts) {
            if (!counts)
                return fileFailed(counts.error().reason);
            count(*counts);
            m_parts.job.rowsWereChanged();
        });
}

void BulkRun::fileFailed(const QString &reason)
{
    m_parts.job.tellProblem(reason);
    ApiError error;
    error.kind = ApiError::Kind::Refused; // what cannot be noted is not sent
    error.message = reason;
    m_stoppedBy = error;
    m_sync->stop();
    m_underWay.clear(); // they stay in the journal
    end(JobStage::Paused);
}

// What is unsure

void BulkRun::check(QList<JobBatch> unsure)
{
    m_check = new OutcomeCheck(m_parts.client, std::move(unsure), this);
    connect(m_check, &OutcomeCheck::finished, this, &BulkRun::checked);
    connect(m_check, &OutcomeCheck::failed, this, [this](const ApiError &error) {
        QList<JobBatch> asked = m_check->batches();
        std::exchange(m_check, nullptr)->deleteLater();
        if (refusal::troubleOf(error) != refusal::Trouble::Passes) {
            stopFor(error);
        } else if (m_goal != Goal::Pause) {
            m_unsure = std::move(asked);
            waitAfter(error);
        }
        pump();
    });
    m_check->start();
}

void BulkRun::checked()
{
    OutcomeCheck *check = std::exchange(m_check, nullptr);
    works();
    for (const JobBatch &batch : check->batches())
        goOnWith(batch, check->carriedOut(batch));
    check->deleteLater();
    pump();
}

void BulkRun::carriedOut(const JobBatch &batch)
{
    works();
    m_parts.writer.wasCarriedOut(batch.request.pair);
    done(batch, batch.pending());
}

/// What became of a request is known: these of its rows are as they are to be.
void BulkRun::goOnWith(const JobBatch &batch, const QList<int> &rows)
{
    if (rows.size() == batch.size())
        return carriedOut(batch);
    if (isRemembered(batch.request.pair))
        return addBegun(batch); // the gateway knows whether it has seen it
    // Row by row, for a whole that was carried out would have been so in all of its rows.
    undo(batch);
}

/// What is in the journal and is to be sent.
void BulkRun::addBegun(JobBatch batch)
{
    if (m_goal == Goal::Finish || batch.request.kind <= Kind::PutMoved
        || (m_goal == Goal::Cancel && batch.isResent))
        m_begun.push_back(std::move(batch));
    else if (!batch.isResent)
        undo(batch);
}

} // namespace acg
