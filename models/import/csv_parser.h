// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace acg {

/// What parts the cells of a table in a text.
struct CsvMarks
{
    char separator = ',';
    char quote = '"';
    friend bool operator==(const CsvMarks &, const CsvMarks &) = default;
};

/// Reads CSV in pieces, by libcsv: rows end with CR, LF or both, but not within quotes; blanks around a cell
/// that is not quoted are left out.
class CsvParser
{
public:
    class Sink
    {
    public:
        virtual ~Sink() = default;
        virtual void cell(std::string_view utf8) = 0;
        virtual void endRow() = 0; ///< of an empty line too: then no cell came before
    };

    /// The sink outlives it.
    CsvParser(CsvMarks marks, Sink &sink);
    ~CsvParser();
    CsvParser(const CsvParser &) = delete;
    CsvParser &operator=(const CsvParser &) = delete;

    /// False: a cell is too large, so most likely a quote is missing. Then nothing more can be read.
    [[nodiscard]] bool parse(std::string_view piece);
    [[nodiscard]] bool finish();

    static constexpr std::size_t mostCellBytes = std::size_t{1} << 20U;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace acg
