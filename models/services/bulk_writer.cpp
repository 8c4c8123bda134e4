// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/bulk_writer.h"

#include "models/items/number_page.h"
#include "models/services/change_recorder.h"
#include "models/services/resource_feed.h"

namespace acg {

namespace {

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
    const CallHandle call = m_client.send(
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
    const QByteArray etag = change.action == ChangeAction::Create ? QByteArray() : QByteArrayLiteral("*");
    return send(
        api::PutAccount{*account, etag, pair}, {change}, guard,
        [this](const Versioned<Account> &written) {
            Q_EMIT m_feed.accountSeen(written.value);
            return written.value;
        },
        done);
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
