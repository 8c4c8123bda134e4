// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/http_message.h"

#include <QLatin1StringView>
#include <QString>

#include <chrono>

namespace sandbox {

class Tokens;

/// The one secret of all demo clients: sandbox-admin, sandbox-reader, sandbox-writer, sandbox-deleter.
inline constexpr QLatin1StringView demoSecret{"sandbox-secret"};

/// Answers `POST /{tenant}/oauth2/v2.0/token`, the client credentials flow of the Microsoft identity
/// platform, with its errors: 400 or 401 with error, error_description, error_codes, trace_id,
/// correlation_id.
HttpResponse tokenResponse(const HttpRequest &request, const QString &tenant, const Tokens &tokens,
                           std::chrono::seconds lifetime, qint64 nowSeconds);

} // namespace sandbox
