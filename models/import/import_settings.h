// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/service.h"
#include "models/import/import_field.h"

#include <optional>

namespace acg {

/// How the rows of a table are understood.
struct ImportSettings
{
    ImportTarget target = ImportTarget::Numbers;
    QList<int> fields = {}; ///< by column: an index in importFields(), -1: it is left alone
    QString country = {}; ///< in which numbers without + are dialled; two letters, empty: nobody knows
    bool emptyClears = false; ///< an empty cell clears the field; else it leaves it as it is
    // For all rows, where they say nothing of it themselves:
    QString account = {};
    std::optional<QList<Service>> services = {};
    QString usage = {};

    /// -1: there is none.
    [[nodiscard]] int columnOf(ImportField::Kind kind) const;
    [[nodiscard]] const ImportField *field(int column) const; ///< null: none
    friend bool operator==(const ImportSettings &, const ImportSettings &) = default;
};

} // namespace acg
