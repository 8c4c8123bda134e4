// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QFlags>
#include <QStringList>

namespace acg {

/// What a token lets its bearer do (contract: Endpoint, roles).
enum class Permission {
    Read = 1, ///< GET, and POST :getTeams...
    Write = 2, ///< PUT, PATCH, POST :createOrUpdateNumbers
    Delete = 4, ///< DELETE, POST :deleteNumbers
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

/// The roles named in a token and what they amount to. Admin grants all three.
struct Roles
{
    QStringList names; ///< as the token names them, e.g. "ProvisioningAPI.Admin"; known and unknown ones
    Permissions permissions;

    [[nodiscard]] bool may(Permission permission) const { return permissions.testFlag(permission); }
    friend bool operator==(const Roles &, const Roles &) = default;
};

/// Reads the `roles` and `scp` claims of a JWT without checking its signature: that is the gateway's
/// business; here they only decide what the console offers. A token that cannot be read has no roles.
[[nodiscard]] Roles rolesFromToken(QByteArrayView jwt);

} // namespace acg
