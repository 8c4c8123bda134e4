// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_settings.h"

namespace acg {

const ImportField *ImportSettings::field(int column) const
{
    const int index = fields.value(column, -1);
    return index < 0 ? nullptr : &importFields(target).at(index);
}

int ImportSettings::columnOf(ImportField::Kind kind) const
{
    for (int column = 0; column < fields.size(); ++column) {
        if (const ImportField *found = field(column); found != nullptr && found->kind == kind)
            return column;
    }
    return -1;
}

} // namespace acg
