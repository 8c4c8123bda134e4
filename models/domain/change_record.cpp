// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/change_record.h"

#include "models/domain/api_error.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(acg::ChangeWords)
};

} // namespace

ChangeOutcome ChangeOutcome::of(const ApiError &error)
{
    if (error.outcomeUnknown)
        return {.state = State::Unknown, .httpStatus = 0, .code = {}, .message = error.message};
    if (error.isCancelled())
        return {.state = State::NotSent, .httpStatus = 0, .code = {}, .message = {}};
    if (error.kind
        == ApiError::Kind::UnexpectedAnswer) // a good status, but what came with it is not understood
        return {.state = State::Done, .httpStatus = 0, .code = {}, .message = error.message};
    return {.state = State::Refused,
            .httpStatus = error.httpStatus,
            .code = error.code,
            .message = error.message};
}

QList<json::Change> ChangeRecord::changes() const
{
    if (isBeforeMissing())
        return {};
    return json::changes(objectFromJson(before), objectFromJson(after));
}

bool ChangeRecord::mentions(const QString &text) const
{
    const auto in = [&text](const QString &where) { return where.contains(text, Qt::CaseInsensitive); };
    return in(subject.name) || in(subject.accountName) || in(connectionName) || in(clientId) || in(requestId)
        || in(changeActionText(action)) || in(changeOutcomeText(outcome));
}

QJsonObject toJson(const ChangeRecord &change)
{
    constexpr const char *kinds[] = {"account", "number", "requestForInformation"};
    constexpr const char *actions[] = {"create", "update", "delete", "deleteWithNumbers"};
    constexpr const char *states[] = {"unknown", "done", "refused", "notSent"};
    const auto word = [](const auto &words, auto value) {
        return QString::fromLatin1(words[static_cast<std::size_t>(value)]);
    };
    QJsonObject outcome{{u"state"_s, word(states, change.outcome.state)}};
    if (change.outcome.httpStatus != 0)
        outcome.insert(u"httpStatus"_s, change.outcome.httpStatus);
    if (!change.outcome.code.isEmpty())
        outcome.insert(u"code"_s, change.outcome.code);
    if (!change.outcome.message.isEmpty())
        outcome.insert(u"message"_s, change.outcome.message);
    QJsonObject json{{u"at"_s, change.at.toUTC().toString(Qt::ISODateWithMs)},
                     {u"connection"_s, change.connectionName},
                     {u"clientId"_s, change.clientId},
                     {u"requestId"_s, change.requestId},
                     {u"action"_s, word(actions, change.action)},
                     {u"kind"_s, word(kinds, change.subject.kind)},
                     {u"accountName"_s, change.subject.accountName},
                     {u"name"_s, change.subject.name},
                     {u"outcome"_s, outcome}};
    if (!change.before.isEmpty())
        json.insert(u"before"_s, objectFromJson(change.before));
    if (!change.after.isEmpty())
        json.insert(u"after"_s, objectFromJson(change.after));
    return json;
}

QString changeActionText(ChangeAction action)
{
    switch (action) {
    case ChangeAction::Create:
        return ChangeWords::tr("Created");
    case ChangeAction::Update:
        return ChangeWords::tr("Changed");
    case ChangeAction::Delete:
        return ChangeWords::tr("Deleted");
    case ChangeAction::DeleteWithNumbers:
        return ChangeWords::tr("Deleted with its numbers");
    }
    return {};
}

QString changeOutcomeText(const ChangeOutcome &outcome)
{
    switch (outcome.state) {
    case ChangeOutcome::State::Unknown:
        return ChangeWords::tr("No answer");
    case ChangeOutcome::State::Done:
        return ChangeWords::tr("Done");
    case ChangeOutcome::State::NotSent:
        return ChangeWords::tr("Not sent");
    case ChangeOutcome::State::Refused:
        break;
    }
    QStringList parts;
    if (outcome.httpStatus != 0)
        parts.append(QString::number(outcome.httpStatus));
    for (const QString &part : {outcome.code, outcome.message}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.isEmpty() ? ChangeWords::tr("Refused")
                           : ChangeWords::tr("Refused: %1").arg(parts.join(u' '));
}

QByteArray compactJson(const QJsonObject &json)
{
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject objectFromJson(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject withChangeUndone(const ChangeRecord &change, const QJsonObject &held)
{
    json::Merge undone = json::merge(objectFromJson(change.after), held, objectFromJson(change.before));
    for (const json::Collision &one : std::as_const(undone.collisions))
        json::setMember(undone.merged, one.path, one.mine);
    return undone.merged;
}

} // namespace acg
