// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/filters/saved_filters.h"

#include <QToolButton>

class QMenu;

namespace acg {

class NumberTableModel;

/// The menu of the filters kept under a name: apply, keep the present one, rename, remove. The one that
/// is in use is ticked.
class SavedFiltersButton : public QToolButton
{
    Q_OBJECT
public:
    /// The model must outlive it.
    explicit SavedFiltersButton(const NumberTableModel &numbers, QWidget *parent = nullptr);

    void showConditions(); ///< to be called when the conditions of the model are others

Q_SIGNALS:
    void conditionsChosen(const acg::NumberConditions &conditions);

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;

private:
    void open();
    void save();
    void rename(const QString &name);
    void remove(const QString &name);
    [[nodiscard]] QString inUse() const; ///< its name; empty: none

    const NumberTableModel &m_numbers;
    QMenu *m_menu;
    QMenu *m_rename; ///< of the filters, to choose which one; so is the next
    QMenu *m_remove;
    SavedFilters m_filters;
};

} // namespace acg
