// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/csv_rows.h"

#include "models/jobs/spreadsheet_text.h"

namespace acg {

namespace {

bool needsQuotes(std::string_view utf8)
{
    return utf8.find_first_of(",\"\n\r") != std::string_view::npos || utf8.starts_with(' ')
        || utf8.ends_with(' ');
}

void appendText(std::string_view utf8, QByteArray &out)
{
    out.append(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

bool isPlainCsv(std::string_view utf8)
{
    return !needsQuotes(utf8) && !looksLikeFormula(utf8);
}

void appendCsvField(std::string_view utf8, QByteArray &out)
{
    const std::string_view mark(looksLikeFormula(utf8) ? "'" : "");
    if (!needsQuotes(utf8)) {
        appendText(mark, out);
        return appendText(utf8, out);
    }
    out.append('"');
    appendText(mark, out);
    for (const char c : utf8) {
        if (c == '"')
            out.append('"');
        out.append(c);
    }
    out.append('"');
}

} // namespace acg
