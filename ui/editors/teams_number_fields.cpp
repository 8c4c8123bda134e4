// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/teams_number_fields.h"

#include "ui/editors/address_picker.h"
#include "ui/editors/capability_boxes.h"
#include "ui/widgets/field_edit.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/status_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// Usages met in the field; capability plans may name others.
constexpr QLatin1StringView seenUsages[]
    = {"CallingUserAssignment"_L1, "FirstPartyAppAssignment"_L1, "ConferenceAssignment"_L1};

QStringList parsedList(const QString &text)
{
    QStringList values;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString value = part.trimmed(); !value.isEmpty())
            values.append(value);
    }
    return values;
}

QComboBox *makeUsage(const QString &objectName)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    return combo;
}

QLabel *makeReadOnly(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    makeMuted(label);
    return label;
}

CapabilityBoxes *makeBoxes(const QString &objectName)
{
    auto *boxes = new CapabilityBoxes;
    boxes->setObjectName(objectName);
    return boxes;
}

} // namespace

TeamsNumberFields::TeamsNumberFields(Service service, QWidget *parent)
    : Section(tr("%1 configuration").arg(displayName(service)), parent)
    , m_service(service)
    , m_form(new FormGrid)
    , m_usage(makeUsage(QString(key(service)) + "Usage"_L1))
    , m_usageRow(new FieldRow(m_usage, this))
    , m_assignment(makeReadOnly(QString(key(service)) + "Assignment"_L1))
    , m_capabilities(makeBoxes(QString(key(service)) + "Capabilities"_L1))
    , m_capabilitiesRow(new FieldRow(m_capabilities, this))
    , m_acquired(makeReadOnly(QString(key(service)) + "Acquired"_L1))
    , m_additionalUsages(new FieldEdit(QString(key(service)) + "AdditionalUsages"_L1, this))
    , m_address(new AddressPicker(QString(key(service)), this))
    , m_allowTenant(new QCheckBox(tr("The tenant may change the emergency address"), this))
    , m_country(new FieldEdit(QString(key(service)) + "Country"_L1, this))
{
    setObjectName(QString(key(service)) + "Fields"_L1);
    m_allowTenant->setObjectName(QString(key(service)) + "AllowTenant"_L1);
    makeForm();
    connect(m_usage, &QComboBox::editTextChanged, this, &TeamsNumberFields::usageChanged);
    connect(m_usage->lineEdit(), &QLineEdit::textEdited, this, &TeamsNumberFields::edited);
    connect(m_usage, &QComboBox::activated, this, &TeamsNumberFields::edited);
    connect(m_capabilities, &CapabilityBoxes::edited, this, &TeamsNumberFields::edited);
    connect(m_address, &AddressPicker::edited, this, &TeamsNumberFields::edited);
    connect(m_allowTenant, &QCheckBox::clicked, this, &TeamsNumberFields::edited);
    for (FieldEdit *field : {m_additionalUsages, m_country})
        connect(field, &FieldEdit::edited, this, &TeamsNumberFields::edited);
}

void TeamsNumberFields::makeForm()
{
    body().addLayout(m_form);
    m_form->addRow(tr("Assignment"), m_assignment);
    m_usageRow->addTo(*m_form, tr("Usage"));
    m_capabilitiesRow->addTo(*m_form, tr("Capabilities"));
    m_form->addRow(tr("Acquired"), m_acquired);
    m_additionalUsages->addTo(*m_form, tr("Additional usages"));
    m_additionalUsages->setHint(tr("Separate several with commas"));
    m_address->addTo(*m_form);
    m_form->addRow(QString(), m_allowTenant);
    m_country->addTo(*m_form, tr("Displayed country"));
    m_country->setHint(tr("Two-letter country code; North American toll-free numbers need it"));
}

QList<std::pair<FieldRow *, QString>> TeamsNumberFields::fields() const
{
    return {{m_usageRow, u"usage"_s},
            {m_capabilitiesRow, u"choosableCapabilities"_s},
            {m_additionalUsages, u"additionalUsages"_s},
            {m_address->addressRow(), u"civicAddressId"_s},
            {m_address->locationRow(), u"locationId"_s},
            {m_country, u"displayedCountryCode"_s}};
}

