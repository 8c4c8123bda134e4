// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/main_window.h"

#include "models/bulk/job_runner.h"
#include "models/bulk/job_store.h"
#include "models/items/activity_model.h"
#include "models/services/drafts.h"
#include "models/services/session.h"
#include "ui/actions/actions.h"
#include "ui/connections/connection_controller.h"
#include "ui/errortext/error_text.h"
#include "ui/mainwindow/export_controller.h"
#include "ui/mainwindow/import_controller.h"
#include "ui/mainwindow/navigation_rail.h"
#include "ui/mainwindow/session_notices.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/pages/main_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/widgets/activity_panel.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/question.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

MainWindow::~MainWindow()
{
    closeSession();
}

void MainWindow::openSession(std::unique_ptr<Session> session)
{
    closeSession();
    if (m_dock == nullptr)
        buildForSessions();
    m_session = std::move(session);
    m_pages = std::make_unique<SessionPages>(*m_session, *m_stack, *m_rail);
    connect(m_pages.get(), &SessionPages::changed, this, &MainWindow::pageChanged);
    connect(m_pages.get(), &SessionPages::capabilitiesChanged, this, &MainWindow::updateActions);
    connect(m_pages.get(), &SessionPages::exportRequested, m_export, &ExportController::start);
    connect(m_pages.get(), &SessionPages::notice, this,
            [this](const QString &text) { m_notices->post(NoticeBar::Kind::Success, text); });
    connect(m_pages.get(), &SessionPages::problem, this,
            [this](const ApiError &error) { m_notices->post(errorText(error)); });
    new SessionNotices(*m_session, *m_notices,
                       {.changeConnection = [this] { m_connections->edit(m_session->profile().id); },
                        .showRfis = [this] { m_pages->show(SessionPages::rfiPage); },
                        .showDrafts = [this] { m_pages->showDrafts(); },
                        .showJob = [this](const QUuid &id) { m_pages->showJob(id); }});
    connect(m_session.get(), &Session::rolesChanged, this, &MainWindow::updateActions);
    connect(&m_session->drafts(), &Drafts::changed, this, [this] {
        const QAction *action = (*m_actions)[ActionId::Drafts];
        if (action->isEnabled() == m_session->drafts().all().isEmpty())
            updateActions();
    });
    m_activity->setModel(&m_session->activity());
    m_status->setSession(m_session.get());
    m_rail->show();
    m_toolBar->show();
    showPage(SessionPages::accountsPage);
    m_session->start();
}

void MainWindow::closeSession()
{
    if (m_session == nullptr)
        return;
    // First those who look at the session.
    m_stack->setCurrentWidget(m_welcome);
    m_pages.reset();
    m_activity->setModel(nullptr);
    m_status->setSession(nullptr);
    m_session.reset();
    m_dock->hide();
    m_rail->hide();
    m_toolBar->hide();
    m_notices->clear();
    m_welcome->focusHome();
    pageChanged();
}

MainPage *MainWindow::currentPage() const
{
    return m_pages != nullptr ? m_pages->current() : nullptr;
}

void MainWindow::showPage(int index)
{
    m_pages->show(index);
}

void MainWindow::showActivity(bool visible)
{
    m_dock->setVisible(visible);
}

void MainWindow::showConnections()
{
    m_stack->setCurrentWidget(m_welcome);
    m_welcome->focusHome();
    m_rail->setCurrent(-1);
    pageChanged();
}

void MainWindow::pageChanged()
{
    const MainPage *page = currentPage();
    m_status->setCountText(page != nullptr ? page->countText() : QString());
    QString title = tr("ACG Console");
    if (page != nullptr)
        title = page->title() + u" — "_s + m_session->profile().name + u" — "_s + title;
    setWindowTitle(title);
    updateActions();
}

void MainWindow::updateActions()
{
    const MainPage *page = currentPage();
    m_actions->update({.connected = m_session != nullptr,
                       .onPage = page != nullptr,
                       .hasDrafts = m_session != nullptr && !m_session->drafts().all().isEmpty(),
                       .keepsLists = m_session != nullptr && m_session->snapshot() != nullptr,
                       .notesChanges = m_session != nullptr && m_session->history() != nullptr,
                       .keepsJobs = m_session != nullptr && m_session->jobs() != nullptr,
                       .hasList = page != nullptr && page->listInView().model != nullptr},
                      page != nullptr ? page->capabilities() : PageCapabilities());
}

void MainWindow::showImport()
{
    const QList<MainPage *> pages = m_pages->all();
    const bool isOnNumbers = currentPage() == pages.at(SessionPages::numbersPage);
    // It goes with the session.
    m_import->open(*m_session, isOnNumbers ? m_session->numbersScope() : QString(), pages.first());
}

QStringList MainWindow::unsavedChanges() const
{
    QStringList unsaved = m_pages != nullptr ? m_pages->unsavedChanges() : QStringList();
    if (const QString text = m_import->unsavedChanges(); !text.isEmpty())
        unsaved.append(text);
    return unsaved;
}

QStringList MainWindow::runningJobs() const
{
    QStringList titles;
    if (m_session == nullptr || m_session->runner() == nullptr)
        return titles;
    for (const JobInfo &job : m_session->jobs()->jobs()) {
        if (m_session->runner()->isRunning(job.id))
            titles.append(job.title);
    }
    return titles;
}

void MainWindow::afterQuestions(const std::function<void()> &proceed)
{
    const auto askForJobs = [this, proceed] {
        const QStringList running = runningJobs();
        if (running.isEmpty())
            return proceed();
        ask(this,
            {u"runningJobsQuestion"_s, tr("Running jobs"), running.join(u'\n'),
             tr("What is not sent yet waits until this connection is opened again."), tr("&Stop Running"),
             tr("&Keep Running")},
            proceed);
    };
    const QStringList unsaved = unsavedChanges();
    if (unsaved.isEmpty())
        return askForJobs();
    ask(this,
        {u"unsavedQuestion"_s, tr("Unsaved changes"), unsaved.join(u'\n'), tr("They will be lost."),
         tr("&Discard Them"), tr("&Keep Editing")},
        askForJobs);
}

bool MainWindow::event(QEvent *event)
{
    // Queued: behind all that is painted in this frame.
    if (event->type() == QEvent::Paint && !std::exchange(m_isPainted, true))
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing && (!unsavedChanges().isEmpty() || !runningJobs().isEmpty())) {
        event->ignore();
        afterQuestions([this] {
            m_closing = true;
            // Not from within the event that was refused.
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        return;
    }
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace acg
