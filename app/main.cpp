// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/main_window.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    acg::MainWindow window;
    window.show();
    return QApplication::exec();
}
