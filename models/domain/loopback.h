// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace acg {

/// True for 127.0.0.0/8, ::1 and localhost: nothing that is sent there leaves this machine.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace acg
