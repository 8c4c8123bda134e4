// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_table.h"
#include "models/items/phone_key.h"

#include <vector>

namespace acg {

/// The numbers of a row: as many as there are, from the first on.
struct NumberSpan
{
    PhoneOrdinal first = 0;
    quint32 count = 0; ///< 0: none can be read
};

/// Rows with the one before them that has (some of) the same; in the order of the rows.
using Twins = std::vector<std::pair<ImportTable::Row, ImportTable::Row>>;

[[nodiscard]] Twins numberTwins(const std::vector<NumberSpan> &byRow, const std::vector<bool> &takenOut);
/// The same text, to the letter, in a column. Empty ones are none.
[[nodiscard]] Twins textTwins(const ImportTable &table, int column);

} // namespace acg
