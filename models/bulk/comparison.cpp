// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/comparison.h"

#include "models/domain/others_change.h"

#include <QCoreApplication>

namespace acg::comparison {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(acg::comparison)
};

/// null and absent mean the same of what can be written: no difference worth a request.
QJsonObject withoutNulls(QJsonObject json)
{
    const QStringList members = json.keys();
    for (const QString &member : members) {
        const QJsonValue value = json.value(member);
        if (value.isNull())
            json.remove(member);
        else if (value.isObject())
            json.insert(member, withoutNulls(value.toObject()));
    }
    return json;
}

/// A row that cannot be carried out.
BulkRow impossible(qint64 id, const QString &why)
{
    return {.id = id, .action = RowAction::Impossible, .error = why};
}

void leaveOut(BulkRow &row, const QString &why)
{
    row.state = RowState::LeftOut;
    row.error = why;
}

void leaveOutWhatOthersChanged(BulkRow &row, const Wish &wish, const QJsonObject &held)
{
    if (!isSent(row.action) || !wish.expected)
        return;
    if (const auto why = othersChange(*wish.expected, held))
        leaveOut(row, *why);
}

/// `held`: as the gateway has it; null when it is not there. `fresh`: one without any members.
template <typename Resource>
BulkRow compared(qint64 id, const Wish &wish, const Resource *held, const Resource &fresh)
{
    BulkRow row{.id = id, .action = RowAction::Unchanged};
    const QJsonObject before = held != nullptr ? held->toRequestBody() : QJsonObject();
    if (wish.remove) {
        if (held == nullptr)
            return row;
        row.action = RowAction::Delete;
    } else {
        const bool isThereExpected = wish.existingOnly || (wish.expected && !wish.expected->isEmpty());
        if (held == nullptr && isThereExpected)
            return impossible(id, Words::tr("It is not there any more."));
        const Result<Resource> after = wished(held != nullptr ? *held : fresh, wish);
        if (!after)
            return impossible(id, after.error().message);
        const QJsonObject body = after->toRequestBody();
        if (held != nullptr && withoutNulls(before) == withoutNulls(body))
            return row;
        row.action = held != nullptr ? RowAction::Update : RowAction::Create;
        row.after = compactJson(body);
    }
    row.before = compactJson(before);
    leaveOutWhatOthersChanged(row, wish, before);
    return row;
}

/// Wished for on one account and held on another.
BulkRow moved(qint64 id, const Wish &wish, const Number &held)
{
    const Result<Number> after = wished(held, wish);
    if (!after)
        return impossible(id, after.error().message);
    BulkRow row{.id = id, .action = RowAction::Move, .movedFrom = held.accountName()};
    const QJsonObject before = held.toRequestBody();
    row.before = compactJson(before);
    row.after = compactJson(after->toRequestBody());
    // Taken from another account only when somebody says so; who expects it there has said so.
    if (!wish.expected)
        row.state = RowState::LeftOut;
    leaveOutWhatOthersChanged(row, wish, before);
    return row;
}

BulkRow deletion(const Number &held)
{
    return {.subject = {ChangedKind::Number, held.accountName(), held.telephoneNumber()},
            .action = RowAction::Delete,
            .before = compactJson(held.toRequestBody())};
}

} // namespace

StorageResult<void> compareAccounts(JobFile &file, const QList<Account> &held)
{
    QStringList names;
    for (const Account &account : held)
        names.append(account.name());
    const auto wishes = file.wishesFor(ChangedKind::Account, names);
    if (!wishes)
        return tl::unexpected(wishes.error());
    QList<BulkRow> rows;
    for (const Account &account : held) {
        const auto found = wishes->constFind(account.name());
        if (found != wishes->cend())
            rows.append(compared(found->id, found->wish, &account, account));
    }
    return file.writePlan(rows);
}

StorageResult<void> compareNumbers(JobFile &file, const QList<Number> &held, const QSet<QString> &lackingOf)
{
    QStringList names;
    for (const Number &number : held)
        names.append(number.telephoneNumber());
    const auto wishes = file.wishesFor(ChangedKind::Number, names);
    if (!wishes)
        return tl::unexpected(wishes.error());
    QList<BulkRow> rows;
    for (const Number &number : held) {
        const auto [first, last] = wishes->equal_range(number.telephoneNumber());
        if (first == last && lackingOf.contains(number.accountName()))
            rows.append(deletion(number));
        for (auto found = first; found != last; ++found) {
            if (found->wish.subject.accountName == number.accountName())
                rows.append(compared(found->id, found->wish, &number, number));
            else if (!found->wish.remove && !found->wish.existingOnly) // an edit moves nothing
                rows.append(moved(found->id, found->wish, number));
        }
    }
    return file.writePlan(rows);
}

StorageResult<qint64> compareRest(JobFile &file, qint64 fromId, const QSet<QString> &accounts)
{
    const auto rest = file.uncompared(fromId, restStep);
    if (!rest)
        return tl::unexpected(rest.error());
    QList<BulkRow> rows;
    for (const auto &[id, wish] : *rest) {
        const ChangeSubject &subject = wish.subject;
        if (subject.kind == ChangedKind::Account)
            rows.append(compared<Account>(id, wish, nullptr, Account(subject.name)));
        else if (wish.remove || accounts.contains(subject.accountName))
            rows.append(compared<Number>(id, wish, nullptr, Number(subject.accountName, subject.name)));
        else
            rows.append(impossible(id, Words::tr("There is no account %1.").arg(subject.accountName)));
    }
    const qint64 next = rest->size() < restStep ? 0 : rest->constLast().id + 1;
    return file.writePlan(rows).map([next] { return next; });
}

} // namespace acg::comparison
