// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/number_key.h"

#include <QObject>
#include <QSet>

class QTableView;

namespace acg {

class NumberTableModel;

/// Brings selection, current row and scroll position of the number table back after the list was loaded
/// anew: loading drops all rows.
class TableMemory : public QObject
{
    Q_OBJECT
public:
    /// To be made before the table gets the model, and watchSelection() called after that.
    TableMemory(QTableView &table, NumberTableModel &model, QObject *parent = nullptr);
    void watchSelection();

    /// Rows are gone that may come back: what belonged to the current one should stay in view.
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    /// Another list is coming: nothing of this one is to be found in it.
    void forget();

Q_SIGNALS:
    void settled();

private:
    void remember();
    void restore();
    void select(const QSet<QString> &numbers);

    QTableView &m_table;
    NumberTableModel &m_model;
    QString m_current;
    QSet<QString> m_selected;
    int m_scroll = 0;
    bool m_waiting = false;
    bool m_restoring = false; ///< the selection that changes is ours
};

} // namespace acg
