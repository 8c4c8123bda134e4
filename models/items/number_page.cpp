// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_page.h"

#include "models/domain/number.h"
#include "models/items/number_page_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace acg {

Result<NumberPage> decodeNumberPage(QByteArray body)
{
    if (auto page = readNumberPage(body))
        return std::move(*page);
    return decodeNumberPageThoroughly(body);
}

Result<NumberPage> decodeNumberPageThoroughly(const QByteArray &body)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return failure(unexpectedAnswer({}, u"not JSON: "_s + parseError.errorString()));
    const QJsonObject object = document.object();
    const QJsonValue value = object.value("value"_L1);
    if (!value.isArray())
        return failure(unexpectedAnswer(u"value"_s, u"expected a list"_s));
    NumberPage page;
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString path = u"value[%1]"_s.arg(i);
        if (!items.at(i).isObject())
            return failure(unexpectedAnswer(path, u"expected an object"_s));
        const Result<Number> number = Number::fromJson(items.at(i).toObject());
        if (!number) {
            ApiError error = number.error();
            error.target = path + u'.' + error.target;
            error.message = path + u'.' + error.message;
            return failure(std::move(error));
        }
        const NumberTexts texts(*number);
        if (texts.fields().key == 0)
            return failure(unexpectedAnswer(
                path + u".telephoneNumber"_s,
                u"expected '+' and 1 to 16 digits, found \"%1\""_s.arg(number->telephoneNumber().left(40))));
        page.rows.append(texts.fields());
    }
    const QJsonValue link = object.value("nextLink"_L1);
    if (!link.isUndefined() && !link.isNull() && !link.isString())
        return failure(unexpectedAnswer(u"nextLink"_s, u"expected a text"_s));
    page.nextLink = QUrl(link.toString());
    return page;
}

} // namespace acg
