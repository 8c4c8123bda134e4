// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/number_twins.h"

#include <algorithm>
#include <numeric>

namespace acg {

namespace {

using Row = ImportTable::Row;

} // namespace

Twins numberTwins(const std::vector<NumberSpan> &byRow, const std::vector<bool> &takenOut)
{
    std::vector<Row> order;
    for (Row row = 0; row < byRow.size(); ++row) {
        if (byRow[row].count > 0 && !takenOut[row])
            order.push_back(row);
    }
    std::ranges::sort(order, [&byRow](Row a, Row b) {
        return std::pair(byRow[a].first, a) < std::pair(byRow[b].first, b);
    });
    // Walking up the numbers: whatever begins before the farthest end so far has a twin there.
    Twins twins;
    PhoneOrdinal end = 0;
    Row holder = 0; // of that end
    for (const Row row : order) {
        const NumberSpan &span = byRow[row];
        if (span.first < end)
            twins.emplace_back(std::max(row, holder), std::min(row, holder));
        if (span.first + span.count > end) {
            end = span.first + span.count;
            holder = row;
        }
    }
    std::ranges::sort(twins);
    const auto sameRow = [](const auto &a, const auto &b) { return a.first == b.first; };
    twins.erase(std::unique(twins.begin(), twins.end(), sameRow), twins.end());
    return twins;
}

Twins textTwins(const ImportTable &table, int column)
{
    constexpr Row none = static_cast<Row>(-1);
    std::vector<Row> firstRow(table.texts(column).size(), none);
    Twins twins;
    for (Row row = 0; row < table.rows(); ++row) {
        const ImportTable::Id id = table.id(row, column);
        if (id == 0 || table.isTakenOut(row))
            continue;
        if (firstRow[id] != none)
            twins.emplace_back(row, firstRow[id]);
        else
            firstRow[id] = row;
    }
    return twins;
}

} // namespace acg
