// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/mark_delegate.h"

#include "ui/theme/metrics.h"

#include <QIcon>
#include <QPainter>

namespace acg {

void MarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index); // ground and focus
    const QIcon mark = index.data(Qt::DecorationRole).value<QIcon>();
    QRect square(0, 0, metrics::iconSize, metrics::iconSize);
    square.moveCenter(option.rect.center());
    mark.paint(painter, square);
}

void MarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear();
    option->icon = {};
    option->features &= ~(QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration);
}

} // namespace acg
