// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/change_record.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace acg {

class DetailText;
class EmptyState;
class IconLabel;

/// One change: who made it, when, how it ended, and each field as it was and as it became.
class HistoryDetails : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryDetails(QWidget *parent = nullptr);

    /// `whyNotRevert`: empty when it can be taken back.
    void show(const ChangeRecord &change, const QString &whyNotRevert);
    void showNothing();

Q_SIGNALS:
    void revertRequested();
    void goToRequested();

private:
    QWidget *makeContent();

    EmptyState *m_nothing;
    IconLabel *m_icon;
    QLabel *m_title;
    DetailText *m_text;
    QPushButton *m_revert;
    QPushButton *m_goTo;
    QLabel *m_whyNot;
    QStackedLayout *m_stack;
};

} // namespace acg
