// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace acg::paint {

namespace {

bool isDangerous(const QWidget *widget)
{
    return widget != nullptr && widget->property("dangerous").toBool();
}

} // namespace

void roundedRect(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border,
                 qreal radius, qreal borderWidth)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    qreal inset = 0;
    if (border.isValid()) {
        painter->setPen(QPen(border, borderWidth));
        inset = borderWidth / 2;
    } else {
        painter->setPen(Qt::NoPen);
    }
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void chevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    const qreal half = qMin<qreal>(4.0, qMin(rect.width(), rect.height()) / 2);
    const QPointF c = rect.center();
    QPolygonF line;
    switch (direction) {
    case Qt::UpArrow:
        line << c + QPointF(-half, half / 2) << c + QPointF(0, -half / 2) << c + QPointF(half, half / 2);
        break;
    case Qt::LeftArrow:
        line << c + QPointF(half / 2, -half) << c + QPointF(-half / 2, 0) << c + QPointF(half / 2, half);
        break;
    case Qt::RightArrow:
        line << c + QPointF(-half / 2, -half) << c + QPointF(half / 2, 0) << c + QPointF(-half / 2, half);
        break;
    default:
        line << c + QPointF(-half, -half / 2) << c + QPointF(0, half / 2) << c + QPointF(half, -half / 2);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(line);
    painter->restore();
}

void inputFrame(QPainter *painter, const QStyleOption *option, const Colors &colors, bool fill)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool focus = enabled && option->state.testFlag(QStyle::State_HasFocus);
    const bool readOnly = option->state.testFlag(QStyle::State_ReadOnly);
    const QColor ground = !enabled || readOnly ? colors.window : colors.base;
    QColor border = enabled ? colors.controlBorder : colors.border;
    if (focus)
        border = colors.accent;
    else if (enabled && option->state.testFlag(QStyle::State_MouseOver))
        border = colors.muted;
    roundedRect(painter, option->rect, fill ? ground : QColor(), border, metrics::radius, focus ? 2.0 : 1.0);
}

bool isProminent(const QStyleOptionButton &option, const QWidget *widget)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    return enabled && (option.features.testFlag(QStyleOptionButton::DefaultButton) || isDangerous(widget));
}

void pushButton(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget,
                const Colors &colors)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool hover = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool pressed = option->state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On);
    const bool flat = option->features.testFlag(QStyleOptionButton::Flat);
    QColor fill = colors.raised;
    QColor border = colors.controlBorder;
    if (isProminent(*option, widget)) {
        fill = isDangerous(widget) ? colors.danger : colors.accent;
        if (pressed)
            fill = fill.darker(115);
        else if (hover)
            fill = colors.dark ? fill.lighter(108) : fill.darker(108);
        border = QColor();
    } else {
        if (option->state.testFlag(QStyle::State_On)) {
            fill = colors.selection;
            border = colors.accent;
        } else if (pressed) {
            fill = colors.pressed;
        } else if (hover)
            fill = colors.hover;
        else if (flat || !enabled)
            fill = QColor();
        if (flat)
            border = QColor();
        else if (!enabled)
            border = colors.border;
    }
    roundedRect(painter, option->rect, fill, border, metrics::radius);
    if (option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange)) {
        const bool prominent = isProminent(*option, widget);
        const QRectF ring = prominent ? QRectF(option->rect).adjusted(2, 2, -2, -2) : QRectF(option->rect);
        roundedRect(painter, ring, {}, prominent ? colors.onAccent : colors.accent,
                    metrics::radius - (prominent ? 2 : 0), prominent ? 1.0 : 2.0);
    }
}

void toolButton(QPainter *painter, const QStyleOption *option, const Colors &colors)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    QColor fill;
    if (enabled && option->state.testFlag(QStyle::State_Sunken))
        fill = colors.pressed;
    else if (option->state.testFlag(QStyle::State_On))
        fill = colors.selection;
    else if (enabled && option->state.testFlag(QStyle::State_MouseOver))
        fill = colors.hover;
    QColor border;
    if (option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange))
        border = colors.accent;
    if (fill.isValid() || border.isValid())
        roundedRect(painter, option->rect, fill, border, metrics::radius, 2.0);
}

void spinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QRect &up, const QRect &down,
             const Colors &colors)
{
    if (option->frame)
        inputFrame(painter, option, colors, true);
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step, QStyle::SubControl arrow) {
        if (!option->state.testFlag(QStyle::State_Enabled) || !option->stepEnabled.testFlag(step))
            return colors.border;
        return option->activeSubControls.testFlag(arrow) ? colors.text : colors.muted;
    };
    chevron(painter, up, Qt::UpArrow, ink(QAbstractSpinBox::StepUpEnabled, QStyle::SC_SpinBoxUp));
    chevron(painter, down, Qt::DownArrow, ink(QAbstractSpinBox::StepDownEnabled, QStyle::SC_SpinBoxDown));
}

void checkBox(QPainter *painter, const QStyleOption *option, const Colors &colors)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    const bool focus = option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange);
    const qreal side = qMin(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    QColor fill = enabled ? colors.base : colors.window;
    QColor border = enabled ? colors.muted : colors.border;
    if (on || partly) {
        fill = enabled ? colors.accent : colors.disabled;
        border = QColor();
    } else if (focus || (enabled && option->state.testFlag(QStyle::State_MouseOver))) {
        border = colors.accent;
    }
    roundedRect(painter, box, fill, border, 4);
    if (!on && !partly)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.onAccent, side / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x * side, y * side); };
    if (partly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)}));
    painter->restore();
}

void radioButton(QPainter *painter, const QStyleOption *option, const Colors &colors)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const qreal side = qMin(option->rect.width(), option->rect.height());
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option->rect).center());
    const QColor mark = enabled ? colors.accent : colors.disabled;
    QColor border = enabled ? colors.muted : colors.border;
    if (on || (enabled && option->state.testFlag(QStyle::State_MouseOver)))
        border = mark;
    roundedRect(painter, circle, enabled ? colors.base : colors.window, border, side / 2, on ? 1.5 : 1.0);
    if (on) {
        const qreal inset = side * 0.27;
        roundedRect(painter, circle.adjusted(inset, inset, -inset, -inset), mark, {}, side / 2);
    }
}

} // namespace acg::paint
