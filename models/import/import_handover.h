// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_checks.h"

#include <QObject>

namespace acg {

class BulkJob;

/// Puts what the rows of a table wish into a bulk job, some thousands at a time, in the job's thread. The
/// table must not change any more. Going away early leaves a job with a part of the wishes.
class ImportHandover : public QObject
{
    Q_OBJECT
public:
    /// The job outlives it.
    ImportHandover(BulkJob &job, std::shared_ptr<const ImportTable> table, ImportSettings settings,
                   QObject *parent = nullptr);

    /// Rows with errors, by these marks, are left out, and so are those taken out.
    void start(std::vector<RowMark> marks);

Q_SIGNALS:
    void progressed(quint32 rows, quint32 total);
    void finished();
    void failed(const QString &reason); ///< the job's file cannot be written

private:
    void next();

    BulkJob &m_job;
    std::shared_ptr<const ImportTable> m_table;
    ImportSettings m_settings;
    std::shared_ptr<const std::vector<RowMark>> m_marks;
    ImportTable::Row m_row = 0;
};

} // namespace acg
