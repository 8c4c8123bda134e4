// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QObject>

#include <cstdio>

namespace acg::bench {

inline void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

/// Says so when a top-level window has painted for the first time.
class FirstPaint : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Paint && widget != nullptr && widget->isWindow() && !m_seen) {
            m_seen = true;
            // After the event loop's turn in which everything was painted.
            QMetaObject::invokeMethod(
                this, [] { say("painted"); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    bool m_seen = false;
};

/// A window with nothing in it.
inline int showTrivialWindow(QApplication &application)
{
    FirstPaint watcher;
    application.installEventFilter(&watcher);
    QLabel label(QStringLiteral("trivial"));
    label.resize(1200, 720); // as the console
    label.show();
    return QApplication::exec();
}

} // namespace acg::bench
