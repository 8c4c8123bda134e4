// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/number_editor.h"

#include "ui/editors/number_services_group.h"
#include "ui/editors/teams_number_fields.h"
#include "ui/editors/telephone_number_field.h"
#include "ui/errortext/error_text.h"
#include "ui/widgets/account_chooser.h"
#include "ui/widgets/field_edit.h"
#include "ui/widgets/form_grid.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

NumberEditor::NumberEditor(ResourceService &resources, AccountTreeModel &accounts, const NumberKey &number,
                           QWidget *parent)
    : ResourceEditor(number.telephoneNumber.isEmpty() ? Purpose::Create : Purpose::Edit, u"numberEditor"_s,
                     u"number"_s, parent)
    , m_resources(resources)
    , m_key(number)
    , m_account(new AccountChooser(accounts, {}))
    , m_accountRow(nullptr)
    , m_telephoneNumber(new TelephoneNumberField(this))
    , m_services(new NumberServicesGroup)
    , m_sipHeader(new FieldEdit(u"customSipHeader"_s))
{
    if (isNew())
        setHeader(tr("New Number"), tr("A telephone number of a customer"));
    else
        setHeader(tr("Number %1").arg(number.telephoneNumber), tr("Account %1").arg(number.accountName));
    m_account->setObjectName(u"numberAccount"_s);
    m_accountRow = new FieldRow(m_account);
    makeNumberGroup();
    makeServiceGroups();
    form().addStretch();
}

void NumberEditor::makeNumberGroup()
{
    FormGrid &group = addGroup(tr("Number"), u"numberGroup"_s);
    m_accountRow->addTo(group, tr("&Account"));
    m_telephoneNumber->addTo(group);
    m_sipHeader->addTo(group, tr("SIP &header"));
    m_sipHeader->setRule(Field::CustomSipHeader, FieldEdit::Need::Optional);
    if (isNew()) {
        m_account->setAccount(m_key.accountName);
        connect(m_account, &AccountChooser::accountChosen, this, &NumberEditor::chooseAccount);
    } else {
        m_account->setAccount(m_key.accountName);
        m_account->setEnabled(false);
    }
    addField(m_accountRow, u"accountName"_s);
    addField(m_telephoneNumber->row(), u"telephoneNumber"_s);
    addField(m_sipHeader, u"configuration.customSipHeader"_s);
    connect(m_telephoneNumber, &TelephoneNumberField::edited, this, &EditorDialog::formChanged);
    connect(m_sipHeader, &FieldEdit::edited, this, &EditorDialog::formChanged);
}

void NumberEditor::makeServiceGroups()
{
    form().addWidget(m_services);
    connect(m_services, &NumberServicesGroup::edited, this, &NumberEditor::servicesChanged);
    for (const Service service : allServices) {
        if (!hasNumberConfiguration(service))
            continue;
        auto *fields = new TeamsNumberFields(service);
        form().addWidget(fields);
        m_teams.append(fields);
        connect(fields, &TeamsNumberFields::edited, this, &EditorDialog::formChanged);
        const QList<std::pair<FieldRow *, QString>> rows = fields->fields();
        for (const auto &[row, member] : rows)
            addField(row, u"serviceDetails.%1.configuration.%2"_s.arg(key(service), member));
    }
}

void NumberEditor::load()
{
    if (isNew()) {
        startFrom({Number(m_key.accountName), {}});
        chooseAccount(m_key.accountName);
        return;
    }
    showLoading(loadingText());
    m_resources.fetchAccount(m_key.accountName, this, [this](const Result<Versioned<Account>> &account) {
        if (!account)
            return showLoadFailed(account.error());
        fetch([this, account = account->value](Result<Versioned<Number>> number) {
            if (!number)
                return showLoadFailed(number.error());
            startFrom(std::move(*number));
            useAccount(account);
        });
    });
}

void NumberEditor::fill(const Number &number)
{
    if (isNew())
        m_telephoneNumber->setText(number.telephoneNumber());
    else
        m_telephoneNumber->showKey(number.telephoneNumber());
    m_sipHeader->setText(number.customSipHeader());
    m_services->fill(number);
    for (TeamsNumberFields *fields : std::as_const(m_teams))
        fields->fill(number);
    servicesChanged();
}

Number NumberEditor::applied(Number base) const
{
    if (isNew() && accountName() != base.accountName())
        base.setAccountName(accountName());
    if (m_telephoneNumber->isTouched())
        base.setTelephoneNumber(m_telephoneNumber->number());
    m_services->applyTo(base);
    for (const TeamsNumberFields *fields : m_teams) {
        if (fields->isVisibleTo(this))
            fields->applyTo(base);
    }
    if (m_sipHeader->isTouched() && m_sipHeaderOffered)
        base.setCustomSipHeader(m_sipHeader->text());
    return base;
}

