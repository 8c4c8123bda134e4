// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

namespace acg::bench {

/// Folders for settings and data that are not those of the person who measures; children inherit them.
/// Made before the application.
class PrivateHome
{
public:
    PrivateHome()
    {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        if (!qEnvironmentVariableIsEmpty("ACG_BENCH_HOME"))
            return;
        for (const char *name : {"ACG_BENCH_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_folder.path().toUtf8());
    }
    [[nodiscard]] static QString path() { return qEnvironmentVariable("ACG_BENCH_HOME"); }

private:
    QTemporaryDir m_folder;
};

} // namespace acg::bench
