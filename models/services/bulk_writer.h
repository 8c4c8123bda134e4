// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/api/requests.h"
#include "models/domain/change_record.h"

#include <QObject>

namespace acg {

class ChangeRecorder;
class ResourceFeed;

/// Writes what a bulk job has planned: many resources a request, in the background, each with a Repeatability
/// pair that the caller keeps. What is written is noted and the feed is told of it, as ResourceService does.
///
/// Of the changes given, action, subject, before and after count; all of a request are of one account. An
/// answer comes exactly once, unless `guard` dies first.
class BulkWriter : public QObject
{
    Q_OBJECT
public:
    template <typename T>
    using Reply = std::function<void(Result<T>)>;

    /// All outlive it. Without a recorder nothing is noted.
    BulkWriter(ApiClient &client, ResourceFeed &feed, ChangeRecorder *recorder, QObject *parent = nullptr);

    /// At most 100 numbers, whole or not at all. Answers with them as they are now.
    CallHandle putNumbers(const QList<ChangeRecord> &changes, const RepeatabilityPair &pair, QObject *guard,
                          const Reply<QList<Number>> &done);
    CallHandle deleteNumbers(const QList<ChangeRecord> &changes, const RepeatabilityPair &pair,
                             QObject *guard, const Reply<api::Done> &done);
    /// Creates it (412 when there is one of that name) or updates it, as the change says. What is updated is
    /// read before and written only if nobody has changed it since it was compared: else 412, with words for
    /// people.
    CallHandle putAccount(const ChangeRecord &change, const RepeatabilityPair &pair, QObject *guard,
                          const Reply<Account> &done);
    /// 409 while it has numbers.
    CallHandle deleteAccount(const ChangeRecord &change, const RepeatabilityPair &pair, QObject *guard,
                             const Reply<api::Done> &done);

    /// A request whose answer was lost is known to have been carried out.
    void wasCarriedOut(const RepeatabilityPair &pair);
    /// A request has changed nothing, and these resources go in another one.
    void forget(const RepeatabilityPair &pair, const QStringList &names);

private:
    CallHandle writeAccount(const api::PutAccount &put, const ChangeRecord &change, QObject *guard,
                            const Reply<Account> &done);
    CallHandle updateAccount(const api::PutAccount &put, const ChangeRecord &change, int meetings,
                             QObject *guard, const Reply<Account> &done);
    template <typename Request, typename Learnt, typename T>
    CallHandle send(const Request &request, const QList<ChangeRecord> &changes, QObject *guard, Learnt learnt,
                    const Reply<T> &done);

    ApiClient &m_client;
    ResourceFeed &m_feed;
    ChangeRecorder *m_recorder;
};

} // namespace acg
