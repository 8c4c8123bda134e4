// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/random_numbers.h"
#include "tests/storage/storage_fixture.h"

#include <QJsonDocument>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

template <typename Resource>
Resource resource(const char *json)
{
    return Resource::fromJson(QJsonDocument::fromJson(json).object()).value();
}

TEST_F(WithSnapshot, startsWithNothing)
{
    EXPECT_FALSE(readAccounts(*snapshot).has_value());
    EXPECT_FALSE(readNumbers(*snapshot).info.has_value());
    EXPECT_TRUE(keptNumbers(*snapshot).isEmpty());
    EXPECT_EQ(damaged->count(), 0);
    EXPECT_EQ(failed->count(), 0);
}

TEST_F(WithSnapshot, givesBackResourcesAsTheyCame)
{
    const QList<Account> accounts{
        resource<Account>(R"({"name":"contoso","later":{"a":[1,null,"ü"]},"correlationId":null})"),
        resource<Account>(R"({"name":"fabrikam"})")};
    const QList<RequestForInformation> rfis{
        resource<RequestForInformation>(R"({"id":"1","tenantId":"t","unknown":true})")};
    const QList<CivicAddress> addresses{resource<CivicAddress>(R"({"id":"a","unknown":5})")};
    snapshot->saveAccounts(jsonOf(accounts), taken(1, true, 2));
    snapshot->saveRfis(rfis, taken(2));
    snapshot->saveAddresses(u"contoso"_s, addresses, taken(3));
    open();

    QObject guard;
    int answers = 0;
    const auto expect = [&](const auto &items, const SnapshotInfo &info) {
        return [&answers, items, info](const auto &kept) {
            ++answers;
            ASSERT_TRUE(kept.has_value());
            EXPECT_EQ(kept->items, items);
            EXPECT_EQ(kept->info, info);
        };
    };
    snapshot->readAccounts(&guard, expect(accounts, taken(1, true, 2)));
    snapshot->readRfis(&guard, expect(rfis, taken(2)));
    snapshot->readAddresses(u"contoso"_s, &guard, expect(addresses, taken(3)));
    snapshot->readAddresses(u"fabrikam"_s, &guard, [&](const auto &kept) {
        ++answers;
        EXPECT_FALSE(kept.has_value());
    });
    EXPECT_TRUE(eventually([&answers] { return answers == 4; }));
}

TEST_F(WithSnapshot, keepsTheNewestOfResources)
{
    snapshot->saveAccounts(jsonOf({Account(u"old"_s)}), taken(0));
    snapshot->saveAccounts(jsonOf({Account(u"new"_s)}), taken(60));
    const auto kept = readAccounts(*snapshot);
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(kept->items, QList{Account(u"new"_s)});
    EXPECT_EQ(kept->info.takenAt, taken(60).takenAt);
}

