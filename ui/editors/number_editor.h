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
class FieldRow;
class NumberFieldSet;
class TelephoneNumberField;

/// Creates or edits a telephone number. Besides the number it fetches its account, and NumberFieldSet what
/// that offers.
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
    [[nodiscard]] Draft draftName() const override;
    [[nodiscard]] QString kind() const override;
    [[nodiscard]] QString loadingText() const override;

private:
    void makeNumberGroup();
    void chooseAccount(const QString &accountName);
    void useAccount(const Account &account);
    void suggestCountry();
    [[nodiscard]] QString accountName() const;

    ResourceService &m_resources;
    NumberKey m_key;
    AccountChooser *m_account;
    FieldRow *m_accountRow;
    TelephoneNumberField *m_telephoneNumber;
    NumberFieldSet *m_fields;
};

} // namespace acg
