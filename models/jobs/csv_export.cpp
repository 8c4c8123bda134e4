// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/csv_export.h"

#include "models/items/csv_rows.h"

#include <QTimer>

#include <algorithm>

namespace acg {

namespace {

// At most a few milliseconds of the GUI thread each.
constexpr int cellRowsPerSlice = 1000;
constexpr int sourceRowsPerSlice = 2000;
/// What a slice of a source needs, as a rule.
constexpr qsizetype sliceBytes = qsizetype{1} << 18;
/// Blocks that may wait for the disk.
constexpr int fullBacklog = 3;

void appendText(const QString &text, QByteArray &out)
{
    const QByteArray utf8 = text.toUtf8();
    appendCsvField({utf8.constData(), static_cast<std::size_t>(utf8.size())}, out);
}

} // namespace

CsvExport::CsvExport(QAbstractItemModel &model, QList<int> columns, const QString &fileName, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_columns(std::move(columns))
    , m_fileName(fileName)
{
    // Rows that move under our feet would be written twice or not at all.
    const auto listChanged = [this] {
        if (isReading())
            stop(tr("The list changed while it was being written. Please export again."));
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, listChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, listChanged);
    connect(&model, &QAbstractItemModel::rowsMoved, this, listChanged);
    connect(&model, &QAbstractItemModel::layoutChanged, this, listChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, listChanged);
    connect(&model, &QObject::destroyed, this, [this] {
        if (isReading())
            stop(tr("The list is gone."));
    });
}

CsvExport::~CsvExport() = default;

void CsvExport::start()
{
    m_file = std::make_unique<BackgroundFile>(m_fileName);
    connect(m_file.get(), &BackgroundFile::written, this, [this] {
        if (std::exchange(m_isWaiting, false))
            writeSlice();
    });
    connect(m_file.get(), &BackgroundFile::committed, this, [this] {
        m_isRunning = false;
        Q_EMIT finished(m_total);
    });
    connect(m_file.get(), &BackgroundFile::abandoned, this, [this] {
        m_isRunning = false;
        if (m_ending->isEmpty())
            Q_EMIT cancelled();
        else
            Q_EMIT failed(*m_ending);
    });
    connect(m_file.get(), &BackgroundFile::failed, this, [this](const QString &reason) {
        if (m_ending)
            return; // abandoned() follows
        m_isRunning = false;
        Q_EMIT failed(reason);
    });

    m_isRunning = true;
    m_total = m_model.rowCount();
    if (const auto *source = dynamic_cast<const CsvSource *>(&m_model))
        m_rows = source->csvRows(m_columns);
    QByteArray header("\xEF\xBB\xBF");
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            header.append(',');
        appendText(m_model.headerData(m_columns[i], Qt::Horizontal).toString(), header);
    }
    m_file->write(header + "\r\n");
    QTimer::singleShot(0, this, &CsvExport::writeSlice);
}

void CsvExport::cancel()
{
    if (isReading())
        stop({});
}

void CsvExport::stop(const QString &reason)
{
    m_ending = reason;
    m_file->abandon();
}

void CsvExport::writeSlice()
{
    if (!m_isRunning || m_ending)
        return;
    if (m_next < m_total) {
        const int end = std::min(m_next + (m_rows ? sourceRowsPerSlice : cellRowsPerSlice), m_total);
        QByteArray block;
        block.reserve(m_rows ? sliceBytes : 0);
        formatSlice(end, block);
        m_next = end;
        m_file->write(block);
        Q_EMIT progressed(m_next, m_total);
        if (m_ending)
            return; // cancelled by whoever watches the progress
    }
    if (m_next == m_total)
        m_file->commit();
    else if (m_file->backlog() < fullBacklog)
        QTimer::singleShot(0, this, &CsvExport::writeSlice);
    else
        m_isWaiting = true;
}

void CsvExport::formatSlice(int end, QByteArray &out) const
{
    if (m_rows)
        return m_rows->append(m_next, end, out);
    for (int row = m_next; row < end; ++row) {
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                out.append(',');
            appendText(m_model.index(row, m_columns[i]).data().toString(), out);
        }
        out.append("\r\n", 2);
    }
}

} // namespace acg