TEST_F(WithSnapshot, manyResourcesComeBackInOrder)
{
    QList<Account> accounts;
    for (int i = 0; i < 11'000; ++i)
        accounts.append(Account(u"account-%1"_s.arg(i)));
    snapshot->saveAccounts(jsonOf(accounts), taken(0));
    const auto kept = readAccounts(*snapshot);
    ASSERT_TRUE(kept.has_value());
    EXPECT_TRUE(kept->items == accounts);
}

TEST_F(WithSnapshot, anEmptyListIsNotNothing)
{
    snapshot->saveAccounts({}, taken(0));
    saveNumbers(*snapshot, {}, taken(1));
    const auto kept = readAccounts(*snapshot);
    ASSERT_TRUE(kept.has_value());
    EXPECT_TRUE(kept->items.isEmpty());
    const ReadNumbers numbers = readNumbers(*snapshot);
    EXPECT_EQ(numbers.info, taken(1));
    EXPECT_TRUE(numbers.pages.empty());
}

TEST_F(WithSnapshot, givesBackRandomNumbersInOrder)
{
    test::RandomNumbers random(41);
    NumberColumns all;
    snapshot->beginNumbers({}, taken(0, true, 1234));
    for (int page = 0; page < 30; ++page) {
        NumberPage some;
        for (int i = random.below(50); i > 0; --i)
            some.rows.append(NumberTexts(random.number(random.telephoneNumber(5000))).fields());
        all.append(some.rows);
        snapshot->addNumbers(std::move(some));
    }
    snapshot->commitNumbers();
    open();
    const ReadNumbers read = readNumbers(*snapshot);
    EXPECT_EQ(read.info, taken(0, true, 1234));
    EXPECT_EQ(textOf(read.rows), textOf(all));
}

TEST_F(WithSnapshot, numbersComeInPagesOfFiftyThousand)
{
    snapshot->beginNumbers({}, taken(0));
    for (int page = 0; page < 130; ++page)
        snapshot->addNumbers(numbersOf("contoso", 1000, page * 1000));
    snapshot->commitNumbers();
    const ReadNumbers read = readNumbers(*snapshot);
    EXPECT_EQ(read.pages, (std::vector<std::size_t>{50'000, 50'000, 30'000}));
    EXPECT_EQ(read.infos, std::vector(3, taken(0)));
    EXPECT_EQ(read.rows.keys(), numbersOf("contoso", 130'000).rows.keys());
}

TEST_F(WithSnapshot, eachScopeHasItsOwnNumbers)
{
    saveNumbers(*snapshot, numbersOf("contoso", 5), taken(0), u"contoso"_s);
    saveNumbers(*snapshot, numbersOf("all", 9), taken(1));
    EXPECT_EQ(readNumbers(*snapshot, u"contoso"_s).rows.size(), 5U);
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 9U);
    EXPECT_EQ(readNumbers(*snapshot, u"all"_s).info, std::nullopt) << "a list of all is not searched";
}

TEST_F(WithSnapshot, whatIsNotCommittedIsNotKept)
{
    saveNumbers(*snapshot, numbersOf("kept", 3), taken(0));
    snapshot->beginNumbers({}, taken(60));
    snapshot->addNumbers(numbersOf("abandoned", 5));
    snapshot->abandonNumbers();
    snapshot->commitNumbers();
    snapshot->beginNumbers({}, taken(120));
    snapshot->addNumbers(numbersOf("overtaken", 5));
    snapshot->beginNumbers(u"contoso"_s, taken(180));
    snapshot->commitNumbers();
    snapshot->addNumbers(numbersOf("too late", 5));
    snapshot->commitNumbers();
    EXPECT_EQ(keptNumbers(*snapshot).size(), 1);
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 3U);
    EXPECT_EQ(readNumbers(*snapshot, u"contoso"_s).info, taken(180));
    EXPECT_EQ(readNumbers(*snapshot, u"contoso"_s).rows.size(), 0U);
}

TEST_F(WithSnapshot, anIncompleteListGivesWayToACompleteOneOnly)
{
    saveNumbers(*snapshot, numbersOf("part", 3), taken(0, false, 100));
    EXPECT_EQ(readNumbers(*snapshot).info, taken(0, false, 100));
    saveNumbers(*snapshot, numbersOf("part", 4), taken(60, false, 100));
    EXPECT_EQ(keptNumbers(*snapshot).size(), 1);
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 4U);
    saveNumbers(*snapshot, numbersOf("whole", 100), taken(120, true, 100));
    EXPECT_EQ(keptNumbers(*snapshot).size(), 1);
    saveNumbers(*snapshot, numbersOf("part", 5), taken(180, false, 100));
    EXPECT_EQ(keptNumbers(*snapshot).size(), 1);
    EXPECT_EQ(readNumbers(*snapshot).info, taken(120, true, 100));
    snapshot->saveAccounts(jsonOf({Account(u"whole"_s)}), taken(0));
    snapshot->saveAccounts({}, taken(1, false));
    EXPECT_EQ(readAccounts(*snapshot)->items.size(), 1);
}

QList<int> minutesOf(const QList<KeptList> &lists)
{
    QList<int> minutes;
    for (const KeptList &list : lists)
        minutes.append(static_cast<int>(taken(0).takenAt.secsTo(list.info.takenAt) / 60));
    return minutes;
}

TEST_F(WithSnapshot, sevenEarlierListsOfNumbersStay)
{
    for (int list = 0; list < 10; ++list)
        saveNumbers(*snapshot, numbersOf("contoso", list + 1), taken(list * 10));
    saveNumbers(*snapshot, numbersOf("other", 1), taken(200), u"other"_s);
    const QList<KeptList> lists = keptNumbers(*snapshot);
    EXPECT_EQ(minutesOf(lists), (QList{90, 80, 70, 60, 50, 40, 30, 20}));
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 10U);

    QObject guard;
    ReadNumbers earlier;
    ReadNumbers gone;
    snapshot->readNumberList(lists.at(3).id, &guard, earlier.onPage(), earlier.onEnd());
    snapshot->readNumberList(1, &guard, gone.onPage(), gone.onEnd());
    keptNumbers(*snapshot);
    EXPECT_EQ(earlier.info, taken(60));
    EXPECT_EQ(earlier.rows.size(), 7U);
    EXPECT_EQ(gone.ends, 1);
    EXPECT_EQ(gone.info, std::nullopt);
}

TEST_F(WithSnapshot, refreshingAgainAndAgainKeepsTheEarlierLists)
{
    saveNumbers(*snapshot, numbersOf("contoso", 1), taken(0));
    for (int i = 0; i < 10; ++i)
        saveNumbers(*snapshot, numbersOf("contoso", 2), taken(30));
    EXPECT_EQ(minutesOf(keptNumbers(*snapshot)), (QList{30, 0}));
    // One list every four minutes must not replace the one before for ever.
    for (const int minute : {34, 38, 42, 46, 50})
        saveNumbers(*snapshot, numbersOf("contoso", minute), taken(minute));
    EXPECT_EQ(minutesOf(keptNumbers(*snapshot)), (QList{50, 38, 0}));
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 50U);
    // Nor may a clock that was ahead make every later list replace the one before.
    saveNumbers(*snapshot, numbersOf("contoso", 3), taken(10));
    EXPECT_EQ(minutesOf(keptNumbers(*snapshot)), (QList{10, 50, 38, 0}));
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 3U);
}

