// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/telephone_number_reader.h"

#include <optional>

namespace acg {

/// What the countries' numbering plans say. Only the module acg-numbering-plans knows libphonenumber, which
/// brings Protocol Buffers and Abseil; everybody else asks telephone_number_reader.
class NumberingPlans
{
public:
    NumberingPlans() = default;
    virtual ~NumberingPlans() = default;
    Q_DISABLE_COPY_MOVE(NumberingPlans)

    /// `digits`: nothing but digits, with or without '+' in front.
    [[nodiscard]] virtual ReadNumber read(const QString &digits, const QString &country) const = 0;
    [[nodiscard]] virtual QStringList countries() const = 0;
    [[nodiscard]] virtual int callingCode(const QString &country) const = 0;
    /// Nothing when there is no such code; empty when it is no country's alone, like 800.
    [[nodiscard]] virtual std::optional<QString> mainCountry(int callingCode) const = 0;
};

} // namespace acg

/// The module's entry, under this name; what it gives lives as long as the program.
extern "C" const acg::NumberingPlans *acgNumberingPlans();
