// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/phone_key.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

QString randomDigits(std::mt19937 &random, int longest)
{
    QString text;
    for (int i = std::uniform_int_distribution<int>(1, longest)(random); i > 0; --i)
        text.append(QChar(u'0' + std::uniform_int_distribution<int>(0, 3)(random)));
    return text;
}

TEST(PhoneKey, packsAndUnpacks)
{
    for (const QString &text :
         {u"+1"_s, u"+0"_s, u"+123451"_s, u"+123456789012345"_s, u"+9999999999999999"_s}) {
        ASSERT_TRUE(packPhone(text).has_value()) << text.toStdString();
        EXPECT_EQ(phoneText(*packPhone(text)), text);
        EXPECT_EQ(packPhone(std::string_view(text.toStdString())), packPhone(text));
    }
    for (const QString &text :
         {u""_s, u"+"_s, u"1"_s, u"+1 2"_s, u"+12345678901234567"_s, u"+1٣"_s, u"++1"_s, QString(200, u'1')})
        EXPECT_FALSE(packPhone(text).has_value()) << text.toStdString();
    EXPECT_EQ(phoneText(0), QString());
}

TEST(PhoneKey, knowsAKeyFromAnyOtherNumber)
{
    std::mt19937 random(2);
    int keys = 0;
    for (int i = 0; i < 5000; ++i) {
        PhoneKey key = packPhone(u'+' + randomDigits(random, maximumPhoneDigits)).value();
        ASSERT_TRUE(isPhoneKey(key));
        key ^= PhoneKey{random() % 16} << (random() % 16 * 4);
        ASSERT_EQ(isPhoneKey(key), key != 0 && packPhone(phoneText(key)) == key) << std::hex << key;
        keys += isPhoneKey(key) ? 1 : 0;
    }
    EXPECT_GT(keys, 500);
    EXPECT_LT(keys, 4500);
    EXPECT_FALSE(isPhoneKey(0));
}

TEST(PhoneKey, comparesAsTheTextDoes)
{
    std::mt19937 random(1);
    for (int i = 0; i < 5000; ++i) {
        const QString a = u'+' + randomDigits(random, 16);
        const QString b = u'+' + randomDigits(random, 16);
        ASSERT_EQ(*packPhone(a) < *packPhone(b), a < b) << a.toStdString() << " " << b.toStdString();
    }
}

TEST(PhoneNeedle, findsWhatTheTextContains)
{
    std::mt19937 random(2);
    int found = 0;
    for (int i = 0; i < 20000; ++i) {
        const QString number = u'+' + randomDigits(random, 16);
        const QString part = (i % 3 == 0 ? u"+"_s : QString()) + randomDigits(random, 5);
        const auto needle = PhoneNeedle::fromText(part);
        ASSERT_TRUE(needle.has_value());
        ASSERT_EQ(needle->isIn(*packPhone(number)), number.contains(part))
            << part.toStdString() << " in " << number.toStdString();
        found += number.contains(part) ? 1 : 0;
    }
    EXPECT_GT(found, 1000);
}

TEST(PhoneNeedle, everyPartOfANumberIsInIt)
{
    const QString number = u"+1234567890123456"_s;
    for (qsizetype from = 0; from < number.size(); ++from) {
        for (qsizetype size = 1; from + size <= number.size(); ++size) {
            const QString part = number.sliced(from, size);
            ASSERT_TRUE(PhoneNeedle::fromText(part)->isIn(*packPhone(number))) << part.toStdString();
        }
    }
    EXPECT_FALSE(PhoneNeedle::fromText(u"12345678901234561").has_value());
}

TEST(PhoneNeedle, takesNumbersAsPeopleWriteThem)
{
    const PhoneKey key = *packPhone(u"+14255550100");
    for (const QString &text : {u"425 555"_s, u"(425) 555-0100"_s, u"+1 425"_s, u"425.555.01"_s, u"1/425"_s,
                                u"+"_s, u"0 1 0 0"_s, u"1\u00a0425"_s}) {
        ASSERT_TRUE(PhoneNeedle::fromText(text).has_value()) << text.toStdString();
        EXPECT_TRUE(PhoneNeedle::fromText(text)->isIn(key)) << text.toStdString();
    }
    EXPECT_FALSE(PhoneNeedle::fromText(u"+425")->isIn(key));
    for (const QString &text : {u""_s, u" "_s, u"-"_s, u"a"_s, u"425a"_s, u"4+25"_s})
        EXPECT_FALSE(PhoneNeedle::fromText(text).has_value()) << text.toStdString();
}

TEST(WrittenPhone, isTheNumberAPersonMeans)
{
    for (const QString &text :
         {u"+14255550100"_s, u"(425) 555-0100"_s, u" 425.555.0100 "_s, u"1 425 555 0100"_s,
          u"+1 (425) 555-0100"_s, u"001 425 555 0100"_s, u"1\u00a0425\u00a05550100"_s})
        EXPECT_EQ(packWrittenPhone(text), packPhone(u"+14255550100")) << text.toStdString();
    EXPECT_EQ(packWrittenPhone(u"0044 20 7946 0000"), packPhone(u"+442079460000"));
    EXPECT_EQ(packWrittenPhone(u"+4255550100"), packPhone(u"+4255550100")) << "'+' says where it begins";
    EXPECT_EQ(packWrittenPhone(u"4420794600 11"), packPhone(u"+442079460011"));
    EXPECT_EQ(packWrittenPhone(u"4920123456"), packPhone(u"+4920123456")) << "no exchange begins with 0";
    for (const QString &text : {u""_s, u"+"_s, u"1"_s, u"020 7946 0000"_s, u"+1 425 555 0100 x7"_s,
                                u"contoso"_s, u"+1234567890123456"_s, u"1+4255550100"_s})
        EXPECT_FALSE(packWrittenPhone(text).has_value()) << text.toStdString();
}

} // namespace
} // namespace acg
