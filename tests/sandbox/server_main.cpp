// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/serve_sandbox.h"

#include <QCoreApplication>

// The headless gateway as a process of its own, for tests that end it the hard way.
//   sandbox_server <port> <database or ''> [numbers accounts]
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    sandbox::GatewayOptions options;
    options.port = arguments.value(1).toUShort();
    options.databaseFile = arguments.value(2);
    options.generatedNumbers = arguments.value(3).toLongLong();
    options.generatedAccounts = arguments.value(4).toLongLong();
    options.backendSyncDelay = std::chrono::milliseconds(0);
    sandbox::Gateway gateway(options);
    return acg::app::serveSandbox(gateway);
}
