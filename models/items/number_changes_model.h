// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_changes.h"

#include <QAbstractTableModel>

namespace acg {

/// What has changed, a row for each number that was added or removed and for each field that is different.
class NumberChangesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TelephoneNumber,
        AccountName, ///< the present one; of a removed number the last one
        Change, ///< "Added", "Removed", or the field
        Before,
        After,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setChanges(NumberChanges changes);
    [[nodiscard]] const NumberChanges &changes() const { return m_changes; }
    [[nodiscard]] const NumberChange &changeAt(int row) const { return m_changes.list()[lineAt(row).change]; }

private:
    struct Line
    {
        quint32 change; ///< its place in the list
        quint8 field; ///< 0: all of the number
    };
    [[nodiscard]] const Line &lineAt(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    [[nodiscard]] static QString changeText(NumberChange::Kind kind, quint8 field);

    NumberChanges m_changes;
    std::vector<Line> m_lines;
};

} // namespace acg
