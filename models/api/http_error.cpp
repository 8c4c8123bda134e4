// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/http_error.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace acg {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype quotedLength = 300;

void readErrorObject(const QJsonObject &object, ApiError &error)
{
    error.code = object["code"_L1].toString(error.code);
    error.message = object["message"_L1].toString();
    error.target = object["target"_L1].toString();
    const QJsonArray details = object["details"_L1].toArray();
    for (const auto &entry : details) {
        const QJsonObject detail = entry.toObject();
        error.details.append(
            {detail["code"_L1].toString(), detail["message"_L1].toString(), detail["target"_L1].toString()});
    }
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer)
{
    const QByteArray text = answer.header("Retry-After");
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const qlonglong seconds = text.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::chrono::seconds(std::clamp<qlonglong>(seconds, 0, 24LL * 3600));
    // Qt reads the zone of RFC 2822 dates as an offset only.
    const QString date = QString::fromLatin1(text.trimmed()).replace("GMT"_L1, "+0000"_L1);
    const QDateTime at = QDateTime::fromString(date, Qt::RFC2822Date);
    if (!at.isValid())
        return {};
    return std::chrono::milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(at)));
}

ApiError errorFromAnswer(const HttpAnswer &answer)
{
    ApiError error;
    error.kind = ApiError::Kind::Http;
    error.httpStatus = answer.status;
    error.code = QString::fromLatin1(answer.header("x-ms-error-code"));
    error.retryAfter = retryAfter(answer);
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QJsonValue member = body["error"_L1];
    if (member.isObject()) {
        readErrorObject(member.toObject(), error);
    } else if (member.isString()) { // the identity platform
        error.code = member.toString();
        error.message = body["error_description"_L1].toString();
    } else {
        error.message = QString::fromUtf8(answer.body.left(quotedLength)).simplified();
    }
    return error;
}

} // namespace acg
