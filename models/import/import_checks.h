// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/row_check.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <vector>

namespace acg {

/// How a row stands, as far as it has been checked.
enum class RowMark : quint8 { Unchecked, Good, Warning, Error };

/// What the checks have found so far, in numbers. Rows taken out do not count.
struct ImportCounts
{
    quint32 checked = 0; ///< rows
    quint32 warnings = 0;
    quint32 errors = 0;
    quint64 wishes = 0; ///< of the rows without errors: a range makes several
    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
};

/// Checks every row of a table, in a thread of its own: some 25 us a row the first time, because of the
/// numbering plans; when something changes what is known of the numbers stays. Keeps one byte a row and says
/// of single rows at once what is wrong with them.
class ImportChecks : public QObject
{
    Q_OBJECT
public:
    explicit ImportChecks(QObject *parent = nullptr);
    ~ImportChecks() override;

    /// All of it anew. The table is changed by this thread only, and then told here.
    void check(std::shared_ptr<const ImportTable> table, const ImportSettings &settings);
    void setFacts(ImportFacts facts);
    void rowChanged(ImportTable::Row row);
    void stop(); ///< forgets the table

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] RowMark mark(ImportTable::Row row) const;
    [[nodiscard]] const std::vector<RowMark> &marks() const { return m_marks; } ///< by row
    /// By column. Of a row that was not reached yet too, but for its twins.
    [[nodiscard]] const QList<RowProblem> &problems(ImportTable::Row row) const;
    [[nodiscard]] quint32 numbersIn(ImportTable::Row row) const; ///< 1, or more in a range; 0: none readable
    [[nodiscard]] const ImportCounts &counts() const { return m_counts; }
    [[nodiscard]] const QStringList &accounts() const { return m_accounts; } ///< named by the rows

Q_SIGNALS:
    void marksChanged(); ///< of any rows
    void progressed(quint32 rows, quint32 total);
    void finished(); ///< also accounts() is complete

private:
    struct Numbers;
    struct Pass;
    struct Findings
    {
        QList<RowProblem> problems;
        quint32 numbers = 0;
    };

    void start();
    void take(const Pass &pass);
    [[nodiscard]] const Findings &findings(ImportTable::Row row) const;

    std::shared_ptr<const ImportTable> m_table;
    ImportSettings m_settings;
    std::shared_ptr<const ImportFacts> m_facts = std::make_shared<ImportFacts>();
    std::shared_ptr<Numbers> m_numbers; ///< the thread's, while it runs
    std::vector<ImportTable::Row> m_changed; ///< rows whose numbers are to be read again
    std::vector<RowMark> m_marks;
    std::vector<std::pair<ImportTable::Row, ImportTable::Row>> m_twins; ///< and the one before it
    ImportCounts m_counts;
    QStringList m_accounts;
    bool m_isRunning = false;
    mutable QHash<ImportTable::Row, Findings> m_seen; ///< of rows that were looked at
    std::atomic<quint64> m_run = 0; ///< those before are not wanted any more
    QThreadPool m_pool; ///< of one thread
};

} // namespace acg
