// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/request_for_information.h"

#include <functional>

namespace acg {

/// A name for an account that the field rules allow, from whatever people call the customer: "Café Müller,
/// Inc." becomes "cafe-muller-inc". Empty when nothing of it can be kept.
[[nodiscard]] QString accountNameFrom(const QString &words);

/// The account a request for information asks for: its tenant, Operator Connect with backend sync, and a name
/// that is not taken; from the request itself, its company, or the domain of a contact's address.
[[nodiscard]] Account accountFor(const RequestForInformation &rfi,
                                 const std::function<bool(const QString &)> &isTaken);

/// Whether the account is the one that came of the request: they name the same tenant, or the request names
/// it.
[[nodiscard]] bool belongTogether(const RequestForInformation &rfi, const QString &accountName,
                                  const QString &accountTenantId);

} // namespace acg
