// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_table.h"

#include <algorithm>

namespace acg {

bool ImportTable::addCell(std::string_view utf8)
{
    if (m_cells >= mostColumns)
        return false;
    if (m_cells == columns())
        m_columns.emplace_back();
    set(m_rows, m_cells, m_columns[static_cast<std::size_t>(m_cells)].texts.add(utf8));
    ++m_cells;
    return true;
}

void ImportTable::endRow()
{
    ++m_lines;
    if (m_cells == 0)
        return; // an empty line
    const qint64 skipped = m_lines - 1 - m_rows;
    if (skipped != (m_skipped.empty() ? 0 : m_skipped.back().second))
        m_skipped.emplace_back(m_rows, skipped);
    ++m_rows;
    m_takenOut.push_back(false);
    m_cells = 0;
}

void ImportTable::takeHeader()
{
    for (int column = 0; column < columns(); ++column)
        m_header.append(text(0, column).trimmed());
    m_columns = std::vector<Column>(m_columns.size());
    m_rows = 0;
    m_takenOut.clear();
    m_skipped.clear();
}

ImportTable::Id ImportTable::id(Row row, int column) const
{
    const auto &pieces = m_columns[static_cast<std::size_t>(column)].pieces;
    const std::size_t piece = row / pieceRows;
    return piece < pieces.size() && pieces[piece] ? (*pieces[piece])[row % pieceRows] : 0;
}

void ImportTable::set(Row row, int column, Id id)
{
    if (id == 0 && this->id(row, column) == 0)
        return;
    auto &pieces = m_columns[static_cast<std::size_t>(column)].pieces;
    const std::size_t piece = row / pieceRows;
    if (piece >= pieces.size())
        pieces.resize(piece + 1);
    if (!pieces[piece])
        pieces[piece] = std::make_unique<Piece>();
    (*pieces[piece])[row % pieceRows] = id;
}

const TextDictionary &ImportTable::texts(int column) const
{
    return m_columns[static_cast<std::size_t>(column)].texts;
}

qint64 ImportTable::sourceRow(Row row) const
{
    const auto after = std::ranges::upper_bound(m_skipped, row, {}, &std::pair<Row, qint64>::first);
    return row + 1 + (after == m_skipped.begin() ? 0 : std::prev(after)->second);
}

void ImportTable::setText(Row row, int column, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const QWriteLocker writing(&m_lock);
    set(row, column,
        m_columns[static_cast<std::size_t>(column)].texts.add(
            {utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

void ImportTable::setTakenOut(Row row, bool out)
{
    const QWriteLocker writing(&m_lock);
    if (m_takenOut[row] == out)
        return;
    m_takenOut[row] = out;
    m_out += out ? 1 : -1;
}

std::size_t ImportTable::memory() const
{
    std::size_t bytes = m_takenOut.capacity() / 8 + m_skipped.capacity() * sizeof(m_skipped.front());
    for (const Column &column : m_columns) {
        bytes += sizeof(Column) + column.texts.memory() + column.pieces.capacity() * sizeof(void *);
        bytes += sizeof(Piece)
            * static_cast<std::size_t>(std::ranges::count_if(
                column.pieces, [](const auto &piece) { return piece != nullptr; }));
    }
    return bytes;
}

} // namespace acg
