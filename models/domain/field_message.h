// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/field_rules.h"
#include "models/domain/telephone_number_reader.h"

namespace acg {

/// What is wrong with a text, in plain words: "At most 10 characters". Empty when nothing is.
[[nodiscard]] QString fieldMessage(Field field, QStringView text);
/// The same of a telephone number as it was written; empty when it is possible, in use or not.
[[nodiscard]] QString numberMessage(const ReadNumber &number);

} // namespace acg
