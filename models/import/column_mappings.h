// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_settings.h"

#include <QStringList>

#include <optional>

namespace acg {

/// How columns were mapped to fields: for the next file of the same columns, and under names. Kept in the
/// program's settings, on this computer.
namespace columnMappings {

/// What was chosen last for a table of these columns.
[[nodiscard]] std::optional<ImportSettings> remembered(const QStringList &columns);
void remember(const QStringList &columns, const ImportSettings &settings);

[[nodiscard]] QStringList names(); ///< in the order of the alphabet
void save(const QString &name, const QStringList &columns, const ImportSettings &settings);
void remove(const QString &name);
/// Columns are found by their names; what it does not name is not imported.
[[nodiscard]] std::optional<ImportSettings> load(const QString &name, const QStringList &columns);

} // namespace columnMappings
} // namespace acg
