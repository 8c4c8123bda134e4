// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

namespace acg {

const Colors &lightColors()
{
    static const Colors colors{
        .window = QColor(0xf3f5f8),
        .base = QColor(0xffffff),
        .raised = QColor(0xffffff),
        .text = QColor(0x1b2129),
        .muted = QColor(0x5a6573),
        .disabled = QColor(0x9aa4b1),
        .border = QColor(0xdde2e9),
        .controlBorder = QColor(0xc3cbd6),
        .hover = QColor(0xeaeef4),
        .pressed = QColor(0xdde4ee),
        .accent = QColor(0x1f5fd6),
        .onAccent = QColor(0xffffff),
        .selection = QColor(0xd9e6fc),
        .selectionInactive = QColor(0xe6ebf2),
        .success = QColor(0x1a7a42),
        .pending = QColor(0x8f5d00),
        .danger = QColor(0xc0262d),
        .successGround = QColor(0xe5f5eb),
        .pendingGround = QColor(0xfdf3dc),
        .dangerGround = QColor(0xfdebec),
        .infoGround = QColor(0xe6effd),
        .dark = false,
    };
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors{
        .window = QColor(0x1c2026),
        .base = QColor(0x23282f),
        .raised = QColor(0x2c323a),
        .text = QColor(0xe7eaee),
        .muted = QColor(0xa3adb9),
        .disabled = QColor(0x69737f),
        .border = QColor(0x363d46),
        .controlBorder = QColor(0x4a535e),
        .hover = QColor(0x303740),
        .pressed = QColor(0x39424d),
        .accent = QColor(0x6ea8ff),
        .onAccent = QColor(0x0f1b2e),
        .selection = QColor(0x2c4668),
        .selectionInactive = QColor(0x343c47),
        .success = QColor(0x5fcf8b),
        .pending = QColor(0xf0b955),
        .danger = QColor(0xff8a8a),
        .successGround = QColor(0x1f3a2b),
        .pendingGround = QColor(0x40351d),
        .dangerGround = QColor(0x47272b),
        .infoGround = QColor(0x23354f),
        .dark = true,
    };
    return colors;
}

const Colors &colorsOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkColors() : lightColors();
}

QPalette makePalette(const Colors &colors)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.dark ? colors.base.lighter(106) : QColor(0xf8f9fb));
    set(QPalette::Text, colors.text);
    set(QPalette::PlaceholderText, colors.muted);
    set(QPalette::Button, colors.raised);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, colors.danger);
    set(QPalette::Highlight, colors.selection);
    set(QPalette::HighlightedText, colors.text);
    set(QPalette::Link, colors.accent);
    set(QPalette::LinkVisited, colors.accent);
    set(QPalette::ToolTipBase, colors.dark ? colors.raised : QColor(0x2a313b));
    set(QPalette::ToolTipText, colors.dark ? colors.text : QColor(0xf4f6f8));
    // Fusion derives outlines and grooves from these.
    set(QPalette::Light, colors.dark ? colors.raised.lighter(120) : QColor(0xffffff));
    set(QPalette::Midlight, colors.hover);
    set(QPalette::Mid, colors.border);
    set(QPalette::Dark, colors.controlBorder);
    set(QPalette::Shadow, colors.dark ? QColor(0x0d0f12) : QColor(0x8a94a1));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.disabled);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, colors.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, colors.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.selectionInactive);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, colors.selectionInactive);
    return palette;
}

} // namespace acg
