// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/paging.h"

#include "app/sandbox/database.h"
#include "app/sandbox/filter.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto continuationName = "continuationToken"_L1;

struct PageRequest
{
    std::optional<qint64> top;
    qint64 skip = 0;
    qint64 size = defaultPageSize;
    qint64 after = 0;
    bool count = false;
    SqlCondition filter;
};

Failure invalidParameter(QLatin1StringView name, const QString &rule)
{
    return {400, "InvalidQueryParameterValue"_ba, u"The query parameter '%1' %2."_s.arg(name, rule), name};
}

Result<std::optional<qint64>> number(const Query &query, QLatin1StringView name, qint64 minimum)
{
    const std::optional<QString> text = query.value(name);
    if (!text)
        return std::nullopt;
    bool ok = false;
    const qint64 value = text->toInt(&ok);
    if (!ok || value < minimum)
        return Unexpected(invalidParameter(name, u"must be a whole number from %1 on"_s.arg(minimum)));
    return value;
}

Result<bool> flag(const Query &query, QLatin1StringView name)
{
    const QString text = query.value(name).value_or(u"false"_s);
    if (text != "true"_L1 && text != "false"_L1)
        return Unexpected(invalidParameter(name, u"must be true or false"_s));
    return text == "true"_L1;
}

Result<qint64> continuation(const Query &query)
{
    const QByteArray token = query.value(continuationName).value_or(QString()).toLatin1();
    if (token.isEmpty())
        return 0;
    bool ok = false;
    const qint64 id = QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).toLongLong(&ok);
    if (!ok || id < 0)
        return Unexpected(invalidParameter(continuationName, u"is not one of this gateway"_s));
    return id;
}

Result<PageRequest> pageRequest(const Query &query)
{
    const auto top = number(query, "top"_L1, 0);
    const auto skip = number(query, "skip"_L1, 0);
    const auto size = number(query, "maxpagesize"_L1, 1);
    for (const auto *parameter : {&top, &skip, &size}) {
        if (!*parameter)
            return Unexpected(parameter->error());
    }
    const auto count = flag(query, "countRecords"_L1);
    if (!count)
        return Unexpected(count.error());
    const auto after = continuation(query);
    if (!after)
        return Unexpected(after.error());
    auto filter = sqlCondition(query.value("filter"_L1).value_or(QString()));
    if (!filter)
        return Unexpected(filter.error());
    return PageRequest{.top = *top,
                       .skip = skip->value_or(0),
                       .size = std::min(size->value_or(defaultPageSize), maximumPageSize),
                       .after = *after,
                       .count = *count,
                       .filter = *std::move(filter)};
}

/// The condition every statement of a list shares, for the ids between two. There is one upper bound only:
/// SQLite would use either of two to end its search, and not the nearer one.
SqlCondition condition(const Listing &listing, const PageRequest &page, qint64 after, qint64 before)
{
    SqlCondition result{u"id > ? AND id < ?"_s, {after, before}};
    if (!listing.tenant.isEmpty()) {
        result.sql += u" AND tenant = ?"_s;
        result.values << listing.tenant;
    }
    if (!page.filter.sql.isEmpty()) {
        result.sql += u" AND "_s + page.filter.sql;
        result.values += page.filter.values;
    }
    return result;
}

qint64 recordCount(const Call &call, const Listing &listing, const PageRequest &page)
{
    const bool cheap = page.filter.sql.isEmpty() && !listing.countSql.isEmpty();
    const SqlCondition all = condition(listing, page, listing.after, listing.before);
    Rows rows = cheap
        ? call.database.run(listing.countSql)
        : call.database.run(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(listing.table, all.sql), all.values);
    return rows.next() ? rows.integer(0) : 0;
}

QByteArray nextLink(const Call &call, const PageRequest &page, qint64 lastId, qint64 served)
{
    Query query = call.query;
    query.remove("skip"_L1);
    if (page.top)
        query.set("top"_L1, QString::number(*page.top - served));
    query.set(continuationName,
              QString::fromLatin1(QByteArray::number(lastId).toBase64(QByteArray::Base64UrlEncoding
                                                                      | QByteArray::OmitTrailingEquals)));
    return call.origin + call.http.path() + '?' + query.encoded();
}

/// The rows of a page, as the ids around them.
struct Span
{
    qint64 after = 0; ///< exclusive
    qint64 last = 0; ///< inclusive; not beyond `after`: no rows
    bool more = false; ///< rows follow
};

/// The ids of at most `limit` rows from an offset on.
QList<qint64> ids(const Call &call, const Listing &listing, SqlCondition rows, qint64 limit, qint64 offset)
{
    rows.values << limit << offset;
    Rows found = call.database.run(
        u"SELECT id FROM %1 WHERE %2 ORDER BY id LIMIT ? OFFSET ?"_s.arg(listing.table, rows.sql),
        rows.values);
    QList<qint64> result;
    while (found.next())
        result << found.integer(0);
    return result;
}

/// Looks for the ends of the page first: stepping over rows does not read them.
Span span(const Call &call, const Listing &listing, const PageRequest &page, qint64 limit)
{
    Span result{.after = std::max(listing.after, page.after)};
    if (limit == 0)
        return result;
    if (page.skip > 0) {
        const auto skipped
            = ids(call, listing, condition(listing, page, result.after, listing.before), 1, page.skip - 1);
        if (skipped.isEmpty())
            return result;
        result.after = skipped.first();
    }
    const auto end = ids(call, listing, condition(listing, page, result.after, listing.before), 2, limit - 1);
    result.last = end.isEmpty() ? listing.before - 1 : end.first();
    result.more = end.size() > 1;
    return result;
}

/// SQLite joins the stored bodies itself: one value crosses the driver instead of one a row.
QByteArray joinedBodies(const Call &call, const Listing &listing, const PageRequest &page, const Span &rows)
{
    const SqlCondition wanted = condition(listing, page, rows.after, rows.last + 1);
    Rows joined = call.database.run(
        u"SELECT CAST(group_concat(body, ',') AS BLOB) FROM (SELECT body FROM %1 WHERE %2 ORDER BY id)"_s.arg(
            listing.table, wanted.sql),
        wanted.values);
    joined.next();
    return joined.bytes(0);
}

} // namespace

Result<HttpResponse> listResponse(const Call &call, const Listing &listing)
{
    const Result<PageRequest> page = pageRequest(call.query);
    if (!page)
        return Unexpected(page.error());
    const qint64 limit = std::min(page->size, page->top.value_or(page->size));
    const Span rows = span(call, listing, *page, limit);
    const QByteArray bodies = joinedBodies(call, listing, *page, rows);
    QByteArray body;
    body.reserve(bodies.size() + 1024);
    body += R"({"value":[)";
    body += bodies;
    body += ']';
    if (rows.more && !(page->top && *page->top <= limit))
        body += R"(,"nextLink":")" + nextLink(call, *page, rows.last, limit) + '"';
    body += '}';
    HttpResponse response = jsonResponse(200, body);
    if (page->count) {
        response.headers.push_back(
            {"x-ms-record-count"_ba, QByteArray::number(recordCount(call, listing, *page))});
    }
    return response;
}

} // namespace sandbox
