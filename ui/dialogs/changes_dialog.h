// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/list_in_view.h"
#include "models/services/number_history.h"

#include <QDialog>

class QAbstractItemModel;
class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QPushButton;
class QSpinBox;
class QStackedLayout;
class QTableView;

namespace acg {

class BusyIndicator;
class ChangesFilterModel;
class EmptyState;
class FailureCausesModel;
class NumberChangesModel;
class PendingNumbersModel;

/// What has changed in the numbers since an earlier list that was kept on this computer, and what is not well
/// with them now. Holds up nobody, and
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
    QHBoxLayout *makeTrouble();
    QHBoxLayout *makeButtons();
    QPushButton *addSection(const QString &objectName, int id);
    QTableView *makeTable(const QString &objectName, const QString &accessibleName, QAbstractItemModel *model,
                          const QList<int> &widths);
    void offer(const QList<KeptList> &lists);
    void compare();
    void showChanges(std::optional<NumberChanges> changes);
    void showCounts();
    void showRows();
    [[nodiscard]] QTableView &table() const; ///< of the section that was chosen
    void copySelected() const;

    QString m_scope; ///< an account; empty: all of them
    NumberHistory m_history;
    NumberChangesModel *m_changes;
    ChangesFilterModel *m_filter;
    PendingNumbersModel *m_pending;
    FailureCausesModel *m_causes;
    QComboBox *m_earlier;
    BusyIndicator *m_busy;
    QButtonGroup *m_sections; ///< by ChangesFilterModel::Show, and two that are not about changes
    QSpinBox *m_shortest;
    QTableView *m_changesTable;
    QTableView *m_pendingTable;
    QTableView *m_causesTable;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QPushButton *m_copy;
    QPushButton *m_export;
    bool m_isThereEarlier = true; ///< a list to compare with; or nobody knows yet
};

} // namespace acg
