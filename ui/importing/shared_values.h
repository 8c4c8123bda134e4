// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_settings.h"
#include "ui/widgets/section.h"

class QCheckBox;
class QLineEdit;

namespace acg {

class AccountChooser;
class AccountTreeModel;
class CountryBox;

/// What holds for all rows that do not say it themselves.
class SharedValues : public Section
{
    Q_OBJECT
public:
    /// The model outlives it.
    explicit SharedValues(AccountTreeModel &accounts, QWidget *parent = nullptr);

    /// What is left to be said depends on what the columns say.
    void adjustTo(const ImportSettings &settings);
    void applyTo(ImportSettings &settings) const;
    void setAccount(const QString &accountName);

Q_SIGNALS:
    void edited();

private:
    AccountChooser *m_account;
    QList<std::pair<Service, QCheckBox *>> m_services;
    QWidget *m_serviceBoxes;
    QLineEdit *m_usage;
    CountryBox *m_country;
    QCheckBox *m_emptyClears;
    class FormGrid *m_form;
};

} // namespace acg
