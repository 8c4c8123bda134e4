// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/gateway.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace acg::app {

enum class Mode {
    Console, ///< a window on the last connection used, or on the welcome page
    Sandbox, ///< a window on the embedded gateway
    ServeSandbox, ///< the embedded gateway alone: no window, no display needed
};

/// What to start. The gateway's options count in Mode::Sandbox and Mode::ServeSandbox only.
struct Launch
{
    Mode mode = Mode::Console;
    sandbox::GatewayOptions gateway;
    QString screenshotsDirectory; ///< not empty: write pictures of every page there and end (Mode::Sandbox)
};

/// Nothing is started: help, the version or an error was asked for or earned.
struct EarlyExit
{
    int code = 0; ///< 0: text belongs on stdout; 2 (usage error): on stderr
    QString text; ///< without a final line break
};

using CommandLine = std::variant<Launch, EarlyExit>;

/// Reads the arguments, the program's name first. Pure: prints nothing, ends nothing, touches no file.
///
/// Meant to be called before any QCoreApplication exists, because --serve-sandbox and --help must not need
/// a display:
///
///     QStringList arguments;
///     for (int i = 0; i < argc; ++i)
///         arguments += QString::fromLocal8Bit(argv[i]);
///     const CommandLine commandLine = parseCommandLine(arguments);
///     if (const auto *early = std::get_if<EarlyExit>(&commandLine)) {
///         QTextStream(early->code == 0 ? stdout : stderr) << early->text << '\n';
///         return early->code;
///     }
///     const auto &launch = std::get<Launch>(commandLine);
///     installLogging();
///     if (launch.mode == Mode::ServeSandbox) { QCoreApplication application(argc, argv); ... }
///     else { QApplication application(argc, argv); ... }
///
/// Qt's own options (-platform, -style, ...) are unknown options here; QT_QPA_PLATFORM and
/// QT_STYLE_OVERRIDE do the same.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

} // namespace acg::app
