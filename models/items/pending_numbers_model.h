// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_trouble.h"

#include <QAbstractTableModel>

#include <chrono>
#include <memory>

namespace acg {

class NumberStore;

/// Numbers that have been pending for a while, longest first.
class PendingNumbersModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TelephoneNumber, AccountName, Since, Minutes, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// As PendingSince gave them, with the numbers they are of, at that time.
    void setEntries(std::vector<PendingSince::Entry> entries, std::shared_ptr<const NumberStore> numbers,
                    const QDateTime &now);
    /// Leaves out what has been pending for less.
    void setShortest(std::chrono::minutes time);

private:
    std::vector<PendingSince::Entry> m_entries;
    std::shared_ptr<const NumberStore> m_numbers;
    QDateTime m_now;
    std::chrono::minutes m_shortest{0};
    int m_shown = 0; ///< so many of the entries, from the first on
};

} // namespace acg
