// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_checks.h"

#include "models/import/number_twins.h"

#include <QLocale>

#include <algorithm>
#include <unordered_map>

namespace acg {

namespace {

using Row = ImportTable::Row;
using Severity = RowProblem::Severity;

constexpr Row rowsAtOnce = 64; ///< as long as the one who changes a row may have to wait
constexpr Row rowsBetweenNews = 8192;
constexpr std::size_t rememberedRows = 20'000;
constexpr qsizetype rememberedFindings = 2000;

RowMark worst(const QList<RowProblem> &problems)
{
    RowMark mark = RowMark::Good;
    for (const RowProblem &problem : problems)
        mark = std::max(mark, problem.severity == Severity::Error ? RowMark::Error : RowMark::Warning);
    return mark;
}

/// Most rows of a table differ in nothing but their key: what was found for one holds for the others.
class SimilarRows
{
public:
    SimilarRows(const ImportTable &table, const ImportSettings &settings, const ImportFacts &facts)
        : m_table(table)
        , m_settings(settings)
        , m_facts(facts)
        , m_key(settings.columnOf(ImportField::Kind::Key))
    {
        const int columns = std::min(table.columns(), static_cast<int>(settings.fields.size()));
        for (int column = 0; column < columns; ++column) {
            if (settings.field(column) != nullptr
                && (column != m_key || settings.target == ImportTarget::Accounts))
                m_columns.push_back(column);
        }
    }

    RowMark mark(Row row)
    {
        m_cells.clear();
        for (const int column : m_columns) {
            const ImportTable::Id id = m_table.id(row, column);
            m_cells.append(reinterpret_cast<const char *>(&id), sizeof(id));
        }
        const auto known = m_marks.find(m_cells);
        if (known != m_marks.end())
            return known->second;
        if (m_marks.size() > rememberedRows)
            m_marks.clear();
        const RowMark found = worst(checkRow(readRow(m_table, row, m_settings), m_settings, m_facts));
        m_marks.emplace(m_cells, found);
        return found;
    }

private:
    const ImportTable &m_table;
    const ImportSettings &m_settings;
    const ImportFacts &m_facts;
    int m_key;
    std::vector<int> m_columns;
    std::string m_cells;
    std::unordered_map<std::string, RowMark> m_marks;
};

} // namespace

/// What the numbering plans say of the telephone numbers, row by row: it takes long to find out.
struct ImportChecks::Numbers
{
    QString country;
    int column = -1;
    std::vector<NumberSpan> spans;
    std::vector<RowMark> marks;
};

/// One walk over all rows.
struct ImportChecks::Pass
{
    quint64 run;
    std::shared_ptr<const ImportTable> table;
    ImportSettings settings;
    std::shared_ptr<const ImportFacts> facts;
    std::shared_ptr<Numbers> numbers;
    std::vector<Row> changed;
    // What it finds:
    std::vector<RowMark> marks;
    std::vector<std::pair<Row, Row>> twins;
    ImportCounts counts;
    QStringList accounts;
    std::vector<bool> seenAccounts; ///< by id of the cell

    void forgetChanged()
    {
        const int key = settings.columnOf(ImportField::Kind::Key);
        if (numbers->country != settings.country || numbers->column != key
            || numbers->marks.size() != table->rows()) {
            numbers->country = settings.country;
            numbers->column = key;
            numbers->spans.assign(table->rows(), {});
            numbers->marks.assign(table->rows(), RowMark::Unchecked);
        }
        for (const Row row : changed)
            numbers->marks[row] = RowMark::Unchecked;
    }

    RowMark markOfNumber(Row row)
    {
        RowMark &mark = numbers->marks[row];
        if (mark == RowMark::Unchecked) {
            const QString text = numbers->column < 0 ? QString() : cellText(*table, row, numbers->column);
            const PhoneRange range = readPhoneRange(text, settings.country);
            numbers->spans[row] = {range.ordinal, range.count};
            mark = worst(checkNumber(range, numbers->column));
        }
        return mark;
    }

    /// False: it is not wanted any more.
    template <typename GoOn>
    bool walk(const GoOn &goOn)
    {
        marks.assign(table->rows(), RowMark::Unchecked);
        const int accountColumn = settings.columnOf(ImportField::Kind::Account);
        SimilarRows similar(*table, settings, *facts);
        for (Row row = 0; row < table->rows();) {
            if (!goOn(row))
                return false;
            const QReadLocker reading(&table->lock());
            const Row end = std::min(row + rowsAtOnce, table->rows());
            for (; row < end; ++row) {
                if (table->isTakenOut(row))
                    continue;
                findAccount(row, accountColumn);
                marks[row] = similar.mark(row);
                if (settings.target == ImportTarget::Numbers)
                    marks[row] = std::max(marks[row], markOfNumber(row));
            }
        }
        findTwins();
        return true;
    }

    void findTwins()
    {
        const int key = settings.columnOf(ImportField::Kind::Key);
        QReadLocker reading(&table->lock());
        const std::vector<bool> takenOut = table->takenOut();
        if (settings.target == ImportTarget::Accounts && key >= 0)
            twins = textTwins(*table, key);
        reading.unlock();
        if (settings.target == ImportTarget::Numbers)
            twins = numberTwins(numbers->spans, takenOut);
        for (const auto &[row, before] : twins)
            marks[row] = RowMark::Error;
        count(takenOut);
    }

