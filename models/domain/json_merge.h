// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

/// What differs between states of a resource, member by member, known to us or not. A list is one value: its
/// order may mean something.
namespace acg::json {

/// A member whose value differs; the names on the way to it. Undefined: it is not there.
struct Change
{
    QStringList path;
    QJsonValue before;
    QJsonValue after;
    friend bool operator==(const Change &, const Change &) = default;
};

/// Objects are compared inside, so that each change is the smallest one; in the order of the names.
[[nodiscard]] QList<Change> changes(const QJsonObject &before, const QJsonObject &after);

/// A member that both sides changed, each to something else.
struct Collision
{
    QStringList path;
    QJsonValue base;
    QJsonValue theirs;
    QJsonValue mine;
    friend bool operator==(const Collision &, const Collision &) = default;
};

struct Merge
{
    QJsonObject merged; ///< collisions have their value until somebody decides
    QList<Collision> collisions;
};

/// What only one side changed is taken from that side; what both changed alike is no collision.
[[nodiscard]] Merge merge(const QJsonObject &base, const QJsonObject &theirs, const QJsonObject &mine);

/// Makes the objects on the way; undefined removes the member.
void setMember(QJsonObject &json, const QStringList &path, const QJsonValue &value);

} // namespace acg::json
