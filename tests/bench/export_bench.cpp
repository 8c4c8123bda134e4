// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A million numbers to a CSV file, against a text stream that is given each cell; and to a workbook.

#include "models/items/csv_rows.h"
#include "models/jobs/list_export.h"
#include "tests/bench/loaded_numbers.h"
#include "tests/bench/process_memory.h"

#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;

namespace acg::bench {
namespace {

QList<int> allColumns()
{
    QList<int> columns(NumberTableModel::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

/// Writes the list over and over; counts how much more memory that needs than there was.
void writeList(benchmark::State &state, const ExportForm &form)
{
    const QTemporaryDir folder;
    double more = 0;
    while (state.KeepRunning()) {
        startPeak();
        const double before = residentMegabytes();
        QEventLoop loop;
        ListExport written({&loaded(), allColumns()}, form, folder.filePath(u"own"_s));
        QObject::connect(&written, &ListExport::finished, &loop, &QEventLoop::quit);
        QObject::connect(&written, &ListExport::failed, &loop, [&](const QString &reason) {
            state.SkipWithError(reason.toUtf8().constData());
            loop.quit();
        });
        written.start();
        loop.exec();
        more = std::max(more, peakMegabytes() - before);
    }
    state.counters["more megabytes"] = more;
    state.SetItemsProcessed(state.iterations() * loaded().rowCount());
}

void writeOwn(benchmark::State &state)
{
    loaded().sort(static_cast<int>(state.range(0)));
    writeList(state, {});
}

void writeWorkbook(benchmark::State &state)
{
    loaded().sort(-1);
    writeList(state, {ExportFormat::Xlsx});
}

void writeTextStream(benchmark::State &state)
{
    loaded().sort(-1);
    const QTemporaryDir folder;
    while (state.KeepRunning()) {
        QFile file(folder.filePath(u"stream.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            state.SkipWithError("no file to write to");
        QTextStream stream(&file);
        for (int row = 0; row < loaded().rowCount(); ++row) {
            for (int column = 0; column < NumberTableModel::ColumnCount; ++column) {
                const QString text = loaded().index(row, column).data().toString();
                stream << (column > 0 ? u","_s : QString());
                if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n'))
                    stream << u'"' << QString(text).replace(u'"', u"\"\""_s) << u'"';
                else
                    stream << text;
            }
            stream << u"\r\n"_s;
        }
    }
    state.SetItemsProcessed(state.iterations() * loaded().rowCount());
}

// What the first export takes stays with the process, so only the first one shows it.
BENCHMARK(writeOwn)->Name("csv/first")->Arg(-1)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(writeOwn)
    ->Name("csv/own")
    ->ArgName("sorted by")
    ->Arg(-1)
    ->Arg(NumberTableModel::TelephoneNumber)
    ->Arg(NumberTableModel::AccountName)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(writeWorkbook)->Name("xlsx/own")->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(writeTextStream)->Name("csv/QTextStream")->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace acg::bench
