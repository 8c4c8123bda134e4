// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

namespace acg {

class ElidingButton;

/// One condition of a filter: a button that says what it is set to and opens its choices, and beside it,
/// while it is set, one that clears it. The tooltip has the whole text when there is no room for it.
class FilterChip : public QWidget
{
    Q_OBJECT
public:
    /// The way to clear it is called "<objectName>Clear".
    FilterChip(const QString &objectName, const QString &title, QWidget *parent = nullptr);

    /// What it is set to; empty: not set.
    void setValue(const QString &text);
    /// It asks for no more room than that.
    void setWidest(int width);
    /// "Status: Failed, Pending"; empty while it is not set.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    /// The choices are to be shown at this place of the screen.
    void openRequested(const QPoint &at);
    void clearRequested();

private:
    QString m_title;
    QString m_value;
    ElidingButton *m_button;
    QToolButton *m_clear;
};

} // namespace acg
