// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <span>

namespace acg {

/// A member of a resource that a column of a table can stand for. Its name is the path to it, joined with
/// '_', as the files of the Number Management Portal have it:
/// "serviceDetails_teamsOperatorConnect_configuration_usage".
struct FlatMember
{
    enum class Type : quint8 { Text, Flag, Texts };

    const char *name;
    Type type = Type::Text;

    [[nodiscard]] QStringList path() const;
    friend bool operator==(const FlatMember &, const FlatMember &) = default;
};

/// Those that can be written, in the order of the portal's files; first the key.
[[nodiscard]] std::span<const FlatMember> numberMembers();
[[nodiscard]] std::span<const FlatMember> accountMembers();

/// The cell of a table for it: "true", "false", several texts parted by ';'. Empty when it is not set.
[[nodiscard]] QString flatText(const QJsonObject &resource, const FlatMember &member);

} // namespace acg
