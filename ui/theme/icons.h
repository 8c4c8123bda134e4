// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace acg {

/// An icon from the resources (resources/icons/<name>.svg), drawn in the palette's text colour and redrawn
/// when the palette changes. Names: accounts, number, numbers, rfi, add, edit, delete, refresh, export,
/// filter, columns, copy, connection, activity, status-synced, status-pending, status-failed, status-none,
/// warning, info, ... The status icons keep their own colours.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace acg
