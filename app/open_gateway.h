// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/gateway.h"

#include <tl/expected.hpp>

#include <memory>

namespace acg::app {

/// The embedded gateway, not started yet, or a sentence why this installation has none. The first call opens
/// its module, which takes some milliseconds; from any thread.
[[nodiscard]] tl::expected<std::unique_ptr<sandbox::EmbeddedGateway>, QString>
openGateway(const sandbox::GatewayOptions &options);

} // namespace acg::app
