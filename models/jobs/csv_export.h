// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QPersistentModelIndex>
#include <QSaveFile>

namespace acg {

/// Writes a list as it is shown (rows as filtered and sorted, the columns given) to a CSV file: RFC 4180,
/// UTF-8 with byte order mark so that spreadsheets read it, header row first. A slice of rows at a time, so
/// that the window stays alive; to a temporary file that takes its name only when it is complete.
class CsvExport : public QObject
{
    Q_OBJECT
public:
    /// `columns`: logical columns of the model, in the order in which they are written.
    CsvExport(QAbstractItemModel &model, QList<int> columns, const QString &fileName,
              QObject *parent = nullptr);

    void start();
    void cancel(); ///< no file is left behind; ends with cancelled()

Q_SIGNALS:
    void progressed(int rows, int total);
    void finished(int rows);
    void cancelled();
    void failed(const QString &reason); ///< disk full, no permission, the list changed while it was written

private:
    void writeSlice();
    void stop();

    QAbstractItemModel &m_model;
    QList<int> m_columns;
    QSaveFile m_file;
    int m_next = 0;
    int m_total = 0;
    bool m_running = false;
};

/// One CSV field, quoted where RFC 4180 asks for it.
[[nodiscard]] QString csvField(const QString &text);

} // namespace acg
