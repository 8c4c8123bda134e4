// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/service.h"

#include <QStyledItemDelegate>

#include <optional>

namespace acg {

/// Draws a set of services as small chips with the product's short name; the tooltip of each names it in
/// full.
class ServicesDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `role` gives an int: bit n is set when allServices[n] is.
    explicit ServicesDelegate(int role, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Where the chips stand within the cell; those that find no room are left out.
    struct Chip
    {
        Service service;
        QRect rect;
    };
    struct Chips
    {
        QList<Chip> shown;
        int left = 0; ///< how many found no room
        QRect more; ///< of the "+2" that says so
    };
    [[nodiscard]] Chips chips(const QStyleOptionViewItem &option, int services) const;

private:
    int m_role;
};

} // namespace acg
