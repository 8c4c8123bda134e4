// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/outcome_check.h"

#include "models/api/requests.h"

namespace acg {

namespace {

using Kind = JobRequest::Kind;

constexpr std::size_t mostSingly = 2; ///< a page of the list is one request

/// Where a batch writes to; of an account, its name.
QString placeOf(const JobBatch &batch)
{
    const ChangeSubject &subject = batch.rows.constFirst().subject;
    return subject.kind == ChangedKind::Account ? subject.name : batch.request.account;
}

} // namespace

bool isAsWritten(const QJsonObject &before, const QJsonObject &after, const QJsonObject &held)
{
    for (auto member = after.begin(); member != after.end(); ++member) {
        const QJsonValue now = held.value(member.key());
        if (member->isNull()         ? !now.isNull() && !now.isUndefined()
                : member->isObject() ? !now.isObject()
                    || !isAsWritten(before.value(member.key()).toObject(), member->toObject(), now.toObject())
                                     : now != *member)
            return false;
    }
    // What is there besides has come from the gateway, unless the write was to take it away.
    for (auto member = held.begin(); member != held.end(); ++member) {
        if (!member->isNull() && !after.contains(member.key()) && before.contains(member.key()))
            return false;
    }
    return true;
}

OutcomeCheck::OutcomeCheck(ApiClient &client, QList<JobBatch> batches, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_batches(std::move(batches))
{
    for (const JobBatch &batch : m_batches) {
        if (batch.rows.isEmpty())
            continue;
        if (batch.rows.constFirst().subject.kind == ChangedKind::Account) {
            m_accounts.insert(placeOf(batch));
            continue;
        }
        Names &numbers = m_numbers[placeOf(batch)];
        for (const BulkRow &row : batch.rows)
            numbers.insert(row.subject.name);
    }
}

void OutcomeCheck::start()
{
    QMetaObject::invokeMethod(this, &OutcomeCheck::next, Qt::QueuedConnection);
}

void OutcomeCheck::next()
{
    if (!m_accounts.empty())
        return askForAccount();
    if (m_numbers.empty()) {
        Q_EMIT finished();
        return;
    }
    const auto &[account, numbers] = *m_numbers.begin();
    if (numbers.empty()) {
        m_numbers.erase(m_numbers.begin());
        m_singly = false;
        m_listed = 0;
        return next();
    }
    if (m_singly || numbers.size() <= mostSingly)
        askForNumber(account);
    else
        list(account, {});
}

bool OutcomeCheck::isNothing(const ApiError &error)
{
    if (error.isNotFound())
        return true;
    Q_EMIT failed(error);
    return false;
}

void OutcomeCheck::askForAccount()
{
    const QString name = *m_accounts.begin();
    m_client.send(
        api::GetAccount{name}, this,
        [this, name](const Result<Versioned<Account>> &answer) {
            if (answer)
                m_held.insert({name, QString()}, answer->value.toRequestBody());
            else if (!isNothing(answer.error()))
                return;
            m_accounts.erase(name);
            next();
        },
        Priority::Background);
}

void OutcomeCheck::askForNumber(const QString &account)
{
    const QString number = *m_numbers.at(account).begin();
    m_client.send(
        api::GetNumber{account, number}, this,
        [this, account, number](const Result<Versioned<Number>> &answer) {
            if (answer)
                m_held.insert({account, number}, answer->value.toRequestBody());
            else if (!isNothing(answer.error()))
                return;
            m_numbers.at(account).erase(number);
            next();
        },
        Priority::Background);
}

void OutcomeCheck::list(const QString &account, const QUrl &link)
{
    api::ListWholeNumbers request{account, {}};
    request.page.countRecords = true;
    request.page.link = link;
    m_client.send(
        request, this,
        [this, account](const Result<Page<Number>> &page) {
            if (page)
                return onPage(account, *page);
            if (!isNothing(page.error()))
                return;
            m_numbers.at(account).clear(); // there is no such account
            next();
        },
        Priority::Background);
}

void OutcomeCheck::onPage(const QString &account, const Page<Number> &page)
{
    Names &missing = m_numbers.at(account);
    for (const Number &number : page.items) {
        if (missing.erase(number.telephoneNumber()) > 0)
            m_held.insert({account, number.telephoneNumber()}, number.toRequestBody());
    }
    m_listed += page.items.size();
    if (page.nextLink.isEmpty())
        missing.clear(); // the account has none of them
    if (missing.empty())
        return next();
    const qint64 pagesLeft = page.recordCount && !page.items.isEmpty()
        ? (*page.recordCount - m_listed) / page.items.size() + 1
        : 1;
    m_singly = pagesLeft > static_cast<qint64>(missing.size());
    if (m_singly)
        return next();
    list(account, page.nextLink);
}

bool OutcomeCheck::isCarriedOut(Kind kind, const BulkRow &row) const
{
    const bool isAccount = row.subject.kind == ChangedKind::Account;
    const bool isAtOld = kind == Kind::RemoveMoved || kind == Kind::PutBack;
    const QString &account = isAccount ? row.subject.name : isAtOld ? row.movedFrom : row.subject.accountName;
    const auto held = m_held.constFind({account, isAccount ? QString() : row.subject.name});
    const bool isThere = held != m_held.cend();
    switch (kind) {
    case Kind::RemoveMoved:
    case Kind::DeleteNumbers:
    case Kind::DeleteAccount:
        return !isThere;
    case Kind::PutBack:
        return isThere && isAsWritten({}, objectFromJson(row.before), *held);
    case Kind::PutMoved:
        return isThere && isAsWritten({}, objectFromJson(row.after), *held);
    case Kind::PutAccount:
    case Kind::PutNumbers:
        return isThere && isAsWritten(objectFromJson(row.before), objectFromJson(row.after), *held);
    }
    return false;
}

QList<int> OutcomeCheck::carriedOut(const JobBatch &batch) const
{
    QList<int> rows;
    for (int i = 0; i < batch.size(); ++i) {
        if (isCarriedOut(batch.request.kind, batch.rows.at(i)))
            rows.append(i);
    }
    return rows;
}

} // namespace acg
