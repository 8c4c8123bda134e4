// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QUuid>
#include <QWidget>

class QLabel;
class QToolButton;

namespace acg {

class ActivityModel;
class BudgetMeter;
class BusyIndicator;
class ElidedLabel;
class IconLabel;
class Session;

/// The status bar's content: the connection and what it may do, how much the page shows, what is running.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setSession(Session *session); ///< null: not connected
    void setCountText(const QString &text);

Q_SIGNALS:
    void activityClicked();
    void jobClicked(const QUuid &id); ///< one that is running

private:
    void showRoles();
    void showActivity();
    void showOutlook();
    void showJobs();

    QPointer<Session> m_session;
    IconLabel *m_icon;
    ElidedLabel *m_connection;
    ElidedLabel *m_roles;
    QLabel *m_count;
    BudgetMeter *m_budget;
    BusyIndicator *m_busy;
    QToolButton *m_activity;
    QToolButton *m_job; ///< the job that is running
    QUuid m_running;
};

} // namespace acg
