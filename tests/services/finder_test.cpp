// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/services/finder.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace acg {

void PrintTo(const Suggestion &suggestion, std::ostream *out)
{
    *out << suggestion.target.accountName.toStdString() << ' '
         << suggestion.target.telephoneNumber.toStdString() << (suggestion.isLoaded ? "" : " ?");
}

} // namespace acg

namespace {

using Suggestions = QList<Suggestion>;

class FinderTest : public WithGateway
{
protected:
    void SetUp() override
    {
        WithGateway::SetUp();
        session = std::make_unique<Session>(profileFor(gateway), sandboxSecret);
        finder = std::make_unique<Finder>(*session);
    }

    void TearDown() override { finder.reset(); }

    void load()
    {
        session->reloadAccounts();
        session->reloadNumbers();
        ASSERT_TRUE(eventually([&] {
            return session->accounts().loadState() == LoadState::Complete
                && session->numbers().loadState() == LoadState::Complete;
        }));
    }

    static Suggestion account(const QString &name, bool isLoaded = true) { return {{name, {}}, isLoaded}; }
    static Suggestion number(const QString &accountName, const QString &text, bool isLoaded = true)
    {
        return {{accountName, text}, isLoaded};
    }

    /// The kind of what the gateway answered.
    std::optional<Finder::Finding> ask(const NumberKey &target)
    {
        Answer<Finder::Finding> answer;
        finder->ask(target, answer.take());
        const auto &result = answer.wait();
        return result ? std::optional(*result) : std::nullopt;
    }

    std::unique_ptr<Session> session;
    std::unique_ptr<Finder> finder;
};

TEST_F(FinderTest, NamesThatBeginWithTheTextComeBeforeThoseThatContainIt)
{
    load();
    const Suggestions found = finder->suggestions(u"WO"_s);
    ASSERT_EQ(found.size(), 3);
    EXPECT_EQ(found[0], account(u"woodgrove-bank"_s));
    EXPECT_EQ(found[1], account(u"adventure-works"_s));
    EXPECT_EQ(found[2], account(u"WO"_s, false)) << "last: the list is all there and knows better";
}

TEST_F(FinderTest, ANumberInNationalFormIsOneOfTheComputersCountry)
{
    load();
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Suggestions found = finder->suggestions(u"(020) 7946 0513"_s);
    const Suggestions ofAccount = finder->suggestions(u"fabrikam 020 7946 0513"_s);
    QLocale::setDefault(before);
    ASSERT_FALSE(found.isEmpty());
    EXPECT_EQ(found[0], number(u"fabrikam"_s, u"+442079460513"_s));
    EXPECT_EQ(ofAccount, found);
}

TEST_F(FinderTest, AnExactNameOrNumberComesFirstAndNobodyIsAsked)
{
    load();
    EXPECT_EQ(finder->suggestions(u" wingtip "_s), Suggestions{account(u"wingtip"_s)});
    const Suggestions found = finder->suggestions(u"+44 (20) 7946-0513"_s);
    EXPECT_EQ(found, Suggestions{number(u"fabrikam"_s, u"+442079460513"_s)});
    EXPECT_EQ(finder->suggestions(u"fabrikam 0044 20 79460513"_s), found);
}

TEST_F(FinderTest, SuggestsNoMoreThanCanBeReadAtAGlance)
{
    load();
    const Suggestions found = finder->suggestions(u"7946"_s);
    EXPECT_EQ(std::ranges::count(found, true, &Suggestion::isLoaded), Finder::maximumSuggestions);
    EXPECT_EQ(finder->suggestions(u" "_s), Suggestions());
    EXPECT_EQ(finder->suggestions(u"no such thing!"_s), Suggestions());
}

TEST_F(FinderTest, WhatIsNotLoadedIsAskedForFirstWhileTheListIsNotAllThere)
{
    EXPECT_EQ(finder->suggestions(u"wingtip"_s), Suggestions{account(u"wingtip"_s, false)});
    EXPECT_EQ(finder->suggestions(u"(303) 555-0125"_s), Suggestions{number({}, u"+13035550125"_s, false)});
    EXPECT_EQ(finder->suggestions(u"wingtip +1 303 555 0125"_s),
              Suggestions{number(u"wingtip"_s, u"+13035550125"_s, false)});

    // With the numbers of one account the others are unknown, whatever looks like them here.
    load();
    session->setNumbersScope(u"fabrikam"_s);
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    const Suggestions found = finder->suggestions(u"+44 207 946"_s);
    ASSERT_GT(found.size(), 1);
    EXPECT_EQ(found[0], number({}, u"+44207946"_s, false));
    EXPECT_EQ(found[1].target.accountName, u"fabrikam");
}

TEST_F(FinderTest, TheGatewayFindsWhatIsNotLoadedAndTheListsShowIt)
{
    const auto found = ask({{}, u"+13035550125"_s});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, Finder::Finding::Kind::Found);
    EXPECT_EQ(found->target, (NumberKey{u"adventure-works"_s, u"+13035550125"_s}));
    EXPECT_EQ(gateway.requests().count(
                  "GET", QRegularExpression(u"filter=telephoneNumber%20eq%20%27%2B13035550125%27"_s)),
              1)
        << "'+' would be read as a blank";
    EXPECT_EQ(ask({u"wingtip"_s, {}})->kind, Finder::Finding::Kind::Found);
    EXPECT_TRUE(session->accounts().indexOf(u"wingtip"_s).isValid());
    EXPECT_EQ(ask({u"adventure-works"_s, u"+13035550125"_s})->kind, Finder::Finding::Kind::Found);
}

