// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/resource_dialogs.h"

#include "models/domain/change_record.h"
#include "models/services/drafts.h"
#include "models/services/session.h"
#include "ui/connections/role_text.h"
#include "ui/dialogs/delete_account_dialog.h"
#include "ui/dialogs/delete_numbers_dialog.h"
#include "ui/dialogs/diagnose_dialog.h"
#include "ui/editors/account_editor.h"
#include "ui/editors/number_editor.h"
#include "ui/editors/numbers_editor.h"
#include "ui/pages/main_page.h"
#include "ui/widgets/service_words.h"

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

template <typename Dialog>
void ResourceDialogs::openWith(Permission permission, Dialog *dialog)
{
    const auto obey = [this, permission, dialog] { dialog->setForbidden(whyNot(permission)); };
    connect(&m_session, &Session::rolesChanged, dialog, obey);
    obey();
    dialog->open();
}

void ResourceDialogs::open(AccountEditor *editor)
{
    connect(editor, &AccountEditor::saved, this, [this, isNew = editor->isNew()](const Account &account) {
        Q_EMIT notice(savedText(account));
        if (isNew)
            Q_EMIT accountCreated(account);
    });
    openWith(Permission::Write, editor);
}

void ResourceDialogs::createAccount(AccountProposal proposal)
{
    editAccount({}, std::move(proposal));
}

EditorDialog *ResourceDialogs::editAccount(const QString &accountName, AccountProposal proposal)
{
    auto *editor = new AccountEditor(m_session.resources(), accountName, m_widget);
    editor->keepDraftsIn(m_session.drafts());
    editor->propose(std::move(proposal));
    open(editor);
    return editor;
}

void ResourceDialogs::deleteAccount(const QString &accountName)
{
    auto *dialog = new DeleteAccountDialog(m_session.client(), m_session.resources(), accountName, m_widget);
    connect(dialog, &DeleteDialog::deleted, this, &ResourceDialogs::notice);
    openWith(Permission::Delete, dialog);
}

void ResourceDialogs::open(NumberEditor *editor)
{
    connect(editor, &NumberEditor::saved, this, [this, isNew = editor->isNew()](const Number &number) {
        Q_EMIT notice(savedText(number));
        if (isNew)
            Q_EMIT numberCreated(number);
    });
    openWith(Permission::Write, editor);
}

void ResourceDialogs::createNumber(const QString &accountName, NumberProposal proposal)
{
    editNumber({accountName, {}}, std::move(proposal));
}

EditorDialog *ResourceDialogs::editNumber(const NumberKey &number, NumberProposal proposal)
{
    auto *editor = new NumberEditor(m_session.resources(), m_session.accounts(), number, m_widget);
    editor->keepDraftsIn(m_session.drafts());
    editor->propose(std::move(proposal));
    open(editor);
    return editor;
}

void ResourceDialogs::editNumbers(const QString &accountName, const QStringList &telephoneNumbers)
{
    auto *editor = new NumbersEditor(m_session.resources(), accountName, telephoneNumbers, m_widget);
    connect(editor, &NumbersEditor::saved, this,
            [this](int count) { Q_EMIT notice(tr("Saved: %1.").arg(numbersText(count))); });
    openWith(Permission::Write, editor);
}

void ResourceDialogs::resume(const Draft &draft)
{
    const auto resumed = [this, &draft](auto *editor) {
        editor->keepDraftsIn(m_session.drafts());
        editor->resume(draft);
        open(editor);
    };
    if (draft.of == Draft::Of::Number)
        resumed(new NumberEditor(m_session.resources(), m_session.accounts(), draft.resource, m_widget));
    else
        resumed(new AccountEditor(m_session.resources(), draft.resource.accountName, m_widget));
}

void ResourceDialogs::deleteNumbers(const QList<NumberKey> &numbers)
{
    auto *dialog = new DeleteNumbersDialog(m_session.resources(), numbers, m_widget);
    connect(dialog, &DeleteDialog::deleted, this, &ResourceDialogs::notice);
    openWith(Permission::Delete, dialog);
}

void ResourceDialogs::diagnose(const NumberKey &subject)
{
    auto *dialog = new DiagnoseDialog(m_session, subject, m_widget);
    const auto checkAfter = [dialog](const EditorDialog *editor) {
        connect(editor, &QDialog::finished, dialog, &DiagnoseDialog::check);
    };
    connect(dialog, &DiagnoseDialog::accountMendRequested, this,
            [this, checkAfter](const QString &accountName, const AccountProposal &proposal) {
                checkAfter(editAccount(accountName, proposal));
            });
    connect(dialog, &DiagnoseDialog::numberMendRequested, this,
            [this, checkAfter](const NumberKey &number, const NumberProposal &proposal) {
                checkAfter(editNumber(number, proposal));
            });
    dialog->show();
}

void ResourceDialogs::revert(const ChangeRecord &change)
{
    const auto undone = [change]<typename T>(T held) {
        const Result<T> earlier = T::fromJson(withChangeUndone(change, held.toJson()));
        return earlier ? *earlier : held;
    };
    const bool isNumber = change.subject.kind == ChangedKind::Number;
    const NumberKey key{change.subject.accountName, change.subject.name};
    switch (change.action) {
    case ChangeAction::Create:
        return isNumber ? deleteNumbers({key}) : deleteAccount(change.subject.name);
    case ChangeAction::Update:
        if (isNumber)
            editNumber(key, undone);
        else
            editAccount(change.subject.name, undone);
        return;
    case ChangeAction::Delete:
    case ChangeAction::DeleteWithNumbers:
        return isNumber ? createNumber(key.accountName, undone) : createAccount(undone);
    }
}

QString ResourceDialogs::whyNotRevert(const ChangeRecord &change) const
{
    using State = ChangeOutcome::State;
    if (change.connection != m_session.profile().id)
        return tr("It was made over the connection %1. Open that one to take it back.")
            .arg(change.connectionName);
    if (change.outcome.state == State::Refused || change.outcome.state == State::NotSent)
        return tr("It was not carried out: there is nothing to take back.");
    if (change.isBeforeMissing())
        return tr("How it was before is not known: this console had not read it.");
    if (change.action == ChangeAction::Update && change.changes().isEmpty())
        return tr("It changed nothing.");
    const PageCapabilities can = allowed();
    return change.action == ChangeAction::Create ? can.whyNotDelete : can.whyNotWrite;
}

QString ResourceDialogs::unsavedChanges() const
{
    QStringList forms;
    const auto editors = m_widget->findChildren<EditorDialog *>();
    for (const EditorDialog *editor : editors) {
        if (editor->hasUnsavedChanges() && !editor->isKeptAsDraft())
            forms.append(
                tr("The form \u201c%1\u201d has changes that are not saved.").arg(editor->windowTitle()));
    }
    return forms.join(u'\n');
}

QString ResourceDialogs::whyNot(Permission permission) const
{
    return m_session.may(permission) ? QString() : missingRoleText(permission);
}

PageCapabilities ResourceDialogs::allowed() const
{
    PageCapabilities can;
    can.whyNotRead = whyNot(Permission::Read);
    can.whyNotWrite = whyNot(Permission::Write);
    can.whyNotDelete = whyNot(Permission::Delete);
    const bool mayRead = can.whyNotRead.isEmpty(); // what is changed or deleted is read first
    can.canCreateAccount = can.whyNotWrite.isEmpty();
    can.canImport = can.canCreateNumber = can.canEdit = can.canCreateAccount && mayRead;
    can.canDelete = can.whyNotDelete.isEmpty() && mayRead;
    return can;
}

} // namespace acg
