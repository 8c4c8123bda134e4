// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace acg {

/// "Germany" for "DE"; the code itself where Qt knows no such country; empty for an empty one.
[[nodiscard]] QString countryName(const QString &code);

} // namespace acg
