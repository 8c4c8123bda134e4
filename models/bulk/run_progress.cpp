// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/run_progress.h"

#include <algorithm>

namespace acg {

namespace {

constexpr std::chrono::seconds window{30};

} // namespace

void RateMeter::add(qint64 rows, Clock::time_point now)
{
    if (!m_since)
        m_since = now;
    m_steps.push_back({now, rows});
    m_rows += rows;
    forgetOld(now);
}

double RateMeter::rate(Clock::time_point now)
{
    forgetOld(now);
    if (!m_since || now <= *m_since)
        return 0;
    const std::chrono::duration<double> seen = std::min<Clock::duration>(now - *m_since, window);
    return static_cast<double>(m_rows) / seen.count();
}

void RateMeter::forgetOld(Clock::time_point now)
{
    while (!m_steps.empty() && m_steps.front().at + window < now) {
        m_rows -= m_steps.front().rows;
        m_steps.pop_front();
    }
}

} // namespace acg
