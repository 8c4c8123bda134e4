// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QModelIndex;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace acg {

class ActivityFilter;
class ActivityModel;

/// Each request of the session: what is under way, how the others ended, and all there is to know about one
/// that failed.
class ActivityPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityPanel(QWidget *parent = nullptr);

    void setModel(ActivityModel *model); ///< null: empty

private:
    void buildTable();
    void showDetails();
    void copyDetails();
    [[nodiscard]] QString detailsOf(const QModelIndex &index) const;

    QPointer<ActivityModel> m_model;
    ActivityFilter *m_filter;
    QComboBox *m_choice;
    QPushButton *m_clear;
    QTableView *m_table;
    QPlainTextEdit *m_details;
    QAction *m_copy;
};

} // namespace acg
