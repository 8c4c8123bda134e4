// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace acg {

/// A module is a part of the program in a file of its own, made with acg_module(): it is opened when it is
/// first needed, so that a start does not pay for the libraries it brings. It stays open.
///
/// The address of `entry`, a function with C linkage, or a sentence that says what is missing. Opening takes
/// some milliseconds the first time.
[[nodiscard]] tl::expected<void *, QString> moduleEntry(const char *module, const char *entry);

} // namespace acg
