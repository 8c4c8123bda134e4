// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window is put together; what it does is in main_window.cpp.
#include "models/connections/connection_profile.h"
#include "models/services/session.h"
#include "ui/actions/actions.h"
#include "ui/connections/connection_controller.h"
#include "ui/dialogs/changes_dialog.h"
#include "ui/mainwindow/about.h"
#include "ui/mainwindow/export_controller.h"
#include "ui/mainwindow/import_controller.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/navigation_rail.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/pages/main_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/theme/icons.h"
#include "ui/widgets/activity_panel.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QDockWidget>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {
constexpr auto activityHeightKey = "window/activityHeight"_L1;
} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(parts.theme)
    , m_actions(new Actions(this))
    , m_rail(new NavigationRail)
    , m_notices(new NoticeBar)
    , m_stack(new QStackedWidget)
    , m_welcome(new WelcomePage)
    , m_status(new StatusStrip)
    , m_connections(new ConnectionController(parts.profiles, parts.keychain, parts.sessionSecrets, this))
    , m_export(new ExportController(*m_notices, this))
    , m_import(new ImportController(*m_export, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(900, 560);
    buildFrame();
    connectActions();
    connectConnections();
    restoreLayout();
    pageChanged();
}

void MainWindow::buildFrame()
{
    m_actions->fillMenuBar(menuBar());
    m_stack->setObjectName(u"pages"_s);
    m_stack->addWidget(m_welcome);
    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_notices);
    page->addWidget(m_stack, 1);
    auto *center = new QWidget;
    auto *row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(page, 1);
    setCentralWidget(center);
    m_rail->hide();

    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_status, 1);
}

/// Only a session needs these, and the first window is there sooner without them.
void MainWindow::buildForSessions()
{
    m_toolBar = addToolBar(tr("Actions"));
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->toggleViewAction()->setEnabled(false);
    m_actions->fillToolBar(m_toolBar);

    m_activity = new ActivityPanel;
    m_dock = new QDockWidget(tr("Activity"), this);
    m_dock->setObjectName(u"activityDock"_s);
    m_dock->setAllowedAreas(Qt::BottomDockWidgetArea);
    m_dock->setFeatures(QDockWidget::DockWidgetClosable);
    m_dock->setWidget(m_activity);
    addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
    resizeDocks({m_dock}, {QSettings().value(activityHeightKey, 240).toInt()}, Qt::Vertical);
    connect(m_dock, &QDockWidget::visibilityChanged, this,
            [this](bool visible) { (*m_actions)[ActionId::ShowActivity]->setChecked(visible); });
}

