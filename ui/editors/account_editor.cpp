// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/account_editor.h"

#include "ui/editors/account_service_group.h"
#include "ui/editors/direct_routing_fields.h"
#include "ui/editors/unknown_service_group.h"
#include "ui/widgets/field_edit.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/service_words.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

AccountEditor::AccountEditor(ResourceService &resources, const QString &accountName, QWidget *parent)
    : ResourceEditor(accountName.isEmpty() ? Purpose::Create : Purpose::Edit, u"accountEditor"_s,
                     u"account"_s, parent)
    , m_resources(resources)
    , m_accountName(accountName)
    , m_name(new FieldEdit(u"accountName"_s))
    , m_correlationId(new FieldEdit(u"correlationId"_s))
    , m_tenantId(new FieldEdit(u"teamsTenantId"_s))
    , m_directRouting(new DirectRoutingFields(resources.baseDomain()))
    , m_unknown(new QVBoxLayout)
{
    if (isNew())
        setHeader(tr("New Account"), tr("A customer and the services it may use"));
    else
        setHeader(tr("Account %1").arg(accountName), tr("A customer and the services it may use"));
    makeCustomerGroup();
    makeServiceGroups();
    form().addStretch();
}

void AccountEditor::makeCustomerGroup()
{
    FormGrid &group = addGroup(tr("Customer"), u"customerGroup"_s);
    m_name->addTo(group, tr("&Name"));
    m_correlationId->addTo(group, tr("C&orrelation ID"));
    m_tenantId->addTo(group, tr("&Teams tenant ID"));
    if (isNew()) {
        m_name->setRule(Field::AccountName, FieldEdit::Need::Required);
        m_name->setHint(tr("The key of the account: it cannot be changed later, and case matters."));
    } else {
        m_name->edit()->setReadOnly(true);
        m_name->setHint(tr("The key of the account: it cannot be changed."));
    }
    m_correlationId->setHint(tr("Optional: your own reference for this customer."));

    addField(m_name, u"name"_s);
    addField(m_correlationId, u"correlationId"_s);
    addField(m_tenantId, u"serviceDetails.teamsTenantId"_s);
    for (FieldEdit *field : {m_name, m_correlationId, m_tenantId})
        connect(field, &FieldEdit::edited, this, &EditorDialog::formChanged);
}

void AccountEditor::makeServiceGroups()
{
    const QString directRouting = u"serviceDetails.teamsDirectRouting.configuration."_s;
    for (const Service service : allServices) {
        auto *group = new AccountServiceGroup(service);
        if (service == Service::TeamsDirectRouting) {
            group->body().addWidget(m_directRouting);
            connect(group, &AccountServiceGroup::enabledChanged, m_directRouting, &QWidget::setEnabled);
        }
        connect(group, &AccountServiceGroup::edited, this, &EditorDialog::formChanged);
        m_services.append(group);
        form().addWidget(group);
    }
    m_directRouting->setEnabled(false);
    connect(m_directRouting, &DirectRoutingFields::edited, this, &EditorDialog::formChanged);
    addField(m_directRouting->subdomain(), directRouting + "subdomain"_L1);
    addField(m_directRouting->token(1), directRouting + "subdomainTokens.region1Token"_L1);
    addField(m_directRouting->token(2), directRouting + "subdomainTokens.region2Token"_L1);

    m_unknown->setSpacing(form().spacing());
    form().addLayout(m_unknown);
}

void AccountEditor::load()
{
    if (isNew())
        startFrom({Account(QString()), {}});
    else
        ResourceEditor::load();
}

void AccountEditor::fill(const Account &account)
{
    m_name->setText(account.name());
    m_correlationId->setText(account.correlationId());
    fillTenantId(account);
    for (AccountServiceGroup *group : std::as_const(m_services))
        group->fill(account);
    m_directRouting->fill(account);
    fillUnknownServices(account);
}

void AccountEditor::fillUnknownServices(const Account &account)
{
    qDeleteAll(m_unknownGroups);
    m_unknownGroups.clear();
    const QJsonObject details = account.toJson().value("serviceDetails"_L1).toObject();
    const QStringList names = account.unknownServices();
    for (const QString &name : names) {
        auto *group = new UnknownServiceGroup(name, details.value(name).toObject());
        m_unknown->addWidget(group);
        m_unknownGroups.append(group);
    }
}

void AccountEditor::fillTenantId(const Account &account)
{
    m_tenantId->setText(account.teamsTenantId());
    const qint64 numbers = account.numberCount(Service::TeamsOperatorConnect).value_or(0)
        + account.numberCount(Service::TeamsPhoneMobile).value_or(0);
    m_tenantId->edit()->setReadOnly(numbers > 0);
    m_tenantId->setHint(numbers > 0
                            ? tr("Locked while numbers use Operator Connect or Teams Phone Mobile (%1).")
                                  .arg(numbersText(numbers))
                            : tr("The customer's Microsoft 365 tenant; needed for Operator Connect and Teams "
                                 "Phone Mobile."));
}

Account AccountEditor::applied(Account base) const
{
    if (m_name->isTouched())
        base.setName(m_name->text());
    if (m_correlationId->isTouched())
        base.setCorrelationId(m_correlationId->text());
    if (m_tenantId->isTouched())
        base.setTeamsTenantId(m_tenantId->text());
    for (const AccountServiceGroup *group : m_services)
        group->applyTo(base);
    if (m_directRouting->isEnabledTo(m_directRouting->parentWidget())) // the form is locked while saving
        m_directRouting->applyTo(base);
    return base;
}

void AccountEditor::fetch(Reply<Versioned<Account>> done)
{
    m_resources.fetchAccount(isNew() ? m_name->text() : m_accountName, this, std::move(done));
}

void AccountEditor::create(const Account &account, Reply<Versioned<Account>> done)
{
    m_resources.createAccount(account, this, std::move(done));
}

void AccountEditor::update(const Versioned<Account> &account, Reply<Versioned<Account>> done)
{
    m_resources.updateAccount(account, this, std::move(done));
}

void AccountEditor::announce(const Account &account)
{
    Q_EMIT saved(account);
}

Draft AccountEditor::draftName() const
{
    return {.of = Draft::Of::Account, .resource = {m_accountName, {}}, .title = m_name->text()};
}

QString AccountEditor::kind() const
{
    return tr("account");
}

QString AccountEditor::loadingText() const
{
    return tr("Loading account %1\u2026").arg(m_accountName);
}

} // namespace acg
