// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/failure.h"
#include "app/sandbox/query.h"
#include "app/sandbox/repeatability.h"

#include <QString>

#include <chrono>
#include <optional>

namespace sandbox {

class Database;

/// What a handler works with: the request, taken apart, and the open transaction's database.
struct Call
{
    const HttpRequest &http;
    Database &database;
    Query query{};
    QString account{}; ///< {accountName}, decoded
    QString key{}; ///< {telephoneNumber}, {civicAddressId} or {tenantId}, decoded
    QByteArray origin{}; ///< scheme and authority the client used, for nextLink
    qint64 now = 0; ///< milliseconds since 1970
    std::chrono::milliseconds syncDelay{0};
    std::optional<RepeatableRequest> repeatable{};
};

/// Answers within the dispatcher's transaction, which is committed for a response and rolled back for a
/// failure.
using Handler = Result<HttpResponse> (*)(Call &call);

} // namespace sandbox
