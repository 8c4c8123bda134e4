// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/csv_parser.h"
#include "models/import/text_encoding.h"

#include <QStringList>

#include <optional>

namespace acg {

/// How a table is written.
struct TableFormat
{
    TextEncoding encoding = TextEncoding::Utf8;
    CsvMarks marks = {};
    bool hasHeader = true;
    friend bool operator==(const TableFormat &, const TableFormat &) = default;
};

/// What a person knows better than the program does.
struct FormatChoice
{
    std::optional<TextEncoding> encoding = {};
    std::optional<char> separator = {}; ///< , ; | or a tab
    std::optional<char> quote = {}; ///< " or '
    std::optional<bool> hasHeader = {};
    friend bool operator==(const FormatChoice &, const FormatChoice &) = default;
};

/// Separator and quote: those by which the rows of the sample have the most columns that we know, then the
/// same number of cells most often. `isWhole`: the sample does not end within a row.
[[nodiscard]] CsvMarks recogniseMarks(std::string_view sample, bool isWhole, const FormatChoice &choice);
/// Whether the first row names columns rather than being one of the table.
[[nodiscard]] bool looksLikeHeader(const QStringList &firstRow);

} // namespace acg
