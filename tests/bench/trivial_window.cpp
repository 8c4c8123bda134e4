// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A window with nothing in it, in a program that is linked with nothing but Qt.

#include "tests/bench/first_paint.h"

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    return acg::bench::showTrivialWindow(application);
}
