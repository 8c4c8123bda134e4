// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/two_line_delegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

namespace acg {

TwoLineDelegate::TwoLineDelegate(int role, IconName iconName, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_role(role)
    , m_iconName(std::move(iconName))
{
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    item.text.clear();
    item.features &= ~QStyleOptionViewItem::ViewItemFeatures(QStyleOptionViewItem::HasDisplay);
    const QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget); // ground and focus

    const QRect content = option.rect.adjusted(metrics::small + metrics::tight, metrics::small,
                                               -metrics::small, -metrics::small);
    QRect square(content.topLeft(), QSize(metrics::iconSize, metrics::iconSize));
    const int line = option.fontMetrics.height();
    square.moveTop(content.top() + (line - square.height()) / 2);
    icon(m_iconName(index)).paint(painter, QStyle::visualRect(option.direction, option.rect, square));
    QRect first = content.adjusted(metrics::iconSize + metrics::small, 0, 0, 0);
    first.setHeight(line);
    const QRect second = first.translated(0, line + metrics::tight / 2);
    const auto draw = [&](const QRect &rect, const QString &text, QPalette::ColorRole role) {
        painter->setPen(option.palette.color(QPalette::Active, role));
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rect),
                          int(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->save();
    painter->setFont(option.font);
    draw(first, title, QPalette::Text);
    draw(second, index.data(m_role).toString(), QPalette::PlaceholderText);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {160, 2 * option.fontMetrics.height() + metrics::tight / 2 + 2 * metrics::small};
}

} // namespace acg
