// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <semaphore>
#include <thread>

namespace acg::bench {

/// How long the event loop of the thread that made it left an event waiting, at worst. Another thread posts
/// one after the other, a millisecond apart: whatever keeps them waiting would keep a click waiting.
class StallWatch : public QObject
{
public:
    StallWatch()
        : m_thread([this](const std::stop_token &stop) { watch(stop); })
    {
    }
    ~StallWatch() override
    {
        m_thread.request_stop();
        m_thread.join();
        QCoreApplication::removePostedEvents(this);
    }
    Q_DISABLE_COPY_MOVE(StallWatch)

    /// Also counts an event that still waits.
    [[nodiscard]] double worstMilliseconds()
    {
        QCoreApplication::processEvents();
        return std::chrono::duration<double, std::milli>(m_worst).count();
    }

private:
    using Clock = std::chrono::steady_clock;

    void watch(const std::stop_token &stop)
    {
        using namespace std::chrono_literals;
        while (!stop.stop_requested()) {
            const Clock::time_point posted = Clock::now();
            QMetaObject::invokeMethod(
                this,
                [this, posted] {
                    m_worst = std::max(m_worst, Clock::now() - posted);
                    m_answered.release();
                },
                Qt::QueuedConnection);
            while (!m_answered.try_acquire_for(20ms)) {
                if (stop.stop_requested())
                    return;
            }
            std::this_thread::sleep_for(1ms);
        }
    }

    Clock::duration m_worst{};
    std::binary_semaphore m_answered{0};
    std::jthread m_thread;
};

} // namespace acg::bench
