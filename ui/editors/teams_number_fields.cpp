// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/teams_number_fields.h"

#include "models/domain/country_name.h"
#include "ui/editors/address_picker.h"
#include "ui/editors/capability_boxes.h"
#include "ui/editors/shared_value.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/country_words.h"
#include "ui/widgets/field_edit.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/mixed_check_box.h"
#include "ui/widgets/status_text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// Usages met in the field, for want of capability plans.
constexpr QLatin1StringView seenUsages[]
    = {"CallingUserAssignment"_L1, "FirstPartyAppAssignment"_L1, "ConferenceAssignment"_L1};
constexpr auto callingUser = seenUsages[0];

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

void fillText(FieldEdit &field, const std::optional<QString> &text)
{
    if (text)
        field.setText(*text);
    else
        field.setMixed();
}

} // namespace

TeamsNumberFields::TeamsNumberFields(Service service, QWidget *parent)
    : Section(tr("%1 configuration").arg(displayName(service)), parent)
    , m_service(service)
    , m_form(new FormGrid)
    , m_usage(makeUsage(QString(key(service)) + "Usage"_L1))
    , m_usageRow(new FieldRow(m_usage, this))
    , m_assignment(new ChoiceBox(QString(key(service)) + "Assignment"_L1, u"%1"_s, ChoiceBox::Search::No))
    , m_capabilities(makeBoxes(QString(key(service)) + "Capabilities"_L1))
    , m_capabilitiesRow(new FieldRow(m_capabilities, this))
    , m_acquired(makeReadOnly(QString(key(service)) + "Acquired"_L1))
    , m_additionalUsages(new FieldEdit(QString(key(service)) + "AdditionalUsages"_L1, this))
    , m_address(new AddressPicker(QString(key(service)), this))
    , m_allowTenant(new MixedCheckBox(tr("The tenant may change the emergency address"), this))
    , m_country(new FieldEdit(QString(key(service)) + "Country"_L1, this))
{
    setObjectName(QString(key(service)) + "Fields"_L1);
    m_allowTenant->setObjectName(QString(key(service)) + "AllowTenant"_L1);
    m_assignment->setEntries({{tr("Not set"), {}},
                              {tr("Assigned to a user"), u"assigned"_s},
                              {tr("Unassigned"), u"unassigned"_s}});
    makeForm();
    connect(m_usage, &QComboBox::editTextChanged, this, &TeamsNumberFields::usageChanged);
    connect(m_usage->lineEdit(), &QLineEdit::textEdited, this, &TeamsNumberFields::edited);
    for (QComboBox *box : {m_usage, static_cast<QComboBox *>(m_assignment)})
        connect(box, &QComboBox::activated, this, &TeamsNumberFields::edited);
    connect(m_capabilities, &CapabilityBoxes::edited, this, &TeamsNumberFields::edited);
    connect(m_address, &AddressPicker::edited, this, &TeamsNumberFields::edited);
    connect(m_allowTenant, &QCheckBox::clicked, this, &TeamsNumberFields::edited);
    connect(m_country, &FieldEdit::edited, this, &TeamsNumberFields::showCountry);
    for (FieldEdit *field : {m_additionalUsages, m_country})
        connect(field, &FieldEdit::edited, this, &TeamsNumberFields::edited);
    connect(this, &TeamsNumberFields::edited, this, &TeamsNumberFields::showAddressNote);
}

