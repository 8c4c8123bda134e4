// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/address_table_model.h"

#include "models/domain/change_record.h"
#include "models/items/export_roles.h"

#include <utility>

namespace acg {

int AddressTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AddressTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AddressTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == ResourceRole && row.isFirst)
        return compactJson(row.address.toJson());
    return {};
}

QString AddressTableModel::text(const Row &row, int column)
{
    switch (column) {
    case Address:
        return row.address.oneLine();
    case Description:
        return row.address.description();
    case Company:
        return row.address.companyName();
    case Country:
        return row.address.country();
    case Validation:
        return row.address.validationStatus();
    case AddressId:
        return row.address.id();
    case Location:
        return row.location.description.isEmpty() ? row.location.additionalInfo : row.location.description;
    case Elin:
        return row.location.elin;
    case IsDefault: {
        const bool isDefault = row.location.isDefault || row.location.id == row.address.defaultLocationId();
        return isDefault && !row.location.id.isEmpty() ? tr("yes") : QString();
    }
    case LocationId:
        return row.location.id;
    default:
        return {};
    }
}

QVariant AddressTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Address:
        return tr("Address");
    case Description:
        return tr("Description");
    case Company:
        return tr("Company");
    case Country:
        return tr("Country");
    case Validation:
        return tr("Validation");
    case AddressId:
        return tr("Civic address ID");
    case Location:
        return tr("Location");
    case Elin:
        return tr("ELIN");
    case IsDefault:
        return tr("Default location");
    case LocationId:
        return tr("Location ID");
    default:
        return {};
    }
}

void AddressTableModel::setAddresses(const QList<CivicAddress> &addresses)
{
    beginResetModel();
    m_rows.clear();
    for (const CivicAddress &address : addresses) {
        const QList<CivicLocation> locations = address.locations();
        if (locations.isEmpty())
            m_rows.push_back({address, {}});
        bool isFirst = true;
        for (const CivicLocation &location : locations)
            m_rows.push_back({address, location, std::exchange(isFirst, false)});
    }
    endResetModel();
}

} // namespace acg
