// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/number_handlers.h"

#include "app/sandbox/account_handlers.h"
#include "app/sandbox/database.h"
#include "app/sandbox/number_rules.h"
#include "app/sandbox/number_table.h"
#include "app/sandbox/paging.h"
#include "app/sandbox/validation.h"

#include <QSet>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

WriteTime writeTime(const Call &call)
{
    return {call.now, call.now + call.syncDelay.count()};
}

/// The number in the path, if this account owns it.
std::optional<StoredNumber> ownNumber(const Call &call, const StoredAccount &account)
{
    if (!isE164(call.key))
        return {};
    auto number = findNumber(call.database, call.key);
    if (number && !number->belongsTo(account))
        return {};
    return number;
}

std::optional<Version> versionOf(const std::optional<StoredNumber> &number)
{
    return number ? std::optional(number->version) : std::nullopt;
}

std::optional<Failure> ownedElsewhere(const std::optional<StoredNumber> &stored, const StoredAccount &account,
                                      const QString &path)
{
    if (!stored || stored->belongsTo(account))
        return {};
    const QString field = path.isEmpty() ? u"telephoneNumber"_s : path + u".telephoneNumber"_s;
    return Failure{409, "NumberOwnedByAnotherAccount"_ba,
                   u"The number in '%1' belongs to another account."_s.arg(field), field};
}

/// Everything that can be wrong with one number of a batch or of a PUT, besides conditions.
std::optional<Failure> checkWrite(const StoredAccount &account, const QJsonObject &number,
                                  const QString &path)
{
    if (auto broken = checkNumber(number, account.name, path))
        return broken;
    return checkServicesEnabled(number, account.services, path);
}

Result<QByteArray> writeBatchItem(Call &call, StoredAccount &account, const QJsonObject &number,
                                  const QString &path)
{
    if (auto broken = checkWrite(account, number, path))
        return Unexpected(*std::move(broken));
    const auto stored = findNumber(call.database, number.value("telephoneNumber"_L1).toString());
    if (auto conflict = ownedElsewhere(stored, account, path))
        return Unexpected(*std::move(conflict));
    return writeNumber(call.database, account, number, stored, writeTime(call)).body;
}

} // namespace

Failure numberNotFound(const QString &account, const QString &telephoneNumber, const QString &target)
{
    return {404, "NumberNotFound"_ba, u"The account '%1' has no number '%2'."_s.arg(account, telephoneNumber),
            target};
}

Result<HttpResponse> listAllNumbers(Call &call)
{
    return listResponse(
        call, {.table = u"numbers"_s, .countSql = u"SELECT coalesce(sum(numbers), 0) FROM accounts"_s});
}

Result<HttpResponse> listNumbers(Call &call)
{
    const auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    return listResponse(call,
                        {.table = u"numbers"_s,
                         .after = firstNumberId(account->id),
                         .before = firstNumberId(account->id + 1),
                         .countSql = u"SELECT numbers FROM accounts WHERE id = %1"_s.arg(account->id)});
}

Result<HttpResponse> getNumber(Call &call)
{
    const auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    const auto number = ownNumber(call, *account);
    if (auto failed = failedCondition(call.http, versionOf(number)))
        return *std::move(failed);
    if (!number)
        return Unexpected(numberNotFound(call.account, call.key, u"telephoneNumber"_s));
    return withVersion(jsonResponse(200, number->body), number->version);
}

Result<HttpResponse> putNumber(Call &call)
{
    auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    const auto number = parseObject(call.http.body);
    if (!number)
        return Unexpected(number.error());
    if (auto broken = checkWrite(*account, *number, {}))
        return Unexpected(*std::move(broken));
    if (auto broken = ObjectCheck(*number, {}).equals("telephoneNumber"_L1, call.key).failure())
        return Unexpected(*std::move(broken));
    const auto stored = findNumber(call.database, call.key);
    if (auto conflict = ownedElsewhere(stored, *account, {}))
        return Unexpected(*std::move(conflict));
    if (auto failed = failedCondition(call.http, versionOf(stored)))
        return *std::move(failed);
    const StoredNumber written = writeNumber(call.database, *account, *number, stored, writeTime(call));
    updateNumberCounts(call.database, *account);
    return withVersion(jsonResponse(stored ? 200 : 201, written.body), written.version);
}

Result<HttpResponse> deleteNumber(Call &call)
{
    auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    const auto number = ownNumber(call, *account);
    if (auto failed = failedCondition(call.http, versionOf(number)))
        return *std::move(failed);
    if (!number)
        return Unexpected(numberNotFound(call.account, call.key, u"telephoneNumber"_s));
    removeNumber(call.database, *account, *number);
    updateNumberCounts(call.database, *account);
    return HttpResponse{.status = 204};
}

Result<QJsonArray> batchNumbers(const Call &call)
{
    const auto body = parseObject(call.http.body);
    if (!body)
        return Unexpected(body.error());
    const QJsonValue numbers = body->value("numbers"_L1);
    if (!numbers.isArray())
        return Unexpected(invalidField(u"numbers"_s, u"must be an array"_s));
    const QJsonArray array = numbers.toArray();
    if (array.size() > maximumBatch) {
        return Unexpected(invalidField(
            u"numbers"_s, u"must have at most %1 items; it has %2"_s.arg(maximumBatch).arg(array.size())));
    }
    QSet<QString> seen;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = u"numbers[%1]"_s.arg(i);
        if (!array.at(i).isObject())
            return Unexpected(invalidField(path, u"must be an object"_s));
        const QJsonObject item = array.at(i).toObject();
        if (auto broken = ObjectCheck(item, path).telephoneNumber("telephoneNumber"_L1).failure())
            return Unexpected(*std::move(broken));
        const QString number = item.value("telephoneNumber"_L1).toString();
        if (seen.contains(number))
            return Unexpected(invalidField(path + u".telephoneNumber"_s, u"appears twice in the batch"_s));
        seen.insert(number);
    }
    return array;
}

Result<HttpResponse> createOrUpdateNumbers(Call &call)
{
    auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    const auto numbers = batchNumbers(call);
    if (!numbers)
        return Unexpected(numbers.error());
    QByteArray body = R"({"numbers":[)"_ba;
    for (qsizetype i = 0; i < numbers->size(); ++i) {
        const auto written
            = writeBatchItem(call, *account, numbers->at(i).toObject(), u"numbers[%1]"_s.arg(i));
        if (!written)
            return Unexpected(written.error());
        body += (i > 0 ? "," : "") + *written;
    }
    updateNumberCounts(call.database, *account);
    return jsonResponse(200, body + "]}");
}

Result<HttpResponse> deleteNumbers(Call &call)
{
    auto account = findAccount(call.database, call.account);
    if (!account)
        return Unexpected(accountNotFound(call.account));
    const auto numbers = batchNumbers(call);
    if (!numbers)
        return Unexpected(numbers.error());
    for (qsizetype i = 0; i < numbers->size(); ++i) {
        const QString telephoneNumber = numbers->at(i).toObject().value("telephoneNumber"_L1).toString();
        const auto number = findNumber(call.database, telephoneNumber);
        if (!number || !number->belongsTo(*account)) {
            return Unexpected(
                numberNotFound(call.account, telephoneNumber, u"numbers[%1].telephoneNumber"_s.arg(i)));
        }
        removeNumber(call.database, *account, *number);
    }
    updateNumberCounts(call.database, *account);
    return HttpResponse{.status = 204};
}

} // namespace sandbox
