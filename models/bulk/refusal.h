// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/api_error.h"

#include <optional>

/// What a run makes of a request that did not succeed.
namespace acg::refusal {

enum class Trouble : quint8 {
    Rows, ///< the gateway has read it and does not want it: a row is to blame, or all are
    Passes, ///< no network, too many requests, a server in trouble: the same request goes again
    Person, ///< no sign-in, no permission, no trust: nothing goes before somebody has seen to it
};

[[nodiscard]] Trouble troubleOf(const ApiError &error);

/// Of what passes: the gateway has read the request and failed at it. So it may every time, because of a row.
[[nodiscard]] bool isServerError(const ApiError &error);

/// Why a run stands still after something that passes, for people.
[[nodiscard]] QString waitingText(const ApiError &error);

/// The pair of a request that is sent again was refused: the gateway does not remember it any more.
[[nodiscard]] bool isOfThePair(const ApiError &error);

struct Blame
{
    int index = 0; ///< in the request
    QString code; ///< the server's
    QString message; ///< the server's words
};

/// Which of so many numbers are to blame; nothing when the gateway does not say. All of them, when what is
/// wrong is the account they share.
[[nodiscard]] std::optional<QList<Blame>> blamed(const ApiError &error, int count);

} // namespace acg::refusal
