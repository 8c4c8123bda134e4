// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfi_filter_model.h"

#include "models/items/rfi_table_model.h"
#include "ui/theme/icons.h"
#include "ui/widgets/status_text.h"

#include <QFont>

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

void RfiFilterModel::setUnreadOnly(bool unreadOnly)
{
    m_unreadOnly = unreadOnly;
    m_wereUnread.clear();
    invalidateFilter();
}

void RfiFilterModel::setStarredOnly(bool starredOnly)
{
    m_starredOnly = starredOnly;
    invalidateFilter();
}

QString RfiFilterModel::summary() const
{
    QStringList parts{m_status, m_text, m_unreadOnly ? tr("unread") : QString(),
                      m_starredOnly ? tr("starred") : QString()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
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
    if (role == Qt::FontRole && index.data(RfiTableModel::UnreadRole).toBool()) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::DecorationRole && index.column() == RfiTableModel::Unread)
        return index.data(RfiTableModel::UnreadRole).toBool() ? QVariant(icon(u"unread"_s)) : QVariant();
    if (role == Qt::DecorationRole && index.column() == RfiTableModel::Starred)
        return icon(index.data(RfiTableModel::StarredRole).toBool() ? u"star-filled"_s : u"star"_s);
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
    if (m_starredOnly && !first.data(RfiTableModel::StarredRole).toBool())
        return false;
    if (m_unreadOnly) {
        const QString tenantId = first.data(RfiTableModel::TenantIdRole).toString();
        if (first.data(RfiTableModel::UnreadRole).toBool())
            m_wereUnread.insert(tenantId);
        if (!m_wereUnread.contains(tenantId))
            return false;
    }
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        if (first.siblingAtColumn(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace acg
