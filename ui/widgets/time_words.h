// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace acg {

/// "about 20 seconds", "about 10 minutes", "about 2 hours": an estimate, so no more exact than one.
[[nodiscard]] QString durationText(std::chrono::milliseconds time);

} // namespace acg
