// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/call.h"

#include <QVariant>

#include <limits>

namespace sandbox {

/// What a list is made of: the rows of a table between two ids, perhaps of one Teams tenant.
struct Listing
{
    QString table{};
    qint64 after = 0; ///< exclusive
    qint64 before = std::numeric_limits<qint64>::max(); ///< exclusive
    QString tenant{}; ///< empty: the table has no such condition
    QString countSql{}; ///< counts the whole list without looking at each row; may be empty
};

constexpr qint64 defaultPageSize = 100;
constexpr qint64 maximumPageSize = 1000; ///< what maxpagesize is granted at most

/// One page. `top` bounds the whole list, `skip` leaves out its beginning, `maxpagesize` bounds the page,
/// countRecords=true adds x-ms-record-count (all that match, whatever top and skip say). nextLink continues
/// by key, so a deep page costs what the first does, and rows added or removed meanwhile neither repeat nor
/// hide others.
Result<HttpResponse> listResponse(const Call &call, const Listing &listing);

} // namespace sandbox
