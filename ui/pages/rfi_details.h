// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/request_for_information.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace acg {

class LinkLabel;

/// Everything a request for information says: the company, where it consented to service, whom to talk to.
class RfiDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit RfiDetails(QWidget *parent = nullptr);

    void show(const RequestForInformation &rfi);
    void setStarred(bool starred);
    /// The account that came of the request; empty: there is none.
    void setAccount(const QString &accountName);
    /// Empty: one may be created. Else why not.
    void setCreationHindrance(const QString &why);

Q_SIGNALS:
    /// Something went to the clipboard; says what.
    void copied(const QString &text);
    void starClicked(bool starred);
    void accountRequested(const QString &accountName);
    void accountCreationRequested();

private:
    void addFact(const QString &name, const QString &value, bool copyable = false);
    void addContact(const RfiContact &contact);
    [[nodiscard]] QLayout *makeHeader();
    [[nodiscard]] QLayout *makeAccountLine();
    QWidget *makeLine(const QString &iconName, const QString &text, const QString &html, const QString &what);

    QVBoxLayout *m_column;
    QLabel *m_company;
    QLabel *m_state;
    QToolButton *m_star;
    QLabel *m_accountCaption;
    LinkLabel *m_account;
    QPushButton *m_createAccount;
    QFormLayout *m_facts;
    QLabel *m_contactsTitle;
    QVBoxLayout *m_contacts;
    RequestForInformation m_shown;
};

} // namespace acg
