// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/http_message.h"

#include <QRegularExpression>

#include <deque>
#include <mutex>
#include <vector>

namespace sandbox {

/// One arrival at the gateway, as a test wants to see it.
struct RequestRecord
{
    QByteArray method{};
    QByteArray target{}; ///< as sent
    std::vector<Header> headers{}; ///< as sent, but the value of Authorization is left out
    QByteArray
        body{}; ///< of PUT, PATCH and POST, up to 64 KiB; never of a token request, which holds a secret
    int status = 0; ///< of the answer; 0 when the connection was dropped instead
    bool applied = false; ///< the effect was committed by this very arrival (a replay applies nothing)
    bool replayed = false; ///< answered from the record of a repeatable request
};

/// What arrived, oldest first; the oldest are forgotten beyond 10,000. Thread-safe.
class RequestLog
{
public:
    void append(RequestRecord record);
    void clear();
    [[nodiscard]] std::vector<RequestRecord> records() const;
    /// Arrivals of this method (empty: any) whose target matches.
    [[nodiscard]] int count(const QByteArray &method = {}, const QRegularExpression &target = {}) const;

private:
    mutable std::mutex m_mutex;
    std::deque<RequestRecord> m_records;
};

} // namespace sandbox
