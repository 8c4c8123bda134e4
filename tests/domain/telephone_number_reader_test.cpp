// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/field_rules.h"
#include "models/domain/telephone_number_reader.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

TEST(TelephoneNumberReader, readsNumbersAsPeopleWriteThem)
{
    struct Case
    {
        QString written;
        QString country;
        QString e164;
        QString formatted;
        QString from;
    };
    const Case cases[] = {
        {u"+14255550100"_s, {}, u"+14255550100"_s, u"+1 425-555-0100"_s, u"US"_s},
        {u" +1 (425) 555-0100 "_s, {}, u"+14255550100"_s, u"+1 425-555-0100"_s, u"US"_s},
        {u"(425) 555.0100"_s, u"US"_s, u"+14255550100"_s, u"+1 425-555-0100"_s, u"US"_s},
        {u"1 425 555 0100"_s, u"us"_s, u"+14255550100"_s, u"+1 425-555-0100"_s, u"US"_s},
        {u"020 7946 0000"_s, u"GB"_s, u"+442079460000"_s, u"+44 20 7946 0000"_s, u"GB"_s},
        {u"0044 (0)20 7946-0000"_s, {}, u"+442079460000"_s, u"+44 20 7946 0000"_s, u"GB"_s},
        {u"+44 20 7946 0000"_s, u"US"_s, u"+442079460000"_s, u"+44 20 7946 0000"_s, u"GB"_s},
        {u"030/901820"_s, u"DE"_s, u"+4930901820"_s, u"+49 30 901820"_s, u"DE"_s},
        {u"030\u2011901\u00a0820"_s, u"DE"_s, u"+4930901820"_s, u"+49 30 901820"_s, u"DE"_s},
        {u"02 1234 5678"_s, u"IT"_s, u"+390212345678"_s, u"+39 02 1234 5678"_s, u"IT"_s},
        {u"+800 1234 5678"_s, {}, u"+80012345678"_s, u"+800 1234 5678"_s, {}},
    };
    for (const Case &one : cases) {
        const ReadNumber read = readTelephoneNumber(one.written, one.country);
        EXPECT_EQ(read.verdict, NumberVerdict::Valid) << one.written.toStdString();
        EXPECT_EQ(read.e164.toStdString(), one.e164.toStdString());
        EXPECT_EQ(read.formatted.toStdString(), one.formatted.toStdString());
        EXPECT_EQ(read.country.toStdString(), one.from.toStdString());
        EXPECT_FALSE(check(Field::TelephoneNumber, read.e164));
        EXPECT_EQ(readTelephoneNumber(read.formatted), read) << "what is shown reads as the same number";
    }
}

TEST(TelephoneNumberReader, saysWhatIsWrong)
{
    const std::pair<QString, NumberVerdict> cases[] = {
        {{}, NumberVerdict::NoNumber},
        {u"+"_s, NumberVerdict::TooShort},
        {u"+4"_s, NumberVerdict::TooShort},
        {u"4255550100"_s, NumberVerdict::CountryNeeded},
        {u"+999 1234567"_s, NumberVerdict::UnknownCountryCode},
        {u"+123451"_s, NumberVerdict::TooShort},
        {u"+12"_s, NumberVerdict::TooShort},
        {u"+1 555 0100"_s, NumberVerdict::AreaCodeMissing},
        {u"+1 425 555 01001"_s, NumberVerdict::TooLong},
        {u"+49 123456789012345"_s, NumberVerdict::TooLong},
        {u"+1 425 555 O100"_s, NumberVerdict::BadCharacter},
        {u"+1 425 555 0100 ext. 5"_s, NumberVerdict::BadCharacter},
        {u"+1 425 +555 0100"_s, NumberVerdict::BadCharacter},
    };
    for (const auto &[text, verdict] : cases) {
        const ReadNumber read = readTelephoneNumber(text);
        EXPECT_EQ(int(read.verdict), int(verdict)) << text.toStdString();
        EXPECT_FALSE(read.isPossible());
        EXPECT_TRUE(read.formatted.isEmpty());
    }
}

TEST(TelephoneNumberReader, aTestRangeIsPossibleButNotInUse)
{
    const ReadNumber read = readTelephoneNumber(u"+1 555 010 0100"_s);
    EXPECT_EQ(read.verdict, NumberVerdict::NotInUse);
    EXPECT_TRUE(read.isPossible());
    EXPECT_EQ(read.e164, u"+15550100100");
    EXPECT_EQ(read.formatted, u"+1 555-010-0100");
}

TEST(TelephoneNumberReader, knowsCountriesByTheirCodes)
{
    EXPECT_TRUE(telephoneCountries().contains(u"GB"_s));
    EXPECT_EQ(callingCode(u"GB"_s), 44);
    EXPECT_EQ(callingCode(u"XX"_s), 0);
    EXPECT_EQ(mainCountryOf(u"+123451"_s), u"US") << "also of numbers that cannot be";
    EXPECT_EQ(mainCountryOf(u"+4930"_s), u"DE");
    EXPECT_EQ(mainCountryOf(u"+35312"_s), u"IE");
    EXPECT_TRUE(mainCountryOf(u"+80012345678"_s).isEmpty());
    EXPECT_TRUE(mainCountryOf({}).isEmpty());
    for (const QString &country : telephoneCountries())
        EXPECT_GT(callingCode(country), 0) << country.toStdString();
}

} // namespace
} // namespace acg
