// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/http_message.h"
#include "models/domain/api_error.h"

namespace acg {

/// Reads an answer with an error status: `error` object, x-ms-error-code, Retry-After; or the identity
/// platform's `error` and `error_description`. A body that is none of these is quoted, shortened.
[[nodiscard]] ApiError errorFromAnswer(const HttpAnswer &answer);

/// Retry-After as seconds or as an HTTP date; nothing when absent or unreadable, never negative.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer);

} // namespace acg
