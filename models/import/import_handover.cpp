// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_handover.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"

namespace acg {

namespace {

constexpr qsizetype wishesAtOnce = 5000;

/// The row to go on with.
StorageResult<ImportTable::Row> addWishes(JobFile &file, const ImportTable &table,
                                          const ImportSettings &settings, const std::vector<RowMark> &marks,
                                          ImportTable::Row row)
{
    QList<Wish> wishes;
    for (; row < table.rows() && wishes.size() < wishesAtOnce; ++row) {
        if (!table.isTakenOut(row) && marks[row] != RowMark::Error)
            wishes += wishesOf(table, row, settings);
    }
    return file.addWishes(wishes).map([row] { return row; });
}

} // namespace

ImportHandover::ImportHandover(BulkJob &job, std::shared_ptr<const ImportTable> table,
                               ImportSettings settings, QObject *parent)
    : QObject(parent)
    , m_job(job)
    , m_table(std::move(table))
    , m_settings(std::move(settings))
{
}

void ImportHandover::start(std::vector<RowMark> marks)
{
    m_marks = std::make_shared<const std::vector<RowMark>>(std::move(marks));
    m_row = 0;
    next();
}

void ImportHandover::next()
{
    m_job.ask(
        this,
        [table = m_table, settings = m_settings, marks = m_marks, row = m_row](JobFile &file) {
            return addWishes(file, *table, settings, *marks, row);
        },
        [this](const StorageResult<ImportTable::Row> &row) {
            if (!row) {
                m_job.tellProblem(row.error().reason);
                Q_EMIT failed(row.error().reason);
                return;
            }
            m_row = *row;
            Q_EMIT progressed(m_row, m_table->rows());
            if (m_row < m_table->rows())
                return next();
            m_job.rowsWereChanged();
            Q_EMIT finished();
        });
}

} // namespace acg
