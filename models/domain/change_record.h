// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json_merge.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

namespace acg {

struct ApiError;

enum class ChangedKind : quint8 { Account, Number, RequestForInformation };
enum class ChangeAction : quint8 { Create, Update, Delete, DeleteWithNumbers };

/// What became of a write.
struct ChangeOutcome
{
    enum class State : quint8 {
        Unknown, ///< no answer: it may or may not have been carried out
        Done,
        Refused, ///< the gateway answered with an error, or could not be reached
        NotSent, ///< called off before its turn came
    };
    State state = State::Unknown;
    int httpStatus = 0; ///< of a refusal
    QString code = {}; ///< the server's
    QString message = {}; ///< the server's words

    [[nodiscard]] static ChangeOutcome of(const ApiError &error);
    friend bool operator==(const ChangeOutcome &, const ChangeOutcome &) = default;
};

/// A resource, by its key.
struct ChangeSubject
{
    ChangedKind kind = ChangedKind::Account;
    QString accountName; ///< that it belongs to; empty where there is none
    QString name; ///< an account name, a telephone number, a tenant id
    friend bool operator==(const ChangeSubject &, const ChangeSubject &) = default;
};

/// A write this console made, to be kept: who, when, what, from what to what, and how it ended. Holds what
/// resources hold and nothing else: no secret and no token can get in.
struct ChangeRecord
{
    qint64 id = 0; ///< of the history; later ones are greater
    QDateTime at; ///< UTC
    QUuid connection;
    QString connectionName;
    QString clientId; ///< who the gateway took it for
    ChangeAction action = ChangeAction::Update;
    ChangeSubject subject;
    /// The members that can be written, as JSON: as they were read before, and as they were sent. Empty:
    /// there were none, or nobody had read them.
    QByteArray before;
    QByteArray after;
    QString requestId;
    ChangeOutcome outcome;

    [[nodiscard]] bool hadBefore() const { return action != ChangeAction::Create; }
    [[nodiscard]] bool hasAfter() const
    {
        return action == ChangeAction::Create || action == ChangeAction::Update;
    }
    /// Nothing is known of how it was, though there was something.
    [[nodiscard]] bool isBeforeMissing() const { return hadBefore() && before.isEmpty(); }
    [[nodiscard]] QList<json::Change> changes() const; ///< none while isBeforeMissing()
    /// In the names, the client, the outcome or the request id, without regard to case.
    [[nodiscard]] bool mentions(const QString &text) const;

    friend bool operator==(const ChangeRecord &, const ChangeRecord &) = default;
};

/// All of it, for who reads it elsewhere; times in ISO 8601, UTC.
[[nodiscard]] QJsonObject toJson(const ChangeRecord &change);

/// "Created", "Changed", "Deleted", "Deleted with its numbers".
[[nodiscard]] QString changeActionText(ChangeAction action);
/// "Done", "Refused: 412 PreconditionFailed, ...", "No answer".
[[nodiscard]] QString changeOutcomeText(const ChangeOutcome &outcome);

[[nodiscard]] QByteArray compactJson(const QJsonObject &json); ///< empty for an empty object
[[nodiscard]] QJsonObject objectFromJson(const QByteArray &json);

/// What the gateway holds now, with all that the change did undone: what others changed since stays, members
/// nobody knows too.
[[nodiscard]] QJsonObject withChangeUndone(const ChangeRecord &change, const QJsonObject &held);

} // namespace acg