void MainWindow::connectActions()
{
    const auto onPage = [this](ActionId id, void (MainPage::*act)()) {
        connect((*m_actions)[id], &QAction::triggered, this, [this, act] {
            if (MainPage *page = currentPage())
                (page->*act)();
        });
    };
    onPage(ActionId::NewAccount, &MainPage::createAccount);
    onPage(ActionId::NewNumber, &MainPage::createNumber);
    onPage(ActionId::Edit, &MainPage::editSelected);
    onPage(ActionId::ChangeMany, &MainPage::changeMany);
    onPage(ActionId::Delete, &MainPage::deleteSelected);
    onPage(ActionId::Diagnose, &MainPage::diagnoseSelected);
    onPage(ActionId::Revert, &MainPage::revertSelected);
    onPage(ActionId::Copy, &MainPage::copySelected);
    onPage(ActionId::Refresh, &MainPage::refresh);
    onPage(ActionId::Filter, &MainPage::focusFilter);
    const auto on
        = [this](ActionId id, auto act) { connect((*m_actions)[id], &QAction::triggered, this, act); };
    on(ActionId::Export, [this] {
        if (const MainPage *page = currentPage())
            m_export->start(page->listInView(), page->countText());
    });
    on(ActionId::Import, [this] { showImport(); });
    connect(m_import, &ImportController::jobMade, this, [this](const QUuid &id) { m_pages->showJob(id); });
    connect(m_import, &ImportController::fileDropped, this, [this](const QString &fileName) {
        if (!(*m_actions)[ActionId::Import]->isEnabled())
            return;
        showImport();
        m_import->openFile(fileName);
    });
    on(ActionId::GoToAccounts, [this] { m_pages->show(SessionPages::accountsPage); });
    on(ActionId::GoToNumbers, [this] { m_pages->show(SessionPages::numbersPage); });
    on(ActionId::GoToRfis, [this] { m_pages->show(SessionPages::rfiPage); });
    on(ActionId::GoToHistory, [this] { m_pages->show(SessionPages::historyPage); });
    on(ActionId::GoToJobs, [this] { m_pages->show(m_pages->jobsPage()); });
    on(ActionId::GoTo, [this] { m_pages->popupJumpBox(); });
    on(ActionId::WhatChanged, [this] {
        auto *dialog = new ChangesDialog(*m_session, m_pages->all().at(SessionPages::numbersPage));
        connect(dialog, &ChangesDialog::exportRequested, m_export, &ExportController::start);
        dialog->show();
    });
    on(ActionId::Drafts, [this] { m_pages->showDrafts(); });
    on(ActionId::ShowActivity, [this](bool visible) { showActivity(visible); });
    on(ActionId::Connect, [this] { showConnections(); });
    on(ActionId::Disconnect, [this] { afterQuestions([this] { closeSession(); }); });
    on(ActionId::About, [this] { showAbout(this); });
    on(ActionId::Quit, [this] { close(); });
    connect(m_status, &StatusStrip::activityClicked, this, [this] { showActivity(m_dock->isHidden()); });
    connect(m_status, &StatusStrip::jobClicked, this, [this](const QUuid &id) { m_pages->showJob(id); });
    connect(m_actions, &Actions::appearanceChosen, &m_theme, &Theme::setAppearance);
    connect(&m_theme, &Theme::appearanceChanged, this,
            [this] { m_actions->showAppearance(m_theme.appearance()); });
    m_actions->showAppearance(m_theme.appearance());
}

void MainWindow::connectConnections()
{
    connect(m_welcome, &WelcomePage::sandboxRequested, this,
            [this] { afterQuestions([this] { Q_EMIT sandboxRequested(); }); });
    connect(m_welcome, &WelcomePage::createRequested, m_connections, &ConnectionController::create);
    connect(m_welcome, &WelcomePage::openRequested, m_connections, &ConnectionController::open);
    connect(m_welcome, &WelcomePage::editRequested, m_connections,
            [this](const QUuid &id) { m_connections->edit(id); });
    connect(m_welcome, &WelcomePage::removeRequested, m_connections, &ConnectionController::remove);
    connect(m_connections, &ConnectionController::connectionsChanged, this,
            [this] { m_welcome->setConnections(m_connections->connections()); });
    connect(m_connections, &ConnectionController::busyChanged, m_welcome, &WelcomePage::setBusy);
    connect(m_connections, &ConnectionController::problem, this,
            [this](const QString &text) { m_notices->post(NoticeBar::Kind::Warning, text); });
    connect(m_connections, &ConnectionController::ready, this,
            [this](const ConnectionProfile &profile, const QString &secret) {
                afterQuestions([this, profile, secret] { Q_EMIT connectionReady(profile, secret); });
            });
    m_welcome->setConnections(m_connections->connections());
    m_welcome->focusHome();
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    resize(1200, 720); // with its frame and a panel it fits on 1280x800
    restoreGeometry(settings.value("window/geometry"_L1).toByteArray());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue("window/geometry"_L1, saveGeometry());
    if (m_dock != nullptr && m_dock->isVisible())
        settings.setValue(activityHeightKey, m_dock->height());
}

} // namespace acg
