// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace acg {

/// Chooses the country in which telephone numbers without + are dialled; its data are the two letters, empty
/// for none. Offers them when it is first filled: that reads the numbering plans.
class CountryBox : public QComboBox
{
    Q_OBJECT
public:
    explicit CountryBox(const QString &objectName, QWidget *parent = nullptr);

    /// Once: the countries by their names, and the one chosen last (or the system's).
    void fill();
    void setCountry(const QString &country);
    [[nodiscard]] QString country() const { return currentData().toString(); }
};

} // namespace acg
