// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/api_error.h"

#include <QString>

namespace acg {

/// An error as a person reads it.
struct ErrorText
{
    QString title; ///< what failed: "The account contoso could not be saved."
    QString explanation; ///< why, in the server's words where there are any
    QString advice; ///< what to do next
    QString details; ///< code, status, request id: for the vendor's support, one item a line
};

/// The one place that turns errors into sentences.
[[nodiscard]] ErrorText errorText(const ApiError &error);
/// Title and explanation in one line, for notices and lists.
[[nodiscard]] QString errorLine(const ApiError &error);
/// Why a request is tried again, in a few words: "too many requests".
[[nodiscard]] QString retryReason(const ApiError &error);

} // namespace acg
