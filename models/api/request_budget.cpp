// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/request_budget.h"

#include <algorithm>

namespace acg {

namespace {

using namespace std::chrono_literals;

// Six connections go to one host: one at least is left to a person, one to what is looked at.
constexpr int backgroundAtOnce = 4;
constexpr int withoutAPersonAtOnce = 5;

// Somebody has said what is granted, or it was learned from a refusal, which may have been another's fault.
constexpr int quietWindowsWhenGiven = 10;
constexpr int quietWindowsWhenLearned = 3;
constexpr int mostQuietWindows = 80;

/// Places that only a person may take. What is left for background work is 97 of 100: one of them goes to the
/// hundredth by which our minute is longer than the gateway's.
int reserve(int limit)
{
    return std::max(1, limit / 33);
}

/// Background work starts with a few requests at once, because the first pages are what makes a list useful.
int burst(int limit)
{
    return limit / 4;
}

std::size_t queueOf(Priority priority)
{
    return static_cast<std::size_t>(priority);
}

constexpr std::array byUrgency{Priority::Interactive, Priority::Visible, Priority::Background,
                               Priority::Idle};

} // namespace

RequestBudget::RequestBudget(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_limit(settings.limit)
    , m_ceiling(settings.limit)
    , m_proven(settings.limit)
    , m_quietWindows(settings.limit > 0 ? quietWindowsWhenGiven : quietWindowsWhenLearned)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RequestBudget::pump);
}

void RequestBudget::admit(quint64 id, Priority priority, std::function<void()> go)
{
    m_waiting[queueOf(priority)].push_back({id, std::move(go)});
    pump();
    Q_EMIT changed();
}

void RequestBudget::raise(quint64 id, Priority priority)
{
    for (const Priority lower : byUrgency) {
        if (lower <= priority)
            continue;
        auto &queue = m_waiting[queueOf(lower)];
        const auto found = std::ranges::find(queue, id, &Waiting::id);
        if (found == queue.end())
            continue;
        m_waiting[queueOf(priority)].push_back(std::move(*found));
        queue.erase(found);
        pump();
        return;
    }
}

void RequestBudget::leave(quint64 id)
{
    bool known = m_inFlight.erase(id) > 0;
    for (auto &queue : m_waiting)
        known = std::erase_if(queue, [id](const Waiting &one) { return one.id == id; }) > 0 || known;
    if (!known)
        return;
    pump();
    Q_EMIT changed();
}

void RequestBudget::refused(quint64 id, std::chrono::milliseconds wait)
{
    const auto now = Clock::now();
    m_heldUntil = std::max(m_heldUntil, now + wait);
    // It does not count: the gateway did nothing for it.
    std::erase_if(m_sent, [id](const Sent &one) { return one.id == id; });
    const int granted = std::max(1, used()); // 0 is a ceiling that is not known
    if (m_step > 0) {
        m_ceiling = std::clamp(granted, m_proven, m_ceiling);
        m_quietWindows = std::min(2 * m_quietWindows, mostQuietWindows);
        m_step = 0;
    }
    // Those that are still under way may be refused too: the last word is nearly the same and a little lower.
    if (m_settings.limit == 0 && (m_ceiling == 0 || granted > m_ceiling * 3 / 4))
        m_ceiling = m_ceiling == 0 ? granted : std::min(m_ceiling, granted);
    // Far lower it is when somebody else used the rest: one bad minute is not believed altogether.
    const int learned = std::max(granted, m_ceiling / 10);
    if (m_limit == 0 || learned < m_limit)
        m_limit = learned;
    m_limitChanged = now;
    startQuiet(now);
    leave(id);
}

int RequestBudget::used() const
{
    const auto from = Clock::now() - m_settings.window;
    return static_cast<int>(std::ranges::count_if(m_sent, [from](const Sent &one) { return one.at > from; }));
}

int RequestBudget::waiting() const
{
    std::size_t count = 0;
    for (const auto &queue : m_waiting)
        count += queue.size();
    return static_cast<int>(count);
}

bool RequestBudget::isHeld() const
{
    return Clock::now() < m_heldUntil;
}

std::optional<std::chrono::milliseconds> RequestBudget::timeFor(qint64 requests) const
{
    if (m_limit == 0)
        return {};
    const qint64 atOnce = std::max(0, burst(m_limit) - used());
    const std::size_t before = std::size_t(waiting()) - m_waiting[queueOf(Priority::Idle)].size();
    const qint64 paced = std::max<qint64>(0, requests + qint64(before) - atOnce);
    return std::chrono::duration_cast<std::chrono::milliseconds>(paced * pace());
}

