// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/list_in_view.h"
#include "models/services/number_history.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace acg {

class BusyIndicator;
class ChangesFilterModel;
class EmptyState;
class NumberChangesModel;

/// What has changed in the numbers since an earlier list that was kept on this computer. Holds up nobody, and
/// deletes itself when closed.
class ChangesDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session must outlive it and keep its lists.
    ChangesDialog(Session &session, QWidget *parent);

Q_SIGNALS:
    void exportRequested(const acg::ListInView &list, const QString &countText);

private:
    QHBoxLayout *makeChoice();
    QHBoxLayout *makeSections();
    QHBoxLayout *makeButtons();
    void makeTable();
    void offer(const QList<KeptList> &lists);
    void compare();
    void showChanges(std::optional<NumberChanges> changes);
    void showRows();
    void copySelected() const;

    QString m_scope; ///< an account; empty: all of them
    NumberHistory m_history;
    NumberChangesModel *m_changes;
    ChangesFilterModel *m_filter;
    QComboBox *m_earlier;
    BusyIndicator *m_busy;
    QButtonGroup *m_sections;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QPushButton *m_copy;
    QPushButton *m_export;
};

} // namespace acg
