// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/main_page.h"

class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace acg {

class AccountFilterModel;
class AddressBook;
class DetailView;
class ListStack;
struct ListCount;
class ResourceDialogs;
class Session;

/// The accounts and, under each, its numbers; with what is known of the current one beside it.
class AccountsPage : public MainPage
{
    Q_OBJECT
public:
    /// The session must outlive the page.
    explicit AccountsPage(Session &session, QWidget *parent = nullptr);
    ~AccountsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] PageCapabilities capabilities() const override;
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] ListInView listInView() const override;

    void refresh() override;
    void focusFilter() override;
    void goTo(const NumberKey &target) override;
    void resume(const Draft &draft) override;
    void createAccount() override;
    void createNumber() override;
    void editSelected() override;
    void deleteSelected() override;
    void diagnoseSelected() override;
    void copySelected() override;

    [[nodiscard]] QString unsavedChanges() const override;

private:
    QWidget *makeBar();
    QWidget *makeList();
    void makeTree();
    void connectModel();
    [[nodiscard]] ListCount count() const;
    void updateCount();
    void currentChanged();
    void activated(const QModelIndex &index);
    void showMenu(const QPoint &at);
    void showNumbers();
    /// Asks for the next page of an account whose last known number can be seen.
    void fetchSeen();
    /// Brings the current row back after its account's numbers were loaded anew.
    void restoreCurrent();
    [[nodiscard]] NumberKey current() const; ///< no telephone number: an account
    void reveal(const QModelIndex &sourceIndex);

    Session &m_session;
    AddressBook *m_addresses;
    ResourceDialogs *m_dialogs;
    AccountFilterModel *m_model;
    QLineEdit *m_filter = nullptr;
    QToolButton *m_showNumbers = nullptr;
    QLabel *m_count = nullptr;
    QTreeView *m_tree = nullptr;
    ListStack *m_stack = nullptr;
    DetailView *m_detail = nullptr;
    NumberKey m_toRestore;
};

} // namespace acg
