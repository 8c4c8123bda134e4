// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QModelIndexList>

class QTableView;

/// What tables of rows have in common: rows of one height that are selected, copied and opened, not edited in
/// place.
namespace acg {

/// To be called after the table was given its model.
void setUpRowTable(QTableView &table);
/// In the order shown.
[[nodiscard]] QModelIndexList selectedRows(const QTableView &table);
/// These columns of the selected rows, parted by tabs, with a header. Empty when nothing is selected.
[[nodiscard]] QString selectedText(const QTableView &table, const QList<int> &columns);

} // namespace acg
