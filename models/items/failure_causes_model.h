// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_trouble.h"

#include <QAbstractTableModel>

namespace acg {

/// Why numbers failed: a row for each cause, in the backend's words.
class FailureCausesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Cause, Count, Numbers /**< the first of them */, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setCauses(std::vector<FailureCause> causes);

private:
    std::vector<FailureCause> m_causes;
};

} // namespace acg
