// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace acg {

/// The colours of one appearance. Widgets take what they can from their palette (muted text:
/// QPalette::PlaceholderText, text that reports a problem: QPalette::BrightText); the rest is here.
/// Text colours keep a contrast of at least 4.5 to the surfaces they are used on.
struct Colors
{
    QColor window; ///< chrome: tool bar, navigation, status bar
    QColor base; ///< content: lists, pages, inputs
    QColor raised; ///< buttons, headers, menus
    QColor text;
    QColor muted; ///< secondary text, placeholders
    QColor disabled;
    QColor border; ///< between surfaces
    QColor controlBorder; ///< around inputs and buttons
    QColor hover; ///< laid under the pointer
    QColor pressed;
    QColor accent; ///< the default button, focus, links
    QColor onAccent;
    QColor selection; ///< selected rows and text: a tint, the text keeps its colour
    QColor selectionInactive;
    QColor success;
    QColor pending;
    QColor danger;
    QColor successGround; ///< notices
    QColor pendingGround;
    QColor dangerGround;
    QColor infoGround;
    bool dark = false;
};

[[nodiscard]] const Colors &lightColors();
[[nodiscard]] const Colors &darkColors();
/// The colours that go with a palette, told by how light its window is.
[[nodiscard]] const Colors &colorsOf(const QPalette &palette);
[[nodiscard]] QPalette makePalette(const Colors &colors);

} // namespace acg
