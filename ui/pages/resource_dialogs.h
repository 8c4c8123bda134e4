// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/number_key.h"

#include <QObject>
#include <QString>

namespace acg {

class Account;
class Number;
class Session;
struct PageCapabilities;

/// Opens the editors and the questions before deleting, for whichever page, and says how they ended.
class ResourceDialogs : public QObject
{
    Q_OBJECT
public:
    /// Dialogs are shown over the widget's window. The session must outlive it.
    ResourceDialogs(Session &session, QWidget *parent);

    void createAccount();
    void editAccount(const QString &accountName);
    void deleteAccount(const QString &accountName);
    void createNumber(const QString &accountName); ///< empty: the account is chosen in the form
    void editNumber(const NumberKey &number);
    void deleteNumbers(const QList<NumberKey> &numbers);

    /// What the session's roles allow, and which role is missing for what they do not.
    [[nodiscard]] PageCapabilities allowed() const;
    /// Which open forms hold changes that are not saved; empty: none.
    [[nodiscard]] QString unsavedChanges() const;

Q_SIGNALS:
    void notice(const QString &text);
    void accountCreated(const acg::Account &account);
    void numberCreated(const acg::Number &number);

private:
    Session &m_session;
    QWidget *m_widget;
};

} // namespace acg
