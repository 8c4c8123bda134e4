// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/text_dictionary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// Few letters, so that there are equal beginnings, texts that differ in case only, and other scripts. The
/// Kelvin sign folds to k, the long s to s.
QString randomText(std::mt19937 &random)
{
    static const QString letters = u"aAbBkK-1\u212a\u017füÜß日"_s;
    const int known = std::uniform_int_distribution<int>(0, 3)(random) == 0 ? 14 : 8;
    QString text = std::uniform_int_distribution<int>(0, 2)(random) == 0 ? u"customer-"_s : QString();
    for (int i = std::uniform_int_distribution<int>(0, 4)(random); i > 0; --i)
        text.append(letters.at(std::uniform_int_distribution<int>(0, known - 1)(random)));
    return text;
}

int compared(const QString &a, const QString &b)
{
    const int folded = a.compare(b, Qt::CaseInsensitive);
    return folded != 0 ? folded : a.compare(b);
}

int sign(int value)
{
    return (value > 0) - (value < 0);
}

TEST(TextDictionary, numbersDistinctTextsInTheOrderOfArrival)
{
    TextDictionary texts;
    EXPECT_EQ(texts.size(), 1U);
    EXPECT_EQ(texts.add(""), 0U);
    EXPECT_EQ(texts.add("b"), 1U);
    EXPECT_EQ(texts.add("a"), 2U);
    EXPECT_EQ(texts.add("b"), 1U);
    EXPECT_EQ(texts.add(""), 0U);
    EXPECT_EQ(texts.add("B"), 3U);
    EXPECT_EQ(texts.text(0), QString());
    EXPECT_EQ(texts.text(1), u"b"_s);
    EXPECT_EQ(texts.find("a"), 2U);
    EXPECT_EQ(texts.find("c"), 0U);
    EXPECT_EQ(TextDictionary().find("a"), 0U);
}

TEST(TextDictionary, keepsManyTextsApart)
{
    TextDictionary texts;
    for (int i = 0; i < 20000; ++i)
        ASSERT_EQ(texts.add(std::to_string(i)), static_cast<TextDictionary::Id>(i + 1));
    texts.shrink();
    for (int i = 0; i < 20000; ++i) {
        ASSERT_EQ(texts.find(std::to_string(i)), static_cast<TextDictionary::Id>(i + 1));
        ASSERT_EQ(texts.at(static_cast<TextDictionary::Id>(i + 1)), std::to_string(i));
    }
}

TEST(TextDictionary, comparesAsQStringDoes)
{
    std::mt19937 random(3);
    for (int i = 0; i < 20000; ++i) {
        const QString a = randomText(random);
        const QString b = randomText(random);
        ASSERT_EQ(sign(compareTexts(utf8(a), utf8(b))), sign(compared(a, b))) << utf8(a) << " " << utf8(b);
    }
}

TEST(TextDictionary, ranksGrowWithItAndStayInOrder)
{
    std::mt19937 random(4);
    TextDictionary texts;
    std::vector<TextDictionary::Id> sorted;
    std::vector<quint32> ranks;
    for (int round = 0; round < 40; ++round) {
        for (int i = 0; i < 25; ++i)
            (void)texts.add(utf8(randomText(random)));
        texts.rank(sorted, ranks);
        ASSERT_EQ(ranks.size(), texts.size());
        ASSERT_EQ(sorted.size(), texts.size());
        for (std::size_t i = 1; i < sorted.size(); ++i)
            ASSERT_LT(compared(texts.text(sorted[i - 1]), texts.text(sorted[i])), 0);
        for (quint32 rank = 0; rank < sorted.size(); ++rank)
            ASSERT_EQ(ranks[sorted[rank]], rank);
    }
}

TEST(TextNeedle, findsWhatQStringContains)
{
    std::mt19937 random(5);
    int found = 0;
    for (int i = 0; i < 20000; ++i) {
        const QString text = randomText(random);
        const QString part = randomText(random);
        ASSERT_EQ(TextNeedle(part).isIn(utf8(text)), text.contains(part, Qt::CaseInsensitive))
            << utf8(part) << " in " << utf8(text);
        found += text.contains(part, Qt::CaseInsensitive) ? 1 : 0;
    }
    EXPECT_GT(found, 1000);
}

TEST(TextDictionary, searchesOnlyWhatIsNew)
{
    TextDictionary texts;
    (void)texts.add("contoso");
    std::vector<quint8> hits;
    texts.search(TextNeedle(u"TOS"_s), hits);
    EXPECT_EQ(hits, (std::vector<quint8>{0, 1}));
    hits[0] = 7; // would be overwritten if it were searched again
    (void)texts.add("fabrikam");
    (void)texts.add("potosí");
    texts.search(TextNeedle(u"TOS"_s), hits);
    EXPECT_EQ(hits, (std::vector<quint8>{7, 1, 0, 1}));
}

} // namespace
} // namespace acg