    void count(const std::vector<bool> &takenOut)
    {
        for (Row row = 0; row < marks.size(); ++row) {
            if (takenOut[row])
                continue;
            ++counts.checked;
            counts.warnings += marks[row] == RowMark::Warning ? 1 : 0;
            counts.errors += marks[row] == RowMark::Error ? 1 : 0;
            if (marks[row] != RowMark::Error)
                counts.wishes += settings.target == ImportTarget::Numbers ? numbers->spans[row].count : 1;
        }
    }

    void findAccount(Row row, int column)
    {
        const ImportTable::Id id = column < 0 ? 0 : table->id(row, column);
        if (settings.target != ImportTarget::Numbers || (id < seenAccounts.size() && seenAccounts[id]))
            return;
        seenAccounts.resize(std::max<std::size_t>(seenAccounts.size(), id + 1));
        seenAccounts[id] = true;
        const QString name = id == 0 ? settings.account : cellText(*table, row, column);
        if (!name.isEmpty())
            accounts.append(name);
    }
};

ImportChecks::ImportChecks(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ImportChecks::~ImportChecks()
{
    ++m_run;
    m_pool.waitForDone();
}

void ImportChecks::check(std::shared_ptr<const ImportTable> table, const ImportSettings &settings)
{
    if (table != m_table) {
        m_table = std::move(table);
        m_numbers = std::make_shared<Numbers>();
        m_changed.clear();
        m_accounts.clear();
    }
    m_settings = settings;
    m_marks.assign(m_table->rows(), RowMark::Unchecked);
    m_twins.clear();
    m_counts = {};
    start();
    Q_EMIT marksChanged();
}

void ImportChecks::setFacts(ImportFacts facts)
{
    m_facts = std::make_shared<const ImportFacts>(std::move(facts));
    if (m_table)
        start();
}

void ImportChecks::rowChanged(Row row)
{
    m_changed.push_back(row);
    start();
    if (!m_table->isTakenOut(row))
        m_marks[row] = worst(problems(row));
    Q_EMIT marksChanged();
}

void ImportChecks::stop()
{
    ++m_run;
    m_table.reset();
    m_numbers.reset();
    m_marks.clear();
    m_twins.clear();
    m_changed.clear();
    m_seen.clear();
    m_accounts.clear();
    m_counts = {};
    m_isRunning = false;
}

void ImportChecks::start()
{
    m_seen.clear();
    m_isRunning = true;
    const quint64 run = ++m_run;
    auto pass = std::make_shared<Pass>(
        Pass{run, m_table, m_settings, m_facts, m_numbers, m_changed, {}, {}, {}, {}, {}});
    m_pool.start([this, pass] {
        if (pass->run != m_run)
            return;
        pass->forgetChanged();
        const bool isWhole = pass->walk([this, &pass](Row row) {
            if (row % rowsBetweenNews == 0) {
                QMetaObject::invokeMethod(this, [this, run = pass->run, row, total = pass->table->rows()] {
                    if (run == m_run)
                        Q_EMIT progressed(row, total);
                });
            }
            return pass->run == m_run;
        });
        if (!isWhole)
            return;
        QMetaObject::invokeMethod(this, [this, pass] {
            if (pass->run == m_run)
                take(*pass);
        });
    });
}

void ImportChecks::take(const Pass &pass)
{
    m_isRunning = false;
    m_changed.clear();
    m_marks = pass.marks;
    m_twins = pass.twins;
    m_counts = pass.counts;
    m_accounts = pass.accounts;
    m_seen.clear();
    Q_EMIT marksChanged();
    Q_EMIT finished();
}

RowMark ImportChecks::mark(Row row) const
{
    return row < m_marks.size() ? m_marks[row] : RowMark::Unchecked;
}

const ImportChecks::Findings &ImportChecks::findings(Row row) const
{
    const auto known = m_seen.constFind(row);
    if (known != m_seen.cend())
        return *known;
    if (m_seen.size() > rememberedFindings)
        m_seen.clear();
    const ImportRow read = readRow(*m_table, row, m_settings);
    Findings found{checkRow(read, m_settings, *m_facts), 1};
    const int key = m_settings.columnOf(ImportField::Kind::Key);
    if (m_settings.target == ImportTarget::Numbers) {
        const PhoneRange range = readPhoneRange(read.key, m_settings.country);
        found.problems = checkNumber(range, key) + found.problems;
        found.numbers = range.count;
    }
    const auto twin = std::ranges::lower_bound(m_twins, row, {}, &std::pair<Row, Row>::first);
    if (twin != m_twins.end() && twin->first == row)
        found.problems.append(
            {key, Severity::Error,
             tr("It is in row %1 already").arg(QLocale().toString(m_table->sourceRow(twin->second)))});
    return *m_seen.insert(row, found);
}

const QList<RowProblem> &ImportChecks::problems(Row row) const
{
    return findings(row).problems;
}

quint32 ImportChecks::numbersIn(Row row) const
{
    return findings(row).numbers;
}

} // namespace acg
