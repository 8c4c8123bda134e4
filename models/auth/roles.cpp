// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/auth/roles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace acg {

using namespace Qt::StringLiterals;

namespace {

struct KnownRole
{
    QLatin1StringView name;
    Permissions permissions;
};

constexpr std::array knownRoles{
    KnownRole{"ProvisioningAPI.Admin"_L1, Permission::Read | Permission::Write | Permission::Delete},
    KnownRole{"ProvisioningAPI.Read"_L1, Permission::Read},
    KnownRole{"ProvisioningAPI.Write"_L1, Permission::Write},
    KnownRole{"ProvisioningAPI.Delete"_L1, Permission::Delete},
};

Permissions permissionsOf(QStringView name)
{
    for (const KnownRole &role : knownRoles) {
        // Delegated tokens use the same names with the suffix "User".
        if (name == role.name || (name.endsWith("User"_L1) && name.chopped(4) == role.name))
            return role.permissions;
    }
    return {};
}

} // namespace

Roles rolesFromToken(QByteArrayView jwt)
{
    const qsizetype begin = jwt.indexOf('.') + 1;
    const qsizetype end = jwt.indexOf('.', begin);
    if (begin == 0 || end < 0)
        return {};
    const auto payload = QByteArray::fromBase64Encoding(jwt.sliced(begin, end - begin).toByteArray(),
                                                        QByteArray::Base64UrlEncoding);
    const QJsonObject claims = QJsonDocument::fromJson(*payload).object();
    Roles roles;
    const QJsonArray named = claims["roles"_L1].toArray();
    for (const auto &name : named)
        roles.names.append(name.toString());
    roles.names += claims["scp"_L1].toString().split(u' ', Qt::SkipEmptyParts);
    roles.names.removeDuplicates();
    for (const QString &name : std::as_const(roles.names))
        roles.permissions |= permissionsOf(name);
    return roles;
}

} // namespace acg
