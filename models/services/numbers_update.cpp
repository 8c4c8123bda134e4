// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/numbers_update.h"

#include "models/domain/json_merge.h"

#include <algorithm>

namespace acg {

namespace {

constexpr int atOnce = 4; ///< more would only wait for the request budget, and could not be stopped
constexpr int mostMeetings = 3; ///< with others who write the same number all the time

} // namespace

NumbersUpdate::NumbersUpdate(ResourceService &resources, QObject *parent)
    : QObject(parent)
    , m_resources(resources)
{
}

void NumbersUpdate::start(QList<Change> changes)
{
    m_changes = std::move(changes);
    sendMore();
}

void NumbersUpdate::stop()
{
    m_stopped = true;
}

void NumbersUpdate::sendMore()
{
    while (!m_stopped && m_running < atOnce && m_next < m_changes.size()) {
        ++m_running;
        write(m_changes.at(m_next++), 0);
    }
    if (m_running == 0)
        Q_EMIT finished();
}

void NumbersUpdate::write(const Change &change, int meetings)
{
    m_resources.updateNumber({change.after, change.before.etag}, this,
                             [this, change, meetings](const Result<Versioned<Number>> &answer) {
                                 if (answer)
                                     return done(*answer);
                                 if (answer.error().isConflict() && meetings < mostMeetings && !m_stopped)
                                     return meet(change, meetings + 1);
                                 failed(change, answer.error());
                             });
}

void NumbersUpdate::meet(const Change &change, int meetings)
{
    const QString account = change.before.value.accountName();
    m_resources.fetchNumber(
        account, change.before.value.telephoneNumber(), this,
        [this, change, meetings](const Result<Versioned<Number>> &theirs) {
            if (!theirs)
                return failed(change, theirs.error());
            const QList<json::Collision> collisions
                = json::merge(change.before.value.toRequestBody(), theirs->value.toRequestBody(),
                              change.after.toRequestBody())
                      .collisions;
            if (!collisions.isEmpty()) {
                QList<QStringList> paths;
                for (const json::Collision &one : collisions)
                    paths.append(one.path);
                return failed(change, {}, paths);
            }
            const Result<Number> merged = Number::fromJson(
                json::merge(change.before.value.toJson(), theirs->value.toJson(), change.after.toJson())
                    .merged);
            if (!merged)
                return failed(change, merged.error());
            if (merged->toRequestBody() == theirs->value.toRequestBody())
                return done(*theirs); // they wanted the same
            write({*theirs, *merged}, meetings);
        });
}

void NumbersUpdate::done(const Versioned<Number> &now)
{
    Q_EMIT written(now);
    oneAnswered();
}

void NumbersUpdate::failed(const Change &change, const ApiError &error, const QList<QStringList> &collisions)
{
    m_failures.append({change.before.value.telephoneNumber(), error, collisions});
    oneAnswered();
}

void NumbersUpdate::oneAnswered()
{
    --m_running;
    ++m_answered;
    Q_EMIT progressed();
    sendMore();
}

} // namespace acg
