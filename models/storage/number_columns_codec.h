// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_columns.h"

#include <QByteArray>

#include <optional>

namespace acg {

/// Columns as bytes for a file: little-endian, versioned, each distinct text once, each id in one, two or
/// four bytes as its dictionary needs. Every row must hold a number.
[[nodiscard]] QByteArray encodeColumns(const NumberColumns &columns);

/// Nothing unless the bytes are what encodeColumns() makes, from the first to the last: no length in them is
/// trusted before it was held against what is there.
[[nodiscard]] std::optional<NumberColumns> decodeColumns(QByteArrayView bytes);

} // namespace acg
