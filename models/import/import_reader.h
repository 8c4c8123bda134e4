// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_table.h"
#include "models/import/table_format.h"

#include <QObject>
#include <QThreadPool>

#include <tl/expected.hpp>

#include <atomic>
#include <functional>
#include <memory>

class QIODevice;

namespace acg {

/// Where a table comes from: a file, or cells that were copied from a spreadsheet.
struct ImportSource
{
    QString fileName = {};
    QString pasted = {}; ///< when there is no file
    friend bool operator==(const ImportSource &, const ImportSource &) = default;
};

struct ReadTable
{
    std::shared_ptr<ImportTable> table;
    TableFormat format;
};

/// Reads all of a table; what the choice leaves open is recognised. `goOn` is told how many bytes are read
/// and ends it by saying no. The error is a sentence for people; empty when it was ended.
[[nodiscard]] tl::expected<ReadTable, QString> readTable(QIODevice &device, const FormatChoice &choice,
                                                         const std::function<bool(qint64)> &goOn);

/// The same in a thread of its own. One at a time: a new one ends the one before.
class ImportReader : public QObject
{
    Q_OBJECT
public:
    explicit ImportReader(QObject *parent = nullptr);
    ~ImportReader() override;

    void read(const ImportSource &source, const FormatChoice &choice = {});
    void cancel(); ///< then nothing is said of it any more
    [[nodiscard]] bool isReading() const { return m_isReading; }

Q_SIGNALS:
    void progressed(qint64 bytes, qint64 total);
    void finished(const acg::ReadTable &table);
    void failed(const QString &problem);

private:
    QThreadPool m_pool;
    std::atomic<quint64> m_run = 0; ///< those before are not wanted any more
    bool m_isReading = false;
};

} // namespace acg
