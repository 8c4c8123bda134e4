// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfi_filter_model.h"

#include "models/items/rfi_table_model.h"
#include "ui/theme/icons.h"
#include "ui/widgets/status_text.h"

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// The state of the request itself, not of its backend sync; shape and colour both tell.
QIcon stateIcon(const QString &status)
{
    if (status == "active"_L1)
        return icon(u"status-synced"_s);
    if (status == "suspended"_L1)
        return icon(u"status-pending"_s);
    return icon(status == "removed"_L1 ? u"status-none"_s : u"status-other"_s);
}

} // namespace

RfiFilterModel::RfiFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(RfiTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void RfiFilterModel::setStatus(const QString &status)
{
    m_status = status;
    invalidateFilter();
}

void RfiFilterModel::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void RfiFilterModel::setUnsaved(const QSet<QString> &tenantIds)
{
    if (tenantIds == m_unsaved)
        return;
    m_unsaved = tenantIds;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, RfiTableModel::Relationship),
                           index(rowCount() - 1, RfiTableModel::Relationship),
                           {Qt::DecorationRole, Qt::ToolTipRole});
}

QVariant RfiFilterModel::data(const QModelIndex &index, int role) const
{
    if (index.column() == RfiTableModel::Status && role == Qt::DecorationRole)
        return stateIcon(index.data(RfiTableModel::StatusRole).toString());
    if (index.column() == RfiTableModel::Relationship
        && (role == Qt::DecorationRole || role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        && m_unsaved.contains(index.data(RfiTableModel::TenantIdRole).toString())) {
        if (role == Qt::DecorationRole)
            return icon(u"edit"_s);
        return tr("Has an answer that is not saved yet");
    }
    return QSortFilterProxyModel::data(index, role);
}

bool RfiFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (!m_status.isEmpty() && first.data(RfiTableModel::StatusRole).toString() != m_status)
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        if (first.siblingAtColumn(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace acg
