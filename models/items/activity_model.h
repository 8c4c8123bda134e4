// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <deque>

namespace acg {

/// Requests of this session, newest first: what is under way and how the others ended. The oldest finished
/// ones are forgotten beyond maximumRows.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, What, Resource, Outcome, Duration, RequestId, ColumnCount };
    enum Role {
        StageRole = Qt::UserRole, ///< int(RequestProgress::Stage)
        ErrorRole, ///< acg::ApiError in a QVariant; invalid unless it failed or waits to retry
        RetryInRole, ///< qint64 milliseconds; WaitingToRetry only
        ReadsRole, ///< bool: a read, changes nothing on the gateway
    };
    static constexpr int maximumRows = 1000;

    explicit ActivityModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void record(const RequestProgress &progress);
    void clearFinished();
    [[nodiscard]] int runningCount() const;
    [[nodiscard]] int failedCount() const;

Q_SIGNALS:
    void countsChanged();

private:
    struct Row
    {
        RequestProgress progress;
        QDateTime startedAt;
        QDateTime endedAt;
    };
    [[nodiscard]] QString text(const Row &row, int column) const;

    std::deque<Row> m_rows; ///< newest first
    int m_running = 0;
    int m_failed = 0;
};

/// What an operation does, for people: "PutNumber" is "Save number".
[[nodiscard]] QString operationText(const QString &operation);

} // namespace acg
