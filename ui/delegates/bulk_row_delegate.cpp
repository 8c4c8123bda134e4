// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/bulk_row_delegate.h"

#include "models/bulk/bulk_rows_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString actionIcon(RowAction action)
{
    switch (action) {
    case RowAction::Create:
        return u"add"_s;
    case RowAction::Update:
        return u"edit"_s;
    case RowAction::Delete:
        return u"delete"_s;
    case RowAction::Move:
        return u"move"_s;
    case RowAction::Unchanged:
        return u"check"_s;
    case RowAction::Impossible:
        return u"warning"_s;
    default:
        return {};
    }
}

QString stateIcon(RowState state, RowSync sync)
{
    switch (state) {
    case RowState::Sent:
    case RowState::Removed:
        return u"status-pending"_s;
    case RowState::Done:
        return sync == RowSync::Failed ? u"status-failed"_s
            : sync == RowSync::Pending ? u"status-pending"_s
                                       : u"status-synced"_s;
    case RowState::Failed:
        return u"status-failed"_s;
    case RowState::LeftOut:
    case RowState::NotSent:
        return u"status-none"_s;
    default:
        return {};
    }
}

QString iconOf(const QModelIndex &index)
{
    switch (index.column()) {
    case BulkRowsModel::Resource:
        return index.data(BulkRowsModel::KindRole).toInt() == int(ChangedKind::Account) ? u"account"_s
                                                                                        : u"number"_s;
    case BulkRowsModel::Action:
        return actionIcon(RowAction(index.data(BulkRowsModel::ActionRole).toInt()));
    case BulkRowsModel::State:
        return index.data().toString().isEmpty()
            ? QString()
            : stateIcon(RowState(index.data(BulkRowsModel::StateRole).toInt()),
                        RowSync(index.data(BulkRowsModel::SyncRole).toInt()));
    default:
        return {};
    }
}

} // namespace

void BulkRowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString name = iconOf(index);
    if (name.isEmpty())
        return;
    option->icon = icon(name);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(metrics::iconSize, metrics::iconSize);
}

} // namespace acg
