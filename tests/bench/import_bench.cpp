// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table as the Number Management Portal has it, read, checked and handed to a bulk job whose rows are
// listed: time in the processor, and the most memory it takes on the way.

#include "models/bulk/bulk_job.h"
#include "models/bulk/bulk_rows_model.h"
#include "models/import/import_checks.h"
#include "models/import/import_handover.h"
#include "models/import/import_reader.h"
#include "tests/bench/process_memory.h"

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

enum Upto { Read, Checked, Listed };

/// One import, up to some point. Ends `loop` there.
class Import
{
public:
    Import(const QString &folder, Upto upto, QEventLoop &loop)
        : m_upto(upto)
        , m_loop(loop)
        , m_job(folder + u"/import.acgjob"_s, {})
        , m_rows([](const BulkRow &) { return QString(); })
    {
        QObject::connect(&m_reader, &ImportReader::finished, &m_loop, [this](const ReadTable &read) {
            m_table = read.table;
            if (m_upto == Read)
                return m_loop.quit();
            m_checks.check(m_table, settingsFor(*m_table));
        });
        QObject::connect(&m_checks, &ImportChecks::finished, &m_loop, [this] {
            if (m_upto == Checked)
                return m_loop.quit();
            m_handover = std::make_unique<ImportHandover>(m_job, m_table, settingsFor(*m_table));
            QObject::connect(m_handover.get(), &ImportHandover::finished, &m_loop,
                             [this] { m_rows.setJob(&m_job); });
            m_handover->start(m_checks.marks());
        });
        QObject::connect(&m_rows, &BulkRowsModel::loadStateChanged, &m_loop, [this] {
            if (m_rows.loadState() == LoadState::Complete)
                m_loop.quit();
        });
    }

    void start(const QString &fileName) { m_reader.read({.fileName = fileName}); }
    [[nodiscard]] bool hasAll(qint64 rows) const
    {
        return (m_upto < Checked || m_checks.counts().checked == rows)
            && (m_upto < Listed || m_rows.loadedCount() == rows);
    }

private:
    Upto m_upto;
    QEventLoop &m_loop;
    std::shared_ptr<ImportTable> m_table;
    ImportReader m_reader;
    ImportChecks m_checks;
    BulkJob m_job;
    std::unique_ptr<ImportHandover> m_handover;
    BulkRowsModel m_rows;
};

void importTable(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"numbers.csv"_s);
    const int rows = static_cast<int>(state.range(0));
    writeTable(fileName, rows);
    double more = 0;
    for (auto iteration : state) {
        startPeak();
        const double before = residentMegabytes();
        QEventLoop loop;
        Import import(folder.path(), static_cast<Upto>(state.range(1)), loop);
        import.start(fileName);
        loop.exec();
        if (!import.hasAll(rows))
            state.SkipWithError("rows are missing");
        more = std::max(more, peakMegabytes() - before);
    }
    state.counters["bytes a row"] = more * 1e6 / rows;
}

// What the first one takes stays with the process: the large ones come first, one time each.
BENCHMARK(importTable)
    ->Name("import")
    ->ArgNames({"rows", "upto"})
    ->Args({1'000'000, Listed})
    ->Args({100'000, Read})
    ->Args({100'000, Checked})
    ->Iterations(1)
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace acg::bench
