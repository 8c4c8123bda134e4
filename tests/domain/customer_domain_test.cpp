// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/customer_domain.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

TEST(CustomerDomain, endsInTheDomainOfTheGateway)
{
    const QString base = baseDomain(QUrl(u"https://provapi.a1b2.commsgw.example:443/"_s));
    EXPECT_EQ(base, u"a1b2.commsgw.example");
    EXPECT_EQ(customerDomain(u"contoso"_s, 1, base), u"contoso.1r1.a1b2.commsgw.example");
    EXPECT_EQ(customerDomain(u"contoso"_s, 2, base), u"contoso.1r2.a1b2.commsgw.example");
    EXPECT_EQ(baseDomain(QUrl(u"https://gateway.example"_s)), u"gateway.example");
    for (const QString &loopback :
         {u"http://127.0.0.1:8080"_s, u"http://[::1]:8080"_s, u"http://localhost"_s})
        EXPECT_EQ(baseDomain(QUrl(loopback)), u"localhost") << loopback.toStdString();
    EXPECT_EQ(txtRecord(u"contoso.1r1.gateway.example"_s, u"MS=ms1"_s),
              u"contoso.1r1.gateway.example. IN TXT \"MS=ms1\"");
}

} // namespace
} // namespace acg
