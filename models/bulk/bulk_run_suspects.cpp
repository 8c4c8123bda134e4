// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Batches that are answered with a server error (5xx) again and again: is it the gateway, or one of their
// rows?
//
// It is a row when others go through between two such answers: the batch is set aside so that they can. A
// batch that has had some answers of this kind is asked for by reading it, since it may have been carried out
// all the same; as long as not even that is answered the gateway is in trouble, and nothing is held against
// anybody. Then it is sent in halves until the row is alone, which fails with the server's words. When there
// is nothing else to try, halves are made without that proof, and one of them going through proves it for the
// other.
//
// Where nothing at all goes through but reading, it may be each row that is left or the writing side of the
// gateway. That is waited for much longer before a row fails, so that a job comes to its end.

#include "models/bulk/bulk_run.h"
#include "models/bulk/outcome_check.h"
#include "models/services/bulk_writer.h"

#include <algorithm>
#include <utility>

namespace acg {

namespace {

constexpr int enoughAnswers = 3; ///< from here on it is asked for
constexpr int enoughWithoutProof = 20; ///< for a row to fail; a quarter of an hour
constexpr std::size_t mostSuspects = 200; ///< are found by trying one after another

} // namespace

void BulkRun::suspect(JobBatch batch, const ApiError &error)
{
    batch.suspicion.isProven = m_wentThrough > batch.suspicion.wentThrough;
    batch.suspicion.wentThrough = m_wentThrough;
    m_waitingFor = refusal::waitingText(error);
    if (++m_serverErrors > 1 || error.retryAfter)
        waitAfter(error); // the first may be about this batch only
    if (batch.suspicion.answers + 1 < enoughAnswers) {
        ++batch.suspicion.answers;
        setAside(std::move(batch));
    } else {
        askFor(batch, error);
    }
}

void BulkRun::setAside(JobBatch batch)
{
    m_aside.push_back(std::move(batch));
    if (!m_putForward.isActive())
        m_putForward.start(m_settings.firstWait);
}

void BulkRun::putForward()
{
    std::ranges::move(std::exchange(m_aside, {}), std::back_inserter(m_begun));
    pump();
}

/// What became of it, before it is sent as something else.
void BulkRun::askFor(const JobBatch &batch, const ApiError &error)
{
    ++m_taking;
    auto *check = new OutcomeCheck(m_parts.client, {batch}, this);
    const auto ended = [this, check] {
        --m_taking;
        check->deleteLater();
        return !m_hasEnded && m_goal != Goal::Pause; // else it stays in the journal
    };
    connect(check, &OutcomeCheck::finished, this, [this, check, ended, batch, error] {
        if (ended()) {
            if (check->carriedOut(batch).size() == batch.size())
                carriedOut(batch);
            else
                judge(batch, error);
        }
        pump();
    });
    connect(check, &OutcomeCheck::failed, this, [this, ended, batch, error](const ApiError &unheard) {
        if (ended())
            unanswered(batch, error, unheard);
        pump();
    });
    check->start();
}

/// Nobody says what became of it.
void BulkRun::unanswered(const JobBatch &batch, const ApiError &error, const ApiError &unheard)
{
    if (refusal::troubleOf(unheard) != refusal::Trouble::Passes)
        return stopFor(unheard);
    if (batch.suspicion.isProven && refusal::isServerError(unheard))
        return judge(batch, error); // others go through, and this cannot even be read
    setAside(batch);
    waitAfter(unheard);
}

/// It has had enough such answers, and was not carried out as far as anybody knows.
void BulkRun::judge(JobBatch batch, const ApiError &error)
{
    const int answers = ++batch.suspicion.answers;
    const bool isProven = batch.suspicion.isProven;
    if (m_goal == Goal::Cancel && batch.request.kind > JobRequest::Kind::PutMoved)
        undo(batch);
    else if (batch.size() > 1 && (isProven || answers > enoughAnswers))
        halve(batch);
    else if (batch.size() == 1 && (isProven || (answers >= enoughWithoutProof && isLeftWithSuspects())))
        replace(batch, {}, *refusal::blamed(error, 1));
    else
        setAside(std::move(batch));
}

/// In trouble, another batch shows whether it is that of the gateway.
bool BulkRun::mayTry() const
{
    return !m_nothingLeft && m_underWay.empty() && m_taking == 0
        && m_begun.size() + m_aside.size() < mostSuspects
        && std::ranges::all_of(m_begun, &JobBatch::isSuspect);
}

/// There is nothing to try that was not answered so before.
bool BulkRun::isLeftWithSuspects() const
{
    return m_nothingLeft && std::ranges::all_of(m_begun, &JobBatch::isSuspect)
        && std::ranges::all_of(m_underWay, [](const auto &one) { return one.second.batch.isSuspect(); });
}

/// The next to be sent of those that are begun.
JobBatch BulkRun::takeBegun()
{
    auto next = std::ranges::find_if_not(m_begun, &JobBatch::isSuspect);
    if (next == m_begun.end())
        next = m_begun.begin();
    JobBatch batch = std::move(*next);
    m_begun.erase(next);
    return batch;
}

} // namespace acg
