// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/mainwindow/session_pages.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QDockWidget;
class QStackedWidget;
class QToolBar;

namespace acg {

class ActivityPanel;
class Actions;
class ConnectionController;
class ConnectionProfileStore;
class CredentialStore;
class ExportController;
class ImportController;
class NavigationRail;
class NoticeBar;
class Session;
class StatusStrip;
class Theme;
class WelcomePage;
struct ConnectionProfile;

/// The frame: navigation, tool bar, the page in view, messages, status bar, activity. What happens on a page
/// is the page's matter; the ways between them are those of SessionPages.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// What the window works with; all of it outlives the window.
    struct Parts
    {
        ConnectionProfileStore &profiles;
        CredentialStore &keychain;
        CredentialStore &sessionSecrets; ///< for secrets that are not to be kept
        Theme &theme;
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the pages of a session; one that was open before is closed.
    void openSession(std::unique_ptr<Session> session);
    void closeSession();
    [[nodiscard]] Session *session() const { return m_session.get(); }

    [[nodiscard]] ConnectionController &connections() const { return *m_connections; }
    [[nodiscard]] NoticeBar &notices() const { return *m_notices; }
    [[nodiscard]] Actions &actions() const { return *m_actions; }
    [[nodiscard]] Theme &theme() const { return m_theme; }
    [[nodiscard]] SessionPages *pages() const { return m_pages.get(); } ///< null while not connected
    [[nodiscard]] MainPage *currentPage() const; ///< null while not connected
    void showPage(int index); ///< of SessionPages; while connected
    void showActivity(bool visible);
    /// The saved connections; a session that is open stays open.
    void showConnections();

Q_SIGNALS:
    void sandboxRequested();
    void painted(); ///< for the first time: now there is time for what takes some
    /// A session is to be opened with it; what the present one would lose was asked about.
    void connectionReady(const acg::ConnectionProfile &profile, const QString &secret);

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildFrame();
    void buildForSessions();
    void connectActions();
    void connectConnections();
    void showImport();
    void pageChanged();
    void updateActions();
    [[nodiscard]] QStringList unsavedChanges() const;
    [[nodiscard]] QStringList runningJobs() const; ///< their titles
    /// Asks whether something typed may be lost, and whether jobs may stop; then goes on.
    void afterQuestions(const std::function<void()> &proceed);
    void restoreLayout();
    void saveLayout() const;

    Theme &m_theme;
    Actions *m_actions;
    NavigationRail *m_rail;
    NoticeBar *m_notices;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    StatusStrip *m_status;
    // From the first session on:
    ActivityPanel *m_activity = nullptr;
    QDockWidget *m_dock = nullptr;
    QToolBar *m_toolBar = nullptr;
    ConnectionController *m_connections;
    ExportController *m_export;
    ImportController *m_import;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SessionPages> m_pages;
    bool m_closing = false;
    bool m_isPainted = false;
};

} // namespace acg
