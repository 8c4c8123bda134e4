// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/csv_export.h"

#include <QTimer>

#include <algorithm>

namespace acg {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsPerSlice = 1000; ///< a few milliseconds of the GUI thread

} // namespace

QString csvField(const QString &text)
{
    const bool quote = text.contains(u',') || text.contains(u'"') || text.contains(u'\n')
        || text.contains(u'\r') || text.startsWith(u' ') || text.endsWith(u' ');
    if (!quote)
        return text;
    return u'"' + QString(text).replace(u"\""_s, u"\"\""_s) + u'"';
}

CsvExport::CsvExport(QAbstractItemModel &model, QList<int> columns, const QString &fileName, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_columns(std::move(columns))
    , m_file(fileName)
{
    // Rows that move under our feet would be written twice or not at all.
    const auto listChanged = [this] {
        if (m_running) {
            stop();
            Q_EMIT failed(tr("The list changed while it was being written. Please export again."));
        }
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, listChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, listChanged);
    connect(&model, &QAbstractItemModel::rowsMoved, this, listChanged);
    connect(&model, &QAbstractItemModel::layoutChanged, this, listChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, listChanged);
    connect(&model, &QObject::destroyed, this, [this] { stop(); });
}

void CsvExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        Q_EMIT failed(m_file.errorString());
        return;
    }
    m_running = true;
    m_next = 0;
    m_total = m_model.rowCount();
    QStringList headers;
    for (const int column : std::as_const(m_columns))
        headers.append(csvField(m_model.headerData(column, Qt::Horizontal).toString()));
    m_file.write("\xEF\xBB\xBF" + headers.join(u',').toUtf8() + "\r\n");
    QTimer::singleShot(0, this, &CsvExport::writeSlice);
}

void CsvExport::cancel()
{
    if (!m_running)
        return;
    stop();
    Q_EMIT cancelled();
}

void CsvExport::stop()
{
    m_running = false;
    m_file.cancelWriting();
    m_file.commit(); // removes the temporary file
}

void CsvExport::writeSlice()
{
    if (!m_running)
        return;
    const int end = std::min(m_next + rowsPerSlice, m_total);
    QString text;
    for (; m_next < end; ++m_next) {
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                text += u',';
            text += csvField(m_model.index(m_next, m_columns[i]).data().toString());
        }
        text += "\r\n"_L1;
    }
    if (m_file.write(text.toUtf8()) < 0) {
        const QString reason = m_file.errorString();
        stop();
        Q_EMIT failed(reason);
        return;
    }
    Q_EMIT progressed(m_next, m_total);
    if (!m_running)
        return; // cancelled by whoever watches the progress
    if (m_next < m_total) {
        QTimer::singleShot(0, this, &CsvExport::writeSlice);
        return;
    }
    m_running = false;
    if (m_file.commit())
        Q_EMIT finished(m_total);
    else
        Q_EMIT failed(m_file.errorString());
}

} // namespace acg
