// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace acg {

enum class Permission;
struct Roles;

/// What a sign-in may do, in words: "Admin: may do everything", "Read, Write: may look and change".
[[nodiscard]] QString rolesInWords(const Roles &roles);
/// Why something that needs the permission is disabled; names the role.
[[nodiscard]] QString missingRoleText(Permission permission);

} // namespace acg
