// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/main_page.h"

#include <QMap>

class QButtonGroup;
class QHBoxLayout;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace acg {

class EmptyState;
class RelationshipForm;
class RfiDetails;
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
    void editSelected() override;
    void copySelected() override;

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeFilters();
    void buildTable();
    void connectModel();
    void showSelected();
    void updateChips();
    void updateList();
    void updatePermissions();
    [[nodiscard]] QString selectedTenant() const;

    Session &m_session;
    ApiError m_error; ///< why the last loading failed
    RfiFilterModel *m_filter;
    QHBoxLayout *m_chips;
    QButtonGroup *m_chipGroup;
    QLineEdit *m_text;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_listStack;
    RfiDetails *m_details;
    RelationshipForm *m_form;
    EmptyState *m_nothing;
    QStackedWidget *m_detailStack;
    QSplitter *m_splitter;
};

} // namespace acg
