// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace acg {

/// How long a run waits and how much it does at once.
struct RunSettings
{
    /// Requests noted as begun: those the budget lets go at the same time, and some that wait for their turn,
    /// so that it never waits for us.
    int atOnce = 6;
    std::chrono::milliseconds firstWait{2'000}; ///< when the gateway is in trouble; doubled each time
    std::chrono::milliseconds longestWait{60'000};
    std::chrono::milliseconds syncPatience{15 * 60'000}; ///< without any news from backend sync
    std::chrono::milliseconds syncPause{500}; ///< between two looks at what has settled
};

} // namespace acg
