// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/failure.h"

#include <QJsonDocument>

#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

HttpResponse jsonResponse(int status, QByteArray body)
{
    return {status, {{"Content-Type"_ba, "application/json; charset=utf-8"_ba}}, std::move(body)};
}

HttpResponse jsonResponse(int status, const QJsonObject &object)
{
    return jsonResponse(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

HttpResponse errorResponse(const Failure &failure)
{
    QJsonObject error{{u"code"_s, QString::fromLatin1(failure.code)}, {u"message"_s, failure.message}};
    if (!failure.target.isEmpty())
        error.insert(u"target"_s, failure.target);
    HttpResponse response = jsonResponse(failure.status, QJsonObject{{u"error"_s, error}});
    response.headers.push_back({"x-ms-error-code"_ba, failure.code});
    return response;
}

Failure invalidField(const QString &field, const QString &rule)
{
    return {400, "InvalidField"_ba, u"The field '%1' %2."_s.arg(field, rule), field};
}

} // namespace sandbox
