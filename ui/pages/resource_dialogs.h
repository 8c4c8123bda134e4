// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/number_key.h"

#include <QObject>
#include <QString>

#include <functional>

namespace acg {

class Account;
class AccountEditor;
class EditorDialog;
class Number;
class NumberEditor;
class Session;
enum class Permission;
struct ChangeRecord;
struct Draft;
struct PageCapabilities;

/// Opens the editors and the questions before deleting, for whichever page, and says how they ended.
class ResourceDialogs : public QObject
{
    Q_OBJECT
public:
    /// Dialogs are shown over the widget's window. The session must outlive it.
    ResourceDialogs(Session &session, QWidget *parent);

    /// The form starts from what a proposal makes of the resource; see ResourceEditor::propose().
    using AccountProposal = std::function<Account(Account)>;
    using NumberProposal = std::function<Number(Number)>;

    void createAccount(AccountProposal proposal = {});
    EditorDialog *editAccount(const QString &accountName, AccountProposal proposal = {});
    void deleteAccount(const QString &accountName);
    /// Without an account: it is chosen in the form.
    void createNumber(const QString &accountName, NumberProposal proposal = {});
    EditorDialog *editNumber(const NumberKey &number, NumberProposal proposal = {});
    /// Several numbers of one account, in one form.
    void editNumbers(const QString &accountName, const QStringList &telephoneNumbers);
    void deleteNumbers(const QList<NumberKey> &numbers);

    /// Without a telephone number: an account.
    void diagnose(const NumberKey &subject);

    /// Opens what takes a change of an account or a number back: the form, filled in as it was before, or the
    /// question before deleting.
    void revert(const ChangeRecord &change);
    /// Empty when it can be taken back.
    [[nodiscard]] QString whyNotRevert(const ChangeRecord &change) const;

    /// Opens the form of an account or a number with what was typed in it earlier.
    void resume(const Draft &draft);

    /// What the session's roles allow, and which role is missing for what they do not.
    [[nodiscard]] PageCapabilities allowed() const;
    /// Which open forms hold changes that would be lost; empty: none. What is kept as a draft is not.
    [[nodiscard]] QString unsavedChanges() const;

Q_SIGNALS:
    void notice(const QString &text);
    void accountCreated(const acg::Account &account);
    void numberCreated(const acg::Number &number);

private:
    void open(AccountEditor *editor);
    void open(NumberEditor *editor);
    [[nodiscard]] QString whyNot(Permission permission) const;
    /// What it is there for is forbidden while the token does not have the permission.
    template <typename Dialog>
    void openWith(Permission permission, Dialog *dialog);

    Session &m_session;
    QWidget *m_widget;
};

} // namespace acg
