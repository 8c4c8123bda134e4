// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
struct ConnectionProfile;
struct NumberKey;
class CredentialStore;
class ExportController;
class ImportController;
class JumpBox;
class MainPage;
class NavigationRail;
class NoticeBar;
class Session;
class StatusStrip;
class Theme;
class WelcomePage;
struct ConnectionProfile;
struct NumberKey;

/// The frame: navigation, tool bar, the page in view, messages, status bar, activity. What happens on a page
/// is the page's matter.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Where the pages are in the navigation.
    static constexpr int accountsPage = 0;
    static constexpr int numbersPage = 1;
    static constexpr int rfiPage = 2;
    static constexpr int historyPage = 3; ///< where changes are noted
    [[nodiscard]] int jobsPage() const; ///< the last one where jobs are kept; -1 where none are

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
    [[nodiscard]] QList<MainPage *> pages() const { return m_pages; }
    [[nodiscard]] MainPage *currentPage() const; ///< null while not connected
    void showPage(int index);
    void showActivity(bool visible);
    /// The saved connections; a session that is open stays open.
    void showConnections();

Q_SIGNALS:
    void sandboxRequested();
    void painted(); ///< for the first time: now there is time for what takes some
    /// A session is to be opened with it; nothing typed would be lost.
    void connectionReady(const acg::ConnectionProfile &profile, const QString &secret);

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildFrame();
    void connectActions();
    void connectConnections();
    void connectPage(MainPage *page);
    void makeJumpBox();
    void goTo(const NumberKey &target);
    void showJob(const QUuid &id);
    void showDrafts();
    void showImport();
    void pageChanged();
    void updateActions();
    [[nodiscard]] QStringList unsavedChanges() const;
    /// Asks if something typed would be lost, then goes on.
    void afterUnsaved(const std::function<void()> &proceed);
    void restoreLayout();
    void saveLayout() const;

    Theme &m_theme;
    Actions *m_actions;
    NavigationRail *m_rail;
    NoticeBar *m_notices;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    StatusStrip *m_status;
    ActivityPanel *m_activity = nullptr; ///< from the first session on
    QDockWidget *m_dock;
    QToolBar *m_toolBar;
    ConnectionController *m_connections;
    ExportController *m_export;
    ImportController *m_import;
    std::unique_ptr<Session> m_session;
    QList<MainPage *> m_pages;
    JumpBox *m_jump = nullptr; ///< of the session
    bool m_closing = false;
    bool m_isPainted = false;
};

} // namespace acg
