// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/number.h"
#include "models/domain/number_key.h"
#include "ui/editors/resource_editor.h"

namespace acg {

class AccountChooser;
class AccountTreeModel;
class FieldEdit;
class FieldRow;
class NumberServicesGroup;
class TeamsNumberFields;
class TelephoneNumberField;

/// Creates or edits a telephone number. Besides the number it fetches what its account offers: services, then
/// capability plans and emergency addresses where they matter.
class NumberEditor : public ResourceEditor<Number>
{
    Q_OBJECT
public:
    /// Without a telephone number: a new one; without an account: it is chosen in the form. Service and
    /// accounts must outlive the editor.
    NumberEditor(ResourceService &resources, AccountTreeModel &accounts, const NumberKey &number,
                 QWidget *parent);

Q_SIGNALS:
    void saved(const acg::Number &number);

protected:
    void load() override;
    void fill(const Number &number) override;
    [[nodiscard]] Number applied(Number base) const override;
    void fetch(Reply<Versioned<Number>> done) override;
    void create(const Number &number, Reply<Versioned<Number>> done) override;
    void update(const Versioned<Number> &number, Reply<Versioned<Number>> done) override;
    void announce(const Number &number) override;
    [[nodiscard]] QString kind() const override;
    [[nodiscard]] QString loadingText() const override;

private:
    void makeNumberGroup();
    void makeServiceGroups();
    void chooseAccount(const QString &accountName);
    void useAccount(const Account &account);
    void suggestCountry();
    void fetchPlans();
    void fetchAddresses();
    /// Everything in the form that depends on what is ticked.
    void servicesChanged();
    void updateSipHeader();
    [[nodiscard]] QString accountName() const;

    ResourceService &m_resources;
    NumberKey m_key;
    QString m_contextOf; ///< the account plans and addresses were asked for; answers for others are late
    AccountChooser *m_account;
    FieldRow *m_accountRow;
    TelephoneNumberField *m_telephoneNumber;
    NumberServicesGroup *m_services;
    QList<TeamsNumberFields *> m_teams;
    FieldEdit *m_sipHeader;
    bool m_sipHeaderOffered = true; ///< by the services ticked now
};

} // namespace acg
