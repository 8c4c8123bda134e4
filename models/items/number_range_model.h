// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_ranges.h"

#include <QAbstractTableModel>

namespace acg {

class NumberTableModel;

/// The numbers a NumberTableModel shows, as ranges. A picture of the moment refold() was called: folding a
/// million numbers on every change of one would be a tenth of a second each time.
class NumberRangeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { First, Last, Count, Gaps /**< numbers missing */, Account, NextFree, ColumnCount };

    static constexpr int defaultFreeRunLength = 10;

    /// The numbers must outlive this.
    explicit NumberRangeModel(const NumberTableModel &numbers, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Counts are numbers, the rest is text.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void refold();
    /// As many missing numbers stay within a range; folds anew.
    void setGapLimit(quint64 limit);
    [[nodiscard]] quint64 gapLimit() const { return m_gapLimit; }
    /// How many numbers on end NextFree looks for, from 1 on.
    void setFreeRunLength(int length);
    [[nodiscard]] int freeRunLength() const { return m_freeRunLength; }

    [[nodiscard]] const NumberRanges &ranges() const { return m_ranges; } ///< in the order of the rows

private:
    [[nodiscard]] QString freeText(const NumberRange &range) const;

    const NumberTableModel &m_numbers;
    NumberRanges m_ranges;
    quint64 m_gapLimit = NumberRanges::defaultGapLimit;
    int m_freeRunLength = defaultFreeRunLength;
};

} // namespace acg
