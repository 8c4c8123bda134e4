// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the start of a process to the first painted window, and to a million numbers kept earlier in it,
// against a window with nothing in it. Each is a process of its own.

#include "models/storage/snapshot.h"
#include "tests/bench/console_window.h"
#include "tests/bench/loaded_numbers.h"

#include <QEventLoop>
#include <QProcess>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace acg::bench {
namespace {

constexpr int accountCount = 10'000;
constexpr int rounds = 61;
constexpr int timeout = 20'000;
const QString ourWindow = QStringLiteral(ACG_WINDOW_PATH);

/// As the console leaves it when all lists have been loaded.
void keepLists(const QUuid &id)
{
    saveAsLastUsed(keptProfile(id));
    Snapshot snapshot(snapshotFolder(), id);
    const SnapshotInfo info{.takenAt = QDateTime::currentDateTimeUtc(), .complete = true, .total = million};
    QList<QByteArray> accounts;
    for (int i = 0; i < accountCount; ++i)
        accounts.append(R"({"name":"customer-)" + QByteArray::number(i) + R"("})");
    snapshot.saveAccounts(accounts, info);
    snapshot.beginNumbers({}, info);
    for (int page = 0; page < numbers().pages(); ++page)
        snapshot.addNumbers(numbers().page(page));
    snapshot.commitNumbers();
    QEventLoop loop;
    snapshot.findNumberLists({}, &loop, [&loop](const QList<KeptList> &) { loop.quit(); });
    loop.exec();
}

/// Starts a program and says when it said a word.
class Start
{
public:
    Start(const QString &program, const QStringList &arguments) { m_process.start(program, arguments); }
    ~Start()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Start)

    /// Seconds since the start; nothing when it was never said.
    std::optional<double> heard(const QByteArray &word)
    {
        while (!m_said.contains(word + '\n')) {
            if (!m_process.waitForReadyRead(timeout))
                return {};
            m_said += m_process.readAllStandardOutput();
        }
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
    }

private:
    const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    QProcess m_process;
    QByteArray m_said;
};

double median(std::vector<double> times)
{
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
    return times[times.size() / 2];
}

/// One after the other, again and again: all of them meet the same moods of the machine.
void start(benchmark::State &state)
{
    const QUuid id = QUuid::createUuid();
    keepLists(id);
    std::vector<double> trivial;
    std::vector<double> linkedAlike;
    std::vector<double> console;
    std::vector<double> kept;
    std::vector<double> rows;
    const auto note = [&state](std::vector<double> &times, std::optional<double> seconds) {
        if (!seconds)
            state.SkipWithError("no window was painted");
        times.push_back(seconds.value_or(0) * 1000);
    };
    for (auto _ : state) {
        for (int round = 0; round < rounds; ++round) {
            note(trivial, Start(QStringLiteral(ACG_TRIVIAL_WINDOW_PATH), {}).heard("painted"));
            note(linkedAlike, Start(ourWindow, {u"--trivial"_s}).heard("painted"));
            note(console, Start(ourWindow, {u"--console"_s}).heard("painted"));
            Start withRows(ourWindow, {u"--kept"_s, id.toString()});
            note(kept, withRows.heard("painted"));
            note(rows, withRows.heard("rows"));
        }
    }
    state.counters["trivial window, ms"] = median(trivial);
    state.counters["trivial window, our libraries, ms"] = median(linkedAlike);
    state.counters["console, ms"] = median(console);
    state.counters["with kept lists, ms"] = median(kept);
    state.counters["kept rows, ms"] = median(rows);
}
BENCHMARK(start)->Name("start")->Iterations(1);

} // namespace
} // namespace acg::bench

int main(int argc, char **argv)
{
    using namespace acg::bench;
    const PrivateHome home;
    const QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"acg-console-bench"_s);
    QCoreApplication::setApplicationName(u"acg-console-bench"_s);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
