// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of ConsoleStyle: bars, tabs, headers and labels.
#include "ui/theme/console_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace acg {

namespace {

void drawHeaderSection(const QStyleOption *option, QPainter *painter, const Colors &colors)
{
    const QRect r = option->rect;
    const bool hover
        = option->state.testFlag(QStyle::State_MouseOver) && option->state.testFlag(QStyle::State_Enabled);
    painter->fillRect(r, hover ? colors.hover : colors.window);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), colors.border);
    painter->fillRect(QRect(r.right(), r.top() + 7, 1, r.height() - 14), colors.border);
}

void drawTab(const QStyleOptionTab *tab, QPainter *painter, const Colors &colors)
{
    const QRect r = tab->rect;
    const bool selected = tab->state.testFlag(QStyle::State_Selected);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), colors.border);
    if (!selected && tab->state.testFlag(QStyle::State_MouseOver))
        paint::roundedRect(painter, QRectF(r).adjusted(2, 4, -2, -5), colors.hover, {}, metrics::radius);
    if (selected)
        painter->fillRect(QRect(r.left() + 6, r.bottom() - 1, r.width() - 12, 2), colors.accent);
    if (tab->state.testFlag(QStyle::State_HasFocus))
        paint::roundedRect(painter, QRectF(r).adjusted(2, 4, -2, -5), {}, colors.accent, metrics::radius);
}

void drawProgress(const QStyleOptionProgressBar *bar, bool contents, QPainter *painter, const Colors &colors)
{
    QRectF groove = bar->rect;
    const qreal thickness = qMin<qreal>(6.0, groove.height());
    groove.setHeight(thickness);
    groove.moveCenter(QRectF(bar->rect).center());
    if (!contents) {
        paint::roundedRect(painter, groove, colors.pressed, {}, thickness / 2);
        return;
    }
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    if (range <= 0)
        return;
    const qreal part = qBound(0.0, qreal(qint64(bar->progress) - bar->minimum) / qreal(range), 1.0);
    groove.setWidth(qMax(thickness, groove.width() * part));
    paint::roundedRect(painter, groove, colors.accent, {}, thickness / 2);
}

} // namespace

bool ConsoleStyle::drawControlFlat(ControlElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const Colors &colors = colorsOf(option->palette);
    const QRect r = option->rect;
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter, colors);
        return true;
    case CE_ToolBar:
        painter->fillRect(r, colors.window);
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), colors.border);
        return true;
    case CE_MenuBarEmptyArea:
        painter->fillRect(r, colors.window);
        return true;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(r, colors.window);
            if (option->state.testFlag(State_Selected))
                paint::roundedRect(painter, QRectF(r).adjusted(1, 2, -1, -2), colors.pressed, {}, 4);
            const int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine
                | (styleHint(SH_UnderlineShortcut, option, widget, nullptr) != 0 ? Qt::TextShowMnemonic
                                                                                 : Qt::TextHideMnemonic);
            drawItemText(painter, r, flags, item->palette, option->state.testFlag(State_Enabled), item->text,
                         QPalette::WindowText);
        }
        return true;
    case CE_Splitter:
        // The option says State_Horizontal for a splitter whose handles stand upright.
        if (option->state.testFlag(State_Horizontal))
            painter->fillRect(QRect(r.center().x(), r.top(), 1, r.height()), colors.border);
        else
            painter->fillRect(QRect(r.left(), r.center().y(), r.width(), 1), colors.border);
        return true;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->frameShape == QFrame::HLine) {
                painter->fillRect(QRect(r.left(), r.center().y(), r.width(), 1), colors.border);
                return true;
            }
            if (frame->frameShape == QFrame::VLine) {
                painter->fillRect(QRect(r.center().x(), r.top(), 1, r.height()), colors.border);
                return true;
            }
        }
        return false;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(tab, painter, colors);
        return true;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar != nullptr && bar->maximum > bar->minimum) {
            drawProgress(bar, element == CE_ProgressBarContents, painter, colors);
            return true;
        }
        return false;
    case CE_ProgressBarLabel:
        return true; // what is being done is said beside the bar
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option)) {
            painter->fillRect(r, colors.window);
            painter->fillRect(QRect(r.left(), r.top(), r.width(), 1), colors.border);
            QFont font = painter->font();
            font.setBold(true);
            painter->save();
            painter->setFont(font);
            drawItemText(painter, r.adjusted(metrics::small + metrics::tight, 0, -60, 0),
                         int(Qt::AlignVCenter | Qt::AlignLeft), option->palette, true, dock->title,
                         QPalette::WindowText);
            painter->restore();
        }
        return true;
    default:
        Q_UNUSED(widget)
        return false;
    }
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (drawControlFlat(element, option, painter, widget))
        return;
    const Colors &colors = colorsOf(option->palette);
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool != nullptr
        && element == CE_ToolButtonLabel && tool->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
        QStyleOptionToolButton copy = *tool;
        copy.rect.adjust(metrics::tight, 0, 0, 0);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button != nullptr && element == CE_PushButtonLabel && paint::isProminent(*button, widget)) {
        QStyleOptionButton copy = *button;
        copy.palette.setColor(QPalette::ButtonText, colors.onAccent);
        if (!copy.icon.isNull()) {
            QPixmap glyph = copy.icon.pixmap(copy.iconSize, painter->device()->devicePixelRatio());
            QPainter pen(&glyph);
            pen.setCompositionMode(QPainter::CompositionMode_SourceIn);
            pen.fillRect(glyph.rect(), colors.onAccent);
            pen.end();
            copy.icon = glyph;
        }
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header != nullptr && element == CE_HeaderLabel) {
        QStyleOptionHeader copy = *header;
        copy.palette.setColor(QPalette::ButtonText, colors.muted);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        tab != nullptr && element == CE_TabBarTabLabel) {
        QStyleOptionTab copy = *tab;
        copy.state &= ~State_HasFocus; // the shape shows it
        if (!tab->state.testFlag(State_Selected))
            copy.palette.setColor(QPalette::WindowText, colors.muted);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace acg
