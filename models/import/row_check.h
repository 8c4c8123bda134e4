// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/capability_plan.h"
#include "models/import/import_row.h"

#include <QHash>

namespace acg {

/// What an account has to offer its numbers.
struct AccountFacts
{
    quint8 services = 0; ///< bit n: allServices[n] is enabled
    std::optional<QList<CapabilityPlan>> plans = {}; ///< nothing: not known (yet)
    std::optional<QHash<QString, QStringList>> addresses = {}; ///< the locations of each civic address
};

struct ImportFacts
{
    bool knowsAllAccounts = false; ///< then one that is not among them does not exist
    QHash<QString, AccountFacts> accounts = {};
};

/// Everything about a row but its telephone number and whether it is there twice. What is not known yet is no
/// problem.
[[nodiscard]] QList<RowProblem> checkRow(const ImportRow &row, const ImportSettings &settings,
                                         const ImportFacts &facts);
/// The telephone number.
[[nodiscard]] QList<RowProblem> checkNumber(const PhoneRange &range, int column);

/// "Operator Connect is not enabled on the account contoso".
[[nodiscard]] QString serviceLackingText(Service service, const QString &accountName);

} // namespace acg
