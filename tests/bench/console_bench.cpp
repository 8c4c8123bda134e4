// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole console on a gateway with a million numbers over ten thousand accounts: what is in memory when
// all of them are loaded and kept, and how long the window was deaf meanwhile, at worst.

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/storage/snapshot.h"
#include "tests/bench/console_window.h"
#include "tests/bench/gateway_process.h"
#include "tests/bench/process_memory.h"
#include "tests/bench/stall_watch.h"

#include <QEventLoop>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace acg::bench {
namespace {

constexpr int numberCount = 1'000'000;
constexpr int accountCount = 10'000;

template <typename Condition>
void waitUntil(Condition isMet)
{
    QEventLoop loop;
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &loop, [&] {
        if (isMet())
            loop.quit();
    });
    looking.start(20ms);
    loop.exec();
}

/// Whether the numbers are in the snapshot, all of them.
bool areKept(Snapshot &snapshot)
{
    QEventLoop loop;
    bool kept = false;
    snapshot.findNumberLists({}, &loop, [&](const QList<KeptList> &lists) {
        kept = !lists.isEmpty() && lists.constFirst().info.complete;
        loop.quit();
    });
    loop.exec();
    return kept;
}

void loadAll(benchmark::State &state, QApplication &application)
{
    const GatewayProcess gateway(
        {u"--numbers"_s, QString::number(numberCount), u"--accounts"_s, QString::number(accountCount)});
    ConnectionProfile profile = profileFor(gateway.url());
    profile.keepsSnapshot = true;
    saveAsLastUsed(profile);
    ConsoleWindow console(application, profile);
    for (auto _ : state) {
        StallWatch watch;
        startPeak();
        console.start();
        waitUntil([&console] { return console.session() != nullptr; });
        Session &session = *console.session();
        waitUntil([&session] {
            return session.numbers().loadState() == LoadState::Complete
                && session.accounts().loadState() == LoadState::Complete && areKept(*session.snapshot());
        });
        if (session.numbers().rowCount() != numberCount)
            state.SkipWithError("not all numbers arrived");
        state.counters["resident megabytes"] = residentMegabytes();
        state.counters["peak megabytes"] = peakMegabytes();
        state.counters["worst stall, ms"] = watch.worstMilliseconds();
    }
    state.SetItemsProcessed(numberCount);
}

} // namespace
} // namespace acg::bench

int main(int argc, char **argv)
{
    const acg::bench::PrivateHome home;
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"acg-console-bench"_s);
    QCoreApplication::setApplicationName(u"acg-console-bench"_s);
    benchmark::RegisterBenchmark(
        "console", [&application](benchmark::State &state) { acg::bench::loadAll(state, application); })
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
