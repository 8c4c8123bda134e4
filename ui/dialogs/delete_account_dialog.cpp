// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/delete_account_dialog.h"

#include "ui/widgets/service_words.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

DeleteAccountDialog::DeleteAccountDialog(ApiClient &client, ResourceService &resources,
                                         const QString &accountName, QWidget *parent)
    : DeleteDialog(u"deleteAccountDialog"_s, parent)
    , m_client(client)
    , m_resources(resources)
    , m_accountName(accountName)
    , m_withNumbers(new QCheckBox(this))
{
    setQuestion(tr("Delete account %1?").arg(accountName), {});
    setButtonText(tr("&Delete account %1").arg(accountName));
    m_withNumbers->setObjectName(u"withNumbers"_s);
    m_withNumbers->hide();
    body().addWidget(m_withNumbers);
    connect(m_withNumbers, &QCheckBox::toggled, this, &DeleteAccountDialog::updateHindrance);
}

void DeleteAccountDialog::load()
{
    message().clear();
    setBusy(tr("Looking up the account\u2026"));
    m_resources.fetchAccount(m_accountName, this, [this](Result<Versioned<Account>> answer) {
        if (!answer)
            return showFailure(answer.error());
        m_account = std::move(*answer);
        countNumbers();
    });
}

void DeleteAccountDialog::countNumbers()
{
    // A number may use several services or none, so their counts do not add up to the truth.
    api::ListNumbers request;
    request.accountName = m_accountName;
    request.page.maxPageSize = 1;
    request.page.countRecords = true;
    m_client.send(request, this, [this](const Result<NumberPage> &page) {
        qint64 counted = 0;
        for (const Service service : allServices)
            counted = std::max(counted, m_account.value.numberCount(service).value_or(0));
        m_isCountExact = page && page->recordCount;
        m_numbers = m_isCountExact ? *page->recordCount : counted;
        m_isLoaded = true;
        setBusy({});
        showQuestion();
    });
}

void DeleteAccountDialog::showQuestion()
{
    QString text = m_numbers == 0 ? tr("It has no numbers.") : tr("It has %1.").arg(numbersText(m_numbers));
    if (m_numbers > 0 && !m_isCountExact)
        text = tr("It has at least %1.").arg(numbersText(m_numbers));
    if (const QString services = numbersPerService(m_account.value); !services.isEmpty())
        text += u'\n' + services;
    text += u'\n' + tr("The account can be made again from the history; numbers deleted with it cannot.");
    setQuestion(tr("Delete account %1?").arg(m_accountName), text);
    m_withNumbers->setText(m_isCountExact && m_numbers == 1
                               ? tr("Delete its &number too")
                               : tr("Delete its %1 too").arg(numbersText(m_numbers)));
    m_withNumbers->setVisible(m_numbers > 0);
    updateHindrance();
}

void DeleteAccountDialog::updateHindrance()
{
    const bool isHindered = m_numbers > 0 && !m_withNumbers->isChecked();
    setHindrance(isHindered ? tr("An account can be deleted only without numbers, or together with them.")
                            : QString());
}

void DeleteAccountDialog::carryOut()
{
    if (!m_isLoaded)
        return;
    m_withNumbers->setEnabled(false);
    setBusy(tr("Deleting\u2026"));
    const bool withNumbers = m_withNumbers->isChecked();
    m_resources.deleteAccount(
        m_accountName, m_account.etag, withNumbers, this,
        [this, withNumbers](const Result<api::Done> &answer) {
            if (!answer)
                return showFailure(answer.error());
            finish(withNumbers
                       ? tr("Account %1 and its %2 deleted.").arg(m_accountName, numbersText(m_numbers))
                       : tr("Account %1 deleted.").arg(m_accountName));
        });
}

void DeleteAccountDialog::showFailure(const ApiError &error)
{
    setBusy({});
    m_withNumbers->setEnabled(true);
    // What was read no longer holds: look again before anything is deleted.
    m_isLoaded = false;
    setHindrance(tr("Look again first"));
    const QList<InlineMessage::Button> again{{tr("&Look Again"), u"lookAgain"_s, [this] { load(); }}};
    if (error.isConflict())
        message().showText(InlineMessage::Severity::Warning, tr("Someone changed the account meanwhile."),
                           tr("Nothing was deleted."), again);
    else
        message().showError(error, again);
}

} // namespace acg
