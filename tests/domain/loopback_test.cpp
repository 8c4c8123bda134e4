// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/loopback.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

TEST(Loopback, isThisMachineInEveryWriting)
{
    for (const QString &address :
         {u"http://127.0.0.1:1"_s, u"http://127.8.9.10"_s, u"http://127.1"_s, u"http://[::1]:80"_s,
          u"http://[0:0:0:0:0:0:0:1]"_s, u"http://LOCALHOST"_s})
        EXPECT_TRUE(isLoopback(QUrl(address))) << qPrintable(address);
}

TEST(Loopback, isNothingThatOnlyLooksLikeIt)
{
    for (const QString &address :
         {u"http://127.0.0.1.example.com"_s, u"http://localhost.example.com"_s, u"http://10.0.0.1"_s,
          u"http://128.0.0.1"_s, u"http://[::2]"_s, u"http://[fe80::1]"_s, u"http:///path"_s, QString()})
        EXPECT_FALSE(isLoopback(QUrl(address))) << qPrintable(address);
}

} // namespace
} // namespace acg
