// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/change_list_model.h"

#include "models/items/export_roles.h"

#include <QLocale>
#include <QSet>

namespace acg {

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChangeRecord &change = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(change, index.column());
    case ValueRole:
        return index.column() == When ? QVariant(change.at) : QVariant();
    case ResourceRole:
        return compactJson(toJson(change));
    default:
        return {};
    }
}

QString ChangeListModel::text(const ChangeRecord &change, int column)
{
    switch (column) {
    case When: {
        const QLocale locale;
        const QDateTime local = change.at.toLocalTime();
        return locale.toString(local.date(), QLocale::ShortFormat) + u' '
            + locale.toString(local.time(), QLocale::ShortFormat);
    }
    case Action:
        return changeActionText(change.action);
    case Resource:
        return change.subject.name;
    case AccountName:
        return change.subject.accountName;
    case Outcome:
        return changeOutcomeText(change.outcome);
    case Connection:
        return change.connectionName;
    case ClientId:
        return change.clientId;
    case RequestId:
        return change.requestId;
    default:
        return {};
    }
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case When:
        return tr("When");
    case Action:
        return tr("What");
    case Resource:
        return tr("Resource");
    case AccountName:
        return tr("Account");
    case Fields:
        return tr("Fields");
    case Outcome:
        return tr("Outcome");
    case Connection:
        return tr("Connection");
    case ClientId:
        return tr("Client ID");
    case RequestId:
        return tr("Request ID");
    default:
        return {};
    }
}

void ChangeListModel::setLoadState(LoadState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT loadStateChanged(state);
}

void ChangeListModel::clear()
{
    beginResetModel();
    m_changes.clear();
    endResetModel();
}

void ChangeListModel::append(const QList<ChangeRecord> &changes)
{
    if (changes.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(changes.size()) - 1);
    m_changes.insert(m_changes.end(), changes.begin(), changes.end());
    endInsertRows();
}

void ChangeListModel::prepend(const QList<ChangeRecord> &changes)
{
    if (changes.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(changes.size()) - 1);
    m_changes.insert(m_changes.begin(), changes.rbegin(), changes.rend());
    endInsertRows();
}

void ChangeListModel::setOutcome(const QString &requestId, const ChangeOutcome &outcome)
{
    // Those of one request stand together, and what ends now began not long ago.
    bool found = false;
    for (int row = 0; row < rowCount(); ++row) {
        ChangeRecord &change = m_changes[static_cast<std::size_t>(row)];
        if (change.requestId != requestId) {
            if (found)
                return;
            continue;
        }
        found = true;
        change.outcome = outcome;
        Q_EMIT dataChanged(index(row, Outcome), index(row, Outcome));
    }
}

void ChangeListModel::remove(const QString &requestId, const QStringList &names)
{
    const QSet<QString> gone(names.begin(), names.end());
    bool found = false;
    for (int row = 0; row < rowCount();) {
        const ChangeRecord &change = at(row);
        if (change.requestId != requestId) {
            if (found)
                return; // as above
            ++row;
            continue;
        }
        found = true;
        if (!gone.contains(change.subject.name)) {
            ++row;
            continue;
        }
        int last = row;
        while (last + 1 < rowCount() && at(last + 1).requestId == requestId
               && gone.contains(at(last + 1).subject.name))
            ++last;
        beginRemoveRows({}, row, last);
        m_changes.erase(m_changes.begin() + row, m_changes.begin() + last + 1);
        endRemoveRows();
    }
}

void ChangeListModel::keepNewest(int count)
{
    if (rowCount() <= count)
        return;
    beginRemoveRows({}, count, rowCount() - 1);
    m_changes.resize(static_cast<std::size_t>(count));
    endRemoveRows();
}

} // namespace acg
