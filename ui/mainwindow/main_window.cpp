// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/main_window.h"

#include "models/items/activity_model.h"
#include "models/services/drafts.h"
#include "models/services/session.h"
#include "ui/actions/actions.h"
#include "ui/connections/connection_controller.h"
#include "ui/dialogs/drafts_dialog.h"
#include "ui/errortext/error_text.h"
#include "ui/mainwindow/export_controller.h"
#include "ui/mainwindow/import_controller.h"
#include "ui/mainwindow/navigation_rail.h"
#include "ui/mainwindow/session_notices.h"
#include "ui/mainwindow/session_pages.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/pages/main_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/widgets/activity_panel.h"
#include "ui/widgets/jump_box.h"
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
    m_session = std::move(session);
    m_pages = createPages(*m_session, m_stack);
    for (MainPage *page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        const int number = int(m_rail->count()) + 1;
        m_rail->add(page->title(), page->iconName(), tr("%1 (Ctrl+%2)").arg(page->title()).arg(number));
        connectPage(page);
    }
    makeJumpBox();
    new SessionNotices(*m_session, *m_notices,
                       {.changeConnection = [this] { m_connections->edit(m_session->profile().id); },
                        .showRfis = [this] { showPage(rfiPage); },
                        .showDrafts = [this] { showDrafts(); },
                        .showJob = [this](const QUuid &id) { showJob(id); }});
    connect(m_session.get(), &Session::rolesChanged, this, &MainWindow::updateActions);
    connect(&m_session->drafts(), &Drafts::changed, this, [this] {
        const QAction *action = (*m_actions)[ActionId::Drafts];
        if (action->isEnabled() == m_session->drafts().all().isEmpty())
            updateActions();
    });
    if (m_activity == nullptr)
        m_dock->setWidget(m_activity = new ActivityPanel);
    m_activity->setModel(&m_session->activity());
    m_status->setSession(m_session.get());
    m_rail->show();
    m_toolBar->show();
    showPage(0);
    m_session->start();
}

void MainWindow::closeSession()
{
    if (m_session == nullptr)
        return;
    // First those who look at the session.
    m_stack->setCurrentWidget(m_welcome);
    m_rail->clear();
    qDeleteAll(m_pages);
    m_pages.clear();
    delete std::exchange(m_jump, nullptr);
    m_activity->setModel(nullptr);
    m_status->setSession(nullptr);
    m_session.reset();
    m_dock->hide();
    m_rail->hide();
    m_toolBar->hide();
    m_notices->clear();
    pageChanged();
}

MainPage *MainWindow::currentPage() const
{
    return qobject_cast<MainPage *>(m_stack->currentWidget());
}

int MainWindow::jobsPage() const
{
    return m_session != nullptr && m_session->jobs() != nullptr ? int(m_pages.size()) - 1 : -1;
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_stack->setCurrentWidget(m_pages.at(index));
    m_rail->setCurrent(index);
    m_pages.at(index)->focusHome();
    pageChanged();
}

void MainWindow::showActivity(bool visible)
{
    m_dock->setVisible(visible);
}

void MainWindow::showConnections()
{
    m_stack->setCurrentWidget(m_welcome);
    m_rail->setCurrent(-1);
    pageChanged();
}

void MainWindow::connectPage(MainPage *page)
{
    connect(page, &MainPage::capabilitiesChanged, this, &MainWindow::updateActions);
    connect(page, &MainPage::countTextChanged, this, &MainWindow::pageChanged);
    connect(page, &MainPage::notice, this,
            [this](const QString &text) { m_notices->post(NoticeBar::Kind::Success, text); });
    connect(page, &MainPage::problem, this,
            [this](const ApiError &error) { m_notices->post(errorText(error)); });
    connect(page, &MainPage::numbersRequested, this, [this](const QString &accountName) {
        m_session->setNumbersScope(accountName);
        showPage(numbersPage);
    });
    connect(page, &MainPage::goToRequested, this, &MainWindow::goTo);
    connect(page, &MainPage::exportRequested, m_export, &ExportController::start);
    connect(page, &MainPage::rfiRequested, this, [this](const QString &tenantId) {
        showPage(rfiPage);
        currentPage()->goToRfi(tenantId);
    });
    connect(page, &MainPage::jobRequested, this, &MainWindow::showJob);
    connect(page, &MainPage::answerRevertRequested, this, [this](const ChangeRecord &change) {
        showPage(rfiPage);
        currentPage()->revertAnswer(change);
    });
}

void MainWindow::makeJumpBox()
{
    m_jump = new JumpBox(*m_session, centralWidget());
    connect(m_jump, &JumpBox::chosen, this, &MainWindow::goTo);
}

void MainWindow::goTo(const NumberKey &target)
{
    showPage(target.telephoneNumber.isEmpty() ? accountsPage : numbersPage);
    currentPage()->goTo(target);
}

void MainWindow::showJob(const QUuid &id)
{
    showPage(jobsPage());
    currentPage()->goToJob(id);
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
                       .keepsJobs = jobsPage() >= 0,
                       .hasList = page != nullptr && page->listInView().model != nullptr},
                      page != nullptr ? page->capabilities() : PageCapabilities());
}

void MainWindow::showDrafts()
{
    auto *dialog = new DraftsDialog(m_session->drafts(), m_pages.first()); // goes with the session
    connect(dialog, &DraftsDialog::resumeRequested, this, [this](const Draft &draft) {
        constexpr auto pageOf = [](Draft::Of of) {
            return of == Draft::Of::Rfi ? rfiPage : of == Draft::Of::Number ? numbersPage : accountsPage;
        };
        showPage(pageOf(draft.of));
        currentPage()->resume(draft);
    });
    dialog->open();
}

void MainWindow::showImport()
{
    const QString account = currentPage() == m_pages.at(numbersPage) ? m_session->numbersScope() : QString();
    m_import->open(*m_session, account, m_pages.first()); // goes with the session
}

QStringList MainWindow::unsavedChanges() const
{
    QStringList unsaved;
    for (const MainPage *page : m_pages) {
        const QString text = page->unsavedChanges();
        if (!text.isEmpty())
            unsaved.append(text);
    }
    if (const QString text = m_import->unsavedChanges(); !text.isEmpty())
        unsaved.append(text);
    return unsaved;
}

void MainWindow::afterUnsaved(const std::function<void()> &proceed)
{
    const QStringList unsaved = unsavedChanges();
    if (unsaved.isEmpty())
        return proceed();
    ask(this,
        {u"unsavedQuestion"_s, tr("Unsaved changes"), unsaved.join(u'\n'), tr("They will be lost."),
         tr("&Discard Them"), tr("&Keep Editing")},
        proceed);
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
    if (!m_closing && !unsavedChanges().isEmpty()) {
        event->ignore();
        afterUnsaved([this] {
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
