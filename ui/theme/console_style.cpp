// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/console_style.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/widget_kinds.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// A scroll bar stands on the ground of what it scrolls.
QColor grooveColor(const QStyleOption &option, const QWidget *bar)
{
    const QWidget *container = bar != nullptr ? bar->parentWidget() : nullptr;
    const auto *area = container != nullptr
        ? qobject_cast<const QAbstractScrollArea *>(container->parentWidget())
        : nullptr;
    const QPalette::ColorRole role = area != nullptr ? area->viewport()->backgroundRole() : QPalette::Base;
    return option.palette.color(role);
}

} // namespace

void markAsDangerous(QPushButton *button)
{
    button->setProperty("dangerous", true);
    button->update();
}

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget); area != nullptr && isTextEdit(area)) {
        // The frame paints the ground, so that its corners stay round.
        area->viewport()->setAutoFillBackground(false);
    }
    if (auto *table = qobject_cast<QTableView *>(widget)) {
        table->setShowGrid(false);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->horizontalHeader()->setHighlightSections(false);
    }
    if (widget->inherits("QComboBox") || widget->inherits("QLineEdit") || isTextEdit(widget)
        || widget->inherits("QTabBar"))
        widget->setAttribute(Qt::WA_Hover);
}

void ConsoleStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void ConsoleStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool ConsoleStyle::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::KeyPress && pressedByReturn(watched, *static_cast<const QKeyEvent *>(event)))
        return true;
    if (type == QEvent::KeyPress || type == QEvent::KeyRelease) {
        if (static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Alt)
            showMnemonics(type == QEvent::KeyPress);
    } else if (type == QEvent::WindowDeactivate) {
        showMnemonics(false); // the release goes to another window
    }
    return QProxyStyle::eventFilter(watched, event);
}

/// Return does what the space bar does to the button that has the focus. Dialogs decide for themselves.
bool ConsoleStyle::pressedByReturn(QObject *watched, const QKeyEvent &key)
{
    const QPointer<QAbstractButton> button = qobject_cast<QAbstractButton *>(watched);
    if (button.isNull() || (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
        || !(button->inherits("QPushButton") || button->inherits("QToolButton"))
        || qobject_cast<QDialog *>(button->window()) != nullptr)
        return false;
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent space(type, Qt::Key_Space, Qt::NoModifier);
        if (!button.isNull())
            QApplication::sendEvent(button, &space);
    }
    return true;
}

void ConsoleStyle::showMnemonics(bool show)
{
    if (show == m_showMnemonics)
        return;
    m_showMnemonics = show;
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->isVisible())
            widget->update();
    }
}

