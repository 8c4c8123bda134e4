// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/activity_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace acg {

using namespace Qt::StringLiterals;
using Stage = RequestProgress::Stage;

namespace {

struct OperationName
{
    QLatin1StringView operation;
    const char *text;
};

constexpr std::array operationNames{
    OperationName{"ListAccounts"_L1, QT_TRANSLATE_NOOP("acg::Operation", "List accounts")},
    OperationName{"GetAccount"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Read account")},
    OperationName{"CreateAccount"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Create account")},
    OperationName{"UpdateAccount"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Update account")},
    OperationName{"DeleteAccount"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Delete account")},
    OperationName{"ListNumbers"_L1, QT_TRANSLATE_NOOP("acg::Operation", "List numbers")},
    OperationName{"ListWholeNumbers"_L1, QT_TRANSLATE_NOOP("acg::Operation", "List numbers")},
    OperationName{"GetNumber"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Read number")},
    OperationName{"CreateNumber"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Create number")},
    OperationName{"UpdateNumber"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Update number")},
    OperationName{"DeleteNumber"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Delete number")},
    OperationName{"CreateOrUpdateNumbers"_L1,
                  QT_TRANSLATE_NOOP("acg::Operation", "Create or update numbers")},
    OperationName{"DeleteNumbers"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Delete numbers")},
    OperationName{"GetTeamsCapabilityPlans"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Read capability plans")},
    OperationName{"GetTeamsAvailableCapabilities"_L1,
                  QT_TRANSLATE_NOOP("acg::Operation", "Read available capabilities")},
    OperationName{"ListTeamsCivicAddresses"_L1,
                  QT_TRANSLATE_NOOP("acg::Operation", "List emergency addresses")},
    OperationName{"GetTeamsCivicAddress"_L1, QT_TRANSLATE_NOOP("acg::Operation", "Read emergency address")},
    OperationName{"ListRequestsForInformation"_L1,
                  QT_TRANSLATE_NOOP("acg::Operation", "List requests for information")},
    OperationName{"GetRequestForInformation"_L1,
                  QT_TRANSLATE_NOOP("acg::Operation", "Read request for information")},
    OperationName{"PatchRequestForInformation"_L1,
                  QT_TRANSLATE_NOOP("acg::Operation", "Update request for information")},
};

bool isRunning(Stage stage)
{
    return stage == Stage::Queued || stage == Stage::SigningIn || stage == Stage::Sent
        || stage == Stage::WaitingToRetry;
}

} // namespace

QString operationText(const QString &operation)
{
    for (const OperationName &name : operationNames) {
        if (operation == name.operation)
            return QCoreApplication::translate("acg::Operation", name.text);
    }
    return operation;
}

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const RequestProgress &progress = row.progress;
    const bool hasError = progress.stage == Stage::Failed || progress.stage == Stage::WaitingToRetry;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case StageRole:
        return int(progress.stage);
    case ErrorRole:
        return hasError ? QVariant::fromValue(progress.error) : QVariant();
    case RetryInRole:
        return qint64(progress.retryIn.count());
    case ReadsRole:
        return progress.reads;
    default:
        return {};
    }
}

QString ActivityModel::text(const Row &row, int column) const
{
    const RequestProgress &progress = row.progress;
    switch (column) {
    case Time:
        return row.startedAt.toLocalTime().toString(u"HH:mm:ss"_s);
    case What:
        return operationText(progress.operation);
    case Resource:
        return progress.resource;
    case Outcome:
        switch (progress.stage) {
        case Stage::Queued:
            return tr("Waiting for its turn");
        case Stage::SigningIn:
            return tr("Signing in");
        case Stage::Sent:
            return progress.attempt > 1 ? tr("Sent again (attempt %1)").arg(progress.attempt) : tr("Sent");
        case Stage::WaitingToRetry:
            return tr("Waiting to try again");
        case Stage::Succeeded:
            return tr("Done");
        case Stage::Failed:
            return tr("Failed");
        case Stage::Cancelled:
            return tr("Cancelled");
        }
        return {};
    case Duration:
        return row.endedAt.isValid() ? tr("%1 ms").arg(row.startedAt.msecsTo(row.endedAt)) : QString();
    case RequestId:
        return progress.requestId;
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case What:
        return tr("Request");
    case Resource:
        return tr("Resource");
    case Outcome:
        return tr("Outcome");
    case Duration:
        return tr("Duration");
    case RequestId:
        return tr("Request ID");
    default:
        return {};
    }
}

void ActivityModel::record(const RequestProgress &progress)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.progress.id == progress.id; });
    if (found == m_rows.end()) {
        beginInsertRows({}, 0, 0);
        m_rows.push_front({progress, QDateTime::currentDateTimeUtc(), {}});
        endInsertRows();
        ++m_running;
    } else {
        if (!isRunning(found->progress.stage))
            return; // ended once, ended for good
        found->progress = progress;
        if (!isRunning(progress.stage)) {
            found->endedAt = QDateTime::currentDateTimeUtc();
            --m_running;
            m_failed += progress.stage == Stage::Failed ? 1 : 0;
        }
        const int row = int(found - m_rows.begin());
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (int(m_rows.size()) > maximumRows && !isRunning(m_rows.back().progress.stage)) {
        const int last = int(m_rows.size()) - 1;
        beginRemoveRows({}, last, last);
        m_failed -= m_rows.back().progress.stage == Stage::Failed ? 1 : 0;
        m_rows.pop_back();
        endRemoveRows();
    }
    Q_EMIT countsChanged();
}

void ActivityModel::clearFinished()
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (isRunning(m_rows[size_t(row)].progress.stage))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    m_failed = 0;
    Q_EMIT countsChanged();
}

int ActivityModel::runningCount() const
{
    return m_running;
}

int ActivityModel::failedCount() const
{
    return m_failed;
}

} // namespace acg
