// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_facts_loader.h"

#include "models/items/account_tree_model.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"

#include <algorithm>

namespace acg {

ImportFactsLoader::ImportFactsLoader(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session.accounts(), &AccountTreeModel::loadStateChanged, this, [this] {
        const bool wasComplete = m_facts.knowsAllAccounts;
        if (wasComplete != (m_session.accounts().loadState() == LoadState::Complete)) {
            readAccounts();
            next();
            Q_EMIT changed();
        }
    });
    readAccounts();
}

void ImportFactsLoader::readAccounts()
{
    const AccountTreeModel &accounts = m_session.accounts();
    m_facts.knowsAllAccounts = accounts.loadState() == LoadState::Complete;
    if (!m_facts.knowsAllAccounts)
        return; // a part is not enough to say that something is not there
    QHash<QString, AccountFacts> known;
    for (int row = 0; row < accounts.rowCount(); ++row) {
        const QModelIndex index = accounts.index(row, 0);
        const QString name = index.data(AccountTreeModel::AccountNameRole).toString();
        AccountFacts facts = m_facts.accounts.value(name);
        facts.services = static_cast<quint8>(index.data(AccountTreeModel::ServicesRole).toInt());
        known.insert(name, facts);
    }
    m_facts.accounts = known;
}

void ImportFactsLoader::load(const QStringList &accounts, bool plans, bool addresses)
{
    m_accounts = plans || addresses ? accounts : QStringList();
    m_plans = plans;
    m_addresses = addresses;
    m_failure.reset();
    next();
}

void ImportFactsLoader::next()
{
    if (m_isAsking || !m_facts.knowsAllAccounts)
        return;
    while (!m_accounts.isEmpty()) {
        const QString account = m_accounts.first();
        const auto facts = m_facts.accounts.constFind(account);
        const bool isThere = facts != m_facts.accounts.cend();
        if (isThere && m_plans && !facts->plans)
            return fetchPlans(account);
        if (isThere && m_addresses && !facts->addresses)
            return fetchAddresses(account);
        m_accounts.removeFirst();
    }
}

void ImportFactsLoader::fetchPlans(const QString &account)
{
    m_isAsking = true;
    m_session.resources().fetchCapabilityPlans(
        account, this,
        [this, account](const Result<QList<CapabilityPlan>> &plans) {
            m_isAsking = false;
            if (plans)
                m_facts.accounts[account].plans = *plans;
            else
                m_accounts.removeAll(account);
            if (!plans)
                m_failure = plans.error();
            next();
            Q_EMIT changed();
        },
        Priority::Background);
}

void ImportFactsLoader::fetchAddresses(const QString &account)
{
    m_isAsking = true;
    m_session.resources().fetchCivicAddresses(
        account, this,
        [this, account](const Result<QList<CivicAddress>> &addresses) {
            m_isAsking = false;
            if (addresses) {
                QHash<QString, QStringList> known;
                for (const CivicAddress &address : *addresses) {
                    QStringList &locations = known[address.id()];
                    for (const CivicLocation &location : address.locations())
                        locations.append(location.id);
                    if (!address.defaultLocationId().isEmpty())
                        locations.append(address.defaultLocationId());
                }
                m_facts.accounts[account].addresses = known;
            } else {
                m_accounts.removeAll(account);
                m_failure = addresses.error();
            }
            next();
            Q_EMIT changed();
        },
        Priority::Background);
}

} // namespace acg
