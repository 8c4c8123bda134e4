// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/account_filter_model.h"

#include "models/items/account_tree_model.h"

namespace acg {

void AccountFilterModel::setFilterText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_text)
        return;
    m_text = trimmed;
    invalidateRowsFilter();
}

bool AccountFilterModel::canFetchMore(const QModelIndex &parent) const
{
    return rowCount(parent) == 0 && QSortFilterProxyModel::canFetchMore(parent);
}

void AccountFilterModel::fetchNext(const QModelIndex &parent)
{
    const QModelIndex account = mapToSource(parent);
    if (account.isValid() && sourceModel()->canFetchMore(account))
        sourceModel()->fetchMore(account);
}

bool AccountFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid() || m_text.isEmpty())
        return true;
    const QModelIndex account = sourceModel()->index(row, AccountTreeModel::Name, parent);
    const auto contains
        = [&](int role) { return account.data(role).toString().contains(m_text, Qt::CaseInsensitive); };
    return contains(AccountTreeModel::AccountNameRole) || contains(AccountTreeModel::TenantIdRole);
}

} // namespace acg
