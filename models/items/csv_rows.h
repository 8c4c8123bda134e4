// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <memory>
#include <string_view>

namespace acg {

/// Rows of a list as lines of CSV, faster than cell by cell. Of no use once the list or its rows have gone,
/// come or moved.
class CsvRows
{
public:
    virtual ~CsvRows() = default;
    /// Appends the rows from first up to, but not including, last, as shown.
    virtual void append(int first, int last, QByteArray &out) = 0;
};

/// A model that can say its rows so. They read exactly as if each cell had been asked for its text.
class CsvSource
{
public:
    virtual ~CsvSource() = default;
    /// `columns`: logical columns, in the order in which they are written.
    [[nodiscard]] virtual std::unique_ptr<CsvRows> csvRows(const QList<int> &columns) const = 0;
};

/// Whether a field is written as it is: no quotes (RFC 4180, and blanks at an end, which some readers drop)
/// and no formula to be neutralised.
[[nodiscard]] bool isPlainCsv(std::string_view utf8);
void appendCsvField(std::string_view utf8, QByteArray &out); ///< neutralised and quoted where it has to be

} // namespace acg
