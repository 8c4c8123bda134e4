// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json_merge.h"

#include <set>

namespace acg::json {

namespace {

/// A member of an object, or undefined. (Qt's own operator[] gives null for what is not there in const code.)
QJsonValue member(const QJsonObject &json, const QString &name)
{
    return json.contains(name) ? json.value(name) : QJsonValue(QJsonValue::Undefined);
}

void put(QJsonObject &json, const QString &name, const QJsonValue &value)
{
    if (value.isUndefined())
        json.remove(name);
    else
        json.insert(name, value);
}

std::set<QString> names(std::initializer_list<const QJsonObject *> objects)
{
    std::set<QString> all;
    for (const QJsonObject *object : objects) {
        for (auto it = object->begin(); it != object->end(); ++it)
            all.insert(it.key());
    }
    return all;
}

void compare(const QStringList &path, const QJsonObject &before, const QJsonObject &after,
             QList<Change> &changes)
{
    for (const QString &name : names({&before, &after})) {
        const QJsonValue was = member(before, name);
        const QJsonValue is = member(after, name);
        if (was == is)
            continue;
        const bool inside = (was.isObject() || was.isUndefined()) && (is.isObject() || is.isUndefined())
            && !(was.toObject().isEmpty() && is.toObject().isEmpty());
        if (inside)
            compare(path + QStringList(name), was.toObject(), is.toObject(), changes);
        else
            changes.append({path + QStringList(name), was, is});
    }
}

QJsonObject mergeObjects(const QStringList &path, const QJsonObject &base, const QJsonObject &theirs,
                         const QJsonObject &mine, QList<Collision> &collisions)
{
    QJsonObject merged = theirs;
    for (const QString &name : names({&base, &theirs, &mine})) {
        const QJsonValue was = member(base, name);
        const QJsonValue their = member(theirs, name);
        const QJsonValue my = member(mine, name);
        if (my == was || my == their)
            continue; // I left it alone, or we agree
        if (their == was)
            put(merged, name, my);
        else if (their.isObject() && my.isObject())
            merged.insert(name,
                          mergeObjects(path + QStringList(name), was.toObject(), their.toObject(),
                                       my.toObject(), collisions));
        else
            collisions.append({path + QStringList(name), was, their, my});
    }
    return merged;
}

} // namespace

QList<Change> changes(const QJsonObject &before, const QJsonObject &after)
{
    QList<Change> result;
    compare({}, before, after, result);
    return result;
}

Merge merge(const QJsonObject &base, const QJsonObject &theirs, const QJsonObject &mine)
{
    Merge result;
    result.merged = mergeObjects({}, base, theirs, mine, result.collisions);
    return result;
}

void setMember(QJsonObject &json, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1)
        return put(json, path.first(), value);
    if (path.isEmpty())
        return;
    QJsonObject inner = json.value(path.first()).toObject();
    setMember(inner, path.mid(1), value);
    json.insert(path.first(), inner);
}

} // namespace acg::json
