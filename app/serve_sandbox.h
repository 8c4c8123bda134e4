// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/gateway.h"

namespace acg::app {

/// Starts the embedded gateway and runs it without a window until SIGTERM or SIGINT ends it; returns the
/// program's exit code.
///
/// The first line on stdout is `sandbox: listening on http://127.0.0.1:PORT`, for scripts that wait for it.
/// When the gateway cannot start, the reason goes to stderr and the exit code is 1. The caller has made the
/// QCoreApplication.
int serveSandbox(sandbox::EmbeddedGateway &gateway);

} // namespace acg::app
