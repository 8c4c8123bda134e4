// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/table_memory.h"

#include "models/items/number_table_model.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

namespace acg {

TableMemory::TableMemory(QTableView &table, NumberTableModel &model, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                if (first == 0 && last + 1 == m_model.rowCount())
                    remember();
            });
    connect(&model, &NumberTableModel::loadStateChanged, this, [this] {
        const LoadState state = m_model.loadState();
        if (m_waiting && (state == LoadState::Complete || state == LoadState::Failed))
            restore();
    });
}

void TableMemory::watchSelection()
{
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                if (m_waiting && !m_restoring && !selected.isEmpty())
                    forget(); // somebody chose something else meanwhile
            });
}

void TableMemory::forget()
{
    const bool wasWaiting = m_waiting;
    m_waiting = false;
    m_current.clear();
    m_selected.clear();
    m_scroll = 0;
    if (wasWaiting)
        Q_EMIT settled();
}

void TableMemory::remember()
{
    if (m_waiting)
        return; // loaded anew before the first loading ended
    m_current = m_table.currentIndex().data(NumberTableModel::TelephoneNumberRole).toString();
    m_selected.clear();
    const QModelIndexList rows = m_table.selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        m_selected.insert(row.data(NumberTableModel::TelephoneNumberRole).toString());
    m_scroll = m_table.verticalScrollBar()->value();
    m_waiting = true;
    // A filter that leaves nothing takes all rows away too; only loading brings them back by itself.
    QTimer::singleShot(0, this, [this] {
        if (m_waiting && m_model.loadState() != LoadState::Loading)
            forget();
    });
}

void TableMemory::restore()
{
    m_restoring = true;
    if (!m_selected.isEmpty())
        select(m_selected);
    if (const QModelIndex current = m_model.indexOf(m_current); current.isValid())
        m_table.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_table.doItemsLayout(); // the scroll bar does not know of the new rows yet
    m_table.verticalScrollBar()->setValue(m_scroll);
    m_restoring = false;
    forget();
}

void TableMemory::select(const QSet<QString> &numbers)
{
    // One pass through the rows: looking each number up is a pass of its own.
    QItemSelection selection;
    const int lastColumn = m_model.columnCount() - 1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex first = m_model.index(row, 0);
        if (numbers.contains(first.data(NumberTableModel::TelephoneNumberRole).toString()))
            selection.select(first, m_model.index(row, lastColumn));
    }
    m_table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

} // namespace acg
