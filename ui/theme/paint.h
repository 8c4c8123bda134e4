// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionSpinBox;
class QWidget;

/// The strokes that ConsoleStyle is made of.
namespace acg::paint {

/// A filled rounded rectangle with a border of one device-independent pixel; either may be invalid (none).
void roundedRect(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border,
                 qreal radius, qreal borderWidth = 1.0);
void chevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);
void inputFrame(QPainter *painter, const QStyleOption *option, const Colors &colors, bool fill);
void pushButton(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget,
                const Colors &colors);
void toolButton(QPainter *painter, const QStyleOption *option, const Colors &colors);
void spinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QRect &up, const QRect &down,
             const Colors &colors);
void checkBox(QPainter *painter, const QStyleOption *option, const Colors &colors);
void radioButton(QPainter *painter, const QStyleOption *option, const Colors &colors);

/// Whether the text of a push button stands on the accent colour (or on that of a dangerous one).
[[nodiscard]] bool isProminent(const QStyleOptionButton &option, const QWidget *widget);

} // namespace acg::paint
