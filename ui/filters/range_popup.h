// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/phone_key.h"

#include <QFrame>

namespace acg {

class FieldRow;

/// Asks for the first and the last number of a range, written as people write them. What is valid holds at
/// once.
class RangePopup : public QFrame
{
    Q_OBJECT
public:
    using End = std::optional<PhoneKey>; ///< none: open

    explicit RangePopup(QWidget *parent = nullptr);

    void popup(const QPoint &at, End first, End last); ///< in global coordinates

Q_SIGNALS:
    void rangeChosen(std::optional<acg::PhoneKey> first, std::optional<acg::PhoneKey> last);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void edited();
    void fit();

    FieldRow *m_first;
    FieldRow *m_last;
};

} // namespace acg
