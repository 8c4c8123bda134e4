// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/text_file.h"

#include "models/items/csv_rows.h"

#include <utility>

namespace acg {

namespace {

void appendField(const QString &text, QByteArray &out)
{
    const QByteArray utf8 = text.toUtf8();
    appendCsvField({utf8.constData(), static_cast<std::size_t>(utf8.size())}, out);
}

template <typename Cells, typename TextOf>
void appendLine(const Cells &cells, TextOf textOf, QByteArray &out)
{
    const char *separator = "";
    for (const auto &cell : cells) {
        out.append(std::exchange(separator, ","));
        appendField(textOf(cell), out);
    }
    out.append("\r\n");
}

} // namespace

TextFile::TextFile(const QString &fileName, const QStringList &header)
    : m_file(fileName)
    , m_header(header)
{
}

RowFile::Outcome TextFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return tl::unexpected(m_file.errorString());
    if (m_header.isEmpty())
        return {};
    QByteArray beginning("\xEF\xBB\xBF");
    appendLine(
        m_header, [](const QString &text) { return text; }, beginning);
    return put(beginning);
}

RowFile::Outcome TextFile::write(const RowBlock &block)
{
    if (block.cells.isEmpty())
        return put(block.text);
    QByteArray lines;
    for (const QVariantList &row : block.cells)
        appendLine(
            row, [](const QVariant &cell) { return cell.toString(); }, lines);
    return put(lines);
}

RowFile::Outcome TextFile::commit()
{
    if (!m_file.commit())
        return tl::unexpected(m_file.errorString());
    return {};
}

RowFile::Outcome TextFile::put(const QByteArray &bytes)
{
    if (m_file.write(bytes) < 0)
        return tl::unexpected(m_file.errorString());
    return {};
}

} // namespace acg
