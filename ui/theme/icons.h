// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace acg {

/// An icon from the resources (resources/icons/<name>.svg), drawn in the palette's text colour and redrawn
/// when the palette changes. The names are those of resources/resources.qrc.
///
/// status-synced, status-pending, status-failed, status-none, status-other, warning, error, success and info
/// keep their own colours (of the appearance in use) and differ in shape too.
[[nodiscard]] QIcon icon(const QString &name);
/// In a colour of its own, for what is drawn on a coloured ground.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);
/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace acg
