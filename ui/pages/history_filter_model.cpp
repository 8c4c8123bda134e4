// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/history_filter_model.h"

#include "ui/theme/icons.h"
#include "ui/widgets/member_words.h"

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString fieldsText(const ChangeRecord &change)
{
    QStringList fields;
    const QList<json::Change> changes = change.changes();
    for (const json::Change &one : changes)
        fields.append(memberChangeText(one));
    return fields.join(u"; "_s);
}

QIcon outcomeIcon(ChangeOutcome::State state)
{
    switch (state) {
    case ChangeOutcome::State::Done:
        return icon(u"status-synced"_s);
    case ChangeOutcome::State::Refused:
        return icon(u"status-failed"_s);
    case ChangeOutcome::State::NotSent:
        return icon(u"status-none"_s);
    case ChangeOutcome::State::Unknown:
        break;
    }
    return icon(u"status-other"_s);
}

QIcon subjectIcon(ChangedKind kind)
{
    switch (kind) {
    case ChangedKind::Account:
        return icon(u"account"_s);
    case ChangedKind::Number:
        return icon(u"number"_s);
    case ChangedKind::RequestForInformation:
        break;
    }
    return icon(u"rfi"_s);
}

} // namespace

HistoryFilterModel::HistoryFilterModel(ChangeListModel &changes, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_changes(changes)
{
    setSourceModel(&changes);
}

void HistoryFilterModel::setConnection(std::optional<QUuid> connection)
{
    m_connection = connection;
    invalidateRowsFilter();
}

void HistoryFilterModel::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

int HistoryFilterModel::countOfConnection() const
{
    int count = 0;
    for (int row = 0; row < m_changes.rowCount(); ++row)
        count += isOfConnection(m_changes.at(row)) ? 1 : 0;
    return count;
}

const ChangeRecord *HistoryFilterModel::changeAt(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? &m_changes.at(source.row()) : nullptr;
}

QModelIndex HistoryFilterModel::indexOf(qint64 change) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (changeAt(index(row, 0))->id == change)
            return index(row, 0);
    }
    return {};
}

QVariant HistoryFilterModel::data(const QModelIndex &index, int role) const
{
    const ChangeRecord *change = changeAt(index);
    if (change == nullptr)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    if (index.column() == ChangeListModel::Fields && (role == Qt::DisplayRole || isTip))
        return fieldsText(*change);
    if (index.column() == ChangeListModel::Outcome && isTip)
        return changeOutcomeText(change->outcome);
    if (index.column() == ChangeListModel::Outcome && role == Qt::DecorationRole)
        return outcomeIcon(change->outcome.state);
    if (index.column() == ChangeListModel::Resource && role == Qt::DecorationRole)
        return subjectIcon(change->subject.kind);
    return QSortFilterProxyModel::data(index, role);
}

bool HistoryFilterModel::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    const ChangeRecord &change = m_changes.at(row);
    return isOfConnection(change) && (m_text.isEmpty() || change.mentions(m_text));
}

} // namespace acg
