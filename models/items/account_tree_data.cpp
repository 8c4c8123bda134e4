// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model_p.h"
#include "models/items/export_roles.h"
#include "models/items/number_display.h"

// What the cells of the tree say.

namespace acg {

namespace {

QVariant unlessEmpty(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// The roles in which accounts and numbers differ by their values only.
QVariant commonData(quint8 services, const QString &statusWord, const QString &problem, int column, int role)
{
    const ProvisioningStatus status = provisioningStatusFromText(statusWord);
    switch (role) {
    case Qt::DisplayRole:
        if (column == AccountTreeModel::Services)
            return display::services(services);
        return display::status(status, statusWord);
    case Qt::ToolTipRole:
        if (problem.isEmpty() && column == AccountTreeModel::Services)
            return unlessEmpty(display::serviceNames(services));
        return unlessEmpty(problem);
    case Qt::AccessibleTextRole:
        if (column == AccountTreeModel::Services)
            return unlessEmpty(display::serviceNames(services));
        if (column == AccountTreeModel::Status)
            return display::spokenStatus(status, statusWord, problem);
        return {};
    case AccountTreeModel::StatusRole:
        return static_cast<int>(status);
    case AccountTreeModel::ServicesRole:
        return static_cast<int>(services);
    case AccountTreeModel::ProblemRole:
        return problem;
    default:
        return {};
    }
}

} // namespace

QVariant AccountTreeModel::Private::accountData(const Entry &entry, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return entry.name;
        break;
    case KindRole:
        return static_cast<int>(Kind::Account);
    case AccountNameRole:
        return entry.name;
    case TenantIdRole:
        return entry.tenantId;
    case NumberCountRole:
        return entry.numberCount ? QVariant(*entry.numberCount) : QVariant();
    case LoadStateRole:
        return static_cast<int>(entry.numbers.state);
    case ResourceRole:
        return entry.json;
    default:
        break;
    }
    return commonData(entry.services, entry.statusWord, entry.problem, column, role);
}

QVariant AccountTreeModel::Private::numberData(const Entry &entry, Row row, int column, int role) const
{
    const NumberColumns &columns = entry.numbers.held().columns();
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return phoneText(columns.keys()[row]);
        break;
    case KindRole:
        return static_cast<int>(Kind::Number);
    case AccountNameRole:
        return entry.name;
    case TelephoneNumberRole:
        return phoneText(columns.keys()[row]);
    default:
        break;
    }
    const NumberTraits &traits = columns.traitsOf(row);
    return commonData(traits.services, columns.words().text(traits.status), columns.problem(row), column,
                      role);
}

QVariant AccountTreeModel::Private::noticeData(const Entry &entry, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column == Name ? QVariant(entry.numbers.notice) : QVariant();
    case KindRole:
        return static_cast<int>(Kind::Notice);
    case AccountNameRole:
        return entry.name;
    default:
        return {};
    }
}

} // namespace acg
