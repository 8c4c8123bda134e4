// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/row_check.h"

#include <QObject>

#include <optional>

namespace acg {

class Session;

/// Gathers what the rows of an import are checked against: the accounts from the session's list, their
/// capability plans and emergency addresses from the gateway, one account after the other and only when it
/// has time.
class ImportFactsLoader : public QObject
{
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit ImportFactsLoader(Session &session, QObject *parent = nullptr);

    /// What the columns of the table need to know of these accounts. What is known already is not asked
    /// again.
    void load(const QStringList &accounts, bool plans, bool addresses);

    [[nodiscard]] const ImportFacts &facts() const { return m_facts; }
    /// Accounts something is still to be asked of.
    [[nodiscard]] qsizetype waiting() const { return m_accounts.size(); }
    /// Why some of it is not known; nothing when all is well.
    [[nodiscard]] const std::optional<ApiError> &failure() const { return m_failure; }

Q_SIGNALS:
    void changed();

private:
    void readAccounts();
    void next();
    void fetchPlans(const QString &account);
    void fetchAddresses(const QString &account);

    Session &m_session;
    ImportFacts m_facts;
    QStringList m_accounts;
    std::optional<ApiError> m_failure;
    bool m_plans = false;
    bool m_addresses = false;
    bool m_isAsking = false;
};

} // namespace acg
