// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace acg {

/// The account tree with some accounts left out: by name or tenant id. Numbers are never left out.
class AccountFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFilterText(const QString &text);
    [[nodiscard]] QString filterText() const { return m_text; }

    /// A view asks for all pages of whatever is open, one after the other, and for a failed one over and
    /// over. So it gets the first one only; the others by fetchNext(), when a person scrolls to where they
    /// begin.
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchNext(const QModelIndex &parent);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
};

} // namespace acg
