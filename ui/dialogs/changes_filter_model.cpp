// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/changes_filter_model.h"

#include "models/items/number_changes_model.h"

namespace acg {

ChangesFilterModel::ChangesFilterModel(NumberChangesModel &changes, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_changes(changes)
{
    setSourceModel(&changes);
}

void ChangesFilterModel::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

bool ChangesFilterModel::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    const NumberChange &change = m_changes.changeAt(row);
    const NumberChanges &changes = m_changes.changes();
    switch (m_show) {
    case Show::All:
        return true;
    case Show::Added:
        return change.kind == NumberChange::Kind::Added;
    case Show::Removed:
        return change.kind == NumberChange::Kind::Removed;
    case Show::Changed:
        return change.kind == NumberChange::Kind::Changed;
    case Show::Moved:
        return NumberChanges::isMoved(change);
    case Show::AssignmentFlips:
        return changes.isAssignmentFlip(change);
    case Show::NewlyFailed:
        return changes.isNewlyFailed(change);
    }
    return false;
}

} // namespace acg
