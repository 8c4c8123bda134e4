// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/column_chooser.h"

#include <QHeaderView>
#include <QSettings>

namespace acg {

ColumnChooser::ColumnChooser(QHeaderView *header, const QString &settingsKey, const QList<int> &hidden,
                             QWidget *parent)
    : QMenu(parent)
    , m_header(header)
    , m_settingsKey(settingsKey)
    , m_hidden(hidden)
{
    for (const int column : hidden)
        header->hideSection(column);
    header->setSectionsMovable(true);
    m_defaults = header->saveState();
    header->restoreState(QSettings().value(settingsKey).toByteArray());
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { popup(m_header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionMoved, this, &ColumnChooser::save);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnChooser::save);
    connect(this, &QMenu::aboutToShow, this, &ColumnChooser::fill);
}

QList<int> ColumnChooser::visibleColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

void ColumnChooser::save() const
{
    QSettings().setValue(m_settingsKey, m_header->saveState());
}

void ColumnChooser::fill()
{
    clear();
    const bool isLast = visibleColumns().size() == 1;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const QString title = m_header->model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = addAction(title);
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        action->setEnabled(
            !(isLast && action->isChecked())); // a table without columns cannot be brought back
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_header->setSectionHidden(column, !shown);
            save();
        });
    }
    addSeparator();
    connect(addAction(tr("&Reset Columns")), &QAction::triggered, this, &ColumnChooser::restoreDefaults);
}

void ColumnChooser::restoreDefaults()
{
    m_header->restoreState(m_defaults);
    save();
}

} // namespace acg
