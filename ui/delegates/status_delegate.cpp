// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/status_delegate.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/status_text.h"

namespace acg {

StatusDelegate::StatusDelegate(int role, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_role(role)
{
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant status = index.data(m_role);
    if (!status.isValid() || option->text.isEmpty())
        return;
    option->icon = statusIcon(static_cast<ProvisioningStatus>(status.toInt()));
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(metrics::iconSize, metrics::iconSize);
}

} // namespace acg