TEST_F(FinderTest, SaysWhatThereIsNot)
{
    EXPECT_EQ(ask({{}, u"+19995550100"_s})->kind, Finder::Finding::Kind::NotFound);
    EXPECT_EQ(ask({u"nobody"_s, {}})->kind, Finder::Finding::Kind::NotFound);
    EXPECT_EQ(ask({u"wingtip"_s, u"+13035550125"_s})->kind, Finder::Finding::Kind::NotFound);
}

TEST_F(FinderTest, AGatewayThatCannotFilterNeedsTheAccount)
{
    const QRegularExpression list(u"^/numbers$"_s);
    gateway.faults().add({"GET", list}, sandbox::Fault::status(400));
    EXPECT_EQ(ask({{}, u"+13035550125"_s})->kind, Finder::Finding::Kind::AccountNeeded);
    // Or it passes over the filter.
    sandbox::HttpResponse other;
    other.headers = {{"Content-Type", "application/json"}};
    other.body = R"({"value":[{"telephoneNumber":"+123451","accountName":"contoso","serviceDetails":{}}]})";
    gateway.faults().add({"GET", list}, sandbox::Fault::answer(other));
    EXPECT_EQ(ask({{}, u"+13035550125"_s})->kind, Finder::Finding::Kind::AccountNeeded);
    // Or it looks through its numbers page by page.
    sandbox::HttpResponse nothingYet;
    nothingYet.headers = {{"Content-Type", "application/json"}};
    nothingYet.body = R"({"value":[],"nextLink":")" + gateway.baseUrl().toEncoded()
        + R"(/numbers?api-version=2024-02-29&filter=telephoneNumber%20eq%20%27%2B13035550125%27"})";
    gateway.faults().add({"GET", list}, sandbox::Fault::answer(nothingYet));
    EXPECT_EQ(ask({{}, u"+13035550125"_s})->kind, Finder::Finding::Kind::Found);
}

TEST_F(FinderTest, OnlyTheLastQuestionIsAnswered)
{
    gateway.faults().add({"GET", QRegularExpression(u"/accounts/fabrikam$"_s)},
                         sandbox::Fault::delay(std::chrono::milliseconds(100)));
    Answer<Finder::Finding> first;
    finder->ask({u"fabrikam"_s, {}}, first.take());
    ASSERT_TRUE(eventually(
        [&] { return gateway.requests().count("GET", QRegularExpression(u"/accounts/fabrikam"_s)) == 1; }));
    EXPECT_EQ(ask({u"wingtip"_s, {}})->target.accountName, u"wingtip");
    EXPECT_EQ(ask({u"contoso"_s, {}})->target.accountName, u"contoso");
    EXPECT_EQ(first.count(), 0);
}

} // namespace
