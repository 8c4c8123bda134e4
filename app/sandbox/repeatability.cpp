// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/repeatability.h"

#include "app/sandbox/conditional.h"
#include "app/sandbox/database.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

Failure rejected(const QString &header, const QString &why)
{
    return {400, "InvalidRepeatability"_ba, u"The header %1 %2."_s.arg(header, why), header};
}

QByteArray fingerprint(const HttpRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.method + ' ' + request.target + '\n');
    hash.addData(request.body);
    return hash.result();
}

QByteArray packed(const std::vector<Header> &headers)
{
    QJsonArray array;
    for (const Header &header : headers)
        array << QString::fromLatin1(header.name) << QString::fromLatin1(header.value);
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<Header> unpacked(const QByteArray &bytes)
{
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    std::vector<Header> headers;
    for (qsizetype i = 0; i + 1 < array.size(); i += 2)
        headers.push_back({array.at(i).toString().toLatin1(), array.at(i + 1).toString().toLatin1()});
    return headers;
}

} // namespace

Result<std::optional<RepeatableRequest>> repeatableRequest(const HttpRequest &request)
{
    const QString idName = u"Repeatability-Request-ID"_s;
    const QString timeName = u"Repeatability-First-Sent"_s;
    const auto id = request.header("Repeatability-Request-ID");
    const auto firstSent = request.header("Repeatability-First-Sent");
    if (!id && !firstSent)
        return std::nullopt;
    if (!id)
        return Unexpected(rejected(idName, u"is missing beside "_s + timeName));
    if (!firstSent)
        return Unexpected(rejected(timeName, u"is missing beside "_s + idName));
    const QUuid uuid = QUuid::fromString(QLatin1StringView(*id));
    if (uuid.isNull())
        return Unexpected(rejected(idName, u"must be a GUID"_s));
    if (!parseHttpDate(*firstSent))
        return Unexpected(rejected(timeName, u"must be an HTTP date, e.g. Sun, 06 Nov 1994 08:49:37 GMT"_s));
    return RepeatableRequest{uuid.toString(QUuid::WithoutBraces), *firstSent, fingerprint(request)};
}

Result<std::optional<HttpResponse>> recordedAnswer(Database &database, const RepeatableRequest &request)
{
    Rows rows
        = database.run(u"SELECT first_sent, fingerprint, status, headers, body FROM repeatable_requests "
                       "WHERE request_id = ?"_s,
                       {request.id});
    if (!rows.next())
        return std::nullopt;
    if (rows.text(0).toLatin1() != request.firstSent || rows.bytes(1) != request.fingerprint)
        return Unexpected(rejected(u"Repeatability-Request-ID"_s, u"was used for another request before"_s));
    return HttpResponse{static_cast<int>(rows.integer(2)), unpacked(rows.bytes(3)), rows.bytes(4)};
}

void recordAnswer(Database &database, const RepeatableRequest &request, const HttpResponse &response,
                  qint64 nowSeconds)
{
    constexpr qint64 day = 24LL * 60 * 60;
    database.change(u"DELETE FROM repeatable_requests WHERE recorded < ?"_s, {nowSeconds - day});
    // A null QByteArray would be stored as NULL; an answer without a body has an empty one.
    const QByteArray body = response.body.isNull() ? ""_ba : response.body;
    database.change(u"INSERT INTO repeatable_requests VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                    {request.id, QString::fromLatin1(request.firstSent), request.fingerprint, response.status,
                     packed(response.headers), body, nowSeconds});
}

HttpResponse withRepeatabilityResult(HttpResponse response, bool accepted)
{
    response.headers.push_back({"Repeatability-Result"_ba, accepted ? "accepted"_ba : "rejected"_ba});
    return response;
}

} // namespace sandbox
