// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table as the Number Management Portal has it, read and checked: time in the processor, and the most
// memory it takes on the way.

#include "models/import/import_checks.h"
#include "models/import/import_reader.h"
#include "tests/bench/process_memory.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace acg::bench {
namespace {

/// All columns of the portal, as many accounts as an operator has, addresses that differ.
void writeTable(const QString &fileName, int rows)
{
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        std::abort();
    QByteArray header;
    for (const FlatMember &member : numberMembers())
        header += (header.isEmpty() ? QByteArray() : QByteArray(",")) + member.name;
    file.write(header + "\r\n");
    for (int row = 0; row < rows; ++row) {
        const QByteArray hash = QByteArray::number(row / 40 * 2654435761U, 16).rightJustified(8, '0');
        file.write("+1425" + QByteArray::number(2000000 + row) + ",customer-" + QByteArray::number(row / 200)
                   + ",true,assigned,CallingUserAssignment,InboundCalling;OutboundCalling;Mobile,," + hash
                   + "-0213-4582-9462-ba2afdb0b7bc," + hash
                   + "-4c00-4955-8dc3-66d8b8c49ca3,false,US,,,,,,,,,,false,false,false,header-"
                   + QByteArray::number(row % 50) + "\r\n");
    }
}

ImportSettings settingsFor(const ImportTable &table)
{
    ImportSettings settings;
    settings.fields = fieldsOfColumns(settings.target, table.header());
    return settings;
}

void importTable(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"numbers.csv"_s);
    const int rows = static_cast<int>(state.range(0));
    writeTable(fileName, rows);
    const bool withChecks = state.range(1) != 0;
    double more = 0;
    for (auto iteration : state) {
        startPeak();
        const double before = residentMegabytes();
        QEventLoop loop;
        ImportReader reader;
        ImportChecks checks;
        QObject::connect(&checks, &ImportChecks::finished, &loop, &QEventLoop::quit);
        QObject::connect(&reader, &ImportReader::finished, &loop, [&](const ReadTable &read) {
            if (withChecks)
                checks.check(read.table, settingsFor(*read.table));
            else
                loop.quit();
        });
        reader.read({.fileName = fileName});
        loop.exec();
        if (withChecks && checks.counts().checked != static_cast<quint32>(rows))
            state.SkipWithError("not all rows were checked");
        more = std::max(more, peakMegabytes() - before);
    }
    state.counters["bytes a row"] = more * 1e6 / rows;
}

// What the first one takes stays with the process: the large ones come first, one time each.
BENCHMARK(importTable)
    ->Name("import")
    ->ArgNames({"rows", "checked"})
    ->Args({1'000'000, 1})
    ->Args({100'000, 0})
    ->Args({100'000, 1})
    ->Iterations(1)
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace acg::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
