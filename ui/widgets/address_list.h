// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/civic_address.h"
#include "models/domain/result.h"
#include "models/jobs/list_in_view.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QTreeWidget;

namespace acg {

class AddressBook;
class AddressTableModel;
class EmptyState;

/// The emergency addresses of an account with their locations. Asks for them when it is first seen.
class AddressList : public QWidget
{
    Q_OBJECT
public:
    /// The address book must outlive the list.
    explicit AddressList(AddressBook &book, QWidget *parent = nullptr);

    void setAccount(const QString &accountName);

Q_SIGNALS:
    void exportRequested(const acg::ListInView &list, const QString &countText);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    void requestExport();
    void load();
    void showAnswer(const Result<QList<CivicAddress>> &answer);
    void showNote(const QString &whatBecame);
    void addAddress(const CivicAddress &address);

    AddressBook &m_book;
    QString m_accountName;
    bool m_isShown = false; ///< what is shown is of this account
    QStackedLayout *m_stack;
    EmptyState *m_state;
    AddressTableModel *m_table; ///< what is in the tree, for export
    QWidget *m_list; ///< the tree, and above it how many there are and whether it is true today
    QLabel *m_count;
    QLabel *m_note;
    QTreeWidget *m_tree;
};

} // namespace acg
