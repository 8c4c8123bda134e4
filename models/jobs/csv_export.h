// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/background_file.h"

#include <QAbstractItemModel>
#include <QObject>

#include <memory>
#include <optional>

namespace acg {

class CsvRows;

/// Writes a list as it is shown (rows as filtered and sorted, the columns given) to a CSV file: RFC 4180,
/// UTF-8 with byte order mark so that spreadsheets read it, header row first. Rows become text a slice at a
/// time, so that the window stays alive, and are written in another thread; to a temporary file that takes
/// its name only when it is complete. A list that is a CsvSource is written without asking for each cell.
class CsvExport : public QObject
{
    Q_OBJECT
public:
    /// `columns`: logical columns of the model, in the order in which they are written.
    CsvExport(QAbstractItemModel &model, QList<int> columns, const QString &fileName,
              QObject *parent = nullptr);
    ~CsvExport() override; ///< no file is left behind unless it is complete

    void start();
    /// No file is left behind; ends with cancelled(). Once all rows are on their way to disk it is too late.
    void cancel();

Q_SIGNALS:
    void progressed(int rows, int total);
    void finished(int rows);
    void cancelled();
    void failed(const QString &reason); ///< disk full, no permission, the list changed while it was written

private:
    void writeSlice();
    void formatSlice(int end, QByteArray &out) const;
    [[nodiscard]] bool isReading() const { return m_isRunning && !m_ending && m_next < m_total; }
    /// Takes the file away, then tells why: cancelled when there is no reason.
    void stop(const QString &reason);

    QAbstractItemModel &m_model;
    QList<int> m_columns;
    QString m_fileName;
    std::unique_ptr<CsvRows> m_rows; ///< none: cell by cell
    std::unique_ptr<BackgroundFile> m_file;
    std::optional<QString> m_ending; ///< what stop() was told
    int m_next = 0;
    int m_total = 0;
    bool m_isRunning = false; ///< until the end was told
    bool m_isWaiting = false; ///< for the disk
};

} // namespace acg
