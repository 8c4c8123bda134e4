// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace acg {

/// A list and what is known of its current row. Where the person puts the line between them is remembered.
class ListBesideDetail : public QSplitter
{
    Q_OBJECT
public:
    /// `name`: of the object; `settingsKey`: where the line is kept; `sizes`: of both, until it was moved.
    ListBesideDetail(const QString &name, const QString &settingsKey, QWidget *list, QWidget *detail,
                     const QList<int> &sizes, QWidget *parent);
};

} // namespace acg
