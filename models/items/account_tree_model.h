// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/number.h"
#include "models/items/load_state.h"

#include <QAbstractItemModel>
#include <QDateTime>

#include <memory>

namespace acg {

struct NumberPage;

/// Accounts, and under each its numbers, which are fetched page by page as it is opened.
///
/// The model does not fetch: fetchMore() emits numbersWanted() once and canFetchMore() is false until the
/// page (or its failure) is handed over. A row under an opened account says that it is loading, or why it
/// could not.
class AccountTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Services, Status, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole, ///< int(Kind)
        StatusRole, ///< int(ProvisioningStatus)
        ServicesRole, ///< int: bit n set when allServices[n] is enabled
        AccountNameRole, ///< QString: the account, or the account of the number
        TelephoneNumberRole, ///< QString, numbers only
        TenantIdRole, ///< QString, accounts only
        NumberCountRole, ///< qint64, accounts only: the largest numberCount of its services
        ProblemRole, ///< QString: first serviceProvisioningErrors message
        LoadStateRole, ///< int(LoadState) of an account's numbers
    };
    enum class Kind { Account, Number, Notice /**< "Loading...", or what went wrong */ };

    explicit AccountTreeModel(QObject *parent = nullptr);
    ~AccountTreeModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// A complete new list of accounts replaces the old one; rows that stay keep their index and their
    /// numbers. Accounts come page by page: startLoading, append..., finishLoading. What did not come
    /// again is removed at the end; a failed loading removes nothing.
    void startLoading();
    void append(const QList<Account> &accounts);
    void setTotalCount(std::optional<qint64> total);
    void finishLoading();
    void failLoading();
    [[nodiscard]] LoadState loadState() const;
    [[nodiscard]] qint64 loadedCount() const;
    [[nodiscard]] qint64 refreshedCount() const; ///< accounts that came in the present (or last) loading
    [[nodiscard]] std::optional<qint64> totalCount() const;

    /// Accounts of a snapshot, to be shown until loading brings what is true now. One that is held already
    /// stays as it is; a complete list takes none.
    void showEarlier(const QList<Account> &accounts, const QDateTime &takenAt);
    /// When the snapshot was taken, while there are accounts of it that have not been refreshed.
    [[nodiscard]] std::optional<QDateTime> earlierFrom() const;
    [[nodiscard]] QList<QByteArray> json() const; ///< each account as it came, for a snapshot

    /// Answers to numbersWanted().
    void appendNumbers(const QString &accountName, NumberPage &&page, bool complete);
    /// What was seen of its numbers otherwise; of an account that was never opened nothing is shown.
    void mergeNumbers(const QString &accountName, NumberPage &&page);
    void failNumbers(const QString &accountName, const QString &reason);
    /// Forgets the numbers of an account, so that opening it fetches them again.
    void resetNumbers(const QString &accountName);

    void upsert(const Account &account);
    void removeAccount(const QString &accountName);
    void upsert(const Number &number);
    void removeNumber(const QString &accountName, const QString &telephoneNumber);

    [[nodiscard]] QModelIndex indexOf(const QString &accountName) const;
    [[nodiscard]] QModelIndex indexOf(const QString &accountName, const QString &telephoneNumber) const;

Q_SIGNALS:
    void loadStateChanged(); ///< state, loadedCount, refreshedCount or totalCount changed
    void numbersWanted(const QString &accountName);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace acg
