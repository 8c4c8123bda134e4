// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/import_cell_delegate.h"

#include "models/import/import_table_model.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

RowMark markOf(const QModelIndex &index)
{
    return static_cast<RowMark>(index.data(ImportTableModel::MarkRole).toInt());
}

QString iconName(RowMark mark)
{
    return mark == RowMark::Error ? u"error"_s : mark == RowMark::Warning ? u"warning"_s : QString();
}

} // namespace

void ImportCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const RowMark mark = markOf(index);
    const Colors &colors = colorsOf(option.palette);
    if (mark >= RowMark::Warning && index.column() >= ImportTableModel::firstCell)
        painter->fillRect(option.rect, mark == RowMark::Error ? colors.dangerGround : colors.pendingGround);
    QStyledItemDelegate::paint(painter, option, index);
}

void ImportCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // A cell is one line; line ends of the file would make it several.
    option->text.replace(u'\n', u' ').remove(u'\r');
    if (index.data(ImportTableModel::IgnoredRole).toBool())
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    const QString name = iconName(markOf(index));
    if (name.isEmpty())
        return;
    option->icon = icon(name);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(metrics::iconSize, metrics::iconSize);
}

void ImportCellDelegate::setModelData(QWidget *editor, QAbstractItemModel * /*model*/,
                                      const QModelIndex &index) const
{
    const QString text = editor->property("text").toString();
    if (text != index.data(Qt::EditRole).toString())
        Q_EMIT edited(index, text);
}

} // namespace acg
