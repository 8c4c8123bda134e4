// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/phone_range.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg::testing {
namespace {

struct RangeCase
{
    const char16_t *text;
    const char16_t *first;
    quint32 count;
    const char16_t *last;
};

class Ranges : public ::testing::TestWithParam<RangeCase>
{
};

TEST_P(Ranges, AreUnderstood)
{
    const RangeCase &wanted = GetParam();
    const PhoneRange range = readPhoneRange(QString::fromUtf16(wanted.text), u"US"_s);
    ASSERT_EQ(range.count, wanted.count);
    EXPECT_EQ(range.number(0), QString::fromUtf16(wanted.first));
    EXPECT_EQ(range.number(range.count - 1), QString::fromUtf16(wanted.last));
}

INSTANTIATE_TEST_SUITE_P(
    All, Ranges,
    ::testing::Values(RangeCase{u"+14255550100", u"+14255550100", 1, u"+14255550100"},
                      RangeCase{u"+14255550100-0199", u"+14255550100", 100, u"+14255550199"},
                      RangeCase{u"+14255550100 \u2013 0199", u"+14255550100", 100, u"+14255550199"},
                      RangeCase{u"+14255550100 - +14255550109", u"+14255550100", 10, u"+14255550109"},
                      RangeCase{u"+1 425 555 0100 - 0109", u"+14255550100", 10, u"+14255550109"},
                      RangeCase{u"+1-425-555-0100-0109", u"+14255550100", 10, u"+14255550109"},
                      RangeCase{u"+14255550100\u2014+14255550100", u"+14255550100", 1, u"+14255550100"},
                      RangeCase{u"(425) 555-0100-0104", u"+14255550100", 5, u"+14255550104"},
                      RangeCase{u"425-555-0100", u"+14255550100", 1, u"+14255550100"},
                      RangeCase{u"+1-425-555-0100", u"+14255550100", 1, u"+14255550100"},
                      RangeCase{u"+49-30-1234567", u"+49301234567", 1, u"+49301234567"},
                      RangeCase{u"+44 20 7946 0000\u20110009", u"+442079460000", 10, u"+442079460009"}));

TEST(PhoneRange, SaysWhatIsWrongWithIt)
{
    using Problem = PhoneRange::Problem;
    EXPECT_EQ(readPhoneRange(u"+14255550199-0100"_s, {}).problem, Problem::EndsBeforeItBegins);
    EXPECT_EQ(readPhoneRange(u"+14255500000-599999"_s, {}).problem, Problem::None);
    EXPECT_EQ(readPhoneRange(u"+14255000000-599999"_s, {}).count, 0U);
    EXPECT_EQ(readPhoneRange(u"+14255000000-5600000"_s, {}).problem, Problem::TooLong);
    EXPECT_EQ(readPhoneRange(u"+14255550100-"_s, {}).count, 1U) << "a dash at the end parts nothing";
    EXPECT_EQ(readPhoneRange(u"4255550100-0199"_s, {}).problem, Problem::Unreadable) << "in which country?";
    EXPECT_EQ(readPhoneRange(u""_s, {}).problem, Problem::Unreadable);
    EXPECT_EQ(readPhoneRange(u"-"_s, {}).problem, Problem::Unreadable);
}

TEST(PhoneRange, CountsToItsLimit)
{
    EXPECT_EQ(readPhoneRange(u"+14255500000-+14255599999"_s, {}).count, PhoneRange::mostNumbers);
    EXPECT_EQ(readPhoneRange(u"+14255500000-+14255600000"_s, {}).problem, PhoneRange::Problem::TooLong);
}

} // namespace
} // namespace acg::testing
