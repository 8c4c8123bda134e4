// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QTest>

#include <optional>

namespace acg::testing {

inline constexpr int patience = 15'000; ///< ms; reached only when something is broken

/// Runs the event loop until the condition holds. Never a fixed sleep.
template <typename Condition>
[[nodiscard]] bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, patience);
}

/// Catches the one answer of an asynchronous call and counts, in case there is more than one.
template <typename T>
class Answer
{
public:
    /// The callback to hand over. Must not outlive this object.
    auto take()
    {
        return [this](Result<T> result) {
            ++m_count;
            m_result = std::move(result);
        };
    }

    /// Waits for the answer. A missing one is a time-out error, so that a test fails instead of hanging.
    const Result<T> &wait()
    {
        if (!eventually([this] { return m_result.has_value(); })) {
            ApiError none;
            none.message = QStringLiteral("the test got no answer");
            m_result = failure(none);
        }
        return *m_result;
    }

    [[nodiscard]] int count() const { return m_count; }

private:
    std::optional<Result<T>> m_result;
    int m_count = 0;
};

} // namespace acg::testing
