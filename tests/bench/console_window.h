// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connections/connection_profile_store.h"
#include "models/credentials/session_store.h"
#include "models/services/session.h"
#include "tests/bench/gateway_process.h"
#include "tests/bench/private_home.h"
#include "ui/connections/connection_controller.h"
#include "ui/mainwindow/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>

namespace acg::bench {

inline QString snapshotFolder()
{
    return QDir(PrivateHome::path()).filePath(QStringLiteral("snapshots"));
}

/// As the console leaves it for its next start.
inline void saveAsLastUsed(const ConnectionProfile &profile)
{
    ConnectionProfileStore profiles(ConnectionProfileStore::defaultFilePath());
    if (!profiles.save(profile) || !profiles.setLastUsed(profile.id))
        qFatal("the connection could not be saved");
}

/// Of a gateway that is away, so that nothing comes but what was kept.
inline ConnectionProfile keptProfile(const QUuid &id)
{
    ConnectionProfile profile = profileFor(QUrl(QStringLiteral("http://127.0.0.1:9")));
    profile.keepsSnapshot = true;
    profile.id = id;
    return profile;
}

/// The console as it opens the connection used last, with a keychain that needs no unlocking.
class ConsoleWindow : public QObject
{
public:
    ConsoleWindow(QApplication &application, const ConnectionProfile &profile)
        : m_theme(application)
        , m_profiles(ConnectionProfileStore::defaultFilePath())
        , m_window({m_profiles, m_keychain, m_sessionSecrets, m_theme})
    {
        m_keychain.write(profile.credentialKey(), sandboxSecret, this, [](const CredentialResult &) {});
        connect(&m_window, &MainWindow::connectionReady, this,
                [this](const ConnectionProfile &last, const QString &secret) {
                    m_window.openSession(std::make_unique<Session>(last, secret, snapshotFolder()));
                    m_window.showPage(SessionPages::numbersPage);
                });
    }

    void start()
    {
        connect(&m_window, &MainWindow::painted, &m_window.connections(), &ConnectionController::openLast);
        m_window.show();
    }

    /// Null until the keychain has answered.
    [[nodiscard]] Session *session() const { return m_window.session(); }
    [[nodiscard]] MainWindow &window() { return m_window; }

private:
    Theme m_theme;
    ConnectionProfileStore m_profiles;
    SessionStore m_keychain;
    SessionStore m_sessionSecrets;
    MainWindow m_window;
};

} // namespace acg::bench
