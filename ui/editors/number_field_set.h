// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/number.h"

#include <QWidget>

#include <optional>

namespace acg {

class FieldEdit;
class FieldRow;
class FormGrid;
class NumberServicesGroup;
class ResourceService;
class TeamsNumberFields;

/// What numbers have besides their key: services, their configuration, the SIP header. For one number or for
/// several of one account, of which it shows what they share. Asks for what the account offers: capability
/// plans, available capabilities and emergency addresses.
class NumberFieldSet : public QWidget
{
    Q_OBJECT
public:
    /// The service must outlive the fields.
    explicit NumberFieldSet(ResourceService &resources, QWidget *parent = nullptr);

    void addSipHeaderTo(FormGrid &form, const QString &label);
    void fill(const QList<Number> &numbers);
    /// Those of them the gateway has, before setAccount(): what is available to them limits the capabilities.
    void setExisting(const QStringList &telephoneNumbers) { m_existing = telephoneNumbers; }
    /// The number with what was touched applied to it.
    [[nodiscard]] Number applied(Number base) const;
    /// Nothing: no account is chosen yet, or it is being fetched; `why` says which.
    void setAccount(const std::optional<Account> &account, const QString &why = {});
    /// The fields and the members they are for.
    [[nodiscard]] QList<std::pair<FieldRow *, QString>> fields() const;

Q_SIGNALS:
    void edited();

private:
    void fetchPlans();
    void fetchAvailableCapabilities();
    void fetchAddresses();
    /// Everything that depends on what is ticked.
    void servicesChanged();
    void updateSipHeader();

    ResourceService &m_resources;
    QString m_accountName; ///< what the account offers was asked for; answers for others are late
    QStringList m_existing;
    NumberServicesGroup *m_services;
    QList<TeamsNumberFields *> m_teams;
    FieldEdit *m_sipHeader;
};

} // namespace acg
