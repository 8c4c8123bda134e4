// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/rfi_answers.h"

#include "models/services/resource_service.h"

namespace acg {

namespace {

constexpr int mostAttempts = 3; ///< when it changes between reading and writing

/// A member that is to be written, in three versions. Whoever wanted the same has not been in the way.
bool isElsewhere(const std::optional<QString> &mine, const QString &shown, const QString &theirs)
{
    return mine && theirs != shown && theirs != *mine;
}

bool isSaid(const std::optional<QString> &mine, const QString &theirs)
{
    return !mine || *mine == theirs;
}

} // namespace

RfiAnswers::RfiAnswers(ResourceService &resources, QObject *parent)
    : QObject(parent)
    , m_resources(resources)
{
}

void RfiAnswers::start(const QList<RequestForInformation> &shown, const RelationshipPatch &patch)
{
    Q_ASSERT(!m_running);
    m_waiting = shown;
    m_patch = patch;
    m_running = true;
    m_cancelled = false;
    next();
}

void RfiAnswers::cancel()
{
    m_cancelled = true;
}

void RfiAnswers::next()
{
    if (m_waiting.isEmpty() || m_cancelled) {
        m_waiting.clear();
        m_running = false;
        Q_EMIT finished();
        return;
    }
    Q_EMIT began(m_waiting.first().tenantId());
    fetch(1);
}

void RfiAnswers::fetch(int attempt)
{
    m_resources.fetchRfi(m_waiting.first().tenantId(), this,
                         [this, attempt](const Result<Versioned<RequestForInformation>> &latest) {
                             if (latest)
                                 write(*latest, attempt);
                             else
                                 end({.kind = Outcome::Kind::Failed, .error = latest.error()});
                         });
}

void RfiAnswers::write(const Versioned<RequestForInformation> &latest, int attempt)
{
    const CustomerRelationship shown = m_waiting.first().customerRelationship();
    const CustomerRelationship theirs = latest.value.customerRelationship();
    if (isSaid(m_patch.status, theirs.status) && isSaid(m_patch.comment, theirs.comment))
        return end({.kind = Outcome::Kind::SaidSoAlready, .rfi = latest.value});
    if (isElsewhere(m_patch.status, shown.status, theirs.status)
        || isElsewhere(m_patch.comment, shown.comment, theirs.comment))
        return end({.kind = Outcome::Kind::AnsweredElsewhere, .rfi = latest.value});
    m_resources.updateRfi(latest.value.tenantId(), latest.etag, m_patch, this,
                          [this, attempt](const Result<Versioned<RequestForInformation>> &saved) {
                              if (saved)
                                  return end({.kind = Outcome::Kind::Saved, .rfi = saved->value});
                              if (saved.error().isConflict() && attempt < mostAttempts)
                                  return fetch(attempt + 1);
                              end({.kind = Outcome::Kind::Failed, .error = saved.error()});
                          });
}

void RfiAnswers::end(const Outcome &outcome)
{
    const QString tenantId = m_waiting.takeFirst().tenantId();
    Q_EMIT answered(tenantId, outcome);
    next();
}

} // namespace acg
