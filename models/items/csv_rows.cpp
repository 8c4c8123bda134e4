// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/csv_rows.h"

namespace acg {

bool needsQuotes(std::string_view utf8)
{
    return utf8.find_first_of(",\"\n\r") != std::string_view::npos || utf8.starts_with(' ')
        || utf8.ends_with(' ');
}

void appendQuoted(std::string_view utf8, QByteArray &out)
{
    out.append('"');
    for (const char c : utf8) {
        if (c == '"')
            out.append('"');
        out.append(c);
    }
    out.append('"');
}

void appendCsvField(std::string_view utf8, QByteArray &out)
{
    if (needsQuotes(utf8))
        appendQuoted(utf8, out);
    else
        out.append(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace acg
