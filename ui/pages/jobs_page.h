// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/job_view.h"
#include "ui/pages/main_page.h"

#include <QHash>
#include <QUuid>

class QListView;
class QPushButton;
class QStackedLayout;

namespace acg {

class EmptyState;
class JobListModel;
class JobStore;
class PlanMaker;
class Session;
struct JobInfo;

/// The bulk jobs of the connection: their plans, how far they are, and what became of them.
class JobsPage : public MainPage
{
    Q_OBJECT
public:
    /// The session must outlive the page and keep jobs.
    explicit JobsPage(Session &session, QWidget *parent = nullptr);
    ~JobsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] PageCapabilities capabilities() const override;
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] ListInView listInView() const override;

    void refresh() override; ///< compares the chosen job anew
    void focusFilter() override;
    void copySelected() override;
    /// Chooses it; what has not been compared yet is.
    void goToJob(const QUuid &id) override;

private:
    QWidget *makeList();
    void connectView();
    void connectRunner();
    [[nodiscard]] JobStore &store() const;
    void chosen();
    void select(const QUuid &id);
    void compare(const QUuid &id);
    void stopComparing();
    void forget(const QUuid &compared);
    void showWork();
    void showHindrances();
    [[nodiscard]] QString whyNotRun(const JobInfo &job) const;
    [[nodiscard]] bool isUnderWay(const QUuid &job) const;
    [[nodiscard]] QString summary(const JobInfo &job) const;
    void run();
    void confirmRun(const JobInfo &job);
    void cancelRun();
    void runEnded(const QUuid &id);
    void undo();
    void save();
    void openPlan();
    void remove();

    Session &m_session;
    JobListModel *m_jobs;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_listStack = nullptr;
    JobView *m_view;
    QHash<QUuid, PlanMaker *> m_makers; ///< of jobs that are compared
    QUuid m_wanted; ///< to be chosen once the jobs of earlier are known
};

} // namespace acg
