// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/account_lists.h"

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/services/pending_watcher.h"
#include "models/services/resource_feed.h"

#include <utility>

namespace acg {

namespace {

constexpr int treePageSize = 200; ///< a screen or several; more come as the person scrolls

} // namespace

AccountLists::AccountLists(ApiClient &client, const ResourceFeed &feed, PendingWatcher &pending,
                           AccountTreeModel &accounts, NumberTableModel &numbers, int pageSize)
    : m_client(client)
    , m_pending(pending)
    , m_accounts(accounts)
    , m_numbers(numbers)
    , m_accountLoader(client)
    , m_numberLoader(client)
    , m_pageSize(pageSize)
{
    follow(feed);
    connect(&m_accounts, &AccountTreeModel::numbersWanted, this, &AccountLists::fetchTreeNumbers);
    connect(&m_accountLoader, &ListLoader::finished, this, [this] { m_accounts.finishLoading(); });
    connect(&m_accountLoader, &ListLoader::failed, this, [this](const ApiError &error) {
        m_accounts.failLoading();
        Q_EMIT accountsFailed(error);
    });
    connect(&m_numberLoader, &ListLoader::pageSizeSeen, this, [this](int rows) {
        if (std::exchange(m_pageSize, rows) != rows)
            Q_EMIT pageSizeLearned(rows);
    });
    connect(&m_numberLoader, &ListLoader::finished, this, [this] { m_numbers.finishLoading(); });
    connect(&m_numberLoader, &ListLoader::failed, this, [this](const ApiError &error) {
        m_numbers.failLoading();
        Q_EMIT numbersFailed(error);
    });
}

void AccountLists::follow(const ResourceFeed &feed)
{
    connect(&feed, &ResourceFeed::accountSeen, this,
            [this](const Account &account) { m_accounts.upsert(account); });
    connect(&feed, &ResourceFeed::accountGone, this, [this](const QString &name) {
        m_accounts.removeAccount(name);
        m_numbers.removeAccount(name);
        m_treeFetches.remove(name);
    });
    connect(&feed, &ResourceFeed::numberSeen, this, [this](const Number &number) {
        m_accounts.upsert(number);
        if (isListed(number.accountName()))
            m_numbers.upsert(number);
    });
    connect(&feed, &ResourceFeed::numbersSeen, this, [this](const NumberPage &page) {
        if (page.rows.size() == 0)
            return;
        const QString account = page.rows.account(0);
        m_accounts.mergeNumbers(account, NumberPage(page));
        if (isListed(account))
            m_numbers.append(NumberPage(page));
    });
    connect(&feed, &ResourceFeed::numberGone, this,
            [this](const QString &accountName, const QString &telephoneNumber) {
                m_accounts.removeNumber(accountName, telephoneNumber);
                m_numbers.remove(telephoneNumber);
            });
}

/// Whether the table of numbers shows those of this account.
bool AccountLists::isListed(const QString &accountName) const
{
    return (m_numbers.loadState() != LoadState::NotLoaded || m_numbers.loadedCount() > 0)
        && (m_scope.isEmpty() || m_scope == accountName);
}

void AccountLists::loadAccounts()
{
    api::ListAccounts request;
    request.page.countRecords = true;
    m_accountLoader.start(request, [this](Page<Account> &&page) {
        if (page.recordCount)
            m_accounts.setTotalCount(page.recordCount);
        m_accounts.append(page.items);
        for (const Account &account : std::as_const(page.items)) {
            if (account.provisioning().status() == ProvisioningStatus::Pending)
                m_pending.watchAccount(account.name());
        }
    });
}

void AccountLists::loadNumbers()
{
    api::ListNumbers request;
    request.accountName = m_scope;
    request.page.countRecords = true;
    m_numberLoader.start(request, [this](NumberPage &&page) {
        if (page.recordCount)
            m_numbers.setTotalCount(page.recordCount);
        m_pending.watchNumbers(page);
        m_numbers.append(std::move(page));
    });
}

void AccountLists::reloadNumbersOf(const QString &accountName)
{
    m_treeFetches.take(accountName).call.cancel();
    m_accounts.resetNumbers(accountName);
}

void AccountLists::setScope(const QString &accountName)
{
    m_scope = accountName;
    m_numberLoader.cancel();
    m_numbers.clear();
}

void AccountLists::fetchTreeNumbers(const QString &accountName)
{
    api::ListNumbers request;
    request.accountName = accountName;
    request.page.maxPageSize = treePageSize;
    request.page.link = m_treeFetches.value(accountName).link;
    m_treeFetches[accountName].call = m_client.send(
        request, this,
        [this, accountName](Result<NumberPage> page) {
            if (!page) {
                if (!page.error().isCancelled())
                    m_accounts.failNumbers(accountName, page.error().message);
                return;
            }
            m_pending.watchNumbers(*page);
            const bool complete = page->nextLink.isEmpty();
            m_treeFetches[accountName] = {{}, page->nextLink};
            m_accounts.appendNumbers(accountName, std::move(*page), complete);
        },
        Priority::Visible);
}

} // namespace acg
