// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/open_gateway.h"

#include "models/domain/module.h"

namespace acg::app {

tl::expected<std::unique_ptr<sandbox::EmbeddedGateway>, QString>
openGateway(const sandbox::GatewayOptions &options)
{
    const auto entry = moduleEntry("acg-sandbox", "acgMakeGateway");
    if (!entry)
        return tl::unexpected(entry.error());
    return std::unique_ptr<sandbox::EmbeddedGateway>(
        reinterpret_cast<decltype(&acgMakeGateway)>(*entry)(options));
}

} // namespace acg::app
