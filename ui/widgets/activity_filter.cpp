// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/activity_filter.h"

#include "models/items/activity_model.h"
#include "ui/errortext/error_text.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Stage = RequestProgress::Stage;

Stage stageOf(const QModelIndex &index)
{
    return Stage(index.data(ActivityModel::StageRole).toInt());
}

QIcon iconOf(Stage stage)
{
    switch (stage) {
    case Stage::Succeeded:
        return icon(u"status-synced"_s);
    case Stage::Failed:
        return icon(u"status-failed"_s);
    case Stage::Cancelled:
        return icon(u"status-none"_s);
    case Stage::SigningIn:
        return icon(u"key"_s);
    case Stage::Queued:
    case Stage::WaitingToRetry:
        return icon(u"status-pending"_s);
    case Stage::Sent:
        break;
    }
    return icon(u"activity"_s);
}

} // namespace

ActivityFilter::ActivityFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void ActivityFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

QVariant ActivityFilter::data(const QModelIndex &index, int role) const
{
    if (index.column() == ActivityModel::Time && role == Qt::DecorationRole)
        return iconOf(stageOf(index));
    if (index.column() == ActivityModel::Outcome && (role == Qt::DisplayRole || role == Qt::ToolTipRole)) {
        const auto error = index.data(ActivityModel::ErrorRole);
        switch (stageOf(index)) {
        case Stage::Failed:
            return errorLine(error.value<ApiError>());
        case Stage::WaitingToRetry: {
            const double seconds = index.data(ActivityModel::RetryInRole).toDouble() / 1000.0;
            const QString wait = QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0);
            return tr("Trying again in %1 s (%2)").arg(wait, retryReason(error.value<ApiError>()));
        }
        default:
            break;
        }
    }
    return QSortFilterProxyModel::data(index, role);
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    switch (m_show) {
    case Show::Running: {
        const Stage stage = stageOf(index);
        return stage == Stage::Queued || stage == Stage::SigningIn || stage == Stage::Sent
            || stage == Stage::WaitingToRetry;
    }
    case Show::Failed:
        return stageOf(index) == Stage::Failed;
    case Show::Writes:
        return !index.data(ActivityModel::ReadsRole).toBool();
    case Show::All:
        break;
    }
    return true;
}

} // namespace acg
