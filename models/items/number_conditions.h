// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/items/phone_key.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace acg {

/// Which numbers a person wants to see. Every member that is set has to hold; of several words in one member
/// any will do. Words are those of the API ("failed", "unassigned"), and an empty one means "none given".
struct NumberConditions
{
    QString text
        = {}; ///< in any column, without regard to case; (part of) a telephone number however written
    quint8 services = 0; ///< bit n: allServices[n]; at least one of them is enabled; 0: any
    QStringList statuses = {}; ///< empty: any; so are the other lists
    QStringList assignments = {};
    QStringList usages = {};
    QString account = {}; ///< its exact name; empty: any
    std::optional<bool> addressEmpty = {};
    /// The range, both ends included. It holds numbers with as many digits as the ends only: from
    /// +14255550100 on there are no longer numbers, and two ends of different lengths have nothing between.
    std::optional<PhoneKey> firstNumber = {};
    std::optional<PhoneKey> lastNumber = {};

    [[nodiscard]] bool isEmpty() const; ///< all numbers
    /// For settings. A member that is missing is not set, one that is not known is passed over, and one that
    /// is not what toJson() writes is an error.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<NumberConditions> fromJson(const QJsonObject &json);
    /// "Numbers of account contoso, with status Failed or Pending".
    [[nodiscard]] QString describe() const;

    friend bool operator==(const NumberConditions &, const NumberConditions &) = default;
};

} // namespace acg
