// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/resource_dialogs.h"

#include "models/services/session.h"
#include "ui/dialogs/delete_account_dialog.h"
#include "ui/dialogs/delete_numbers_dialog.h"
#include "ui/editors/account_editor.h"
#include "ui/editors/number_editor.h"
#include "ui/pages/main_page.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

bool isPending(const Provisioning &provisioning)
{
    return provisioning.status() == ProvisioningStatus::Pending;
}

QString savedText(const Account &account)
{
    return isPending(account.provisioning())
        ? ResourceDialogs::tr("Account %1 saved, waiting for backend sync.").arg(account.name())
        : ResourceDialogs::tr("Account %1 saved.").arg(account.name());
}

QString savedText(const Number &number)
{
    return isPending(number.provisioning())
        ? ResourceDialogs::tr("Number %1 saved, waiting for backend sync.").arg(number.telephoneNumber())
        : ResourceDialogs::tr("Number %1 saved.").arg(number.telephoneNumber());
}

} // namespace

ResourceDialogs::ResourceDialogs(Session &session, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_widget(parent)
{
}

void ResourceDialogs::createAccount()
{
    auto *editor = new AccountEditor(m_session.resources(), {}, m_widget);
    connect(editor, &AccountEditor::saved, this, [this](const Account &account) {
        Q_EMIT notice(savedText(account));
        Q_EMIT accountCreated(account);
    });
    editor->open();
}

void ResourceDialogs::editAccount(const QString &accountName)
{
    auto *editor = new AccountEditor(m_session.resources(), accountName, m_widget);
    connect(editor, &AccountEditor::saved, this,
            [this](const Account &account) { Q_EMIT notice(savedText(account)); });
    editor->open();
}

void ResourceDialogs::deleteAccount(const QString &accountName)
{
    auto *dialog = new DeleteAccountDialog(m_session.client(), m_session.resources(), accountName, m_widget);
    connect(dialog, &DeleteDialog::deleted, this, &ResourceDialogs::notice);
    dialog->open();
}

void ResourceDialogs::createNumber(const QString &accountName)
{
    auto *editor = new NumberEditor(m_session.resources(), m_session.accounts(), {accountName, {}}, m_widget);
    connect(editor, &NumberEditor::saved, this, [this](const Number &number) {
        Q_EMIT notice(savedText(number));
        Q_EMIT numberCreated(number);
    });
    editor->open();
}

void ResourceDialogs::editNumber(const NumberKey &number)
{
    auto *editor = new NumberEditor(m_session.resources(), m_session.accounts(), number, m_widget);
    connect(editor, &NumberEditor::saved, this,
            [this](const Number &saved) { Q_EMIT notice(savedText(saved)); });
    editor->open();
}

void ResourceDialogs::deleteNumbers(const QList<NumberKey> &numbers)
{
    auto *dialog = new DeleteNumbersDialog(m_session.resources(), numbers, m_widget);
    connect(dialog, &DeleteDialog::deleted, this, &ResourceDialogs::notice);
    dialog->open();
}

QString ResourceDialogs::unsavedChanges() const
{
    QStringList forms;
    const auto editors = m_widget->findChildren<EditorDialog *>();
    for (const EditorDialog *editor : editors) {
        if (editor->hasUnsavedChanges())
            forms.append(
                tr("The form \u201c%1\u201d has changes that are not saved.").arg(editor->windowTitle()));
    }
    return forms.join(u'\n');
}

PageCapabilities ResourceDialogs::allowed() const
{
    const bool mayWrite = m_session.may(Permission::Write);
    const bool mayDelete = m_session.may(Permission::Delete);
    PageCapabilities result{mayWrite, mayWrite, mayWrite, mayDelete, {}};
    if (!mayWrite && !mayDelete)
        result.whyNot = tr("This connection may only read: its token has neither ProvisioningAPI.Write nor "
                           "ProvisioningAPI.Delete.");
    else if (!mayWrite)
        result.whyNot = tr("This needs the role ProvisioningAPI.Write, which the token does not have.");
    else if (!mayDelete)
        result.whyNot = tr("This needs the role ProvisioningAPI.Delete, which the token does not have.");
    return result;
}

} // namespace acg
