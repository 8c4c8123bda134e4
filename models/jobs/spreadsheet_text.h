// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

namespace acg {

/// A spreadsheet runs a cell as a formula whose text begins with = + - @ TAB or CR. In a file of CSV such a
/// text gets one apostrophe in front, and so does one that begins with apostrophes before it, so that the way
/// back is exact. Telephone numbers (+ and digits) stay plain: they do nothing, and scripts read them.
[[nodiscard]] QString neutralised(const QString &text);

/// The text that neutralised() was given.
[[nodiscard]] QString restored(const QString &text);

/// Whether neutralised() puts an apostrophe in front.
[[nodiscard]] bool looksLikeFormula(QStringView text);
[[nodiscard]] bool looksLikeFormula(std::string_view utf8);

} // namespace acg
