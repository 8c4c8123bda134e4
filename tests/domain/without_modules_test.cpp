// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// In a program of its own, which does not find its modules: of an installation, a file is missing.

#include "models/api/transport.h"
#include "models/domain/telephone_number_reader.h"

#include <QCoreApplication>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

TEST(WithoutNumberingPlans, internationalNumbersAreTakenAsTheyAreWritten)
{
    const ReadNumber read = readTelephoneNumber(u"+44 (20) 7946-0000"_s);
    EXPECT_EQ(read.verdict, NumberVerdict::NotJudged);
    EXPECT_TRUE(read.isPossible());
    EXPECT_EQ(read.e164, u"+442079460000");
    EXPECT_EQ(read.formatted, u"+442079460000");

    EXPECT_EQ(readTelephoneNumber(u"020 7946 0000"_s, u"GB"_s).verdict, NumberVerdict::CountryNeeded);
    EXPECT_EQ(readTelephoneNumber(u"+44 O20"_s).verdict, NumberVerdict::BadCharacter);
    EXPECT_TRUE(telephoneCountries().isEmpty());
    EXPECT_EQ(callingCode(u"GB"_s), 0);
    EXPECT_TRUE(mainCountryOf(u"+442079460000"_s).isEmpty());
}

TEST(WithoutNetwork, aRequestIsAnsweredWithWhatToDo)
{
    Transport transport;
    QObject owner;
    HttpRequest request;
    request.method = "GET"_ba;
    request.url = QUrl(u"http://127.0.0.1:1/"_s);
    std::optional<ApiError> error;
    EXPECT_EQ(transport.send(request, &owner, [&](const auto &answer) { error = answer.error(); }), nullptr);
    EXPECT_FALSE(error) << "answered before send() returned";
    ASSERT_TRUE(QTest::qWaitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->kind, ApiError::Kind::Refused);
    EXPECT_TRUE(error->message.contains(u"install it again"_s)) << qPrintable(error->message);
    EXPECT_TRUE(error->message.contains(u"acg-network"_s)) << qPrintable(error->message);
}

} // namespace
} // namespace acg
