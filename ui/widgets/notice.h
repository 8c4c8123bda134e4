// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/notice_bar.h"

#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace acg {

/// One message of a NoticeBar. Deletes itself when it is closed.
class Notice : public QFrame
{
    Q_OBJECT
public:
    /// The title is set in bold before the text; it may be empty.
    Notice(NoticeBar::Kind kind, const QString &title, const QString &text, const QString &details,
           QWidget *parent);

    [[nodiscard]] NoticeBar::Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const; ///< with the title
    [[nodiscard]] QString details() const;
    void setText(const QString &text);

    QPushButton *addButton(const QString &text, std::function<void()> action);
    /// A progress bar in the notice; total 0 hides it.
    void setProgress(int done, int total);
    void closeAfter(std::chrono::milliseconds time);
    /// Stays until its owner closes it: shows something under way.
    void keepOpen();
    [[nodiscard]] bool isKeptOpen() const { return m_keptOpen; }
    void close();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    NoticeBar::Kind m_kind;
    bool m_keptOpen = false;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_details;
    QHBoxLayout *m_buttons;
    QProgressBar *m_progress;
    QToolButton *m_close;
    QTimer m_lifetime;
};

} // namespace acg
