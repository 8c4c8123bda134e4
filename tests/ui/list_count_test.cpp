// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/list_count.h"
#include "ui/widgets/service_words.h"
#include "ui/widgets/time_words.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

QString text(const ListCount &count)
{
    return listCountText(count, &numbersText);
}

TEST(ListCount, saysHowMuchOfAFirstLoadingIsThere)
{
    ListCount count;
    EXPECT_EQ(text(count), QString());
    count.state = LoadState::Loading;
    EXPECT_EQ(text(count), u"Loading…"_s);
    count.loaded = count.refreshed = count.shown = 2000;
    count.total = 10000;
    EXPECT_EQ(text(count), u"Loaded 2,000 of 10,000 – still loading: what you see is not everything"_s);
    count.state = LoadState::Failed;
    EXPECT_EQ(text(count), u"Loaded 2,000 of 10,000; the rest could not be loaded"_s);
    count.state = LoadState::Complete;
    EXPECT_EQ(text(count), u"2,000 numbers"_s);
    count.filter = u"4"_s;
    count.shown = 312;
    EXPECT_EQ(text(count), u"312 of 2,000 shown"_s);
}

TEST(ListCount, saysHowLongItTakesWhereThatIsKnown)
{
    ListCount count;
    count.state = LoadState::Loading;
    count.loaded = count.refreshed = count.shown = 2000;
    count.total = 10000;
    count.left = std::chrono::seconds(40);
    EXPECT_EQ(
        text(count),
        u"Loaded 2,000 of 10,000, about 40 seconds to go – still loading: what you see is not everything"_s);
    count.refreshed = 1000;
    count.left = std::chrono::minutes(9);
    EXPECT_EQ(text(count), u"2,000 numbers – refreshing: 1,000 of 10,000, about 9 minutes to go"_s);
}

TEST(ListCount, saysHowOldARefreshedListIsAndHowFarItGot)
{
    ListCount count;
    count.loaded = count.shown = 1'000'000;
    count.earlierFrom = QDateTime::currentDateTimeUtc().addSecs(-20 * 60 - 5);
    EXPECT_EQ(text(count), u"1,000,000 numbers as they were 20 minutes ago"_s);
    count.state = LoadState::Loading;
    EXPECT_EQ(text(count), u"1,000,000 numbers as they were 20 minutes ago – refreshing…"_s);
    count.refreshed = 120'000;
    EXPECT_EQ(text(count), u"1,000,000 numbers as they were 20 minutes ago – refreshing: 120,000"_s);
    count.total = 1'000'001;
    EXPECT_EQ(text(count),
              u"1,000,000 numbers as they were 20 minutes ago – refreshing: 120,000 of 1,000,001"_s);
    count.filter = u"4"_s;
    count.shown = 7;
    count.earlierFrom.reset();
    EXPECT_EQ(text(count), u"7 of 1,000,000 shown – refreshing: 120,000 of 1,000,001"_s);
    count.state = LoadState::Failed;
    EXPECT_EQ(text(count), u"7 of 1,000,000 shown; the refresh failed"_s);
    count.filter.clear();
    count.earlierFrom = QDateTime::currentDateTimeUtc().addSecs(-20 * 60 - 5);
    EXPECT_EQ(text(count), u"1,000,000 numbers as they were 20 minutes ago; the refresh failed"_s);
}

TEST(TimeWords, sayAnAgeInItsLargestUnit)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    const QPair<qint64, QString> ages[]
        = {{-5, u"less than a minute ago"_s}, {59, u"less than a minute ago"_s},    {60, u"a minute ago"_s},
           {120, u"2 minutes ago"_s},         {3599, u"59 minutes ago"_s},          {3600, u"an hour ago"_s},
           {7200, u"2 hours ago"_s},          {86399, u"23 hours ago"_s},           {86400, u"a day ago"_s},
           {172800, u"2 days ago"_s},         {86400LL * 1234, u"1,234 days ago"_s}};
    for (const auto &[seconds, words] : ages)
        EXPECT_EQ(ageText(now.addSecs(-seconds), now), words);
}

} // namespace
} // namespace acg
