// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// In a program of its own, which does not find its modules: of an installation, a file is missing.

#include "models/domain/telephone_number_reader.h"

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

} // namespace
} // namespace acg
