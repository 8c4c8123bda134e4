// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/spreadsheet_text.h"

#include <gtest/gtest.h>

#include <random>

using namespace acg;
using namespace Qt::StringLiterals;

namespace {

/// What a spreadsheet does with a cell: runs it, unless it is a plain positive number.
bool wouldBeRun(const QString &text)
{
    if (text.isEmpty() || !u"=+-@\t\r"_s.contains(text[0]))
        return false;
    return text[0] != u'+' || text.size() == 1
        || !std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

TEST(SpreadsheetText, takesTheForceFromFormulas)
{
    for (const QString &text : {u"=1+1"_s, u"+1+1"_s, u"+"_s, u"-2"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s,
                                u"=cmd|' /C calc'!A0"_s, u"+1 425 555 0100"_s})
        EXPECT_EQ(neutralised(text), u'\'' + text);
}

TEST(SpreadsheetText, leavesTheRestAlone)
{
    for (const QString &text : {QString(), u"contoso"_s, u"+14255550100"_s, u"'quoted'"_s, u"''"_s, u"1-2"_s,
                                u" =1"_s, u"—"_s, u"Zürich"_s})
        EXPECT_EQ(neutralised(text), text);
}

TEST(SpreadsheetText, takesBackOnlyItsOwnApostrophe)
{
    EXPECT_EQ(restored(u"'=1"_s), u"=1"_s);
    EXPECT_EQ(restored(u"''=1"_s), u"'=1"_s);
    EXPECT_EQ(restored(u"'hello"_s), u"'hello"_s);
    EXPECT_EQ(restored(u"'"_s), u"'"_s);
    EXPECT_EQ(restored(u"'+14255550100"_s), u"'+14255550100"_s) << "a number never got one";
}

TEST(SpreadsheetText, everyTextComesBackAndNoneIsRun)
{
    const QString letters = u"''''=+-@\t\r01 aä,\""_s;
    std::mt19937 random(5);
    const auto below
        = [&](qsizetype end) { return std::uniform_int_distribution<qsizetype>(0, end - 1)(random); };
    for (int i = 0; i < 100'000; ++i) {
        QString text;
        for (qsizetype length = below(7); length > 0; --length)
            text += letters[below(letters.size())];
        const QString safe = neutralised(text);
        ASSERT_FALSE(wouldBeRun(safe)) << text.toStdString();
        ASSERT_EQ(restored(safe), text) << text.toStdString();
        ASSERT_EQ(looksLikeFormula(std::string_view(text.toStdString())),
                  looksLikeFormula(QStringView(text)));
    }
}

} // namespace
