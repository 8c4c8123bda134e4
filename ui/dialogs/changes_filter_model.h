// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace acg {

class NumberChangesModel;

/// What has changed between two lists, of one kind or of all.
class ChangesFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show { All, Added, Removed, Changed, Moved, AssignmentFlips, NewlyFailed };

    explicit ChangesFilterModel(NumberChangesModel &changes, QObject *parent = nullptr);

    void setShow(Show show);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const NumberChangesModel &m_changes;
    Show m_show = Show::All;
};

} // namespace acg