void TeamsNumberFields::makeForm()
{
    body().addLayout(m_form);
    m_usageRow->addTo(*m_form, tr("Usage"));
    m_form->addRow(tr("Assignment"), m_assignment, m_assignment);
    m_assignment->setAccessibleName(tr("Assignment"));
    m_capabilitiesRow->addTo(*m_form, tr("Capabilities"));
    m_form->addRow(tr("Acquired"), m_acquired);
    m_additionalUsages->addTo(*m_form, tr("Additional usages"));
    m_additionalUsages->setHint(tr("Separate several with commas"));
    m_address->addTo(*m_form);
    m_form->addRow(QString(), m_allowTenant);
    m_country->addTo(*m_form, tr("Displayed country"));
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

void TeamsNumberFields::fill(const QList<Number> &numbers)
{
    m_numbers = numbers;
    QList<Number> users = numbers; // what the others lack is not what they differ in
    users.removeIf([this](const Number &number) { return !number.hasService(m_service); });
    const auto shared = [&](auto getter) {
        return sharedValue(users, [&](const Number &number) { return (number.*getter)(m_service); });
    };
    m_usageBefore = shared(&Number::usage);
    offerUsages();
    m_usage->lineEdit()->setPlaceholderText(m_usageBefore ? QString() : mixedText());
    m_usage->setEditText(m_usageBefore.value_or(QString()));
    m_assignment->setBefore(shared(&Number::assignmentStatus));
    QList<QStringList> capabilities;
    for (const Number &number : std::as_const(users))
        capabilities.append(number.choosableCapabilities(m_service));
    m_capabilities->setBefore(capabilities);
    const auto additional = shared(&Number::additionalUsages);
    fillText(*m_additionalUsages, additional ? std::optional(additional->join(u", "_s)) : std::nullopt);
    m_address->setPicked(shared(&Number::civicAddressId), shared(&Number::locationId));
    m_allowTenant->setBefore(shared(&Number::allowTenantAddressUpdate));
    fillText(*m_country, shared(&Number::displayedCountryCode));
    showCountry();
    const QStringList acquired = shared(&Number::acquiredCapabilities).value_or(QStringList());
    m_acquired->setText(acquired.join(u", "_s));
    m_form->setRowVisible(m_acquired, !acquired.isEmpty());
    usageChanged();
    showAddressNote();
}

void TeamsNumberFields::applyTo(Number &number) const
{
    if (isUsageTouched())
        number.setUsage(m_service, usage());
    if (const auto assignment = m_assignment->picked(); assignment && m_assignment->isTouched())
        number.setAssignmentStatus(m_service, *assignment);
    number.setChoosableCapabilities(m_service,
                                    m_capabilities->applied(number.choosableCapabilities(m_service)));
    if (m_additionalUsages->isTouched())
        number.setAdditionalUsages(m_service, parsedList(m_additionalUsages->text()));
    if (const auto address = m_address->addressId(); address && m_address->isAddressTouched())
        number.setCivicAddressId(m_service, *address);
    if (const auto location = m_address->locationId(); location && m_address->isLocationTouched())
        number.setLocationId(m_service, *location);
    if (m_allowTenant->isTouched())
        number.setAllowTenantAddressUpdate(m_service, m_allowTenant->isChecked());
    if (m_country->isTouched())
        number.setDisplayedCountryCode(m_service, m_country->text().trimmed());
}

void TeamsNumberFields::setServiceState(Qt::CheckState state)
{
    m_state = state;
    checkUsage();
}

void TeamsNumberFields::setPlans(const QList<CapabilityPlan> &plans)
{
    m_plans = plansFor(m_service, plans);
    offerUsages();
    usageChanged();
}

void TeamsNumberFields::setAvailableCapabilities(const QStringList &capabilities)
{
    m_available = capabilities;
    offerCapabilities();
}

void TeamsNumberFields::setAddresses(const QList<CivicAddress> &addresses)
{
    m_address->setAddresses(addresses);
}

void TeamsNumberFields::setPlansNote(const QString &text)
{
    m_plansNote = text;
    m_capabilitiesRow->setHint(text);
}

void TeamsNumberFields::setAddressesNote(const QString &text)
{
    m_addressesNote = text;
    showAddressNote();
}

void TeamsNumberFields::offerUsages()
{
    QStringList usages;
    for (const CapabilityPlan &plan : std::as_const(m_plans))
        usages.append(plan.usage);
    for (const QLatin1StringView usage : seenUsages) {
        if (m_plans.isEmpty())
            usages.append(usage);
    }
    usages.append(m_usageBefore.value_or(QString()));
    usages.removeAll(QString());
    usages.removeDuplicates();
    const QString text = m_usage->currentText();
    const QSignalBlocker quiet(m_usage);
    m_usage->clear();
    m_usage->addItems(usages);
    m_usage->setEditText(text);
}

void TeamsNumberFields::offerCapabilities()
{
    OfferedCapabilities offered;
    OfferedCapabilities ofAny;
    QStringList planNames;
    for (const CapabilityPlan &plan : std::as_const(m_plans)) {
        ofAny.choosable += plan.choosableCapabilities;
        if (plan.usage != usage())
            continue;
        planNames.append(plan.name);
        offered.mandatory += plan.mandatoryCapabilities;
        offered.choosable += plan.choosableCapabilities;
    }
    if (planNames.isEmpty())
        offered = ofAny;
    offered.available = m_available;
    m_capabilities->setOffered(offered);
    if (!planNames.isEmpty())
        m_usageRow->setHint(tr("Capability plan: %1").arg(planNames.join(u", "_s)));
    else if (!m_plans.isEmpty() && !usage().isEmpty())
        m_usageRow->setHint(tr("None of the account's capability plans has this usage."));
    else
        m_usageRow->setHint({});
}

void TeamsNumberFields::usageChanged()
{
    m_usageRow->setServerProblem({});
    offerCapabilities();
    checkUsage();
}

void TeamsNumberFields::checkUsage()
{
    const auto lacking = std::ranges::count_if(m_numbers, [this](const Number &number) {
        const bool on
            = m_state == Qt::Checked || (m_state == Qt::PartiallyChecked && number.isEnabled(m_service));
        return on && usage().isEmpty() && (isUsageTouched() || number.usage(m_service).isEmpty());
    });
    // Where the service was just switched on nobody has had the time to choose.
    const bool wasEnabled = std::ranges::any_of(
        m_numbers, [this](const Number &number) { return number.isEnabled(m_service); });
    m_usageRow->setProblem(lacking > 0 ? tr("Choose a usage: the backend refuses a number without one")
                                       : QString(),
                           !wasEnabled && !isUsageTouched());
}

void TeamsNumberFields::showAddressNote()
{
    const bool needsAddress = usage() == callingUser && m_address->addressId() == QString()
        && m_allowTenant->checkState() == Qt::Unchecked;
    m_address->setNote(!m_addressesNote.isEmpty() || !needsAddress
                           ? m_addressesNote
                           : tr("A number for calling users needs one, unless the tenant may change it."));
}

void TeamsNumberFields::showCountry()
{
    const QString code = m_country->text().trimmed();
    const QString name = countryName(code);
    m_country->setHint(
        name != code ? name : tr("Two-letter country code; North American toll-free numbers need it"));
}

QString TeamsNumberFields::usage() const
{
    return m_usage->currentText().trimmed();
}

bool TeamsNumberFields::isUsageTouched() const
{
    return m_usageBefore ? m_usage->currentText() != *m_usageBefore : !usage().isEmpty();
}

} // namespace acg
