// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/request_for_information.h"
#include "models/items/load_state.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>

#include <optional>

namespace acg {

/// What a person has marked a request with. The gateway knows nothing of it: it is kept on this computer.
struct RfiMark
{
    QByteArray read; ///< fingerprint() of what was read last; empty: never read, or marked as unread
    bool starred = false;
    friend bool operator==(const RfiMark &, const RfiMark &) = default;
};

/// The requests for information, one row each. Small lists (hundreds): a sort/filter proxy above it is fine.
///
/// A request is unread until setRead(), and again once it has changed. Before the marks are known none is.
class RfiTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Unread,
        Starred,
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
        UnreadRole, ///< bool
        StarredRole, ///< bool
    };

    using Marks = QHash<QString, RfiMark>; ///< by tenant id

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

    /// Those of requests that are not in the list included.
    void setMarks(const Marks &marks);
    void setRead(const QString &tenantId, bool read);
    void setStarred(const QString &tenantId, bool starred);
    [[nodiscard]] int unreadCount() const;

    /// What is shown for a word of the contract; one we do not know is shown as it is.
    [[nodiscard]] static QString statusText(const QString &status);
    [[nodiscard]] static QString relationshipText(const QString &status);
    /// "United States, Germany" from "US", "DE"; a code nobody knows stays as it is.
    [[nodiscard]] static QString countryNames(const QStringList &codes);

Q_SIGNALS:
    void loadStateChanged(); ///< state, loadedCount, refreshedCount or totalCount changed
    void marked(const QString &tenantId, const acg::RfiMark &mark); ///< by a person: to be kept
    /// A list that was loaded again brought requests that were not in it, or that have changed.
    void newsArrived(int added, int changed);

private:
    struct Row
    {
        RequestForInformation rfi;
        bool seen = true;
        QByteArray fingerprint{};
        RfiMark mark{};
    };
    void put(const QList<RequestForInformation> &items, bool isSeen);
    void setMark(const QString &tenantId, const RfiMark &mark);
    [[nodiscard]] bool isUnread(const Row &row) const;
    [[nodiscard]] QVariant cell(const Row &row, int column) const;

    QList<Row> m_rows;
    LoadState m_state = LoadState::NotLoaded;
    std::optional<qint64> m_total;
    std::optional<QDateTime> m_earlier; ///< when the rows of a snapshot were true
    std::optional<Marks> m_marks; ///< nothing: not known yet
    bool m_isLoadedAgain = false; ///< there were rows before, so that others are news
    int m_added = 0;
    int m_changed = 0;
};

} // namespace acg
