// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/validation.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

/// The same text without the commas that stand between a value and a closing bracket, outside of strings.
QByteArray withoutTrailingCommas(const QByteArray &json)
{
    QByteArray result;
    result.reserve(json.size());
    qsizetype comma = -1; // where in the result the comma after a value is, while only space has followed it
    char previous = '{'; // the last character that was no space
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        result += c;
        if (inString && c == '\\' && i + 1 < json.size())
            result += json.at(++i);
        else if (c == '"')
            inString = !inString;
        if (!inString && QByteArrayView(" \t\r\n").contains(c))
            continue;
        if (!inString && (c == '}' || c == ']') && comma >= 0)
            result[comma] = ' ';
        const bool afterValue = !QByteArrayView("{[,:").contains(previous);
        comma = !inString && c == ',' && afterValue ? result.size() - 1 : -1;
        previous = c;
    }
    return result;
}

bool isAllowed(QChar c, const TextShape &shape)
{
    const char16_t u = c.unicode();
    const bool alphanumeric
        = (u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z');
    return alphanumeric || (u < 128 && shape.allowed.contains(static_cast<char>(u)));
}

} // namespace

Result<QJsonObject> parseObject(const QByteArray &body)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        QJsonParseError second;
        document = QJsonDocument::fromJson(withoutTrailingCommas(body), &second);
        if (second.error != QJsonParseError::NoError) {
            return Unexpected(
                {400,
                 "InvalidJson"_ba,
                 u"The body is not valid JSON: %1 at offset %2."_s.arg(error.errorString()).arg(error.offset),
                 {}});
        }
    }
    if (!document.isObject())
        return Unexpected({400, "InvalidJson"_ba, u"The body must be a JSON object."_s, {}});
    return document.object();
}

bool isE164(QStringView number)
{
    if (number.size() < 3 || number.size() > 16 || number.front() != u'+' || number.at(1) == u'0')
        return false;
    return std::ranges::all_of(number.mid(1), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

ObjectCheck::ObjectCheck(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_failure(std::make_shared<std::optional<Failure>>())
{
}

QString ObjectCheck::fieldName(QLatin1StringView name) const
{
    return m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
}

void ObjectCheck::fail(QLatin1StringView name, const QString &rule)
{
    if (!*m_failure)
        *m_failure = invalidField(fieldName(name), rule);
}

bool ObjectCheck::present(QLatin1StringView name, Presence presence)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isUndefined() && !value.isNull())
        return true;
    if (presence == Presence::Required)
        fail(name, u"is required"_s);
    return false;
}

ObjectCheck &ObjectCheck::text(QLatin1StringView name, Presence presence, const TextShape &shape)
{
    if (!present(name, presence))
        return *this;
    const QJsonValue value = m_object.value(name);
    const QString text = value.toString();
    if (!value.isString())
        fail(name, u"must be a string"_s);
    else if (text.size() < shape.minimum || (shape.maximum > 0 && text.size() > shape.maximum))
        fail(name, u"must have %1 to %2 characters"_s.arg(shape.minimum).arg(shape.maximum));
    else if (!shape.anyCharacter && !std::ranges::all_of(text, [&](QChar c) { return isAllowed(c, shape); }))
        fail(name, u"may contain only letters, digits and %1"_s.arg(QLatin1StringView(shape.allowed)));
    return *this;
}

ObjectCheck &ObjectCheck::telephoneNumber(QLatin1StringView name)
{
    text(name, Presence::Required);
    const QJsonValue value = m_object.value(name);
    if (value.isString() && !isE164(value.toString()))
        fail(name, u"must be in E.164 format: '+', a digit from 1 to 9, then digits; 3 to 16 characters"_s);
    return *this;
}

ObjectCheck &ObjectCheck::boolean(QLatin1StringView name, Presence presence)
{
    if (present(name, presence) && !m_object.value(name).isBool())
        fail(name, u"must be true or false"_s);
    return *this;
}

ObjectCheck &ObjectCheck::texts(QLatin1StringView name, Presence presence)
{
    if (!present(name, presence))
        return *this;
    const QJsonValue value = m_object.value(name);
    const QJsonArray array = value.toArray();
    const bool onlyTexts
        = std::all_of(array.begin(), array.end(), [](const QJsonValue &item) { return item.isString(); });
    if (!value.isArray() || !onlyTexts)
        fail(name, u"must be an array of strings"_s);
    return *this;
}

ObjectCheck &ObjectCheck::object(QLatin1StringView name, Presence presence,
                                 const std::function<void(ObjectCheck &)> &members)
{
    if (!present(name, presence))
        return *this;
    if (!m_object.value(name).isObject()) {
        fail(name, u"must be an object"_s);
        return *this;
    }
    ObjectCheck nested(m_object.value(name).toObject(), fieldName(name));
    nested.m_failure = m_failure;
    members(nested);
    return *this;
}

ObjectCheck &ObjectCheck::equals(QLatin1StringView name, const QString &expected)
{
    if (m_object.value(name).toString() != expected)
        fail(name, u"must equal '%1', the key in the path"_s.arg(expected));
    return *this;
}

} // namespace sandbox
