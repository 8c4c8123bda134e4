// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace acg {

/// What the domain names of customers end in: the host of the Provisioning API without "provapi.". A gateway
/// on loopback has none but "localhost".
[[nodiscard]] QString baseDomain(const QUrl &apiUrl);

/// The domain name of a customer in a region (1 or 2) for Direct Routing, "contoso.1r1.<base domain>": the
/// customer adds it to its Microsoft 365 tenant.
[[nodiscard]] QString customerDomain(const QString &subdomain, int region, const QString &baseDomain);
/// Whole names may have so many characters (Number Management Portal).
inline constexpr int longestCustomerDomain = 48;

/// The DNS record by which Microsoft 365 sees that the customer may use the name; the gateway makes it from
/// the region's token.
[[nodiscard]] QString txtRecord(const QString &domain, const QString &token);

} // namespace acg
