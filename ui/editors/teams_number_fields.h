// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/capability_plan.h"
#include "models/domain/civic_address.h"
#include "models/domain/number.h"
#include "ui/widgets/section.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace acg {

class AddressPicker;
class CapabilityBoxes;
class FieldEdit;
class FieldRow;
class FormGrid;

/// What a number carries for Operator Connect or for Teams Phone Mobile.
class TeamsNumberFields : public Section
{
    Q_OBJECT
public:
    explicit TeamsNumberFields(Service service, QWidget *parent = nullptr);

    void fill(const Number &number);
    void applyTo(Number &number) const;
    /// Whether the service is switched on in the form: then a usage is needed.
    void setServiceEnabled(bool enabled);

    void setPlans(const QList<CapabilityPlan> &plans);
    void setAddresses(const QList<CivicAddress> &addresses);
    /// Why the lists to choose from are not complete; empty: they are.
    void setPlansNote(const QString &text);
    void setAddressesNote(const QString &text);

    [[nodiscard]] Service service() const { return m_service; }
    /// The fields and the names of their members in "configuration".
    [[nodiscard]] QList<std::pair<FieldRow *, QString>> fields() const;

Q_SIGNALS:
    void edited();

private:
    void makeForm();
    void offerUsages();
    void usageChanged();
    [[nodiscard]] QStringList offeredCapabilities() const;

    Service m_service;
    bool m_serviceEnabled = false;
    bool m_wasEnabled = false;
    QList<CapabilityPlan> m_plans;
    QString m_usageBefore;
    bool m_allowBefore = false;
    FormGrid *m_form;
    QComboBox *m_usage;
    FieldRow *m_usageRow;
    QLabel *m_assignment;
    CapabilityBoxes *m_capabilities;
    FieldRow *m_capabilitiesRow;
    QLabel *m_acquired;
    FieldEdit *m_additionalUsages;
    AddressPicker *m_address;
    QCheckBox *m_allowTenant;
    FieldEdit *m_country;
};

} // namespace acg
