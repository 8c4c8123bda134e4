// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/request_for_information.h"
#include "models/items/load_state.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <optional>

namespace acg {

/// The requests for information, one row each. Small lists (hundreds): a sort/filter proxy above it is fine.
class RfiTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Company,
        Status, ///< RFI status: active, suspended, removed
        Relationship,
        Countries,
        Contact,
        ConsentedOn,
        WaitingDays, ///< whole days since consentedOn
        TenantId,
        ColumnCount,
    };
    enum Role {
        SortRole = Qt::UserRole, ///< what a proxy sorts by: dates as QDateTime, days as int, else text
        TenantIdRole,
        StatusRole, ///< QString
        ProvisioningRole, ///< int(ProvisioningStatus)
    };

    explicit RfiTableModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// As in AccountTreeModel: rows are matched by tenant id, no reset.
    void startLoading();
    void append(const QList<RequestForInformation> &items);
    void setTotalCount(std::optional<qint64> total);
    void finishLoading();
    void failLoading();
    [[nodiscard]] LoadState loadState() const;
    [[nodiscard]] qint64 loadedCount() const;
    [[nodiscard]] qint64 refreshedCount() const; ///< requests that came in the present (or last) loading
    [[nodiscard]] std::optional<qint64> totalCount() const;

    /// As in AccountTreeModel.
    void showEarlier(const QList<RequestForInformation> &items, const QDateTime &takenAt);
    [[nodiscard]] std::optional<QDateTime> earlierFrom() const;
    [[nodiscard]] QList<RequestForInformation> items() const; ///< as they came, for a snapshot

    void upsert(const RequestForInformation &rfi);
    [[nodiscard]] const RequestForInformation *at(int row) const; ///< null when out of range
    [[nodiscard]] QModelIndex indexOf(const QString &tenantId) const;

    /// What is shown for a word of the contract; one we do not know is shown as it is.
    [[nodiscard]] static QString statusText(const QString &status);
    [[nodiscard]] static QString relationshipText(const QString &status);

Q_SIGNALS:
    void loadStateChanged(); ///< state, loadedCount, refreshedCount or totalCount changed

private:
    struct Row
    {
        RequestForInformation rfi;
        bool seen = true;
    };
    void put(const QList<RequestForInformation> &items, bool isSeen);
    [[nodiscard]] QVariant cell(const RequestForInformation &rfi, int column) const;

    QList<Row> m_rows;
    LoadState m_state = LoadState::NotLoaded;
    std::optional<qint64> m_total;
    std::optional<QDateTime> m_earlier; ///< when the rows of a snapshot were true
};

} // namespace acg
