// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/capability_plan.h"
#include "models/domain/civic_address.h"
#include "models/domain/number.h"
#include "ui/widgets/section.h"

#include <optional>

class QComboBox;
class QLabel;

namespace acg {

class AddressPicker;
class CapabilityBoxes;
class ChoiceBox;
class FieldEdit;
class FieldRow;
class FormGrid;
class MixedCheckBox;

/// What numbers carry for Operator Connect or for Teams Phone Mobile: one, or several that may differ.
class TeamsNumberFields : public Section
{
    Q_OBJECT
public:
    explicit TeamsNumberFields(Service service, QWidget *parent = nullptr);

    void fill(const QList<Number> &numbers);
    /// Only what was touched.
    void applyTo(Number &number) const;
    /// Whether the service is switched on in the form: then a usage is needed.
    void setServiceState(Qt::CheckState state);

    void setPlans(const QList<CapabilityPlan> &plans);
    void setAvailableCapabilities(const QStringList &capabilities);
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
    void offerCapabilities();
    void usageChanged();
    void checkUsage();
    void showAddressNote();
    void showCountry();
    [[nodiscard]] QString usage() const;
    [[nodiscard]] bool isUsageTouched() const;

    Service m_service;
    Qt::CheckState m_state = Qt::Unchecked;
    QList<Number> m_numbers; ///< as they were before anybody typed
    QList<CapabilityPlan> m_plans; ///< of this service
    QStringList m_available;
    std::optional<QString> m_usageBefore; ///< nothing: they differ
    QString m_plansNote;
    QString m_addressesNote;
    FormGrid *m_form;
    QComboBox *m_usage;
    FieldRow *m_usageRow;
    ChoiceBox *m_assignment;
    CapabilityBoxes *m_capabilities;
    FieldRow *m_capabilitiesRow;
    QLabel *m_acquired;
    FieldEdit *m_additionalUsages;
    AddressPicker *m_address;
    MixedCheckBox *m_allowTenant;
    FieldEdit *m_country;
};

} // namespace acg