QIcon ConsoleStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // What a tool bar that has become too short shows. Fusion's is black on any ground, and to read it all
    // image plugins are looked for, at each start.
    if (icon == SP_ToolBarHorizontalExtensionButton)
        return acg::icon(u"chevron-right"_s);
    if (icon == SP_MessageBoxWarning)
        return acg::icon(u"warning"_s);
    return QProxyStyle::standardIcon(icon, option, widget);
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) // the text where that of a line edit is
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(3, 0, 0, 0);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || slider == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);

    // A bar without buttons: all of it is groove.
    const bool lying = slider->orientation == Qt::Horizontal;
    const QRect all = option->rect;
    const int length = lying ? all.width() : all.height();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    int handle = length;
    if (range > 0)
        handle = qBound(pixelMetric(PM_ScrollBarSliderMin, option, widget),
                        int(qint64(slider->pageStep) * length / (range + slider->pageStep)), length);
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                              length - handle, slider->upsideDown);
    const auto along = [&](int from, int size) {
        return visualRect(slider->direction, all,
                          lying ? QRect(all.left() + from, all.top(), size, all.height())
                                : QRect(all.left(), all.top() + from, all.width(), size));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, handle);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    case SC_ScrollBarGroove:
        return all;
    default:
        return {};
    }
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return frame->rect.adjusted(metrics::tight + 1, 1, -metrics::tight - 1, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const Colors &colors = colorsOf(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr && frame->lineWidth > 0)
            paint::inputFrame(painter, option, colors, true);
        return;
    case PE_FrameLineEdit:
        paint::inputFrame(painter, option, colors, false);
        return;
    case PE_Frame:
        if (isTextEdit(widget)) {
            paint::inputFrame(painter, option, colors, true);
        } else {
            const bool card = widget != nullptr && widget->property("card").toBool();
            paint::roundedRect(painter, option->rect, card ? colors.base : QColor(), colors.border,
                               card ? metrics::radius + 2 : 0);
        }
        return;
    case PE_FrameGroupBox:
        paint::roundedRect(painter, option->rect, {}, colors.border, metrics::radius);
        return;
    case PE_FrameFocusRect:
        if (widget != nullptr && widget->inherits("QAbstractItemView")) {
            if (option->state.testFlag(State_KeyboardFocusChange))
                paint::roundedRect(painter, option->rect.adjusted(1, 1, -1, -1), {}, colors.accent, 3);
        } else {
            paint::roundedRect(painter, option->rect, {}, colors.accent, 4);
        }
        return;
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            paint::pushButton(painter, button, widget, colors);
        return;
    case PE_PanelButtonTool:
        paint::toolButton(painter, option, colors);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::checkBox(painter, option, colors);
        return;
    case PE_IndicatorRadioButton:
        paint::radioButton(painter, option, colors);
        return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            paint::chevron(painter, option->rect,
                           option->state.testFlag(State_Open) ? Qt::DownArrow : Qt::RightArrow, colors.muted);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header != nullptr && header->sortIndicator != QStyleOptionHeader::None)
            paint::chevron(painter, option->rect,
                           header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow,
                           colors.accent);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        paint::chevron(painter, option->rect,
                       element == PE_IndicatorArrowDown       ? Qt::DownArrow
                           : element == PE_IndicatorArrowUp   ? Qt::UpArrow
                           : element == PE_IndicatorArrowLeft ? Qt::LeftArrow
                                                              : Qt::RightArrow,
                       option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorToolBarSeparator: {
        const QRect r = option->rect.adjusted(0, 6, 0, -6);
        painter->fillRect(QRect(r.center().x(), r.top(), 1, r.height()), colors.border);
        return;
    }
    case PE_PanelMenu:
        painter->fillRect(option->rect, colors.raised);
        return;
    case PE_FrameMenu:
        paint::roundedRect(painter, option->rect, {}, colors.border, 0);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem: {
        // Hover only where the view reports it for whole rows.
        const bool rows = widget != nullptr && !widget->inherits("QTableView");
        if (rows && option->state.testFlag(State_MouseOver) && !option->state.testFlag(State_Selected)
            && option->state.testFlag(State_Enabled)) {
            painter->fillRect(option->rect, colors.hover);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameButtonTool:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, colors.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          colors.border);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const Colors &colors = colorsOf(option->palette);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        slider != nullptr && control == CC_ScrollBar) {
        painter->fillRect(option->rect, grooveColor(*option, widget));
        if (slider->minimum == slider->maximum)
            return;
        const bool lying = slider->orientation == Qt::Horizontal;
        const bool active = option->state.testFlag(State_MouseOver) || option->activeSubControls != SC_None;
        const int across = active ? 2 : 3;
        const QRectF handle = QRectF(subControlRect(control, option, SC_ScrollBarSlider, widget))
                                  .adjusted(lying ? 2 : across, lying ? across : 2, lying ? -2 : -across,
                                            lying ? -across : -2);
        paint::roundedRect(painter, handle, active ? colors.muted : colors.controlBorder, {},
                           (lying ? handle.height() : handle.width()) / 2);
        return;
    }
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        tool != nullptr && control == CC_ToolButton && opensMenu(*tool)) {
        QStyleOptionToolButton copy = *tool;
        copy.features &= ~QStyleOptionToolButton::HasMenu; // Fusion would put its arrow into the corner
        QProxyStyle::drawComplexControl(control, &copy, painter, widget);
        if (tool->toolButtonStyle == Qt::ToolButtonIconOnly)
            return; // the dots say it
        const QRect r = visualRect(tool->direction, tool->rect,
                                   QRect(tool->rect.right() - menuArrowWidth, tool->rect.top(),
                                         menuArrowWidth - 4, tool->rect.height()));
        paint::chevron(painter, r, Qt::DownArrow,
                       option->state.testFlag(State_Enabled) ? colors.muted : colors.disabled);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo != nullptr && control == CC_ComboBox) {
        if (combo->frame)
            paint::inputFrame(painter, option, colors, true);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        paint::chevron(painter, arrow, Qt::DownArrow,
                       option->state.testFlag(State_Enabled) ? colors.muted : colors.disabled);
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin != nullptr && control == CC_SpinBox) {
        paint::spinBox(painter, spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                       subControlRect(control, option, SC_SpinBoxDown, widget), colors);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace acg
