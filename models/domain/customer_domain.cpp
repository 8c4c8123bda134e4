// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/customer_domain.h"

using namespace Qt::StringLiterals;

namespace acg {

QString baseDomain(const QUrl &apiUrl)
{
    const QString host = apiUrl.host();
    if (host.startsWith("127."_L1) || host == "::1"_L1)
        return u"localhost"_s;
    constexpr auto prefix = "provapi."_L1;
    return host.startsWith(prefix) ? host.mid(prefix.size()) : host;
}

QString customerDomain(const QString &subdomain, int region, const QString &baseDomain)
{
    return u"%1.1r%2.%3"_s.arg(subdomain).arg(region).arg(baseDomain);
}

QString txtRecord(const QString &domain, const QString &token)
{
    return u"%1. IN TXT \"%2\""_s.arg(domain, token);
}

} // namespace acg
