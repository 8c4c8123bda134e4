// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/list_loader.h"

#include <QHash>
#include <QObject>

namespace acg {

class AccountTreeModel;
class NumberTableModel;
class PendingWatcher;
class ResourceFeed;

/// Fills the tree of accounts and the table of numbers, and keeps both true to what is seen of single
/// resources.
class AccountLists : public QObject
{
    Q_OBJECT
public:
    /// All of them must outlive it. `pageSize`: rows the gateway puts on a page of numbers; 0: not known yet.
    AccountLists(ApiClient &client, const ResourceFeed &feed, PendingWatcher &pending,
                 AccountTreeModel &accounts, NumberTableModel &numbers, int pageSize);

    // Each loads its list, which is Loading already, from its beginning to its end.
    void loadAccounts();
    void loadNumbers(); ///< within the scope
    /// Forgets the numbers shown under an account of the tree; they are fetched again as they are looked at.
    void reloadNumbersOf(const QString &accountName);

    /// The account whose numbers are in the table; empty: those of all.
    [[nodiscard]] QString scope() const { return m_scope; }
    void setScope(const QString &accountName); ///< the table is empty then, and nothing is loading
    [[nodiscard]] int pageSize() const { return m_pageSize; }

    [[nodiscard]] ListLoader &accountLoader() { return m_accountLoader; }
    [[nodiscard]] ListLoader &numberLoader() { return m_numberLoader; }

Q_SIGNALS:
    void accountsFailed(const acg::ApiError &error);
    void numbersFailed(const acg::ApiError &error);
    void pageSizeLearned(int rows);

private:
    void follow(const ResourceFeed &feed);
    void fetchTreeNumbers(const QString &accountName);
    [[nodiscard]] bool isListed(const QString &accountName) const;

    struct TreeFetch
    {
        CallHandle call;
        QUrl link; ///< where the numbers go on
    };

    ApiClient &m_client;
    PendingWatcher &m_pending;
    AccountTreeModel &m_accounts;
    NumberTableModel &m_numbers;
    ListLoader m_accountLoader;
    ListLoader m_numberLoader;
    QHash<QString, TreeFetch> m_treeFetches; ///< of the accounts opened in the tree
    QString m_scope;
    int m_pageSize;
};

} // namespace acg
