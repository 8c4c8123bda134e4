// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the start of a process to the first painted window: the console's against a window with nothing in it.
// The program starts itself again for each round, because a process has one QApplication.

#include "app/console.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Says so on stdout when a top-level window has painted for the first time, and ends the process.
class FirstPaint : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Paint && widget != nullptr && widget->isWindow() && !m_seen) {
            m_seen = true;
            // After the event loop's turn in which everything was painted.
            QMetaObject::invokeMethod(
                this,
                [] {
                    std::fputs("painted\n", stdout);
                    std::fflush(stdout);
                    _exit(EXIT_SUCCESS);
                },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    bool m_seen = false;
};

int showTrivial(QApplication &application)
{
    FirstPaint watcher;
    application.installEventFilter(&watcher);
    QLabel label(u"trivial"_s);
    label.resize(1280, 800);
    label.show();
    return QApplication::exec();
}

int showConsole(QApplication &application)
{
    FirstPaint watcher;
    application.installEventFilter(&watcher);
    acg::app::Console console(application, {});
    console.start();
    return QApplication::exec();
}

void start(benchmark::State &state, const QString &mode)
{
    for (auto _ : state) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {mode});
        if (!process.waitForFinished(20'000) || process.readAllStandardOutput() != "painted\n")
            state.SkipWithError("no window was painted");
    }
}

void startTrivialWindow(benchmark::State &state)
{
    start(state, u"--trivial"_s);
}

void startConsoleWindow(benchmark::State &state)
{
    start(state, u"--console"_s);
}

BENCHMARK(startTrivialWindow)
    ->Name("start/trivial window")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MinTime(3);
BENCHMARK(startConsoleWindow)->Name("start/own")->Unit(benchmark::kMillisecond)->UseRealTime()->MinTime(3);

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Not the settings and connections of the person who measures.
    static const QTemporaryDir home;
    if (qEnvironmentVariableIsEmpty("ACG_BENCH_HOME")) {
        qputenv("ACG_BENCH_HOME", home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
    }
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"acg-console-bench"_s);
    QCoreApplication::setApplicationName(u"acg-console-bench"_s);
    if (argc > 1 && std::strcmp(argv[1], "--trivial") == 0)
        return showTrivial(application);
    if (argc > 1 && std::strcmp(argv[1], "--console") == 0)
        return showConsole(application);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
