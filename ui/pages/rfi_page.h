// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/main_page.h"

#include <QTimer>

class QStackedWidget;
class QTableView;

namespace acg {

class EmptyState;
class RelationshipForm;
class RequestForInformation;
class ResourceDialogs;
class RfiDetails;
class RfiFilterBar;
class RfiFilterModel;
class Session;

/// The inbox: companies that agreed to be contacted, and the operator's answer to each.
class RfiPage : public MainPage
{
    Q_OBJECT
public:
    explicit RfiPage(Session &session, QWidget *parent = nullptr);
    ~RfiPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] PageCapabilities capabilities() const override;
    [[nodiscard]] QString countText() const override;
    [[nodiscard]] QString unsavedChanges() const override;
    [[nodiscard]] ListInView listInView() const override;

    void refresh() override;
    void focusFilter() override;
    void goToRfi(const QString &tenantId) override;
    void revertAnswer(const ChangeRecord &change) override;
    void resume(const Draft &draft) override;
    void editSelected() override;
    void copySelected() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeDetail();
    void buildTable();
    void connectModel();
    void connectParts();
    void showSelected();
    void showAccount();
    void answerSelected();
    void createAccountFromRfi();
    void setSelectedRead(bool read);
    void setSelectedStarred(bool starred);
    void clicked(const QModelIndex &index);
    void showMenu(const QPoint &at);
    void updateSeenStatuses();
    void updateList();
    void updatePermissions();
    [[nodiscard]] QString currentTenant() const;
    [[nodiscard]] const RequestForInformation *current() const; ///< null: none
    [[nodiscard]] QStringList selectedTenants() const; ///< in the order shown

    Session &m_session;
    ApiError m_error; ///< why the last loading failed
    QStringList m_seenStatuses; ///< relationship statuses of the list
    QTimer m_reading; ///< what is looked at for a moment is read
    ResourceDialogs *m_dialogs;
    RfiFilterModel *m_filter;
    RfiFilterBar *m_bar;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_listStack;
    RfiDetails *m_details;
    RelationshipForm *m_form;
    EmptyState *m_nothing;
    EmptyState *m_several;
    QStackedWidget *m_detailStack;
};

} // namespace acg
