// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/failure.h"

#include <QString>
#include <QVariant>

namespace sandbox {

struct SqlCondition
{
    QString sql; ///< empty: no condition
    QVariantList values; ///< of its placeholders, in order
};

/// The `filter` of lists. The contract leaves the expression open; this gateway knows comparisons joined by
/// `and`, where a member is named by its path with '/':
///
///     serviceProvisioningStatus eq 'failed'
///     serviceDetails/teamsOperatorConnect/enabled eq true and startswith(telephoneNumber,'+44')
///
/// `eq` and `ne` take a text in quotes (doubled within), true, false, or a whole number; startswith and
/// contains take a text. Anything else is 400 naming `filter`.
Result<SqlCondition> sqlCondition(const QString &filter);

} // namespace sandbox
