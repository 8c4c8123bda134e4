// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/civic_address.h"

#include <QAbstractTableModel>

#include <vector>

namespace acg {

/// The emergency addresses of an account as a table: a row for each location, and one for an address that has
/// none. Small; made for export.
class AddressTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Address,
        Description,
        Company,
        Country,
        Validation, ///< the API's word
        AddressId,
        Location,
        Elin,
        IsDefault,
        LocationId,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// ResourceRole: the address, in its first row.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setAddresses(const QList<CivicAddress> &addresses);

private:
    struct Row
    {
        CivicAddress address;
        CivicLocation location; ///< all empty: it has none
        bool isFirst = true; ///< of its address
    };
    [[nodiscard]] static QString text(const Row &row, int column);

    std::vector<Row> m_rows;
};

} // namespace acg
