// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace acg {

/// An entry of two lines beside an icon: a title, and in quieter letters what there is to say of it.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using IconName = std::function<QString(const QModelIndex &)>;
    /// `role`: of the second line.
    TwoLineDelegate(int role, IconName iconName, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const int m_role;
    const IconName m_iconName;
};

} // namespace acg
