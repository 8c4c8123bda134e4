// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/rate_limiter.h"

#include <algorithm>

namespace sandbox {

RateLimiter::RateLimiter(std::optional<int> requestsPerMinute, std::chrono::milliseconds minute)
    : m_limit(requestsPerMinute)
    , m_minute(minute)
{
}

std::optional<std::chrono::seconds> RateLimiter::refuse(Clock::time_point now)
{
    if (!m_limit)
        return {};
    while (!m_passed.empty() && m_passed.front() + m_minute <= now)
        m_passed.pop_front();
    if (m_passed.size() < static_cast<std::size_t>(*m_limit)) {
        m_passed.push_back(now);
        return {};
    }
    const auto free
        = m_passed.empty() ? RateLimiter::Clock::duration(m_minute) : m_passed.front() + m_minute - now;
    return std::max(std::chrono::seconds(1), std::chrono::ceil<std::chrono::seconds>(free));
}

} // namespace sandbox