void TeamsNumberFields::fill(const Number &number)
{
    m_wasEnabled = number.isEnabled(m_service);
    m_usageBefore = number.usage(m_service);
    m_allowBefore = number.allowTenantAddressUpdate(m_service);
    offerUsages();
    m_usage->setEditText(m_usageBefore);
    m_capabilities->setChosen(number.choosableCapabilities(m_service));
    m_capabilities->setOffered(offeredCapabilities());
    m_additionalUsages->setText(number.additionalUsages(m_service).join(u", "_s));
    m_address->setPicked(number.civicAddressId(m_service), number.locationId(m_service));
    m_allowTenant->setChecked(m_allowBefore);
    m_country->setText(number.displayedCountryCode(m_service));
    const QString assignment = number.assignmentStatus(m_service);
    m_assignment->setText(assignment);
    m_form->setRowVisible(m_assignment, !assignment.isEmpty());
    const QStringList acquired = number.acquiredCapabilities(m_service);
    m_acquired->setText(acquired.join(u", "_s));
    m_form->setRowVisible(m_acquired, !acquired.isEmpty());
    usageChanged();
}

void TeamsNumberFields::applyTo(Number &number) const
{
    if (m_usage->currentText() != m_usageBefore)
        number.setUsage(m_service, m_usage->currentText().trimmed());
    if (m_capabilities->isTouched())
        number.setChoosableCapabilities(m_service, m_capabilities->chosen());
    if (m_additionalUsages->isTouched())
        number.setAdditionalUsages(m_service, parsedList(m_additionalUsages->text()));
    if (m_address->isAddressTouched())
        number.setCivicAddressId(m_service, m_address->addressId());
    if (m_address->isLocationTouched())
        number.setLocationId(m_service, m_address->locationId());
    if (m_allowTenant->isChecked() != m_allowBefore)
        number.setAllowTenantAddressUpdate(m_service, m_allowTenant->isChecked());
    if (m_country->isTouched())
        number.setDisplayedCountryCode(m_service, m_country->text().trimmed());
}

void TeamsNumberFields::setServiceEnabled(bool enabled)
{
    m_serviceEnabled = enabled;
    usageChanged();
}

void TeamsNumberFields::setPlans(const QList<CapabilityPlan> &plans)
{
    m_plans = plans;
    offerUsages();
    m_capabilities->setOffered(offeredCapabilities());
}

void TeamsNumberFields::setAddresses(const QList<CivicAddress> &addresses)
{
    m_address->setAddresses(addresses);
}

void TeamsNumberFields::setPlansNote(const QString &text)
{
    m_capabilitiesRow->setHint(text);
}

void TeamsNumberFields::setAddressesNote(const QString &text)
{
    m_address->setHint(text);
}

void TeamsNumberFields::offerUsages()
{
    QStringList usages;
    for (const CapabilityPlan &plan : std::as_const(m_plans))
        usages.append(plan.usage);
    for (const QLatin1StringView usage : seenUsages)
        usages.append(usage);
    usages.append(m_usageBefore);
    usages.removeAll(QString());
    usages.removeDuplicates();
    const QString text = m_usage->currentText();
    const QSignalBlocker quiet(m_usage);
    m_usage->clear();
    m_usage->addItems(usages);
    m_usage->setEditText(text);
}

void TeamsNumberFields::usageChanged()
{
    m_usageRow->setServerProblem({});
    m_capabilities->setOffered(offeredCapabilities());
    const bool lacking = m_serviceEnabled && m_usage->currentText().trimmed().isEmpty();
    // Where the service was just switched on nobody has had the time to choose.
    const bool quiet = !m_wasEnabled && m_usage->currentText() == m_usageBefore;
    m_usageRow->setProblem(
        lacking ? tr("Choose a usage: the backend refuses a number without one") : QString(), quiet);
}

QStringList TeamsNumberFields::offeredCapabilities() const
{
    QStringList ofUsage;
    QStringList ofAny;
    for (const CapabilityPlan &plan : m_plans) {
        ofAny += plan.choosableCapabilities;
        if (plan.usage == m_usage->currentText())
            ofUsage += plan.choosableCapabilities;
    }
    QStringList offered = ofUsage.isEmpty() ? ofAny : ofUsage;
    offered.removeDuplicates();
    return offered;
}

} // namespace acg
