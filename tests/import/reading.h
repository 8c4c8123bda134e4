// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_reader.h"

#include <QBuffer>

#include <gtest/gtest.h>

namespace acg::testing {

inline ReadTable readBytes(QByteArray bytes, const FormatChoice &choice = {})
{
    QBuffer buffer(&bytes);
    EXPECT_TRUE(buffer.open(QIODevice::ReadOnly));
    auto read = readTable(buffer, choice, [](qint64) { return true; });
    EXPECT_TRUE(read) << read.error().toStdString();
    return read ? *read : ReadTable{std::make_shared<ImportTable>(), {}};
}

/// The sentence that says why they cannot be read.
inline QString problemOf(QByteArray bytes, const FormatChoice &choice = {})
{
    QBuffer buffer(&bytes);
    EXPECT_TRUE(buffer.open(QIODevice::ReadOnly));
    const auto read = readTable(buffer, choice, [](qint64) { return true; });
    return read ? QString() : read.error();
}

inline QList<QStringList> cellsOf(const ImportTable &table)
{
    QList<QStringList> rows;
    for (ImportTable::Row row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columns(); ++column)
            cells.append(table.text(row, column));
        rows.append(cells);
    }
    return rows;
}

} // namespace acg::testing
