// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "ui/editors/resource_editor.h"

class QVBoxLayout;

namespace acg {

class AccountServiceGroup;
class DirectRoutingFields;
class FieldEdit;
class UnknownServiceGroup;

/// Creates or edits a customer. See ResourceEditor for how it fetches and saves.
class AccountEditor : public ResourceEditor<Account>
{
    Q_OBJECT
public:
    /// An empty name: a new account. The service must outlive the editor.
    AccountEditor(ResourceService &resources, const QString &accountName, QWidget *parent);

Q_SIGNALS:
    void saved(const acg::Account &account);

protected:
    void load() override;
    void fill(const Account &account) override;
    [[nodiscard]] Account applied(Account base) const override;
    void fetch(Reply<Versioned<Account>> done) override;
    void create(const Account &account, Reply<Versioned<Account>> done) override;
    void update(const Versioned<Account> &account, Reply<Versioned<Account>> done) override;
    void announce(const Account &account) override;
    [[nodiscard]] Draft draftName() const override;
    [[nodiscard]] QString kind() const override;
    [[nodiscard]] QString loadingText() const override;

private:
    void makeCustomerGroup();
    void makeServiceGroups();
    void fillTenantId(const Account &account);
    void fillUnknownServices(const Account &account);

    ResourceService &m_resources;
    QString m_accountName; ///< empty for a new one
    FieldEdit *m_name;
    FieldEdit *m_correlationId;
    FieldEdit *m_tenantId;
    QList<AccountServiceGroup *> m_services;
    DirectRoutingFields *m_directRouting;
    QVBoxLayout *m_unknown; ///< groups of services nobody knows
    QList<UnknownServiceGroup *> m_unknownGroups;
};

} // namespace acg