void RequestBudget::pump()
{
    if (m_pumping)
        return; // what is sent just now has ended at once; the loop below goes on
    m_pumping = true;
    const auto now = Clock::now();
    forgetOld(now);
    grow(now);
    std::optional<Clock::time_point> next;
    for (const Priority priority : byUrgency) {
        while (!m_waiting[queueOf(priority)].empty()) {
            const auto ready = readyAt(priority, now);
            if (ready && *ready <= now) {
                send(priority, now);
                continue;
            }
            if (ready)
                next = next ? std::min(*next, *ready) : *ready;
            break;
        }
    }
    m_pumping = false;
    if (next)
        m_timer.start(std::max(1ms, std::chrono::ceil<std::chrono::milliseconds>(*next - now)));
    else
        m_timer.stop();
}

void RequestBudget::send(Priority priority, Clock::time_point now)
{
    auto &queue = m_waiting[queueOf(priority)];
    const Waiting first = std::move(queue.front());
    queue.pop_front();
    const bool paced
        = priority >= Priority::Background && m_limit > 0 && std::ssize(m_sent) >= burst(m_limit);
    if (paced) { // by the clock and not by when the timer fired: its delays would add up
        const bool isLate = now - m_nextPaced >= pace();
        m_nextPaced = (isLate ? now : m_nextPaced) + pace();
    }
    m_sent.push_back({first.id, now, paced});
    if (paced)
        tryMore(now);
    m_inFlight.insert_or_assign(first.id, priority);
    first.go();
}

void RequestBudget::forgetOld(Clock::time_point now)
{
    // A little longer than the window, for a request may be faster on its way than the one before it.
    const auto kept = m_settings.window + m_settings.window / 100;
    while (!m_sent.empty() && m_sent.front().at + kept <= now)
        m_sent.pop_front();
}

void RequestBudget::grow(Clock::time_point now)
{
    if (m_limit >= m_ceiling || now - m_limitChanged < m_settings.window)
        return;
    // Halfway: whoever used the rest may be gone, as this console's own run before this one is.
    m_limit += (m_ceiling - m_limit + 1) / 2;
    m_limitChanged = now;
}

void RequestBudget::startQuiet(Clock::time_point now)
{
    m_nextTry = now + m_settings.window * (m_step > 0 ? 1 : m_quietWindows);
}

void RequestBudget::tryMore(Clock::time_point now)
{
    const bool isFull = m_limit == m_ceiling && std::ssize(m_sent) * 10 >= places(Priority::Background) * 9;
    if (!isFull)
        return startQuiet(now);
    if (now < m_nextTry)
        return;
    m_proven = m_ceiling;
    m_step = m_step > 0 ? 2 * m_step : std::max(1, m_ceiling / 20);
    m_ceiling += m_step;
    m_limit = m_ceiling;
    startQuiet(now);
}

std::optional<RequestBudget::Clock::time_point> RequestBudget::readyAt(Priority priority,
                                                                       Clock::time_point now) const
{
    if (now < m_heldUntil)
        return m_heldUntil;
    const auto atOnce = [this](Priority from) {
        return std::ranges::count_if(m_inFlight, [from](const auto &one) { return one.second >= from; });
    };
    if (priority >= Priority::Background && atOnce(Priority::Background) >= backgroundAtOnce)
        return {};
    if (priority >= Priority::Visible && atOnce(Priority::Visible) >= withoutAPersonAtOnce)
        return {};
    if (m_limit == 0)
        return now;
    auto ready = now;
    const std::ptrdiff_t over = std::ssize(m_sent) - places(priority);
    if (over >= 0)
        ready = m_sent[static_cast<std::size_t>(over)].at + m_settings.window + m_settings.window / 100;
    if (priority >= Priority::Background && std::ssize(m_sent) >= burst(m_limit))
        ready = std::max(ready, m_nextPaced);
    return ready;
}

int RequestBudget::places(Priority priority) const
{
    return priority == Priority::Interactive ? m_limit : std::max(1, m_limit - reserve(m_limit));
}

RequestBudget::Clock::duration RequestBudget::pace() const
{
    const auto others
        = static_cast<int>(std::ranges::count_if(m_sent, [](const Sent &one) { return !one.paced; }));
    return Clock::duration(m_settings.window) / std::max(1, places(Priority::Background) - others);
}

} // namespace acg
