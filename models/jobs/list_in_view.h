// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QPointer>
#include <QString>

namespace acg {

/// A list as a person sees it, for export.
struct ListInView
{
    QPointer<QAbstractItemModel> model; ///< top-level rows, as filtered and sorted
    QList<int> columns; ///< logical columns, in visual order, hidden ones left out
    QString suggestedName; ///< file name without ending, e.g. "numbers-contoso"
    bool complete = true; ///< false while the list is still loading
};

} // namespace acg
