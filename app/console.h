// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"
#include "models/connections/connection_profile_store.h"
#include "models/credentials/keychain_store.h"
#include "models/credentials/session_store.h"
#include "models/storage/change_history.h"
#include "ui/mainwindow/main_window.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <memory>

namespace acg::app {

class SandboxHost;

/// The window with all it stands on, put together.
class Console : public QObject
{
    Q_OBJECT
public:
    Console(QApplication &application, Launch launch);
    ~Console() override;

    void start(); ///< shows the window; the event loop does the rest

private:
    [[nodiscard]] static QString snapshotFolder();
    void openSession(const ConnectionProfile &profile, const QString &secret, ChangeHistory &history,
                     const QString &jobs);
    void removeKeptLists(const QUuid &connection);
    void removeNotes(const QUuid &connection);
    void removeJobs(const QUuid &connection);
    void startSandbox();
    void openSandbox();
    void takeScreenshots();

    const Launch m_launch;
    // Each outlives what comes after it.
    Theme m_theme;
    ConnectionProfileStore m_profiles;
    KeychainStore m_keychain;
    SessionStore m_sessionSecrets;
    std::unique_ptr<SandboxHost> m_sandbox;
    std::unique_ptr<ChangeHistory> m_history; ///< from the first connection on
    MainWindow m_window;
};

} // namespace acg::app
