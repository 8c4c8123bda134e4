// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <deque>
#include <optional>

namespace sandbox {

/// At most so many requests in any minute, over all resources; a batch counts as one.
class RateLimiter
{
public:
    using Clock = std::chrono::steady_clock;

    explicit RateLimiter(std::optional<int> requestsPerMinute,
                         std::chrono::milliseconds minute = std::chrono::minutes(1));

    /// Lets a request pass, or says how long to wait (in whole seconds, at least one). One that is refused
    /// does not count.
    [[nodiscard]] std::optional<std::chrono::seconds> refuse(Clock::time_point now);

private:
    std::optional<int> m_limit;
    std::chrono::milliseconds m_minute;
    std::deque<Clock::time_point> m_passed; // within the last minute
};

} // namespace sandbox
