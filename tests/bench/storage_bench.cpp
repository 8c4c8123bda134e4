// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A million numbers into the snapshot and back into pages, against one SQL row a number.

#include "models/storage/snapshot.h"
#include "tests/bench/generated_numbers.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace acg::bench {
namespace {

constexpr int million = 1'000'000;

/// As the numbers of the list come out of it: pages of 1,000.
const std::vector<NumberPage> &pages()
{
    static const std::vector<NumberPage> all = [] {
        const GeneratedNumbers numbers(million);
        std::vector<NumberPage> made;
        made.reserve(static_cast<std::size_t>(numbers.pages()));
        for (int page = 0; page < numbers.pages(); ++page)
            made.push_back(numbers.page(page));
        return made;
    }();
    return all;
}

double bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        bytes += file.size();
    return static_cast<double>(bytes);
}

/// Answers come in the order of the calls, so this one comes when all before it is done.
void waitFor(Snapshot &snapshot)
{
    QEventLoop loop;
    snapshot.findNumberLists({}, &loop, [&loop](const QList<KeptList> &) { loop.quit(); });
    loop.exec();
}

void save(Snapshot &snapshot)
{
    snapshot.beginNumbers({},
                          {.takenAt = QDateTime::currentDateTimeUtc(), .complete = true, .total = million});
    for (const NumberPage &page : pages())
        snapshot.addNumbers(NumberPage(page));
    snapshot.commitNumbers();
    waitFor(snapshot);
}

void write(benchmark::State &state)
{
    static_cast<void>(pages());
    const QTemporaryDir folder;
    Snapshot snapshot(folder.path(), QUuid::createUuid());
    waitFor(snapshot);
    // The first list; the others find the pages of the one they replace.
    while (state.KeepRunning())
        save(snapshot);
    state.SetItemsProcessed(state.iterations() * million);
}

void writeFirst(benchmark::State &state)
{
    static_cast<void>(pages());
    while (state.KeepRunning()) {
        const QTemporaryDir folder;
        Snapshot snapshot(folder.path(), QUuid::createUuid());
        save(snapshot);
        state.counters["bytes/row"] = bytesIn(folder.path()) / million;
    }
    state.SetItemsProcessed(state.iterations() * million);
}

void read(benchmark::State &state)
{
    const QTemporaryDir folder;
    Snapshot snapshot(folder.path(), QUuid::createUuid());
    save(snapshot);
    while (state.KeepRunning()) {
        QEventLoop loop;
        std::size_t rows = 0;
        snapshot.readNumbers(
            {}, &loop, [&rows](const NumberPage &page, const SnapshotInfo &) { rows += page.size(); },
            [&loop](const std::optional<SnapshotInfo> &) { loop.quit(); });
        loop.exec();
        if (rows != million)
            state.SkipWithError("not all numbers came back");
    }
    state.SetItemsProcessed(state.iterations() * million);
}

constexpr int baselinePages = 200;
constexpr int textColumns = 7;

/// The baseline, as one would write it: a table of numbers, a row each.
class RowPerNumber
{
public:
    RowPerNumber()
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_database.setDatabaseName(m_folder.filePath(u"rows.sqlite"_s));
        m_database.open();
        for (
            const QString &statement :
            {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s,
             u"CREATE TABLE number (key, account, civic, header, problem, status, assignment, usage, services)"_s})
            QSqlQuery(m_database).exec(statement);
    }
    ~RowPerNumber()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    RowPerNumber(const RowPerNumber &) = delete;
    RowPerNumber &operator=(const RowPerNumber &) = delete;

    void write()
    {
        m_database.transaction();
        QSqlQuery query(m_database);
        query.exec(u"DELETE FROM number"_s);
        query.prepare(u"INSERT INTO number VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        for (int page = 0; page < baselinePages; ++page) {
            const NumberColumns &rows = pages()[static_cast<std::size_t>(page)].rows;
            for (NumberColumns::Row row = 0; row < rows.size(); ++row)
                insert(query, rows.at(row));
        }
        m_database.commit();
    }

    NumberColumns read()
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.exec(u"SELECT * FROM number"_s);
        NumberColumns columns;
        while (query.next()) {
            QByteArray texts[textColumns];
            for (int i = 0; i < textColumns; ++i)
                texts[i] = query.value(i + 1).toString().toUtf8();
            const auto text = [&texts](int i) {
                return std::string_view(texts[i].constData(), static_cast<std::size_t>(texts[i].size()));
            };
            columns.append({.key = query.value(0).toULongLong(),
                            .account = text(0),
                            .civicAddress = text(1),
                            .sipHeader = text(2),
                            .problem = text(3),
                            .status = text(4),
                            .assignment = text(5),
                            .usage = text(6),
                            .services = static_cast<quint8>(query.value(textColumns + 1).toUInt())});
        }
        return columns;
    }

private:
    static void insert(QSqlQuery &query, const NumberFields &fields)
    {
        int i = 0;
        query.bindValue(i++, static_cast<qint64>(fields.key));
        for (const std::string_view text : {fields.account, fields.civicAddress, fields.sipHeader,
                                            fields.problem, fields.status, fields.assignment, fields.usage})
            query.bindValue(i++, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        query.bindValue(i, fields.services);
        query.exec();
    }

    const QTemporaryDir m_folder;
    const QString m_name = u"row per number"_s;
    QSqlDatabase m_database;
};

void writeRows(benchmark::State &state)
{
    static_cast<void>(pages());
    RowPerNumber table;
    while (state.KeepRunning())
        table.write();
    state.SetItemsProcessed(state.iterations() * baselinePages * GeneratedNumbers::pageSize);
}

void readRows(benchmark::State &state)
{
    RowPerNumber table;
    table.write();
    while (state.KeepRunning()) {
        if (table.read().size() != std::size_t{baselinePages} * GeneratedNumbers::pageSize)
            state.SkipWithError("not all numbers came back");
    }
    state.SetItemsProcessed(state.iterations() * baselinePages * GeneratedNumbers::pageSize);
}

BENCHMARK(writeFirst)->Name("snapshot/write")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(write)->Name("snapshot/write again")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(read)->Name("snapshot/read")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(writeRows)->Name("snapshot/write, SQL row each")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readRows)->Name("snapshot/read, SQL row each")->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace acg::bench
