// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json_shape.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace acg::json {

namespace {

QString describe(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

QString describe(Type type)
{
    switch (type) {
    case Type::Text:
        return u"a text"_s;
    case Type::Flag:
        return u"true or false"_s;
    case Type::Count:
        return u"a number"_s;
    case Type::Texts:
    case Type::Objects:
        return u"a list"_s;
    case Type::Object:
        break;
    }
    return u"an object"_s;
}

ApiError mismatch(const QString &path, Type expected, const QJsonValue &found)
{
    return unexpectedAnswer(path, u"expected %1, found %2"_s.arg(describe(expected), describe(found)));
}

std::optional<ApiError> checkEntries(const QJsonArray &entries, const Member &member, const QString &path)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonValue entry = entries.at(i);
        const QString entryPath = u"%1[%2]"_s.arg(path).arg(i);
        if (member.type == Type::Texts) {
            if (!entry.isString())
                return mismatch(entryPath, Type::Text, entry);
            continue;
        }
        if (!entry.isObject())
            return mismatch(entryPath, Type::Object, entry);
        if (auto error = check(entry.toObject(), member.members, entryPath))
            return error;
    }
    return {};
}

std::optional<ApiError> checkMember(const QJsonValue &value, const Member &member, const QString &path)
{
    switch (member.type) {
    case Type::Text:
        if (value.isString())
            return {};
        break;
    case Type::Flag:
        if (value.isBool())
            return {};
        break;
    case Type::Count:
        if (value.isDouble())
            return {};
        break;
    case Type::Texts:
    case Type::Objects:
        if (value.isArray())
            return checkEntries(value.toArray(), member, path);
        break;
    case Type::Object:
        if (value.isObject())
            return check(value.toObject(), member.members, path);
        break;
    }
    return mismatch(path, member.type, value);
}

void setAt(QJsonObject &json, const QLatin1StringView *first, const QLatin1StringView *last,
           const QJsonValue &value)
{
    if (first + 1 == last) {
        if (value.isUndefined())
            json.remove(*first);
        else
            json.insert(*first, value);
        return;
    }
    const QJsonValue next = json.value(*first);
    if (value.isUndefined() && !next.isObject())
        return;
    QJsonObject inner = next.toObject();
    setAt(inner, first + 1, last, value);
    json.insert(*first, inner);
}

} // namespace

std::optional<ApiError> check(const QJsonObject &json, std::span<const Member> members, const QString &path)
{
    for (const Member &member : members) {
        const QJsonValue value = json.value(member.name);
        if (value.isUndefined() && member.need != Need::Key)
            continue;
        if (value.isNull() && member.need == Need::Optional)
            continue;
        const QString memberPath = path.isEmpty() ? QString(member.name) : path + u'.' + member.name;
        if (auto error = checkMember(value, member, memberPath))
            return error;
    }
    return {};
}

QJsonValue value(const QJsonObject &json, Path path)
{
    QJsonValue current = json;
    for (const QLatin1StringView name : path) {
        if (!current.isObject())
            return QJsonValue::Undefined;
        current = current.toObject().value(name);
    }
    return current;
}

QString text(const QJsonObject &json, Path path)
{
    return value(json, path).toString();
}

QStringList texts(const QJsonObject &json, Path path)
{
    const QJsonArray entries = value(json, path).toArray();
    QStringList result;
    result.reserve(entries.size());
    for (const auto &entry : entries)
        result.append(entry.toString());
    return result;
}

bool flag(const QJsonObject &json, Path path, bool absent)
{
    return value(json, path).toBool(absent);
}

void set(QJsonObject &json, Path path, const QJsonValue &value)
{
    setAt(json, path.begin(), path.end(), value);
}

void setText(QJsonObject &json, Path path, const QString &value)
{
    if (text(json, path) != value)
        set(json, path, value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value));
}

void setTexts(QJsonObject &json, Path path, const QStringList &values)
{
    if (texts(json, path) != values)
        set(json, path,
            values.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                             : QJsonValue(QJsonArray::fromStringList(values)));
}

void setFlag(QJsonObject &json, Path path, bool value, bool absent)
{
    if (flag(json, path, absent) != value)
        set(json, path, value);
}

namespace {
constexpr Member errorMembers[] = {{"code"_L1}, {"message"_L1}, {"target"_L1}};
}

const Member provisioningStatusMember{"serviceProvisioningStatus"_L1};
const Member provisioningErrorsMember{"serviceProvisioningErrors"_L1, Type::Objects, Need::Optional,
                                      errorMembers};

} // namespace acg::json
