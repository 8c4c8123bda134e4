// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QStyleOptionToolButton;
class QWidget;

/// Kinds of widgets that ConsoleStyle measures and paints in a way of their own.
namespace acg {

inline constexpr int menuArrowWidth = 16;

[[nodiscard]] bool isTextEdit(const QWidget *widget);
/// A button that is nothing but the opener of its menu.
[[nodiscard]] bool opensMenu(const QStyleOptionToolButton &button);

} // namespace acg
