// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/failure.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace sandbox {

/// The field rules of a number in a request body (contract, section Resources). `path` is where in the body
/// it stands, e.g. "numbers[3]"; empty for the body itself.
std::optional<Failure> checkNumber(const QJsonObject &number, const QString &accountName,
                                   const QString &path);

/// 400 when the number uses a service that the account (its mask of enabled services) does not.
std::optional<Failure> checkServicesEnabled(const QJsonObject &number, unsigned accountServices,
                                            const QString &path);

/// The number as it is stored; see normalizedAccount().
QJsonObject normalizedNumber(QJsonObject number, const QJsonObject &stored);

/// Answers whether the customer's Teams tenant has this civic address and, unless empty, this location of it.
using AddressBook = std::function<bool(const QString &civicAddressId, const QString &locationId)>;

/// What the backends will say, as the provisioning members of the settled number. They are asked later than
/// the gateway's own rules and their errors come back in the resource (overview, "Error in backend service
/// provisioning"): an empty usage, or an emergency address they do not know.
QByteArray backendOutcome(const QJsonObject &number, unsigned syncedServices, const AddressBook &addresses);

/// "+4930123" as 4930123: up to 15 digits, of which none is lost since none leads with 0.
qint64 numberKey(QStringView telephoneNumber);

} // namespace sandbox
