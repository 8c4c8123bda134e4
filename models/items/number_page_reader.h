// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_page.h"

#include <optional>

namespace acg {

/// The fast way of decodeNumberPage(). Nothing when there is anything in the body that it would not decode
/// just as decodeNumberPageThoroughly() does; why is for that one to say. May give the body spare room.
[[nodiscard]] std::optional<NumberPage> readNumberPage(QByteArray &body);

} // namespace acg
