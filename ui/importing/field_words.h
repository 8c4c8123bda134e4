// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_field.h"

namespace acg {

/// What a field is called where columns are mapped to it: "Telephone number", "Operator Connect: usage".
[[nodiscard]] QString fieldLabel(ImportTarget target, const ImportField &field);

} // namespace acg
