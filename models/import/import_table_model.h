// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_checks.h"

#include <QAbstractTableModel>

#include <vector>

namespace acg {

/// The rows of an import as a table: first what the checks say of each, then the cells as they came. Rows
/// without a problem, and rows taken out, can be hidden.
class ImportTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int problemColumn = 0;
    static constexpr int firstCell = 1; ///< the table's columns follow
    enum Role {
        MarkRole = Qt::UserRole, ///< int(RowMark): of the row, or in a cell of the cell
        ProblemRole, ///< QString: what is wrong with the cell
        IgnoredRole, ///< bool: the column is not imported
    };
    enum class Show : quint8 { All, Problems, Errors };

    /// The checks outlive it.
    explicit ImportTableModel(ImportChecks &checks, QObject *parent = nullptr);
    /// The same table, other rows of it; only to be read, while the other one has the table.
    ImportTableModel(const ImportTableModel &other, Show show, QObject *parent);

    void setTable(std::shared_ptr<ImportTable> table);
    [[nodiscard]] const std::shared_ptr<ImportTable> &table() const { return m_table; }
    void setSettings(const ImportSettings &settings);
    [[nodiscard]] const ImportSettings &settings() const { return m_settings; }
    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }
    /// Looks anew for the rows to show: those that were mended stay until then, so that they do not vanish
    /// under the hands.
    void refilter();

    [[nodiscard]] ImportTable::Row tableRow(int row) const;
    [[nodiscard]] int rowOf(ImportTable::Row tableRow) const; ///< -1: not shown

    // Changes; each is told to the checks.
    void setCell(ImportTable::Row row, int column, const QString &text);
    void setTakenOut(const std::vector<ImportTable::Row> &rows, bool out);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isShown(ImportTable::Row row) const;
    [[nodiscard]] QString problemText(ImportTable::Row row) const;
    [[nodiscard]] QVariant cellData(ImportTable::Row row, int column, int role) const;
    void marksChanged();

    ImportChecks &m_checks;
    std::shared_ptr<ImportTable> m_table;
    ImportSettings m_settings;
    Show m_show = Show::All;
    std::vector<ImportTable::Row> m_rows; ///< shown, in their order
};

/// "Column 3" where it has no name.
[[nodiscard]] QString columnName(const ImportTable &table, int column);

} // namespace acg
