// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What startup_bench starts: our window, linked as the console is.
//   acg_bench_window --trivial | --console | --kept CONNECTION

#include "app/console.h"
#include "models/items/number_table_model.h"
#include "tests/bench/console_window.h"
#include "tests/bench/first_paint.h"

using namespace Qt::StringLiterals;

namespace acg::bench {
namespace {

constexpr int million = 1'000'000;

int showConsole(QApplication &application)
{
    FirstPaint watcher;
    application.installEventFilter(&watcher);
    app::Console console(application, {});
    console.start();
    return QApplication::exec();
}

int showKept(QApplication &application, const QUuid &id)
{
    FirstPaint watcher;
    application.installEventFilter(&watcher);
    ConsoleWindow console(application, keptProfile(id));
    QObject::connect(&console.window(), &MainWindow::connectionReady, &application, [&] {
        const NumberTableModel &numbers = console.session()->numbers();
        QObject::connect(&numbers, &NumberTableModel::rowsInserted, &application, [&] {
            if (numbers.rowCount() == million) {
                console.window().repaint();
                say("rows");
            }
        });
    });
    console.start();
    return QApplication::exec();
}

} // namespace
} // namespace acg::bench

int main(int argc, char **argv)
{
    using namespace acg::bench;
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"acg-console-bench"_s);
    QCoreApplication::setApplicationName(u"acg-console-bench"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(u"--trivial"_s))
        return showTrivialWindow(application);
    return arguments.contains(u"--kept"_s) ? showKept(application, QUuid(arguments.constLast()))
                                           : showConsole(application);
}
