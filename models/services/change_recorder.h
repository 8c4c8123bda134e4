// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connections/connection_profile.h"
#include "models/domain/change_record.h"

#include <QCache>
#include <QJsonObject>
#include <QObject>

namespace acg {

class ApiClient;
class ChangeHistory;

/// Notes the writes of one connection in the change history. What a write changes is known by the ETag it is
/// conditional on: the resource was read with the same one.
class ChangeRecorder : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    ChangeRecorder(ChangeHistory &history, const ConnectionProfile &profile, const ApiClient &client,
                   QObject *parent = nullptr);

    /// `body`: the members that can be written. Without an ETag it is what writes without one change.
    void wasRead(const ChangeSubject &subject, const QByteArray &etag, const QJsonObject &body);
    /// A write is on its way.
    void sent(const QString &requestId, ChangeAction action, const ChangeSubject &subject,
              const QByteArray &etag = {}, const QJsonObject &after = {});
    /// A write that leaves the members alone that are not in it (JSON merge patch).
    void sentPatch(const QString &requestId, const ChangeSubject &subject, const QByteArray &etag,
                   const QJsonObject &patch);
    /// One that deletes several numbers of an account, without their ETags.
    void sentDeletion(const QString &requestId, const QString &accountName, const QStringList &numbers);

    /// Several that are written by one request: their actions, subjects, and how they were and are to be.
    void sentTogether(const QString &requestId, QList<ChangeRecord> changes);
    /// It is known now that a request was carried out, whose answer was lost.
    void wasCarriedOut(const QString &requestId);
    /// It changed nothing, and these go in another one.
    void forget(const QString &requestId, const QStringList &names);

private:
    [[nodiscard]] ChangeRecord recordOf(const QString &requestId, ChangeAction action,
                                        const ChangeSubject &subject, const QByteArray &etag) const;

    ChangeHistory &m_history;
    const ConnectionProfile m_profile;
    QCache<QString, QByteArray> m_read; ///< by resource and ETag
};

} // namespace acg
