// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <span>

/// What the codecs of this room share: a description of the members we know, and ways to read and write
/// one of them deep inside an object without touching its neighbours.
namespace acg::json {

enum class Type : quint8 { Text, Flag, Count, Texts, Object, Objects };

enum class Need : quint8 {
    Key, ///< must be there: without it the resource cannot be told apart from others
    Given, ///< may be absent, but null would hide a fact (on or off?)
    Optional, ///< absent and null both mean "not set"
};

struct Member
{
    QLatin1StringView name;
    Type type = Type::Text;
    Need need = Need::Optional;
    std::span<const Member> members = {}; ///< of an Object, or of each entry of Objects
};

/// The first known member that is not what the contract says, e.g. "contacts[1].email: expected a text,
/// found a number". Members that are not described are never looked at.
[[nodiscard]] std::optional<ApiError> check(const QJsonObject &json, std::span<const Member> members,
                                            const QString &path = {});

using Path = std::initializer_list<QLatin1StringView>;

/// Undefined when a part of the path is missing.
[[nodiscard]] QJsonValue value(const QJsonObject &json, Path path);
[[nodiscard]] QString text(const QJsonObject &json, Path path);
[[nodiscard]] QStringList texts(const QJsonObject &json, Path path);
[[nodiscard]] bool flag(const QJsonObject &json, Path path, bool absent = false);

/// Makes the objects on the way; an undefined value removes the member and makes nothing.
void set(QJsonObject &json, Path path, const QJsonValue &value);
/// Empty removes the member. What already reads as `value` is left alone, null included, so that writing
/// back what was read changes nothing.
void setText(QJsonObject &json, Path path, const QString &value);
void setTexts(QJsonObject &json, Path path, const QStringList &values);
void setFlag(QJsonObject &json, Path path, bool value, bool absent = false);

/// `serviceProvisioningStatus` and `serviceProvisioningErrors`, for the tables of the resources.
extern const Member provisioningStatusMember;
extern const Member provisioningErrorsMember;

} // namespace acg::json
