// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/civic_address.h"
#include "models/domain/result.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QTreeWidget;

namespace acg {

class AddressBook;
class EmptyState;

/// The emergency addresses of an account with their locations. Asks for them when it is first seen.
class AddressList : public QWidget
{
    Q_OBJECT
public:
    /// The address book must outlive the list.
    explicit AddressList(AddressBook &book, QWidget *parent = nullptr);

    void setAccount(const QString &accountName);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void showAnswer(const Result<QList<CivicAddress>> &answer);
    void showNote(const QString &whatBecame);
    void addAddress(const CivicAddress &address);

    AddressBook &m_book;
    QString m_accountName;
    bool m_isShown = false; ///< what is shown is of this account
    QStackedLayout *m_stack;
    EmptyState *m_state;
    QWidget *m_list; ///< the tree, and above it whether it is true today
    QLabel *m_note;
    QTreeWidget *m_tree;
};

} // namespace acg
