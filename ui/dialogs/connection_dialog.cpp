// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/connection_dialog.h"

#include "models/connections/connection_profile_store.h"
#include "models/services/connection_tester.h"
#include "ui/connections/role_text.h"
#include "ui/connections/secret_keeper.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace acg {

ConnectionProfile ConnectionDialog::profile() const
{
    ConnectionProfile typed = m_given;
    typed.name = m_name->text().trimmed();
    typed.baseUrl = QUrl(m_baseUrl->text().trimmed());
    typed.tenant = m_tenant->text().trimmed();
    typed.clientId = m_clientId->text().trimmed();
    typed.authority = QUrl(m_authority->text().trimmed());
    typed.apiVersion = m_apiVersion->currentText().trimmed();
    typed.scope = m_scope->text().trimmed();
    typed.requestsPerMinute = m_requests->value();
    typed.keepsSnapshot = m_keepsLists->isChecked();
    return typed;
}

void ConnectionDialog::fill(const ConnectionProfile &profile)
{
    m_name->setText(profile.name);
    m_baseUrl->setText(profile.baseUrl.toString());
    m_tenant->setText(profile.tenant);
    m_clientId->setText(profile.clientId);
    m_authority->setText(profile.authority.toString());
    m_apiVersion->setCurrentText(profile.apiVersion);
    m_scope->setText(profile.scope);
    m_requests->setValue(profile.requestsPerMinute);
    m_keepsLists->setChecked(profile.keepsSnapshot);
}

void ConnectionDialog::askForSecret(const QString &why)
{
    m_secretNeeded = true;
    m_secret->setPlaceholderText({});
    m_secret->setFocus();
    m_message->showText(InlineMessage::Severity::Warning, why);
}

bool ConnectionDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // Messages wrap, so the height they need depends on the width: no size constraint of a layout knows that.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        const int needed = layout()->totalHeightForWidth(width());
        if (needed > height())
            resize(width(), needed);
    }
    return handled;
}

void ConnectionDialog::edited(ProfileField field)
{
    m_touched.insert(field);
    m_message->clear(); // it was about other values
    check(false);
}

bool ConnectionDialog::secretIsMissing() const
{
    return m_secretNeeded && m_secret->text().isEmpty();
}

bool ConnectionDialog::check(bool all)
{
    const QList<ProfileProblem> problems = validate(profile());
    QMap<ProfileField, QString> texts;
    for (const ProfileProblem &problem : problems) {
        if (!texts.contains(problem.field))
            texts.insert(problem.field, problem.text);
    }
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        row.value()->setProblem(texts.value(row.key()), !all && !m_touched.contains(row.key()));
    m_secretRow->setProblem(secretIsMissing() ? tr("Enter the client secret.") : QString(), !all);
    const bool fine = texts.isEmpty() && !secretIsMissing();
    if (all && !fine) {
        const bool advanced = texts.contains(ProfileField::Authority)
            || texts.contains(ProfileField::ApiVersion) || texts.contains(ProfileField::Scope);
        if (advanced)
            m_advancedToggle->setChecked(true);
        QWidget *first = texts.isEmpty() ? m_secret : m_rows.value(texts.firstKey())->input();
        first->setFocus();
    }
    return fine;
}

void ConnectionDialog::setBusy(bool busy, const QString &what)
{
    m_form->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_busy->setRunning(busy);
    if (busy)
        m_message->showText(InlineMessage::Severity::Information, what);
}

void ConnectionDialog::test()
{
    if (m_testing)
        return stopTest();
    if (!check(true))
        return;
    m_testing = true;
    m_test->setText(tr("S&top test"));
    setBusy(true, tr("Signing in and asking the gateway…"));
    if (!m_secret->text().isEmpty())
        return testWith(m_secret->text());
    m_secrets.read(m_given.credentialKey(), this, [this](const CredentialResult &result) {
        if (!m_testing)
            return; // stopped meanwhile
        if (result.outcome == CredentialOutcome::Found)
            return testWith(result.secret);
        stopTest();
        askForSecret(credentialText(result));
    });
}

void ConnectionDialog::testWith(const QString &secret)
{
    m_tester = new ConnectionTester(profile(), secret, this);
    m_tester->start([this](const Result<Roles> &answer) {
        stopTest();
        if (!answer)
            return m_message->showError(answer.error());
        const bool useful = answer->permissions != Permissions();
        m_message->showText(useful ? InlineMessage::Severity::Information : InlineMessage::Severity::Warning,
                            useful ? tr("The connection works.") : tr("Signed in, but without a role."),
                            rolesInWords(*answer));
    });
}

void ConnectionDialog::stopTest()
{
    m_testing = false;
    if (m_tester != nullptr)
        m_tester->deleteLater(); // it may be the one that is calling
    m_tester = nullptr;
    m_test->setText(tr("&Test Connection"));
    setBusy(false, {});
    m_message->clear();
}

void ConnectionDialog::save()
{
    if (!check(true))
        return;
    const ConnectionProfile typed = profile();
    if (!m_profiles.save(typed)) {
        m_message->showText(
            InlineMessage::Severity::Error, tr("The connection could not be saved."),
            tr("Its file cannot be written. Check the disk and the permissions of your settings "
               "folder."));
        return;
    }
    if (m_secret->text().isEmpty())
        return secretKept({.outcome = CredentialOutcome::Stored});
    setBusy(true, m_sessionOnly->isChecked() ? tr("Saving…") : tr("Handing the secret to the keychain…"));
    m_test->setEnabled(false);
    const auto answered = [this](const CredentialResult &result) { secretKept(result); };
    if (m_sessionOnly->isChecked())
        m_secrets.keepForSession(typed.credentialKey(), m_secret->text(), this, answered);
    else
        m_secrets.keep(typed.credentialKey(), m_secret->text(), this, answered);
}

void ConnectionDialog::secretKept(const CredentialResult &result)
{
    setBusy(false, {});
    m_test->setEnabled(true);
    if (result.ok()) {
        Q_EMIT saved(profile(), m_secret->text());
        accept();
        return;
    }
    const InlineMessage::Button sessionOnly{tr("&Keep it for this session only"),
                                            u"connectionSessionOnlyNow"_s, [this] {
                                                m_sessionOnly->setChecked(true);
                                                save();
                                            }};
    const QString text
        = result.detail.isEmpty() ? credentialText(result) : credentialText(result) + u'\n' + result.detail;
    m_message->showText(InlineMessage::Severity::Warning, tr("The secret was not stored."), text,
                        {sessionOnly});
}

} // namespace acg
