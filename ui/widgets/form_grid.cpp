// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/form_grid.h"

#include "ui/theme/metrics.h"

#include <QLabel>

namespace acg {

namespace {

enum Column { LabelColumn, FieldColumn };

} // namespace

FormGrid::FormGrid()
{
    setHorizontalSpacing(metrics::medium);
    setVerticalSpacing(metrics::small);
    setColumnStretch(FieldColumn, 1);
}

void FormGrid::addRow(const QString &label, QWidget *field, QWidget *buddy)
{
    QLabel *caption = addLabel(label);
    caption->setBuddy(buddy);
    addWidget(field, rowCount() - 1, FieldColumn);
}

void FormGrid::addRow(const QString &label, QLayout *field)
{
    addLabel(label);
    addLayout(field, rowCount() - 1, FieldColumn);
}

void FormGrid::setRowVisible(QWidget *field, bool visible)
{
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    getItemPosition(indexOf(field), &row, &column, &rows, &columns);
    itemAtPosition(row, LabelColumn)->widget()->setVisible(visible);
    field->setVisible(visible);
}

QLabel *FormGrid::addLabel(const QString &text)
{
    auto *caption = new QLabel(text);
    if (!text.isEmpty()) // beside the input, not beside the middle of input and note
        caption->setMinimumHeight(metrics::controlHeight);
    addWidget(caption, rowCount(), LabelColumn, Qt::AlignTop);
    return caption;
}

} // namespace acg
