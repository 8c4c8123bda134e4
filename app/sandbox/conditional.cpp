// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/conditional.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Splits at commas outside of quotes: a quoted ETag may contain one.
std::vector<QByteArray> listItems(const QByteArray &list)
{
    std::vector<QByteArray> items(1);
    bool quoted = false;
    for (const char c : list) {
        if (c == '"')
            quoted = !quoted;
        if (c == ',' && !quoted)
            items.emplace_back();
        else
            items.back() += c;
    }
    for (QByteArray &item : items)
        item = item.trimmed();
    return items;
}

QByteArray withoutWeakness(const QByteArray &etag)
{
    return etag.startsWith("W/") ? etag.mid(2) : etag;
}

bool matches(const QByteArray &list, const Version &current)
{
    return list.trimmed() == "*" || std::ranges::count(listItems(list), current.etag) > 0;
}

bool matchesWeakly(const QByteArray &list, const Version &current)
{
    const auto same
        = [&](const QByteArray &item) { return withoutWeakness(item) == withoutWeakness(current.etag); };
    return list.trimmed() == "*" || std::ranges::any_of(listItems(list), same);
}

HttpResponse preconditionFailed(const char *header)
{
    return errorResponse({412, "ConditionNotMet"_ba,
                          u"The condition of the header %1 is not met."_s.arg(QLatin1StringView(header)),
                          QLatin1StringView(header)});
}

HttpResponse notModified(const Version &version)
{
    return withVersion({.status = 304}, version);
}

/// If-Match, and If-Unmodified-Since where there is no If-Match.
std::optional<HttpResponse> failedDemand(const HttpRequest &request, const std::optional<Version> &current)
{
    if (const auto list = request.header("If-Match")) {
        if (!current || !matches(*list, *current))
            return preconditionFailed("If-Match");
        return {};
    }
    if (const auto text = request.header("If-Unmodified-Since")) {
        const auto date = parseHttpDate(*text);
        if (date && (!current || current->modified > *date))
            return preconditionFailed("If-Unmodified-Since");
    }
    return {};
}

} // namespace

HttpResponse withVersion(HttpResponse response, const Version &version)
{
    response.headers.push_back({"ETag"_ba, version.etag});
    response.headers.push_back({"Last-Modified"_ba, httpDate(version.modified)});
    return response;
}

QByteArray newETag()
{
    return '"' + QByteArray::number(QRandomGenerator::global()->generate64(), 16) + '"';
}

QByteArray httpDate(qint64 seconds)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

std::optional<qint64> parseHttpDate(const QByteArray &text)
{
    QDateTime time
        = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!time.isValid())
        return {};
    time.setTimeZone(QTimeZone::utc());
    return time.toSecsSinceEpoch();
}

std::optional<HttpResponse> failedCondition(const HttpRequest &request, const std::optional<Version> &current)
{
    if (auto failed = failedDemand(request, current))
        return failed;
    const bool reading = request.method == "GET";
    if (const auto list = request.header("If-None-Match")) {
        if (current && matchesWeakly(*list, *current))
            return reading ? notModified(*current) : preconditionFailed("If-None-Match");
        return {};
    }
    if (const auto text = request.header("If-Modified-Since"); reading && text && current) {
        const auto date = parseHttpDate(*text);
        if (date && current->modified <= *date)
            return notModified(*current);
    }
    return {};
}

} // namespace sandbox
