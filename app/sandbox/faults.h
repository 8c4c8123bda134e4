// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/http_message.h"

#include <QByteArray>
#include <QRegularExpression>

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <vector>

namespace sandbox {

/// What goes wrong with one request.
struct Fault
{
    enum class Kind {
        Status, ///< answered with `response` instead of being applied
        StatusAfter, ///< applied and committed, but answered with `response`
        DropBefore, ///< the connection ends before any answer byte; nothing was applied
        DropAfter, ///< applied and committed, but the connection ends before any answer byte
        Truncate, ///< applied; the body ends after `bytes` bytes although its length was announced
        Drip, ///< applied; the answer trickles, `bytes` bytes every `interval`
        Delay, ///< applied; the answer waits for `interval`
        GarbageBody, ///< applied; status and headers are right, the body is no JSON
        GarbageHttp, ///< applied; the answer is no HTTP
    };

    Kind kind = Kind::Status;
    HttpResponse response{};
    qsizetype bytes = 0;
    std::chrono::milliseconds interval{0};

    /// An error answer as the gateway would give it; a body may replace the usual error body.
    static Fault status(int status, std::optional<QByteArray> retryAfter = {},
                        std::optional<QByteArray> body = {});
    static Fault statusAfter(int status);
    static Fault answer(HttpResponse response);
    static Fault dropBefore();
    static Fault dropAfter();
    static Fault truncate(qsizetype bodyBytes);
    static Fault drip(qsizetype bytes, std::chrono::milliseconds interval);
    static Fault delay(std::chrono::milliseconds wait);
    static Fault garbageBody();
    static Fault garbageHttp();
};

/// Which requests meet a fault. The path is taken as sent, without its query; the expression matches anywhere
/// in it unless anchored. An empty method matches every method.
struct FaultMatch
{
    QByteArray method{};
    QRegularExpression path{};
    int after = 0; ///< this many matching requests pass first
    int times = 1; ///< then this many meet the fault
    QByteArray inBody{}; ///< those with this in their bodies
};

/// The faults to come. Every function may be called from any thread and takes effect from the next request
/// on.
class FaultPlan
{
public:
    void add(FaultMatch match, Fault fault);
    void clear();
    [[nodiscard]] bool isEmpty() const; ///< true when each planned fault has happened

    /// From now on every token issued so far is answered with 401.
    void expireTokens();

    /// For the gateway: the fault for this arrival, if any, which is thereby used up.
    [[nodiscard]] std::optional<Fault> take(const HttpRequest &request);
    /// For the gateway: serial numbers of tokens, rising for good, across restarts too.
    [[nodiscard]] qint64 nextTokenSerial();
    [[nodiscard]] bool isExpired(qint64 tokenSerial) const;

private:
    struct Planned
    {
        FaultMatch match;
        Fault fault;
    };

    mutable std::mutex m_mutex;
    std::vector<Planned> m_planned;
    std::atomic<qint64> m_nextSerial{std::chrono::duration_cast<std::chrono::microseconds>(
                                         std::chrono::system_clock::now().time_since_epoch())
                                         .count()};
    std::atomic<qint64> m_firstValidSerial{0};
};

} // namespace sandbox
