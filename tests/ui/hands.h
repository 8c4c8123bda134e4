// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>

/// What hands do in front of a window.
namespace acg::testing {

/// The child of that name; the test ends here when there is none.
template <typename T>
T &child(const QObject &parent, const QString &objectName)
{
    T *found = parent.findChild<T *>(objectName);
    if (found == nullptr)
        qFatal("there is no %s", qPrintable(objectName));
    return *found;
}

/// Key by key, so that what is checked while typing is checked; any character of Unicode.
inline void type(QWidget *into, const QString &text)
{
    for (const QChar c : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(into, &press);
    }
}

inline void retype(QLineEdit *into, const QString &text)
{
    into->selectAll();
    QTest::keyClick(into, Qt::Key_Delete);
    type(into, text);
}

inline void click(const QObject &parent, const QString &objectName)
{
    // At its beginning: a check box may be wider than what of it can be clicked.
    auto &button = child<QAbstractButton>(parent, objectName);
    QTest::mouseClick(&button, Qt::LeftButton, {}, {10, button.height() / 2});
}

} // namespace acg::testing
