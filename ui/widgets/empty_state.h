// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace acg {

class BusyIndicator;

/// What stands where a list has nothing to show: that it is loading, that there is nothing, or why it could
/// not be loaded, and the one thing to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void showLoading(const QString &title);
    /// An empty text: no second line; an empty buttonText: no button.
    void showMessage(const QString &iconName, const QString &title, const QString &text = {},
                     const QString &buttonText = {});

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel *m_icon;
    BusyIndicator *m_busy;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace acg
