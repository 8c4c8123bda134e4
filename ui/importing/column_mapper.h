// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_settings.h"
#include "ui/widgets/section.h"

#include <QStringList>

class QComboBox;
class QGridLayout;
class QMenu;
class QStandardItemModel;
class QToolButton;

namespace acg {

/// Which column of the table stands for which field: recognised by name, changed by hand, kept under names.
class ColumnMapper : public Section
{
    Q_OBJECT
public:
    explicit ColumnMapper(QWidget *parent = nullptr);

    /// The columns of another table; mapped as for the last one with the same columns, else by their names.
    void setColumns(const QStringList &columns);
    [[nodiscard]] ImportTarget target() const;
    [[nodiscard]] const QList<int> &fields() const { return m_fields; } ///< by column, as in ImportSettings
    /// To be offered again for a table of the same columns.
    void remember() const;

Q_SIGNALS:
    void mappingChanged();

private:
    void setTarget(ImportTarget target);
    void show(ImportTarget target, const QList<int> &fields);
    void offerFields();
    void choose(int column, int field);
    void fillMenu();
    void save();
    [[nodiscard]] ImportSettings settings() const;

    QStringList m_columns;
    QList<int> m_fields;
    QComboBox *m_target;
    QToolButton *m_saved;
    QMenu *m_menu;
    QGridLayout *m_grid;
    QStandardItemModel *m_choices; ///< shared by all boxes
    QList<QComboBox *> m_boxes;
};

} // namespace acg
