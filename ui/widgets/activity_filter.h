// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace acg {

/// Chooses among the requests of an ActivityModel and gives each its icon and its outcome in words.
class ActivityFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show { All, Running, Failed, Writes };

    explicit ActivityFilter(QObject *parent = nullptr);

    void setShow(Show show);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Show m_show = Show::All;
};

} // namespace acg
