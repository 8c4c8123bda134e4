// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/finder.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace acg {

class BusyIndicator;
class InlineMessage;

/// Leads to an account or a number by typing: a line and what it may mean, over the top of its parent. The
/// focus stays in the line; Up and Down choose, Return goes, Esc closes and gives the focus back.
class JumpBox : public QFrame
{
    Q_OBJECT
public:
    /// Hidden until popup(). The session must outlive it.
    JumpBox(Session &session, QWidget *parent);
    ~JumpBox() override;

    void popup();

Q_SIGNALS:
    /// There is such an account (no telephone number) or number, with its account.
    void chosen(const acg::NumberKey &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void suggest();
    void go();
    void ask(const NumberKey &target);
    void showAnswer(const NumberKey &target, const Result<Finder::Finding> &answer);
    void dismiss();
    /// As high as what is in it, in the middle of the parent's top.
    void fit();
    void focusMoved(QWidget *now);

    Finder m_finder;
    QList<Suggestion> m_suggestions; ///< by row of the list
    QLineEdit *m_edit;
    BusyIndicator *m_busy;
    InlineMessage *m_message;
    QListWidget *m_list;
    QPointer<QWidget> m_focusBefore;
};

} // namespace acg
