// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/number_editor.h"

#include "ui/editors/number_field_set.h"
#include "ui/editors/telephone_number_field.h"
#include "ui/errortext/error_text.h"
#include "ui/widgets/account_chooser.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/form_grid.h"

#include <QVBoxLayout>

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
    , m_fields(new NumberFieldSet(resources))
{
    if (isNew())
        setHeader(tr("New Number"), tr("A telephone number of a customer"));
    else
        setHeader(tr("Number %1").arg(number.telephoneNumber), tr("Account %1").arg(number.accountName));
    m_account->setObjectName(u"numberAccount"_s);
    m_accountRow = new FieldRow(m_account);
    makeNumberGroup();
    form().addWidget(m_fields);
    form().addStretch();
}

void NumberEditor::makeNumberGroup()
{
    FormGrid &group = addGroup(tr("Number"), u"numberGroup"_s);
    m_accountRow->addTo(group, tr("&Account"));
    m_telephoneNumber->addTo(group);
    m_fields->addSipHeaderTo(group, tr("SIP &header"));
    m_account->setAccount(m_key.accountName);
    if (isNew()) {
        connect(m_account, &AccountChooser::accountChosen, this, &NumberEditor::chooseAccount);
    } else {
        m_account->setEnabled(false);
        m_fields->setExisting({m_key.telephoneNumber});
    }
    addField(m_accountRow, u"accountName"_s);
    addField(m_telephoneNumber->row(), u"telephoneNumber"_s);
    const QList<std::pair<FieldRow *, QString>> fields = m_fields->fields();
    for (const auto &[row, member] : fields)
        addField(row, member);
    connect(m_telephoneNumber, &TelephoneNumberField::edited, this, &EditorDialog::formChanged);
    connect(m_fields, &NumberFieldSet::edited, this, &EditorDialog::formChanged);
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
            return loadFailed(account.error());
        fetch([this, account = account->value](Result<Versioned<Number>> number) {
            if (!number)
                return loadFailed(number.error());
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
    m_fields->fill({number});
    if (isNew() && number.accountName() != accountName()) {
        m_account->setAccount(number.accountName());
        chooseAccount(number.accountName());
    }
}

Number NumberEditor::applied(Number base) const
{
    if (isNew() && accountName() != base.accountName())
        base.setAccountName(accountName());
    if (m_telephoneNumber->isTouched())
        base.setTelephoneNumber(m_telephoneNumber->number());
    return m_fields->applied(std::move(base));
}

void NumberEditor::chooseAccount(const QString &accountName)
{
    m_accountRow->setServerProblem({});
    m_accountRow->setProblem(accountName.isEmpty() ? tr("Choose an account") : QString(), true);
    m_fields->setAccount(
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
                                 m_fields->setAccount({}, errorLine(answer.error()));
                                 m_accountRow->setProblem(errorLine(answer.error()));
                                 formChanged();
                             });
}

void NumberEditor::useAccount(const Account &account)
{
    m_fields->setAccount(account);
    if (isNew())
        suggestCountry();
}

void NumberEditor::suggestCountry()
{
    m_resources.fetchSomeNumber(accountName(), this,
                                [this, of = accountName()](const Result<QString> &number) {
                                    if (number && of == accountName())
                                        m_telephoneNumber->suggestCountry(mainCountryOf(*number));
                                });
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

Draft NumberEditor::draftName() const
{
    return {.of = Draft::Of::Number,
            .resource = isNew() ? NumberKey() : m_key,
            .title = isNew() ? m_telephoneNumber->number() : m_key.telephoneNumber};
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
