// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"

#include <QString>

namespace acg {

/// "Create", "Update", ...
[[nodiscard]] QString rowActionText(RowAction action);
/// "To be sent", "Failed", and of those that are done "Sync pending", ...; empty of a row that is never sent.
[[nodiscard]] QString rowStateText(RowAction action, RowState state, RowSync sync);

} // namespace acg
