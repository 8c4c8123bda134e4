// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/change_recorder.h"

#include "models/api/api_client.h"
#include "models/domain/wish.h"
#include "models/storage/change_history.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr qsizetype rememberedBytes = qsizetype{32} << 20; ///< what was read longer ago is seldom written

QString keyOf(const ChangeSubject &subject, const QByteArray &etag)
{
    return QString::number(static_cast<int>(subject.kind)) + u'\n' + subject.accountName + u'\n'
        + subject.name + u'\n' + QString::fromUtf8(etag);
}

} // namespace

ChangeRecorder::ChangeRecorder(ChangeHistory &history, const ConnectionProfile &profile,
                               const ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_profile(profile)
    , m_read(rememberedBytes)
{
    connect(&client, &ApiClient::progressed, this, [this](const RequestProgress &progress) {
        using Stage = RequestProgress::Stage;
        if (progress.reads)
            return;
        if (progress.stage == Stage::Succeeded)
            m_history.end(progress.requestId, {.state = ChangeOutcome::State::Done});
        else if (progress.stage == Stage::Failed || progress.stage == Stage::Cancelled)
            m_history.end(progress.requestId, ChangeOutcome::of(progress.error));
    });
}

void ChangeRecorder::wasRead(const ChangeSubject &subject, const QByteArray &etag, const QJsonObject &body)
{
    auto *json = new QByteArray(compactJson(body));
    m_read.insert(keyOf(subject, etag), json, json->size());
}

void ChangeRecorder::sent(const QString &requestId, ChangeAction action, const ChangeSubject &subject,
                          const QByteArray &etag, const QJsonObject &after)
{
    ChangeRecord record = recordOf(requestId, action, subject, etag);
    record.after = compactJson(after);
    m_history.begin({record});
}

void ChangeRecorder::sentPatch(const QString &requestId, const ChangeSubject &subject, const QByteArray &etag,
                               const QJsonObject &patch)
{
    ChangeRecord record = recordOf(requestId, ChangeAction::Update, subject, etag);
    record.after = compactJson(mergePatched(QJsonDocument::fromJson(record.before).object(), patch));
    m_history.begin({record});
}

void ChangeRecorder::sentDeletion(const QString &requestId, const QString &accountName,
                                  const QStringList &numbers)
{
    QList<ChangeRecord> records;
    for (const QString &number : numbers)
        records.append(
            recordOf(requestId, ChangeAction::Delete, {ChangedKind::Number, accountName, number}, {}));
    m_history.begin(records);
}

void ChangeRecorder::sentTogether(const QString &requestId, QList<ChangeRecord> changes)
{
    for (ChangeRecord &change : changes) {
        ChangeRecord whole = recordOf(requestId, change.action, change.subject, {});
        whole.before = std::move(change.before);
        whole.after = std::move(change.after);
        change = std::move(whole);
    }
    m_history.begin(changes);
}

void ChangeRecorder::wasCarriedOut(const QString &requestId)
{
    m_history.end(requestId, {.state = ChangeOutcome::State::Done});
}

void ChangeRecorder::forget(const QString &requestId, const QStringList &names)
{
    m_history.forget(requestId, names);
}

ChangeRecord ChangeRecorder::recordOf(const QString &requestId, ChangeAction action,
                                      const ChangeSubject &subject, const QByteArray &etag) const
{
    ChangeRecord record;
    record.at = QDateTime::currentDateTimeUtc();
    record.connection = m_profile.id;
    record.connectionName = m_profile.name;
    record.clientId = m_profile.clientId;
    record.subject = subject;
    record.action = action;
    record.requestId = requestId;
    if (const QByteArray *before = record.hadBefore() ? m_read.object(keyOf(subject, etag)) : nullptr)
        record.before = *before;
    return record;
}

} // namespace acg