TEST_F(WithSnapshot, nobodyIsCalledWhoHasGone)
{
    snapshot->saveAccounts(jsonOf({Account(u"contoso"_s)}), taken(0));
    saveNumbers(*snapshot, numbersOf("contoso", 100'000), taken(0));
    int calls = 0;
    {
        QObject guard;
        snapshot->readAccounts(&guard, [&calls](const auto &) { ++calls; });
        snapshot->findNumberLists({}, &guard, [&calls](const auto &) { ++calls; });
        snapshot->readNumbers(
            {}, &guard, [&calls](const auto &, const auto &) { ++calls; },
            [&calls](const auto &) { ++calls; });
    }
    auto leaving = std::make_unique<QObject>();
    int pages = 0;
    snapshot->readNumbers(
        {}, leaving.get(),
        [&](const auto &, const auto &) {
            ++pages;
            leaving.reset();
        },
        [&calls](const auto &) { ++calls; });
    keptNumbers(*snapshot);
    EXPECT_EQ(calls, 0);
    EXPECT_EQ(pages, 1);
}

TEST_F(WithSnapshot, whoIsCalledMayEndIt)
{
    saveNumbers(*snapshot, numbersOf("contoso", 10), taken(0));
    QObject guard;
    int calls = 0;
    const auto end = [this, &calls] {
        snapshot.reset();
        ++calls;
    };
    const auto ignore = [](const auto &...) {};
    snapshot->readNumbers(
        {}, &guard, [end](const auto &...) { end(); }, ignore);
    EXPECT_TRUE(eventually([&calls] { return calls == 1; }));
    open();
    snapshot->readNumbers({}, &guard, ignore, [end](const auto &) { end(); });
    EXPECT_TRUE(eventually([&calls] { return calls == 2; }));
}

TEST_F(WithSnapshot, endingItFinishesWritesAndDropsReads)
{
    QObject guard;
    int calls = 0;
    for (int i = 0; i < 20; ++i) {
        saveNumbers(*snapshot, numbersOf("contoso", 20'000 + i), taken(i * 10));
        snapshot->readNumbers(
            {}, &guard, [&calls](const auto &, const auto &) { ++calls; },
            [&calls](const auto &) { ++calls; });
    }
    open();
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 20'019U);
    EXPECT_EQ(calls, 0);
}

} // namespace
