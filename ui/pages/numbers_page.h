// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/phone_key.h"
#include "ui/pages/main_page.h"

class QLineEdit;
class QStackedWidget;
class QToolButton;
class QMenu;
class QTableView;

namespace acg {

class AccountChooser;
class AddressBook;
class ColumnChooser;
class DetailView;
class ElidedLabel;
class ListStack;
class NumberFilterBar;
class RangesView;
class ResourceDialogs;
class Session;
struct ListCount;
struct Wish;
struct NumberConditions;

/// The numbers of one account or of all, as a table, with what is known of the current one beside it.
class NumbersPage : public MainPage
{
    Q_OBJECT
public:
    /// The session must outlive the page.
    explicit NumbersPage(Session &session, QWidget *parent = nullptr);
    ~NumbersPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] PageCapabilities capabilities() const override;
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] ListInView listInView() const override;

    [[nodiscard]] QString unsavedChanges() const override;

    void refresh() override;
    void focusFilter() override;
    void goTo(const NumberKey &target) override;
    void resume(const Draft &draft) override;
    void createAccount() override;
    void createNumber() override;
    void editSelected() override;
    void changeMany() override;
    void deleteSelected() override;
    void diagnoseSelected() override;
    void copySelected() override; ///< the columns shown, tab-separated, with a header
    void copyNumbers() const; ///< just the telephone numbers, one a line

private:
    void planChange(const Wish &wish, bool allShown, const QString &title);
    QWidget *makeBar();
    QWidget *makeList();
    void makeTable();
    void connectModel();
    void setConditions(const NumberConditions &conditions);
    [[nodiscard]] ListCount count() const;
    void updateCount();
    /// Whether ranges are shown. An empty list says why it is empty, also to whoever wants ranges.
    [[nodiscard]] bool showsRanges() const;
    void updateView();
    void showRange(PhoneKey first, PhoneKey last);
    void selectionChanged();
    /// Why the selected numbers cannot be edited in one form; empty: they can.
    [[nodiscard]] QString whyNotTogether() const;
    void showMenu(const QPoint &at);
    [[nodiscard]] QList<NumberKey> selected() const; ///< in the order shown
    void reveal(const QString &telephoneNumber);
    /// Selects the number to go to as soon as the list holds it.
    void revealWanted();

    Session &m_session;
    AddressBook *m_addresses;
    ResourceDialogs *m_dialogs;
    AccountChooser *m_scope = nullptr;
    QLineEdit *m_filter = nullptr;
    NumberFilterBar *m_conditions = nullptr;
    ElidedLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
    ColumnChooser *m_columns = nullptr;
    ListStack *m_stack = nullptr;
    QToolButton *m_columnsButton = nullptr;
    QToolButton *m_asRanges = nullptr;
    RangesView *m_ranges = nullptr;
    QStackedWidget *m_views = nullptr; ///< the list, or its ranges
    DetailView *m_detail = nullptr;
    QString m_wanted; ///< the number to go to, while the list does not hold it yet
};

} // namespace acg
