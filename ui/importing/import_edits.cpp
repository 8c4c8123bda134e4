// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/import_edits.h"

#include "models/import/import_table_model.h"

#include <QCoreApplication>

namespace acg {

namespace {

class EditText
{
    Q_DECLARE_TR_FUNCTIONS(acg::ImportEdits)
};

} // namespace

CellEdit::CellEdit(ImportTableModel &model, ImportTable::Row row, int column, const QString &text)
    : QUndoCommand(EditText::tr("Edit of row %1").arg(model.table()->sourceRow(row)))
    , m_model(model)
    , m_row(row)
    , m_column(column)
    , m_before(model.table()->text(row, column))
    , m_after(text)
{
}

void CellEdit::undo()
{
    m_model.setCell(m_row, m_column, m_before);
}

void CellEdit::redo()
{
    m_model.setCell(m_row, m_column, m_after);
}

RowsTakenOut::RowsTakenOut(ImportTableModel &model, std::vector<ImportTable::Row> rows)
    : QUndoCommand(EditText::tr("Removal of %n rows", nullptr, static_cast<int>(rows.size())))
    , m_model(model)
    , m_rows(std::move(rows))
{
}

void RowsTakenOut::undo()
{
    m_model.setTakenOut(m_rows, false);
}

void RowsTakenOut::redo()
{
    m_model.setTakenOut(m_rows, true);
}

} // namespace acg
