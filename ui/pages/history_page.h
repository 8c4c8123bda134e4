// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/main_page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace acg {

class ChangeBrowser;
class ColumnChooser;
class HistoryDetails;
class HistoryFilterModel;
class ListStack;
class ResourceDialogs;
class Session;
struct ChangeRecord;
struct ListCount;

/// What this console has written, newest first, and the way to take it back.
class HistoryPage : public MainPage
{
    Q_OBJECT
public:
    /// The session must outlive the page and have a history.
    explicit HistoryPage(Session &session, QWidget *parent = nullptr);
    ~HistoryPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] PageCapabilities capabilities() const override;
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] ListInView listInView() const override;
    [[nodiscard]] QString unsavedChanges() const override;

    void refresh() override;
    void focusFilter() override;
    void copySelected() override;
    void revertSelected() override;

private:
    QWidget *makeList();
    QWidget *makeBar();
    void makeTable();
    void connectModel();
    [[nodiscard]] const ChangeRecord *current() const;
    [[nodiscard]] QString whyNotRevert() const;
    [[nodiscard]] ListCount count() const;
    void updateCount();
    void showCurrent();
    /// Back to the change that was current, after the list was read again.
    void restoreCurrent();
    void showMenu(const QPoint &at);

    Session &m_session;
    ResourceDialogs *m_dialogs;
    ChangeBrowser *m_browser;
    HistoryFilterModel *m_model;
    QLineEdit *m_filter = nullptr;
    QCheckBox *m_everywhere = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
    ColumnChooser *m_columns = nullptr;
    ListStack *m_stack = nullptr;
    HistoryDetails *m_details = nullptr;
    qint64 m_shown = 0; ///< the change in the details
};

} // namespace acg
