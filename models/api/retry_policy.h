// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <chrono>

namespace acg {

/// What is sent again. Time-outs are not: the person has waited long enough to be asked.
struct RetryRule
{
    int status; ///< 0: the connection was lost before the answer was complete
    bool onlyIfRepeatable; ///< it may have been carried out, so only reads and repeatable writes go again
};

inline constexpr std::array retryRules{
    RetryRule{429, false}, // turned away at the door: nothing was carried out
    RetryRule{502, true},  RetryRule{503, true}, RetryRule{504, true}, RetryRule{0, true},
};

inline constexpr std::chrono::milliseconds longestRetryDelay{30'000}; ///< Retry-After may ask for more

} // namespace acg
