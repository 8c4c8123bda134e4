// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_table.h"

#include <QUndoCommand>

namespace acg {

class ImportTableModel;

/// A cell that was mended.
class CellEdit : public QUndoCommand
{
public:
    CellEdit(ImportTableModel &model, ImportTable::Row row, int column, const QString &text);
    void undo() override;
    void redo() override;

private:
    ImportTableModel &m_model;
    ImportTable::Row m_row;
    int m_column;
    QString m_before;
    QString m_after;
};

/// Rows that are not to be imported.
class RowsTakenOut : public QUndoCommand
{
public:
    RowsTakenOut(ImportTableModel &model, std::vector<ImportTable::Row> rows);
    void undo() override;
    void redo() override;

private:
    ImportTableModel &m_model;
    std::vector<ImportTable::Row> m_rows;
};

} // namespace acg
