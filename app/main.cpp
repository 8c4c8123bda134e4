// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"
#include "app/console.h"
#include "app/logging.h"
#include "app/open_gateway.h"
#include "app/serve_sandbox.h"

#include <QApplication>
#include <QCoreApplication>
#include <QTextStream>

using namespace acg::app;

namespace {

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("acg-console"));
    QCoreApplication::setApplicationName(QStringLiteral("acg-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ACG_VERSION));
}

int serve(int argc, char **argv, const sandbox::GatewayOptions &options)
{
    const QCoreApplication application(argc, argv);
    nameApplication();
    const auto gateway = openGateway(options);
    if (!gateway) {
        QTextStream(stderr) << "sandbox: " << gateway.error() << '\n';
        return 1;
    }
    return serveSandbox(**gateway);
}

int openWindow(int argc, char **argv, const Launch &launch)
{
    QApplication application(argc, argv);
    nameApplication();
    // Wayland finds the window's icon by the name of the desktop file.
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.acg_console.AcgConsole"));
    Console console(application, launch);
    console.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const CommandLine commandLine = parseCommandLine(arguments);
    if (const auto *early = std::get_if<EarlyExit>(&commandLine)) {
        QTextStream(early->code == 0 ? stdout : stderr) << early->text << '\n';
        return early->code;
    }
    const auto &launch = std::get<Launch>(commandLine);
    installLogging();
    if (launch.mode == Mode::ServeSandbox)
        return serve(argc, argv, launch.gateway);
    return openWindow(argc, argv, launch);
}