void NumberEditor::chooseAccount(const QString &accountName)
{
    m_contextOf.clear();
    m_accountRow->setServerProblem({});
    m_accountRow->setProblem(accountName.isEmpty() ? tr("Choose an account") : QString(), true);
    m_services->setAccount(
        {}, accountName.isEmpty() ? tr("Choose an account first") : tr("Loading the account\u2026"));
    formChanged();
    if (accountName.isEmpty())
        return;
    m_resources.fetchAccount(accountName, this,
                             [this, accountName](const Result<Versioned<Account>> &answer) {
                                 if (accountName != this->accountName())
                                     return; // another one was chosen meanwhile
                                 if (answer)
                                     return useAccount(answer->value);
                                 m_services->setAccount({}, errorLine(answer.error()));
                                 m_accountRow->setProblem(errorLine(answer.error()));
                                 formChanged();
                             });
}

void NumberEditor::useAccount(const Account &account)
{
    m_contextOf = account.name();
    m_services->setAccount(account);
    servicesChanged();
    if (isNew())
        suggestCountry();
    const bool hasTeams = std::ranges::any_of(
        m_teams, [&](const TeamsNumberFields *fields) { return account.isEnabled(fields->service()); });
    if (!hasTeams)
        return;
    fetchPlans();
    fetchAddresses();
}

void NumberEditor::suggestCountry()
{
    m_resources.fetchSomeNumber(m_contextOf, this, [this, of = m_contextOf](const Result<QString> &number) {
        if (number && of == m_contextOf)
            m_telephoneNumber->suggestCountry(mainCountryOf(*number));
    });
}

void NumberEditor::fetchPlans()
{
    m_resources.fetchCapabilityPlans(
        m_contextOf, this, [this, of = m_contextOf](const Result<QList<CapabilityPlan>> &plans) {
            if (of != m_contextOf)
                return;
            for (TeamsNumberFields *fields : std::as_const(m_teams)) {
                if (plans)
                    fields->setPlans(*plans);
                fields->setPlansNote(plans ? QString() : errorLine(plans.error()));
            }
        });
}

void NumberEditor::fetchAddresses()
{
    for (TeamsNumberFields *fields : std::as_const(m_teams))
        fields->setAddressesNote(tr("Loading the account's addresses\u2026"));
    m_resources.fetchCivicAddresses(
        m_contextOf, this, [this, of = m_contextOf](const Result<QList<CivicAddress>> &addresses) {
            if (of != m_contextOf)
                return;
            for (TeamsNumberFields *fields : std::as_const(m_teams)) {
                if (addresses)
                    fields->setAddresses(*addresses);
                fields->setAddressesNote(addresses ? QString() : errorLine(addresses.error()));
            }
        });
}

void NumberEditor::servicesChanged()
{
    for (TeamsNumberFields *fields : std::as_const(m_teams)) {
        const bool on = m_services->isChecked(fields->service());
        fields->setVisible(on);
        fields->setServiceEnabled(on);
    }
    updateSipHeader();
    formChanged();
}

void NumberEditor::updateSipHeader()
{
    bool any = false;
    bool supported = false;
    for (const Service service : allServices) {
        any = any || m_services->isChecked(service);
        supported = supported || (m_services->isChecked(service) && supportsCustomSipHeader(service));
    }
    m_sipHeaderOffered = supported || !any;
    m_sipHeader->setEnabled(m_sipHeaderOffered);
    m_sipHeader->setHint(m_sipHeaderOffered
                             ? tr("Optional: added to the messages sent to your network")
                             : tr("Not available for Teams Phone Mobile and Azure Operator Call Protection"));
}

QString NumberEditor::accountName() const
{
    return isNew() ? m_account->account() : m_key.accountName;
}

void NumberEditor::fetch(Reply<Versioned<Number>> done)
{
    const QString number = isNew() ? m_telephoneNumber->number() : m_key.telephoneNumber;
    m_resources.fetchNumber(accountName(), number, this, std::move(done));
}

void NumberEditor::create(const Number &number, Reply<Versioned<Number>> done)
{
    m_resources.createNumber(number, this, std::move(done));
}

void NumberEditor::update(const Versioned<Number> &number, Reply<Versioned<Number>> done)
{
    m_resources.updateNumber(number, this, std::move(done));
}

void NumberEditor::announce(const Number &number)
{
    Q_EMIT saved(number);
}

QString NumberEditor::kind() const
{
    return tr("number");
}

QString NumberEditor::loadingText() const
{
    return tr("Loading number %1\u2026").arg(m_key.telephoneNumber);
}

} // namespace acg
