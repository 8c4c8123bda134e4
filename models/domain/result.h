// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/api_error.h"

#include <tl/expected.hpp>

namespace acg {

/// A value, or the problem that kept us from having it. Errors are values here, never exceptions.
template <typename T>
using Result = tl::expected<T, ApiError>;

[[nodiscard]] inline tl::unexpected<ApiError> failure(ApiError error)
{
    return tl::unexpected<ApiError>(std::move(error));
}

/// A resource together with the ETag it was answered with. The ETag is opaque: quoted, weak or bare,
/// it goes back exactly as it came. Empty when the server sent none.
template <typename T>
struct Versioned
{
    T value;
    QByteArray etag;
};

} // namespace acg
