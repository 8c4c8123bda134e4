// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/telephone_number_reader.h"

#include <QString>

namespace acg {

/// "+1 425-555-0100, United States"; empty for a number that cannot be.
[[nodiscard]] QString numberInWriting(const ReadNumber &number);

} // namespace acg
