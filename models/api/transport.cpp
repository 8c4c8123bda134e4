// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/transport.h"

#include "models/domain/module.h"

namespace acg {

TransportCall *Transport::send(const HttpRequest &request, QObject *owner, TransportCall::Done done)
{
    if (!m_wire) {
        const auto entry = moduleEntry("acg-network", "acgMakeWire");
        if (!entry) {
            ApiError missing;
            missing.kind = ApiError::Kind::Refused;
            missing.message = entry.error();
            QMetaObject::invokeMethod(
                owner, [done = std::move(done), missing] { done(failure(missing)); }, Qt::QueuedConnection);
            return nullptr;
        }
        m_wire.reset(reinterpret_cast<decltype(&acgMakeWire)>(*entry)());
    }
    return m_wire->send(request, owner, std::move(done));
}

} // namespace acg
