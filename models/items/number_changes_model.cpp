// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_changes_model.h"

#include "models/items/number_display.h"

namespace acg {

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// As the table of numbers shows it.
QString fieldText(const NumberFields &fields, quint8 field)
{
    switch (field) {
    case NumberChange::Account:
        return toText(fields.account);
    case NumberChange::Services:
        return display::services(fields.services);
    case NumberChange::Status:
        return display::status(provisioningStatusFromText(toText(fields.status)), toText(fields.status));
    case NumberChange::Assignment:
        return display::assignment(toText(fields.assignment));
    case NumberChange::Usage:
        return toText(fields.usage);
    case NumberChange::Address:
        return toText(fields.civicAddress);
    case NumberChange::SipHeader:
        return toText(fields.sipHeader);
    default:
        return {};
    }
}

} // namespace

int NumberChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int NumberChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NumberChangesModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const quint8 field = lineAt(index.row()).field;
    const NumberChange &change = changeAt(index.row());
    const bool isRemoved = change.kind == NumberChange::Kind::Removed;
    switch (index.column()) {
    case TelephoneNumber:
        return phoneText(change.key);
    case AccountName:
        return toText(isRemoved ? m_changes.before(change).account : m_changes.after(change).account);
    case Change:
        return changeText(change.kind, field);
    case Before:
        return field == 0 ? QString() : fieldText(m_changes.before(change), field);
    case After:
        return field == 0 ? QString() : fieldText(m_changes.after(change), field);
    default:
        return {};
    }
}

QString NumberChangesModel::changeText(NumberChange::Kind kind, quint8 field)
{
    switch (field) {
    case NumberChange::Account:
        return tr("Account");
    case NumberChange::Services:
        return tr("Services");
    case NumberChange::Status:
        return tr("Status");
    case NumberChange::Assignment:
        return tr("Assignment");
    case NumberChange::Usage:
        return tr("Usage");
    case NumberChange::Address:
        return tr("Emergency address");
    case NumberChange::SipHeader:
        return tr("SIP header");
    default:
        return kind == NumberChange::Kind::Added ? tr("Added") : tr("Removed");
    }
}

QVariant NumberChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TelephoneNumber:
        return tr("Telephone number");
    case AccountName:
        return tr("Account");
    case Change:
        return tr("Change");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

void NumberChangesModel::setChanges(NumberChanges changes)
{
    beginResetModel(); // another comparison: none of its rows is one of this
    m_changes = std::move(changes);
    m_lines.clear();
    for (quint32 i = 0; i < m_changes.list().size(); ++i) {
        const quint8 fields = m_changes.list()[i].fields;
        if (fields == 0)
            m_lines.push_back({i, 0});
        for (unsigned field = NumberChange::Account; field <= NumberChange::SipHeader; field <<= 1U) {
            if ((fields & field) != 0)
                m_lines.push_back({i, static_cast<quint8>(field)});
        }
    }
    endResetModel();
}

} // namespace acg
