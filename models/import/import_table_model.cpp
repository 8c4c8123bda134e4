// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_table_model.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Row = ImportTable::Row;

} // namespace

QString columnName(const ImportTable &table, int column)
{
    const QString name = table.header().value(column);
    return name.isEmpty() ? ImportTableModel::tr("Column %1").arg(column + 1) : name;
}

ImportTableModel::ImportTableModel(ImportChecks &checks, QObject *parent)
    : QAbstractTableModel(parent)
    , m_checks(checks)
{
    connect(&checks, &ImportChecks::marksChanged, this, &ImportTableModel::marksChanged);
}

ImportTableModel::ImportTableModel(const ImportTableModel &other, Show show, QObject *parent)
    : QAbstractTableModel(parent)
    , m_checks(other.m_checks)
    , m_table(other.m_table)
    , m_settings(other.m_settings)
    , m_show(show)
{
    refilter();
}

void ImportTableModel::setTable(std::shared_ptr<ImportTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    m_settings = {};
    m_rows.clear();
    if (m_table) {
        m_rows.resize(m_table->rows());
        std::ranges::generate(m_rows, [row = Row{0}]() mutable { return row++; });
        m_show = Show::All;
    } else {
        m_checks.stop();
    }
    endResetModel();
}

void ImportTableModel::setSettings(const ImportSettings &settings)
{
    m_settings = settings;
    m_checks.check(m_table, m_settings);
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ImportTableModel::setShow(Show show)
{
    m_show = show;
    refilter();
}

void ImportTableModel::refilter()
{
    if (!m_table)
        return;
    std::vector<Row> rows;
    for (Row row = 0; row < m_table->rows(); ++row) {
        if (isShown(row))
            rows.push_back(row);
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

bool ImportTableModel::isShown(Row row) const
{
    if (m_table->isTakenOut(row))
        return false;
    switch (m_show) {
    case Show::Errors:
        return m_checks.mark(row) == RowMark::Error;
    case Show::Problems:
        return m_checks.mark(row) >= RowMark::Warning;
    case Show::All:
        break;
    }
    return true;
}

Row ImportTableModel::tableRow(int row) const
{
    return m_rows[static_cast<std::size_t>(row)];
}

int ImportTableModel::rowOf(Row tableRow) const
{
    const auto found = std::ranges::lower_bound(m_rows, tableRow);
    return found != m_rows.end() && *found == tableRow ? static_cast<int>(found - m_rows.begin()) : -1;
}

void ImportTableModel::setCell(Row row, int column, const QString &text)
{
    m_table->setText(row, column, text);
    m_checks.rowChanged(row);
}

void ImportTableModel::setTakenOut(const std::vector<Row> &rows, bool out)
{
    for (const Row row : rows)
        m_table->setTakenOut(row, out);
    refilter();
    if (!rows.empty())
        m_checks.rowChanged(rows.front());
}

int ImportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : firstCell + m_table->columns();
}

QVariant ImportTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row row = tableRow(index.row());
    if (index.column() >= firstCell)
        return cellData(row, index.column() - firstCell, role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return problemText(row);
    case MarkRole:
        return static_cast<int>(m_checks.mark(row));
    default:
        return {};
    }
}

QVariant ImportTableModel::cellData(Row row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_table->text(row, column);
    case IgnoredRole:
        return m_settings.field(column) == nullptr;
    case MarkRole:
    case ProblemRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    RowMark mark = RowMark::Good;
    QStringList texts;
    for (const RowProblem &problem : m_checks.problems(row)) {
        if (problem.column != column)
            continue;
        mark = std::max(mark,
                        problem.severity == RowProblem::Severity::Error ? RowMark::Error : RowMark::Warning);
        texts.append(problem.text);
    }
    if (role == MarkRole)
        return static_cast<int>(mark);
    return texts.join(u'\n');
}

/// What is wrong, or that one row stands for many numbers.
QString ImportTableModel::problemText(Row row) const
{
    if (m_settings.fields.isEmpty())
        return {};
    QStringList texts;
    for (const RowProblem &problem : m_checks.problems(row)) {
        texts.append(
            problem.column < 0
                ? problem.text
                : tr("%1 (%2)", "problem (column)").arg(problem.text, columnName(*m_table, problem.column)));
    }
    const quint32 numbers = m_checks.numbersIn(row);
    if (texts.isEmpty() && numbers > 1)
        return tr("%1 numbers").arg(QLocale().toString(numbers));
    return texts.join(u"; "_s);
}

QVariant ImportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_table)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QVariant(m_table->sourceRow(tableRow(section))) : QVariant();
    return section == problemColumn ? tr("Problem") : columnName(*m_table, section - firstCell);
}

Qt::ItemFlags ImportTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() >= firstCell ? flags | Qt::ItemIsEditable : flags;
}

void ImportTableModel::marksChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace acg
