// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/number_columns_codec.h"
#include "tests/items/random_numbers.h"
#include "tests/storage/storage_fixture.h"

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;

namespace {

NumberColumns randomColumns(test::RandomNumbers &random, int rows)
{
    NumberColumns columns;
    for (int i = 0; i < rows; ++i)
        columns.append(NumberTexts(random.number(random.telephoneNumber(5000))).fields());
    return columns;
}

/// So many distinct texts that ids need all widths.
NumberColumns manyTexts(int rows)
{
    NumberColumns columns;
    for (int i = 0; i < rows; ++i) {
        const std::string text = "text-" + std::to_string(i);
        const std::string fewer = "text-" + std::to_string(i % 300);
        columns.append({.key = *packPhone("+" + std::to_string(1'000'000 + i)),
                        .account = fewer,
                        .civicAddress = text,
                        .sipHeader = "one",
                        .problem = i == 0 ? std::string_view("ü \n\"") : std::string_view(),
                        .status = "synced",
                        .assignment = "assigned",
                        .usage = "usage",
                        .services = static_cast<quint8>(i % 32)});
    }
    return columns;
}

TEST(NumberColumnsCodec, givesBackEveryColumnOfRandomNumbers)
{
    test::RandomNumbers random(31);
    for (int round = 0; round < 200; ++round) {
        const NumberColumns columns = randomColumns(random, random.below(60));
        const auto decoded = decodeColumns(encodeColumns(columns));
        ASSERT_TRUE(decoded.has_value());
        ASSERT_EQ(textOf(*decoded), textOf(columns));
    }
}

TEST(NumberColumnsCodec, givesBackIdsOfEveryWidth)
{
    const NumberColumns columns = manyTexts(70'000);
    const auto decoded = decodeColumns(encodeColumns(columns));
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(textOf(*decoded), textOf(columns));
}

TEST(NumberColumnsCodec, whatIsDecodedCanBeAddedTo)
{
    test::RandomNumbers random(32);
    NumberColumns columns = randomColumns(random, 40);
    auto decoded = decodeColumns(encodeColumns(columns));
    ASSERT_TRUE(decoded.has_value());
    const NumberColumns more = randomColumns(random, 40);
    columns.append(more);
    decoded->append(more);
    EXPECT_EQ(textOf(*decoded), textOf(columns));
    EXPECT_EQ(decoded->traits(), columns.traits());
    EXPECT_EQ(decoded->accounts().size(), columns.accounts().size());
}

TEST(NumberColumnsCodec, refusesWhatIsTooShortOrTooLong)
{
    test::RandomNumbers random(33);
    const QByteArray bytes = encodeColumns(randomColumns(random, 20));
    ASSERT_TRUE(decodeColumns(bytes).has_value());
    for (qsizetype size = 0; size < bytes.size(); ++size)
        ASSERT_FALSE(decodeColumns(bytes.first(size)).has_value()) << size;
    EXPECT_FALSE(decodeColumns(bytes + '\0').has_value());
}

TEST(NumberColumnsCodec, refusesAnotherVersion)
{
    QByteArray bytes = encodeColumns({});
    ASSERT_TRUE(decodeColumns(bytes).has_value());
    bytes[0] = 2;
    EXPECT_FALSE(decodeColumns(bytes).has_value());
}

TEST(NumberColumnsCodec, refusesARowWithoutANumber)
{
    NumberColumns columns = manyTexts(2);
    columns.clearKey(1);
    EXPECT_FALSE(decodeColumns(encodeColumns(columns)).has_value());
}

TEST(NumberColumnsCodec, noLengthCanMakeItReserveMoreThanIsThere)
{
    // rows, then a dictionary, of four thousand million entries each
    for (const qsizetype at : {4, 8}) {
        QByteArray bytes = encodeColumns({});
        bytes.replace(at, 4, "\xff\xff\xff\xff");
        EXPECT_FALSE(decodeColumns(bytes).has_value());
    }
}

// Either refused, or sound columns: every cell can be read (the sanitizers watch), whatever the bytes were.
TEST(NumberColumnsCodec, survivesMutations)
{
    test::RandomNumbers random(34);
    int refused = 0;
    for (int round = 0; round < 6000; ++round) {
        QByteArray bytes = encodeColumns(randomColumns(random, random.below(12)));
        for (int i = 1 + random.below(3); i > 0; --i) {
            const qsizetype at = random.below(static_cast<int>(bytes.size()));
            switch (random.below(3)) {
            case 0:
                bytes[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                bytes.insert(at, static_cast<char>(random.below(256)));
                break;
            default:
                bytes.remove(at, std::min<qsizetype>(1 + random.below(8), bytes.size() - 1));
            }
        }
        if (const auto decoded = decodeColumns(bytes))
            ASSERT_NO_FATAL_FAILURE(static_cast<void>(textOf(*decoded)));
        else
            ++refused;
    }
    EXPECT_GT(refused, 3000);
}

TEST(NumberColumnsCodec, survivesRandomBytes)
{
    test::RandomNumbers random(35);
    for (int round = 0; round < 6000; ++round) {
        QByteArray bytes("\1\0\0\0", 4);
        for (int i = random.below(200); i > 0; --i)
            bytes += static_cast<char>(random.below(4) > 0 ? 0 : random.below(256));
        if (const auto decoded = decodeColumns(bytes))
            static_cast<void>(textOf(*decoded));
    }
}

} // namespace
