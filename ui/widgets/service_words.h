// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"

#include <QString>

namespace acg {

/// What the state of an account's Direct Routing subdomain means and what to do about it, in one sentence.
[[nodiscard]] QString subdomainStatusMeaning(const Account &account);
[[nodiscard]] QString subdomainStatusIconName(SubdomainStatus status);

/// "12 numbers", "1 number", "no numbers".
[[nodiscard]] QString numbersText(qint64 count);
/// Numbers per service, where there are any: "Operator Connect 12, Direct Routing 3".
[[nodiscard]] QString numbersPerService(const Account &account);

} // namespace acg
