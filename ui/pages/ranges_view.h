// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/phone_key.h"

#include <QTimer>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QSpinBox;
class QTableView;

namespace acg {

class NumberRangeModel;
class NumberTableModel;

/// The numbers that are shown elsewhere, folded into ranges; and where the next numbers are free. Follows the
/// numbers while it is in view.
class RangesView : public QWidget
{
    Q_OBJECT
public:
    /// The numbers must outlive it.
    explicit RangesView(NumberTableModel &numbers, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *table() const; ///< for the focus
    [[nodiscard]] QAbstractItemModel &model() const;
    [[nodiscard]] static QList<int> columns(); ///< all of them
    void copySelected() const; ///< tab-separated, with a header
    void refold(); ///< now, if they have changed a moment ago

Q_SIGNALS:
    /// A range was opened; both ends belong to it.
    void rangeActivated(acg::PhoneKey first, acg::PhoneKey last);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    void makeTable();
    void refoldSoon();

    NumberRangeModel *m_ranges;
    QSpinBox *m_freeRun = nullptr;
    QSpinBox *m_gapLimit = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_table;
    QTimer m_refold;
    std::chrono::milliseconds m_rest{0}; ///< between one folding and the next
};

} // namespace acg
