// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/failure.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>

namespace sandbox {

/// The field rules of an account in a request body (contract, section Resources).
std::optional<Failure> checkAccount(const QJsonObject &account, const QString &nameInPath);

/// The account as it is stored: read-only members are taken from what is stored already or made anew, never
/// from the request; defaults are filled in; known optional members that are null are left out.
QJsonObject normalizedAccount(QJsonObject account, const QJsonObject &stored);

/// numberCount of each service, in the order of `services`.
using NumberCounts = std::array<qint64, 5>;
void setNumberCounts(QJsonObject &account, const NumberCounts &counts);

/// The DNS records exist when both regions' tokens were there to make them from.
void settleSubdomain(QJsonObject &account);

} // namespace sandbox
