// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

#include <QSet>

#include <functional>

namespace sandbox_test {

class PagingTest : public GatewayTest
{
protected:
    void fill(int count)
    {
        makeAccount();
        for (int first = 0; first < count; first += 100) {
            QStringList numbers;
            for (int i = first; i < std::min(count, first + 100); ++i)
                numbers << number(i);
            ASSERT_EQ(post("/accounts/test:createOrUpdateNumbers", batchBody(numbers, u"test"_s)).status,
                      200);
        }
    }

    static QString number(int i) { return u"+4930%1"_s.arg(7919 * i % 100000, 6, 10, QLatin1Char('0')); }

    /// Path and query of an absolute link, which must be of this gateway.
    QByteArray localLink(const QString &link)
    {
        const QString base = gateway->baseUrl().toString();
        EXPECT_TRUE(link.startsWith(base)) << link.toStdString();
        return link.mid(base.size()).toLatin1();
    }

    /// The numbers of a list, page by page, with something done between two pages.
    QStringList walk(QByteArray path, const std::function<void(int)> &between = {})
    {
        QStringList found;
        for (int page = 1; !path.isEmpty(); ++page) {
            const Answer answer = get(path);
            EXPECT_EQ(answer.status, 200) << answer.body.toStdString();
            for (const auto &value : answer.json().value("value"_L1).toArray())
                found << value["telephoneNumber"_L1].toString();
            const QJsonValue next = answer.json().value("nextLink"_L1);
            path = next.isUndefined() ? QByteArray() : localLink(next.toString());
            if (between)
                between(page);
        }
        return found;
    }
};

TEST_F(PagingTest, PagesAreWholeAndDisjoint)
{
    fill(250);
    const QStringList all = walk("/accounts/test/numbers?maxpagesize=40");
    EXPECT_EQ(all.size(), 250);
    EXPECT_EQ(QSet<QString>(all.begin(), all.end()).size(), 250);
    EXPECT_EQ(walk("/accounts/test/numbers"), all);
    EXPECT_EQ(walk("/accounts/test/numbers?maxpagesize=1"), all);
    EXPECT_EQ(walk("/accounts/test/numbers?maxpagesize=250"), all);
}

TEST_F(PagingTest, PageSizesHaveADefaultAndAMaximum)
{
    fill(1100);
    const auto sizeOf = [this](const QByteArray &query) {
        return get("/accounts/test/numbers?" + query).json().value("value"_L1).toArray().size();
    };
    EXPECT_EQ(sizeOf(""), 100);
    EXPECT_EQ(sizeOf("maxpagesize=7"), 7);
    EXPECT_EQ(sizeOf("maxpagesize=1000"), 1000);
    EXPECT_EQ(sizeOf("maxpagesize=1001"), 1000);
    EXPECT_EQ(sizeOf("top=0"), 0);
    EXPECT_EQ(sizeOf("skip=1095&maxpagesize=1000"), 5);
    EXPECT_EQ(sizeOf("skip=1100"), 0);
}

TEST_F(PagingTest, TopAndSkipHoldOverAllPages)
{
    fill(120);
    const QStringList all = walk("/accounts/test/numbers");
    EXPECT_EQ(walk("/accounts/test/numbers?top=50&maxpagesize=20"), all.first(50));
    EXPECT_EQ(walk("/accounts/test/numbers?top=40&maxpagesize=20"), all.first(40));
    EXPECT_EQ(walk("/accounts/test/numbers?skip=30&maxpagesize=20"), all.sliced(30));
    EXPECT_EQ(walk("/accounts/test/numbers?skip=30&top=45&maxpagesize=20"), all.sliced(30, 45));
    EXPECT_EQ(walk("/accounts/test/numbers?top=500"), all);
}

TEST_F(PagingTest, TheLastPageHasNoLink)
{
    fill(20);
    EXPECT_TRUE(get("/accounts/test/numbers?maxpagesize=19").json().contains("nextLink"_L1));
    EXPECT_FALSE(get("/accounts/test/numbers?maxpagesize=20").json().contains("nextLink"_L1));
    EXPECT_FALSE(get("/accounts/test/numbers?top=10&maxpagesize=10").json().contains("nextLink"_L1));
}

TEST_F(PagingTest, LinksKeepTheQuestionAndTheOrigin)
{
    const Answer answer = get("/numbers?maxpagesize=5&countRecords=true&filter=accountName%20eq%20'fabrikam'&"
                              "api-version=2024-02-29-preview",
                              {{"Host", "localhost:" + QByteArray::number(gateway->baseUrl().port())}});
    // Two Host headers: the probe's own comes first and both joined are no authority, so the gateway's own is
    // used.
    const QByteArray next = localLink(answer.json().value("nextLink"_L1).toString());
    EXPECT_TRUE(next.contains("api-version=2024-02-29-preview"));
    const Answer second = get(next);
    EXPECT_EQ(second.header("x-ms-record-count"), answer.header("x-ms-record-count"));
    EXPECT_EQ(second.json()["value"_L1][0]["accountName"_L1], "fabrikam"_L1);
    const Answer local = client->sendRaw("GET /numbers?api-version=2024-02-29 HTTP/1.1\r\nHost: localhost:"
                                         + QByteArray::number(gateway->baseUrl().port())
                                         + "\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    EXPECT_TRUE(local.json().value("nextLink"_L1).toString().startsWith(u"http://localhost:"_s));
}

TEST_F(PagingTest, OthersMayWriteBetweenThePages)
{
    fill(100);
    const QStringList before = walk("/accounts/test/numbers");
    const QStringList seen = walk("/accounts/test/numbers?maxpagesize=10", [&](int page) {
        if (page > 9)
            return;
        makeNumber(u"+4940%1"_s.arg(1000 + page)); // comes at the end
        EXPECT_EQ(remove("/accounts/test/numbers/" + before.at(page).toLatin1()).status,
                  204); // was seen already
    });
    EXPECT_EQ(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
    EXPECT_EQ(seen.first(100), before);
    EXPECT_EQ(seen.size(), 109);
}

TEST_F(PagingTest, RecordsAreCountedOnDemand)
{
    fill(30);
    EXPECT_TRUE(get("/accounts/test/numbers").header("x-ms-record-count").isEmpty());
    EXPECT_EQ(get("/accounts/test/numbers?countRecords=true&top=5&skip=2").header("x-ms-record-count"), "30");
    EXPECT_EQ(get("/accounts?countRecords=true").header("x-ms-record-count"), "13");
    EXPECT_EQ(get("/teamsRequestsForInformation?countRecords=true").header("x-ms-record-count"), "8");
    EXPECT_EQ(get("/accounts/contoso/teamsCivicAddresses?countRecords=true").header("x-ms-record-count"),
              "2");
    EXPECT_EQ(remove("/accounts/test/numbers/" + number(3).toLatin1()).status, 204);
    EXPECT_EQ(get("/accounts/test/numbers?countRecords=true").header("x-ms-record-count"), "29");
    const int all = get("/numbers?countRecords=true").header("x-ms-record-count").toInt();
    EXPECT_EQ(all, walk("/numbers?maxpagesize=1000").size());
}

TEST_F(PagingTest, BadParametersAreNamed)
{
    const std::vector<std::pair<QByteArray, QString>> cases{
        {"top=-1", u"top"_s},
        {"top=ten", u"top"_s},
        {"top=99999999999", u"top"_s},
        {"top=", u"top"_s},
        {"skip=-1", u"skip"_s},
        {"skip=1.5", u"skip"_s},
        {"maxpagesize=0", u"maxpagesize"_s},
        {"maxpagesize=x", u"maxpagesize"_s},
        {"countRecords=yes", u"countRecords"_s},
        {"continuationToken=%21", u"continuationToken"_s},
        {"filter=name%20like%20'x'", u"filter"_s},
        {"filter=name%20eq%20'x'%20or%20name%20eq%20'y'", u"filter"_s},
    };
    for (const auto &[query, name] : cases) {
        for (const QByteArray path : {"/accounts", "/numbers", "/teamsRequestsForInformation"}) {
            const Answer answer = get(path + '?' + query);
            EXPECT_EQ(answer.status, 400) << query.toStdString();
            EXPECT_EQ(errorTarget(answer), name) << query.toStdString();
            EXPECT_TRUE(errorMessage(answer).contains(name)) << query.toStdString();
        }
    }
}

TEST_F(PagingTest, FiltersAreUnderstood)
{
    const auto countOf = [this](const QByteArray &list, const QString &filter) {
        const Answer answer
            = get(list + "?countRecords=true&maxpagesize=1000&filter=" + QUrl::toPercentEncoding(filter));
        const auto size = answer.json().value("value"_L1).toArray().size();
        EXPECT_EQ(QByteArray::number(size), answer.header("x-ms-record-count"))
            << answer.body.left(300).toStdString();
        return size;
    };
    EXPECT_EQ(countOf("/numbers", u"serviceProvisioningStatus eq 'failed'"_s), 1);
    EXPECT_EQ(countOf("/numbers", u"serviceProvisioningStatus eq 'pending'"_s), 1);
    EXPECT_EQ(countOf("/numbers", u"startswith(telephoneNumber, '+12345')"_s), 2);
    EXPECT_EQ(countOf("/numbers", u"contains(telephoneNumber,'23451') and accountName eq 'contoso'"_s), 1);
    EXPECT_EQ(countOf("/accounts", u"serviceDetails/teamsPhoneMobile/enabled eq true"_s), 3);
    EXPECT_EQ(countOf("/accounts", u"name ne 'contoso'"_s), 11);
    EXPECT_EQ(countOf("/accounts", u"name eq 'o''brien'"_s), 0);
}

} // namespace sandbox_test
