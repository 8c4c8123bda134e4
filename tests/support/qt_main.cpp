// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// One main for every test binary: headless unless told otherwise, and never near the settings of the person
// who runs the tests, nor of the tests that run beside it.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home;
    for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(place, home.path().toUtf8());
    ::testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("acg-console-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("acg-console-tests"));
    return RUN_ALL_TESTS();
}
