// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/text_dictionary.h"

#include <QReadWriteLock>
#include <QStringList>

#include <array>
#include <memory>
#include <vector>

namespace acg {

/// A table as it came, cell by cell, in little memory: each column holds its distinct texts once, a cell is
/// four bytes, and a stretch of empty cells none. A million rows of 24 columns are some 100 to 150 bytes
/// each.
///
/// Cells can be changed and rows taken out; a row keeps its place, so that both can be taken back.
class ImportTable
{
public:
    using Row = quint32;
    using Id = TextDictionary::Id;

    // While it is filled

    [[nodiscard]] bool addCell(std::string_view utf8); ///< false: there are too many columns
    void endRow();
    /// The row added first names the columns: it is none of the table.
    void takeHeader();

    static constexpr int mostColumns = 256;
    static constexpr Row mostRows = 10'000'000;

    // What is in it

    [[nodiscard]] Row rows() const { return m_rows; } ///< those taken out included
    [[nodiscard]] int columns() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] const QStringList &header() const { return m_header; } ///< empty: it has none
    [[nodiscard]] Id id(Row row, int column) const; ///< 0 is the empty text
    [[nodiscard]] const TextDictionary &texts(int column) const;
    [[nodiscard]] std::string_view utf8(Row row, int column) const
    {
        return texts(column).at(id(row, column));
    }
    [[nodiscard]] QString text(Row row, int column) const { return texts(column).text(id(row, column)); }
    /// Where it was in the file, from 1, header and empty lines counted.
    [[nodiscard]] qint64 sourceRow(Row row) const;

    void setText(Row row, int column, const QString &text);
    [[nodiscard]] bool isTakenOut(Row row) const { return m_takenOut[row]; }
    [[nodiscard]] const std::vector<bool> &takenOut() const { return m_takenOut; } ///< by row
    void setTakenOut(Row row, bool out);
    [[nodiscard]] Row left() const { return m_rows - m_out; } ///< not taken out

    /// For those who read in another thread while the owner changes it.
    [[nodiscard]] QReadWriteLock &lock() const { return m_lock; }
    [[nodiscard]] std::size_t memory() const; ///< bytes

private:
    static constexpr Row pieceRows = 4096;
    using Piece = std::array<Id, pieceRows>;
    struct Column
    {
        TextDictionary texts;
        std::vector<std::unique_ptr<Piece>> pieces; ///< null or not there: nothing but empty cells
    };
    void set(Row row, int column, Id id);

    std::vector<Column> m_columns;
    QStringList m_header;
    Row m_rows = 0;
    Row m_out = 0;
    std::vector<bool> m_takenOut;
    int m_cells = 0; ///< of the row that is being added
    qint64 m_lines = 0; ///< rows and empty lines so far
    /// From which row on so many lines more stand before it.
    std::vector<std::pair<Row, qint64>> m_skipped;
    mutable QReadWriteLock m_lock;
};

} // namespace acg
