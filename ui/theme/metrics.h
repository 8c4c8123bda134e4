// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Distances of the whole interface, in device-independent pixels, on a grid of 8 (4 for what belongs closely
/// together). Nothing else in ui/ invents its own.
namespace acg::metrics {

inline constexpr int tight = 4; ///< between a label and what it explains
inline constexpr int small = 8; ///< between controls of one group
inline constexpr int medium = 16; ///< between groups; margins of panels
inline constexpr int large = 24; ///< margins of dialogs and empty pages
inline constexpr int radius = 6; ///< corners of inputs, buttons and cards
inline constexpr int rowHeight = 30; ///< rows of lists and tables
inline constexpr int controlHeight = 30; ///< inputs and buttons
inline constexpr int iconSize = 16; ///< beside text
inline constexpr int toolIconSize = 20; ///< tool bar and navigation
inline constexpr int heroIconSize = 48; ///< empty states

} // namespace acg::metrics
