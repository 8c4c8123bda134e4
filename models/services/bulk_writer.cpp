// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/bulk_writer.h"

#include "models/domain/others_change.h"
#include "models/items/number_page.h"
#include "models/services/change_recorder.h"
#include "models/services/resource_feed.h"

namespace acg {

namespace {

constexpr int mostMeetings = 3; ///< with somebody who writes the same account all the time

QStringList namesOf(const QList<ChangeRecord> &changes)
{
    QStringList names;
    for (const ChangeRecord &change : changes)
        names.append(change.subject.name);
    return names;
}

/// A plan that holds what no resource can be is not sent.
template <typename T, typename Done>
CallHandle refused(const ApiError &problem, QObject *guard, const Done &done)
{
    ApiError error = problem;
    error.kind = ApiError::Kind::Refused;
    QMetaObject::invokeMethod(
        guard, [done, error] { done(Result<T>(failure(error))); }, Qt::QueuedConnection);
    return {};
}

/// An account that is neither as it was when it was compared nor as it is to be: what a gateway answers to an
/// ETag that is not the last one, with more to say.
std::optional<ApiError> metOthers(const ChangeRecord &change, const QJsonObject &held)
{
    const std::optional<QString> what = othersChange(objectFromJson(change.before), held);
    if (!what || !othersChange(objectFromJson(change.after), held))
        return {};
    ApiError error;
    error.kind = ApiError::Kind::Http;
    error.httpStatus = 412;
    error.resource = change.subject.name;
    error.message = *what;
    return error;
}

NumberPage pageOf(const QList<Number> &numbers)
{
    NumberPage page;
    for (const Number &number : numbers) {
        const NumberTexts texts(number);
        page.rows.append(texts.fields());
    }
    return page;
}

} // namespace

BulkWriter::BulkWriter(ApiClient &client, ResourceFeed &feed, ChangeRecorder *recorder, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_feed(feed)
    , m_recorder(recorder)
{
}

template <typename Request, typename Learnt, typename T>
CallHandle BulkWriter::send(const Request &request, const QList<ChangeRecord> &changes, QObject *guard,
                            Learnt learnt, const Reply<T> &done)
{
    using Answer = typename Request::Answer;
    CallHandle call = m_client.send(
        request, this,
        [guard = QPointer<QObject>(guard), learnt = std::move(learnt), done](Result<Answer> answer) {
            Result<T> told = std::move(answer).map(learnt);
            if (guard)
                done(std::move(told));
        },
        Priority::Background);
    if (m_recorder != nullptr)
        m_recorder->sentTogether(call.requestId(), changes);
    return call;
}

CallHandle BulkWriter::putNumbers(const QList<ChangeRecord> &changes, const RepeatabilityPair &pair,
                                  QObject *guard, const Reply<QList<Number>> &done)
{
    api::CreateOrUpdateNumbers request{changes.constFirst().subject.accountName, {}, pair};
    request.numbers.reserve(changes.size());
    for (const ChangeRecord &change : changes) {
        Result<Number> number = Number::fromJson(objectFromJson(change.after));
        if (!number) {
            number.error().target = QStringLiteral("numbers[%1]").arg(request.numbers.size());
            return refused<QList<Number>>(number.error(), guard, done);
        }
        request.numbers.append(*std::move(number));
    }
    return send(
        request, changes, guard,
        [this](QList<Number> numbers) {
            Q_EMIT m_feed.numbersSeen(pageOf(numbers));
            return numbers;
        },
        done);
}

CallHandle BulkWriter::deleteNumbers(const QList<ChangeRecord> &changes, const RepeatabilityPair &pair,
                                     QObject *guard, const Reply<api::Done> &done)
{
    const QString account = changes.constFirst().subject.accountName;
    const QStringList numbers = namesOf(changes);
    return send(
        api::DeleteNumbers{account, numbers, pair}, changes, guard,
        [this, account, numbers](api::Done gone) {
            for (const QString &number : numbers)
                Q_EMIT m_feed.numberGone(account, number);
            return gone;
        },
        done);
}

CallHandle BulkWriter::putAccount(const ChangeRecord &change, const RepeatabilityPair &pair, QObject *guard,
                                  const Reply<Account> &done)
{
    const Result<Account> account = Account::fromJson(objectFromJson(change.after));
    if (!account)
        return refused<Account>(account.error(), guard, done);
    const api::PutAccount put{*account, {}, pair};
    return change.action == ChangeAction::Create ? writeAccount(put, change, guard, done)
                                                 : updateAccount(put, change, 0, guard, done);
}

CallHandle BulkWriter::writeAccount(const api::PutAccount &put, const ChangeRecord &change, QObject *guard,
                                    const Reply<Account> &done)
{
    return send(
        put, {change}, guard,
        [this](const Versioned<Account> &written) {
            Q_EMIT m_feed.accountSeen(written.value);
            return written.value;
        },
        done);
}

/// On the ETag it is read with. When somebody writes it in between, as backend sync does, it is read again.
CallHandle BulkWriter::updateAccount(const api::PutAccount &put, const ChangeRecord &change, int meetings,
                                     QObject *guard, const Reply<Account> &done)
{
    const auto written = [=, this](const Result<Account> &answer) {
        if (answer || !answer.error().isConflict() || meetings == mostMeetings)
            return done(answer);
        forget(put.pair, {change.subject.name});
        updateAccount(put, change, meetings + 1, guard, done);
    };
    const auto read = [=, this](const Result<Versioned<Account>> &now) {
        if (!now && !now.error().isNotFound())
            return done(failure(now.error()));
        if (now)
            Q_EMIT m_feed.accountSeen(now->value);
        else
            Q_EMIT m_feed.accountGone(change.subject.name);
        if (const auto error = metOthers(change, now ? now->value.toRequestBody() : QJsonObject()))
            return done(failure(*error));
        const bool hasETag = now && !now->etag.isEmpty();
        writeAccount({put.account, hasETag ? now->etag : QByteArrayLiteral("*"), put.pair}, change, guard,
                     written);
    };
    return m_client.send(api::GetAccount{change.subject.name}, guard, read, Priority::Background);
}

CallHandle BulkWriter::deleteAccount(const ChangeRecord &change, const RepeatabilityPair &pair,
                                     QObject *guard, const Reply<api::Done> &done)
{
    return send(
        api::DeleteAccount{change.subject.name, false, {}, pair}, {change}, guard,
        [this, name = change.subject.name](api::Done gone) {
            Q_EMIT m_feed.accountGone(name);
            return gone;
        },
        done);
}

void BulkWriter::wasCarriedOut(const RepeatabilityPair &pair)
{
    if (m_recorder != nullptr)
        m_recorder->wasCarriedOut(QString::fromLatin1(pair.id));
}

void BulkWriter::forget(const RepeatabilityPair &pair, const QStringList &names)
{
    if (m_recorder != nullptr)
        m_recorder->forget(QString::fromLatin1(pair.id), names);
}

} // namespace acg
