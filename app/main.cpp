// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connections/connection_profile_store.h"
#include "models/credentials/keychain_store.h"
#include "models/credentials/session_store.h"
#include "ui/connections/connection_controller.h"
#include "ui/mainwindow/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("acg-console"));
    acg::Theme theme(application);
    acg::ConnectionProfileStore profiles(acg::ConnectionProfileStore::defaultFilePath());
    acg::KeychainStore keychain;
    acg::SessionStore sessionSecrets;
    acg::MainWindow window({profiles, keychain, sessionSecrets, theme});
    window.show();
    window.connections().openLast();
    return QApplication::exec();
}
