// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <deque>
#include <optional>

namespace acg {

/// How far a run is.
struct RunProgress
{
    qint64 total = 0; ///< rows that are to be sent
    qint64 done = 0;
    qint64 failed = 0;
    qint64 open = 0; ///< the others, those under way included
    double rowsPerSecond = 0; ///< of late
    std::optional<std::chrono::milliseconds> timeLeft; ///< nothing while it cannot be known
    int requestsInFlight = 0; ///< those that wait for their turn included
    int limit = 0; ///< requests a minute the gateway is thought to grant; 0: none known
    QString waitingFor; ///< why it stands still, for people; empty when it does not
};

/// Rows a second over the last half minute.
class RateMeter
{
public:
    using Clock = std::chrono::steady_clock;

    void add(qint64 rows, Clock::time_point now = Clock::now());
    [[nodiscard]] double rate(Clock::time_point now = Clock::now());

private:
    struct Step
    {
        Clock::time_point at;
        qint64 rows;
    };
    void forgetOld(Clock::time_point now);

    std::deque<Step> m_steps;
    qint64 m_rows = 0; ///< of the steps
    std::optional<Clock::time_point> m_since; ///< nothing is known of before
};

} // namespace acg
