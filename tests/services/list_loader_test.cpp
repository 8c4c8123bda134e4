// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of several pages: each page comes once and in its turn, whatever is asked for meanwhile.

#include "models/services/list_loader.h"
#include "tests/api/with_client.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <vector>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int pagesInAll = 4;

class Listing : public WithClient
{
protected:
    void SetUp() override
    {
        WithClient::SetUp();
        QObject::connect(client.get(), &ApiClient::progressed, &guard, [this](const RequestProgress &step) {
            if (step.operation == "ListNumbers"_L1 && step.stage == RequestProgress::Stage::Queued)
                ++asked;
        });
        const auto all = ask(api::ListNumbers{});
        ASSERT_TRUE(all.has_value());
        ASSERT_TRUE(all->nextLink.isEmpty());
        numbers = all->rows.keys();
        request.page.maxPageSize = int(numbers.size()) / pagesInAll + 1;
        asked = 0;
    }

    void begin(const ListLoader::OnPage<api::ListNumbers> &onPage)
    {
        loader = std::make_unique<ListLoader>(*client);
        finished = std::make_unique<QSignalSpy>(loader.get(), &ListLoader::finished);
        failed = std::make_unique<QSignalSpy>(loader.get(), &ListLoader::failed);
        loader->start(request, onPage);
    }

    void start(const std::function<void()> &atPage)
    {
        begin([this, atPage](const NumberPage &page) {
            ++pages;
            seen.insert(seen.end(), page.rows.keys().begin(), page.rows.keys().end());
            atPage();
        });
    }

    [[nodiscard]] bool ends()
    {
        return eventually([this] { return finished->count() + failed->count() > 0; });
    }

    [[nodiscard]] bool isAnswered(int requests)
    {
        return eventually([this, requests] { return arrivals("GET"_ba, u"^/numbers"_s) >= requests; });
    }

    void answerNumbersWith(const QByteArray &body, int times = 1)
    {
        sandbox::HttpResponse response;
        response.status = 200;
        response.headers.push_back({"Content-Type"_ba, "application/json"_ba});
        response.body = body;
        sandbox::FaultMatch match;
        match.path = QRegularExpression(u"^/numbers$"_s);
        match.times = times;
        gateway.faults().add(match, sandbox::Fault::answer(response));
    }

    [[nodiscard]] QByteArray numbersUrl() const
    {
        const ApiClient::Settings &settings = client->settings();
        return settings.baseUrl.toEncoded(QUrl::StripTrailingSlash)
            + "/numbers?api-version=" + settings.apiVersion.toUtf8();
    }

    api::ListNumbers request;
    std::vector<PhoneKey> numbers;
    std::vector<PhoneKey> seen;
    int pages = 0;
    int asked = 0;
    std::unique_ptr<ListLoader> loader;
    std::unique_ptr<QSignalSpy> finished;
    std::unique_ptr<QSignalSpy> failed;
};

TEST_F(Listing, asksForTheNextPageWhileOneIsDecoded)
{
    int askedAtFirst = 0;
    start([&] {
        if (pages == 1)
            askedAtFirst = asked;
    });
    ASSERT_TRUE(ends());
    EXPECT_EQ(askedAtFirst, 2);
    EXPECT_EQ(finished->count(), 1);
    EXPECT_EQ(seen, numbers);
    EXPECT_EQ(asked, pages) << "no page twice";
}

TEST_F(Listing, bringsNoPageWhereOneIsWorkedOn)
{
    start([this] { loader->hold(); });
    for (int page = 1; finished->count() == 0; ++page) {
        ASSERT_TRUE(eventually([&] { return pages == page; }));
        // The one that was asked for ahead is there, and everything that may follow from it has happened.
        Answer<Versioned<Account>> later;
        client->send(api::GetAccount{u"contoso"_s}, &guard, later.take());
        ASSERT_TRUE(later.wait().has_value());
        ASSERT_EQ(pages, page) << "before somebody said go on";
        ASSERT_LE(asked, page + 1);
        loader->goOn();
    }
    EXPECT_EQ(seen, numbers);
}

TEST_F(Listing, aPageThatFailsFailsInItsTurn)
{
    sandbox::FaultMatch second;
    second.path = QRegularExpression(u"^/numbers$"_s);
    second.after = 1;
    gateway.faults().add(second, sandbox::Fault::status(500));
    start([this] { loader->hold(); });
    ASSERT_TRUE(eventually([this] { return pages == 1; }));
    ASSERT_TRUE(isAnswered(2));
    Answer<Versioned<Account>> later;
    client->send(api::GetAccount{u"contoso"_s}, &guard, later.take());
    ASSERT_TRUE(later.wait().has_value());
    EXPECT_EQ(failed->count(), 0) << "the first page is still worked on";
    loader->goOn();
    ASSERT_TRUE(ends());
    EXPECT_EQ(failed->count(), 1);
    EXPECT_EQ(pages, 1);
    EXPECT_FALSE(loader->isRunning());
}

