// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How large things are, and how they behave.
#include "ui/theme/colors.h"
#include "ui/theme/console_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/widget_kinds.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace acg {

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) != nullptr
        || qobject_cast<const QTextEdit *>(widget) != nullptr;
}

bool opensMenu(const QStyleOptionToolButton &button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return metrics::medium;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::small;
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? 3 : 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ToolBarIconSize:
        return metrics::toolIconSize;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return metrics::iconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::small;
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
        return 0;
    case PM_MenuBarHMargin:
        return metrics::tight;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
    case PM_ToolBarItemMargin:
    case PM_ToolBarItemSpacing:
        return metrics::tight;
    case PM_ToolBarSeparatorExtent:
        return 9;
    case PM_HeaderMargin:
        return 6;
    case PM_FocusFrameHMargin: // also the margin of texts in item views
        return 4;
    case PM_HeaderDefaultSectionSizeVertical:
        return metrics::rowHeight;
    case PM_TreeViewIndentation:
        return 20;
    case PM_DockWidgetTitleMargin:
        return 6;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 5;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_UnderlineShortcut:
        return m_showMnemonics || qobject_cast<const QMenu *>(widget) != nullptr ? 1 : 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_FormLayoutFormAlignment:
        return int(Qt::AlignLeft | Qt::AlignTop);
    case SH_Table_GridLineColor:
        return int((option != nullptr ? colorsOf(option->palette) : lightColors()).border.rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto atLeast = [&](int width, int height) { result = result.expandedTo(QSize(width, height)); };
    switch (type) {
    case CT_PushButton:
        result.rwidth() += metrics::medium;
        atLeast(72, metrics::controlHeight);
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        atLeast(0, metrics::controlHeight);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button != nullptr && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon)
            result.rwidth()
                += 2 * metrics::tight + (opensMenu(*button) ? menuArrowWidth - metrics::tight : 0);
        atLeast(metrics::controlHeight, metrics::controlHeight);
        break;
    case CT_ItemViewItem:
    case CT_HeaderSection:
        atLeast(0, metrics::rowHeight);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator)
            atLeast(160, 28);
        break;
    case CT_MenuBarItem:
        result.rheight() += metrics::tight;
        break;
    default:
        break;
    }
    return result;
}

} // namespace acg
