// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/gateway.h"

extern "C" Q_DECL_EXPORT sandbox::EmbeddedGateway *acgMakeGateway(const sandbox::GatewayOptions &options)
{
    return new sandbox::Gateway(options);
}
