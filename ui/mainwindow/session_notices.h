// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>
#include <QUuid>

#include <functional>

namespace acg {

class NoticeBar;
class Session;
struct Draft;
struct ApiError;
struct Provisioning;

/// Tells what happens to a session as a whole: lists that could not be loaded, a sign-in that does not work,
/// and what became of resources that the backend had still to set up.
class SessionNotices : public QObject
{
    Q_OBJECT
public:
    /// What the buttons of notices lead to.
    struct Ways
    {
        std::function<void()> changeConnection; ///< the dialog in which the sign-in can be corrected
        std::function<void()> showRfis;
        std::function<void()> showDrafts;
        std::function<void(const QUuid &)> showJob;
    };
    SessionNotices(Session &session, NoticeBar &notices, Ways ways);

private:
    void listFailed(const ApiError &error, bool rowsAreShown);
    void settled(const QString &resource, const Provisioning &now);
    void postRefusals();
    void rfisArrived(int added, int changed);
    void draftsLoaded(const QList<Draft> &drafts);
    void connectJobs(Session &session);
    void jobsLoaded(Session &session);

    NoticeBar &m_notices;
    Ways m_ways;
    QTimer m_soon; ///< what the backend refused at one time is said once
    int m_refused = 0;
    QString m_firstRefusal;
};

} // namespace acg
