// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/wish.h"
#include "models/import/import_settings.h"
#include "models/import/import_table.h"
#include "models/import/phone_range.h"

namespace acg {

/// What is wrong with a row, in a sentence for people.
struct RowProblem
{
    enum class Severity : quint8 {
        Warning, ///< it may be meant so
        Error, ///< it cannot be sent
    };
    int column = -1; ///< of the table; -1: the row as a whole
    Severity severity = Severity::Error;
    QString text;
    friend bool operator==(const RowProblem &, const RowProblem &) = default;
};

/// A cell that says something: what its field is to become. Null clears it.
struct RowCell
{
    int column = -1; ///< -1: said for all rows
    const ImportField *field = nullptr;
    QJsonValue value;
};

/// A row of a table, understood, except for its telephone number, which takes longer than all the rest.
struct ImportRow
{
    QString key; ///< the account's name; of a number as it is written
    QString account; ///< that a number is on
    int accountColumn = -1; ///< that says so
    std::optional<QList<Service>> services;
    int servicesColumn = -1;
    QList<RowCell> cells; ///< members
    QList<RowProblem> problems; ///< cells that cannot be understood
};

/// Blanks around it are left out, and the apostrophe that keeps a spreadsheet from running it.
[[nodiscard]] QString cellText(const ImportTable &table, ImportTable::Row row, int column);
[[nodiscard]] ImportRow readRow(const ImportTable &table, ImportTable::Row row,
                                const ImportSettings &settings);

/// What the row wishes: of a range one for each number. Only of rows without errors.
[[nodiscard]] QList<Wish> wishesOf(const ImportTable &table, ImportTable::Row row,
                                   const ImportSettings &settings);

} // namespace acg
