// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/table_format.h"

#include "models/import/import_field.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace acg {

namespace {

constexpr std::size_t rowsLookedAt = 200;

/// How many cells each row has, and what is in the first row.
class SampleRows : public CsvParser::Sink
{
public:
    void cell(std::string_view utf8) override
    {
        if (sizes.empty())
            first.append(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
        ++m_cells;
    }
    void endRow() override
    {
        if (m_cells > 0 && sizes.size() < rowsLookedAt)
            sizes.push_back(m_cells);
        m_cells = 0;
    }

    QStringList first;
    std::vector<std::size_t> sizes;

private:
    std::size_t m_cells = 0;
};

/// Known columns; rows of the most frequent size in per cent, if that is more than one cell; that size.
using Score = std::tuple<qsizetype, std::size_t, std::size_t>;

Score scoreOf(std::string_view sample, bool isWhole, CsvMarks marks)
{
    SampleRows rows;
    CsvParser parser(marks, rows);
    if (parser.parse(sample) && (isWhole || rows.sizes.empty()))
        std::ignore = parser.finish();
    if (rows.sizes.empty())
        return {};
    const auto known = std::ranges::count_if(rows.first, [](const QString &name) {
        return fieldNamed(ImportTarget::Numbers, name) >= 0 || fieldNamed(ImportTarget::Accounts, name) >= 0;
    });
    std::unordered_map<std::size_t, std::size_t> counts;
    std::size_t best = 0;
    for (const std::size_t size : rows.sizes) {
        if (++counts[size] > counts[best])
            best = size;
    }
    if (best < 2)
        return {known, 0, 0};
    return {known, counts[best] * 100 / rows.sizes.size(), best};
}

/// Cells that begin and end with the quote.
std::size_t quotedCells(std::string_view sample, char separator, char quote)
{
    const auto isEdge = [separator](char c) { return c == separator || c == '\n' || c == '\r'; };
    std::size_t opened = 0;
    std::size_t closed = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        if (sample[i] != quote)
            continue;
        opened += static_cast<std::size_t>(i == 0 || isEdge(sample[i - 1]));
        closed += static_cast<std::size_t>(i + 1 == sample.size() || isEdge(sample[i + 1]));
    }
    return std::min(opened, closed);
}

} // namespace

CsvMarks recogniseMarks(std::string_view sample, bool isWhole, const FormatChoice &choice)
{
    CsvMarks best;
    std::optional<Score> bestScore;
    for (const char separator : {',', ';', '\t', '|'}) {
        if (choice.separator && *choice.separator != separator)
            continue;
        const bool isSingle
            = quotedCells(sample, separator, '"') == 0 && quotedCells(sample, separator, '\'') > 0;
        const CsvMarks marks{separator, choice.quote.value_or(isSingle ? '\'' : '"')};
        const Score score = scoreOf(sample, isWhole, marks);
        if (!bestScore || score > *bestScore) {
            best = marks;
            bestScore = score;
        }
    }
    return best;
}

bool looksLikeHeader(const QStringList &firstRow)
{
    const auto isKnown = [](const QString &name) {
        return fieldNamed(ImportTarget::Numbers, name) >= 0 || fieldNamed(ImportTarget::Accounts, name) >= 0;
    };
    if (std::ranges::any_of(firstRow, isKnown))
        return true;
    // Names of columns have letters; a row of numbers has a cell of digits somewhere.
    return std::ranges::none_of(firstRow, [](const QString &cell) {
        const auto digits = std::ranges::count_if(cell, [](QChar c) { return c >= u'0' && c <= u'9'; });
        return cell.isEmpty() || digits * 2 >= cell.size();
    });
}

} // namespace acg
