// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThread>

#include <functional>

namespace acg {

/// A thread that does one thing after the other.
class WorkThread
{
public:
    explicit WorkThread(const QString &name);
    Q_DISABLE_COPY_MOVE(WorkThread)
    ~WorkThread(); ///< waits for what is being done; what was not begun may be dropped

    void post(std::function<void()> work);

private:
    QThread m_thread;
    QObject m_context; ///< lives in the thread
};

} // namespace acg
