// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace acg {

/// Where an export keeps what it cannot write yet: a folder on disk that is private to the person, and not
/// the system's temporary one, which is in memory on many systems. Made when it is not there.
[[nodiscard]] QString spoolFolder();

} // namespace acg