TEST_F(Listing, aPageThatCannotBeReadIsTheEndWhateverItsLinkSays)
{
    const QByteArray link = numbersUrl();
    answerNumbersWith("{\"value\":[{\"telephoneNumber\":\"nonsense\"}],\"nextLink\":\"" + link + "\"}");
    start([] {});
    ASSERT_TRUE(ends());
    EXPECT_EQ(failed->count(), 1);
    EXPECT_EQ(pages, 0);
    // Nothing is left of the page that was asked for.
    Answer<Versioned<Account>> later;
    client->send(api::GetAccount{u"contoso"_s}, &guard, later.take());
    ASSERT_TRUE(later.wait().has_value());
    EXPECT_EQ(pages, 0);
    EXPECT_EQ(finished->count(), 0);
}

TEST_F(Listing, whoHasEnoughGetsNothingMore)
{
    start([this] { loader->cancel(); });
    ASSERT_TRUE(eventually([this] { return pages == 1; }));
    Answer<Versioned<Account>> later;
    client->send(api::GetAccount{u"contoso"_s}, &guard, later.take());
    ASSERT_TRUE(later.wait().has_value());
    EXPECT_EQ(pages, 1);
    EXPECT_EQ(finished->count() + failed->count(), 0);
}

TEST_F(Listing, startsOverFromWithinAPage)
{
    int rounds = 0;
    start([&] {
        if (++rounds > 1)
            return;
        seen.clear();
        loader->start(request, [this](NumberPage &&page) {
            seen.insert(seen.end(), page.rows.keys().begin(), page.rows.keys().end());
        });
    });
    ASSERT_TRUE(ends());
    EXPECT_EQ(rounds, 1);
    EXPECT_EQ(finished->count(), 1);
    EXPECT_EQ(seen, numbers);
}

TEST_F(Listing, isToldToOneWhoKeepsCount)
{
    std::vector<int> counts;
    begin([&counts, count = 0](const NumberPage &) mutable { counts.push_back(++count); });
    ASSERT_TRUE(ends());
    EXPECT_EQ(counts, (std::vector{1, 2, 3, 4}));
}

TEST_F(Listing, aLinkToItselfIsNotFollowedForEver)
{
    const QByteArray link = numbersUrl() + "&here=1";
    answerNumbersWith("{\"value\":[],\"nextLink\":\"" + link + "\"}", 2);
    start([] {});
    ASSERT_TRUE(ends());
    EXPECT_EQ(failed->count(), 1);
    EXPECT_EQ(pages, 1);
    EXPECT_EQ(asked, 2);
}

TEST_F(Listing, aFirstPageThatLinksToItselfIsNotFollowedForEver)
{
    const QByteArray link = numbersUrl() + "&maxpagesize=" + QByteArray::number(request.page.maxPageSize);
    answerNumbersWith("{\"value\":[],\"nextLink\":\"" + link + "\"}", 2);
    start([] {});
    ASSERT_TRUE(ends());
    EXPECT_EQ(failed->count(), 1);
    EXPECT_EQ(pages, 1);
    EXPECT_EQ(asked, 1) << "the same question is not asked twice at a time";
}

TEST_F(Listing, pagesThatTellTheirLinkFarFromTheirEndAreReadAsWell)
{
    const QByteArray link = numbersUrl();
    answerNumbersWith("{\"nextLink\":\"" + link + "\",\"value\":[" + QByteArray(10'000, ' ') + "]}");
    start([] {});
    ASSERT_TRUE(ends());
    EXPECT_EQ(finished->count(), 1);
    EXPECT_EQ(seen, numbers);
}

TEST(NextLink, isKnownFromTheEndOfAPage)
{
    EXPECT_EQ(api::nextLinkAtEnd(R"({"value":[],"nextLink":"https://a/b?c=d&e=f"})"),
              QUrl(u"https://a/b?c=d&e=f"_s));
    EXPECT_EQ(api::nextLinkAtEnd(R"({"nextLink":"https://a/b"})"), QUrl(u"https://a/b"_s));
    EXPECT_EQ(api::nextLinkAtEnd(R"({"nextLink":"https://a/b","value":[]})"), QUrl(u"https://a/b"_s));
    EXPECT_EQ(api::nextLinkAtEnd("{\"value\":[], \"nextLink\" : \"https://a/b\" \r\n}\n"),
              QUrl(u"https://a/b"_s));
    EXPECT_EQ(api::nextLinkAtEnd(R"({"value":[],"nextLink":"https:\/\/a/b?c=d\u0026e=f"})"),
              QUrl(u"https://a/b?c=d&e=f"_s));
    const QByteArray many = "{\"value\":[" + QByteArray(100'000, ' ') + R"(],"nextLink":"https://a/b"})";
    EXPECT_EQ(api::nextLinkAtEnd(many), QUrl(u"https://a/b"_s));
}

TEST(NextLink, isNotGuessed)
{
    for (const char *body : {
             R"({"value":[]})",
             R"({"value":[],"nextLink":null})",
             R"({"value":[],"nextLink":7})",
             R"({"value":[],"nextLink":""})",
             R"({"value":[{"nextLink":"https://a/b"}]})", // of something on the page
             R"({"value":{"nextLink":"https://a/b"}})",
             R"({"value":{"nextLink":"https://a/b"},"more":[]})",
             R"({"value":[],"x\"nextLink":"https://a/b"})", // of another name
             R"({"value":[],"comment":"\"nextLink\":\"https://a/b\""})", // in a text
             R"({"value":[],"nextLink":"https://a/b")", // not to its end
             R"({"value":[],"nextLink":"https:)",
             "",
         })
        EXPECT_TRUE(api::nextLinkAtEnd(body).isEmpty()) << body;
}

} // namespace
