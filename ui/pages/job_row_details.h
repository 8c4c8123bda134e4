// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"

#include <QWidget>

class QLabel;

namespace acg {

class DetailText;
class IconLabel;

/// One row of a bulk job: what it changes, member by member, and what became of it.
class JobRowDetails : public QWidget
{
    Q_OBJECT
public:
    explicit JobRowDetails(QWidget *parent = nullptr);

    void show(const BulkRow &row);
    void showNothing();

private:
    IconLabel *m_icon;
    QLabel *m_title;
    DetailText *m_text;
};

} // namespace acg
