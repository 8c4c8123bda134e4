// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/failure_causes_model.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace acg {

namespace {

QString firstOf(const std::vector<PhoneKey> &numbers)
{
    constexpr std::size_t named = 5;
    QStringList texts;
    for (std::size_t i = 0; i < std::min(named, numbers.size()); ++i)
        texts.append(phoneText(numbers[i]));
    QString list = texts.join(QStringLiteral(", "));
    if (numbers.size() <= named)
        return list;
    const QString others = QLocale().toString(static_cast<qulonglong>(numbers.size() - named));
    return FailureCausesModel::tr("%1 and %2 others").arg(list, others);
}

} // namespace

int FailureCausesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_causes.size());
}

int FailureCausesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FailureCausesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FailureCause &cause = m_causes[static_cast<std::size_t>(index.row())];
    const bool isCause = index.column() == Cause;
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && isCause)) // the words may be many
        return {};
    if (isCause)
        return cause.problem.isEmpty() ? tr("No cause given") : cause.problem;
    return index.column() == Count ? QVariant(static_cast<qulonglong>(cause.numbers.size()))
                                   : QVariant(firstOf(cause.numbers));
}

QVariant FailureCausesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Cause:
        return tr("Cause");
    case Count:
        return tr("Numbers");
    case Numbers:
        return tr("Which");
    default:
        return {};
    }
}

void FailureCausesModel::setCauses(std::vector<FailureCause> causes)
{
    beginResetModel();
    m_causes = std::move(causes);
    endResetModel();
}

} // namespace acg
