// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/number_field_set.h"

#include "models/services/resource_service.h"
#include "ui/editors/number_services_group.h"
#include "ui/editors/shared_value.h"
#include "ui/editors/teams_number_fields.h"
#include "ui/errortext/error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_edit.h"
#include "ui/widgets/form_grid.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr qsizetype batchSize = 100; ///< numbers a request takes

/// Those who use no service at all may have one too: they are waiting for a service.
bool takesSipHeader(const Number &number)
{
    const auto enabled = [&](Service service) { return number.isEnabled(service); };
    return std::ranges::none_of(allServices, enabled)
        || std::ranges::any_of(allServices, [&](Service service) {
               return enabled(service) && supportsCustomSipHeader(service);
           });
}

} // namespace

NumberFieldSet::NumberFieldSet(ResourceService &resources, QWidget *parent)
    : QWidget(parent)
    , m_resources(resources)
    , m_services(new NumberServicesGroup)
    , m_sipHeader(new FieldEdit(u"customSipHeader"_s))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::medium);
    column->addWidget(m_services);
    connect(m_services, &NumberServicesGroup::edited, this, &NumberFieldSet::servicesChanged);
    for (const Service service : allServices) {
        if (!hasNumberConfiguration(service))
            continue;
        auto *fields = new TeamsNumberFields(service);
        column->addWidget(fields);
        m_teams.append(fields);
        connect(fields, &TeamsNumberFields::edited, this, &NumberFieldSet::edited);
    }
    m_sipHeader->setRule(Field::CustomSipHeader, FieldEdit::Need::Optional);
    connect(m_sipHeader, &FieldEdit::edited, this, &NumberFieldSet::edited);
}

void NumberFieldSet::addSipHeaderTo(FormGrid &form, const QString &label)
{
    m_sipHeader->addTo(form, label);
}

void NumberFieldSet::fill(const QList<Number> &numbers)
{
    const auto sipHeader = sharedValue(numbers, &Number::customSipHeader);
    if (sipHeader)
        m_sipHeader->setText(*sipHeader);
    else
        m_sipHeader->setMixed();
    m_services->fill(numbers);
    for (TeamsNumberFields *fields : std::as_const(m_teams))
        fields->fill(numbers);
    servicesChanged();
}

Number NumberFieldSet::applied(Number base) const
{
    m_services->applyTo(base);
    for (const TeamsNumberFields *fields : m_teams) {
        if (base.isEnabled(fields->service()))
            fields->applyTo(base);
    }
    if (m_sipHeader->isTouched() && takesSipHeader(base))
        base.setCustomSipHeader(m_sipHeader->text());
    return base;
}

void NumberFieldSet::setAccount(const std::optional<Account> &account, const QString &why)
{
    m_accountName = account ? account->name() : QString();
    m_services->setAccount(account, why);
    servicesChanged();
    const bool hasTeams = account && std::ranges::any_of(m_teams, [&](const TeamsNumberFields *fields) {
                              return account->isEnabled(fields->service());
                          });
    if (!hasTeams)
        return;
    fetchPlans();
    fetchAvailableCapabilities();
    fetchAddresses();
}

QList<std::pair<FieldRow *, QString>> NumberFieldSet::fields() const
{
    QList<std::pair<FieldRow *, QString>> all{{m_sipHeader, u"configuration.customSipHeader"_s}};
    for (const TeamsNumberFields *fields : m_teams) {
        const QList<std::pair<FieldRow *, QString>> rows = fields->fields();
        for (const auto &[row, member] : rows)
            all.append({row, u"serviceDetails.%1.configuration.%2"_s.arg(key(fields->service()), member)});
    }
    return all;
}

void NumberFieldSet::fetchPlans()
{
    m_resources.fetchCapabilityPlans(
        m_accountName, this, [this, of = m_accountName](const Result<QList<CapabilityPlan>> &plans) {
            if (of != m_accountName)
                return;
            for (TeamsNumberFields *fields : std::as_const(m_teams)) {
                if (plans)
                    fields->setPlans(*plans);
                fields->setPlansNote(plans ? QString() : errorLine(plans.error()));
            }
        });
}

void NumberFieldSet::fetchAvailableCapabilities()
{
    if (m_existing.isEmpty() || m_existing.size() > batchSize)
        return;
    // Without an answer the plans alone say what may be ticked.
    m_resources.fetchAvailableCapabilities(
        m_accountName, m_existing, this, [this, of = m_accountName](const Result<QStringList> &capabilities) {
            if (of != m_accountName || !capabilities)
                return;
            for (TeamsNumberFields *fields : std::as_const(m_teams))
                fields->setAvailableCapabilities(*capabilities);
        });
}

void NumberFieldSet::fetchAddresses()
{
    for (TeamsNumberFields *fields : std::as_const(m_teams))
        fields->setAddressesNote(tr("Loading the account's addresses\u2026"));
    m_resources.fetchCivicAddresses(
        m_accountName, this, [this, of = m_accountName](const Result<QList<CivicAddress>> &addresses) {
            if (of != m_accountName)
                return;
            for (TeamsNumberFields *fields : std::as_const(m_teams)) {
                if (addresses)
                    fields->setAddresses(*addresses);
                fields->setAddressesNote(addresses ? QString() : errorLine(addresses.error()));
            }
        });
}

void NumberFieldSet::servicesChanged()
{
    for (TeamsNumberFields *fields : std::as_const(m_teams)) {
        const Qt::CheckState state = m_services->state(fields->service());
        fields->setVisible(state != Qt::Unchecked);
        fields->setServiceState(state);
    }
    updateSipHeader();
    Q_EMIT edited();
}

void NumberFieldSet::updateSipHeader()
{
    bool any = false;
    bool supported = false;
    for (const Service service : allServices) {
        const bool on = m_services->state(service) != Qt::Unchecked;
        any = any || on;
        supported = supported || (on && supportsCustomSipHeader(service));
    }
    const bool offered = supported || !any;
    m_sipHeader->setEnabled(offered);
    m_sipHeader->setHint(offered
                             ? tr("Optional: added to the messages sent to your network")
                             : tr("Not available for Teams Phone Mobile and Azure Operator Call Protection"));
}

} // namespace acg
