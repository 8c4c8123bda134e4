// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <unordered_map>

namespace acg {

/// Who waits for an answer. The more urgent come first.
enum class Priority : quint8 {
    Interactive, ///< a person, for just this
    Visible, ///< rows that a person looks at
    Background, ///< nobody in particular
    Idle, ///< nobody in particular, and it can wait until nothing else does
};

/// Decides when a request may go, so that a gateway that grants so many requests a minute is used to the
/// full, never runs into its limit, and still answers a person at once.
///
/// Requests of the last minute are counted. A few places are left to people; background work takes what the
/// others left, spread evenly, so that the next place is never far away. A refusal (429) lowers the limit to
/// what was granted; it grows back while nothing is refused.
///
/// The limit that is given is where it starts. When background work has used all of it for a while and
/// nothing was refused, a little more is tried, and more each time that goes well; after a refusal it is what
/// was granted before, and twice the time passes before the next try. So far fewer than one request in a
/// hundred is refused, and a gateway that grants more is used to its full in the end.
class RequestBudget : public QObject
{
    Q_OBJECT
public:
    using Clock = std::chrono::steady_clock;

    struct Settings
    {
        int limit = 100; ///< requests in any window; 0: none known, it is learned from refusals
        std::chrono::milliseconds window{60'000};
    };

    explicit RequestBudget(Settings settings, QObject *parent = nullptr);

    /// Calls `go` once it may be sent: before this returns, or later. `id` names the request.
    void admit(quint64 id, Priority priority, std::function<void()> go);
    /// Somebody more urgent waits for it too.
    void raise(quint64 id, Priority priority);
    /// It was answered, or is not wanted any more; in any state, also an unknown one.
    void leave(quint64 id);
    /// It was turned away (429): nothing is sent before `wait` is over.
    void refused(quint64 id, std::chrono::milliseconds wait);

    [[nodiscard]] int limit() const { return m_limit; } ///< 0: none known
    [[nodiscard]] std::chrono::milliseconds window() const { return m_settings.window; }
    [[nodiscard]] int used() const; ///< sent within the window that ends now
    [[nodiscard]] int waiting() const; ///< for their turn
    [[nodiscard]] bool isHeld() const; ///< the gateway asked to wait
    /// How long so many background requests take from now on; nothing when there is no limit.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeFor(qint64 requests) const;

Q_SIGNALS:
    void changed(); ///< something was sent, queued, answered or refused

private:
    struct Waiting
    {
        quint64 id;
        std::function<void()> go;
    };
    struct Sent
    {
        quint64 id;
        Clock::time_point at;
        bool paced;
    };

    void pump();
    void send(Priority priority, Clock::time_point now);
    void forgetOld(Clock::time_point now);
    void grow(Clock::time_point now);
    void tryMore(Clock::time_point now);
    void startQuiet(Clock::time_point now);
    /// When the first in this queue may go; nothing while it waits for an answer.
    [[nodiscard]] std::optional<Clock::time_point> readyAt(Priority priority, Clock::time_point now) const;
    [[nodiscard]] int places(Priority priority) const; ///< in the window, for this priority
    [[nodiscard]] Clock::duration pace() const; ///< between two background requests

    const Settings m_settings;
    int m_limit;
    int m_ceiling; ///< the limit grows back to this
    int m_proven; ///< the ceiling before more was tried; only then is it lower
    int m_step = 0; ///< by which more was tried last; 0: not since the last refusal
    int m_quietWindows; ///< full and without a refusal, before more is tried
    Clock::time_point m_nextTry;
    std::array<std::deque<Waiting>, 4> m_waiting;
    std::unordered_map<quint64, Priority> m_inFlight;
    std::deque<Sent> m_sent; ///< within the window, oldest first
    Clock::time_point m_nextPaced;
    Clock::time_point m_heldUntil;
    Clock::time_point m_limitChanged;
    QTimer m_timer;
    bool m_pumping = false;
};

} // namespace acg
