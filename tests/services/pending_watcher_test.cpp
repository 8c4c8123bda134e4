// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/requests.h"
#include "models/services/gateway_link.h"
#include "models/services/pending_watcher.h"
#include "models/services/resource_feed.h"
#include "models/services/resource_service.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString customer = u"watched"_s;

class Watcher : public ::testing::Test
{
protected:
    void open(std::chrono::milliseconds backendSyncDelay, PendingWatcher::Settings settings)
    {
        sandbox::GatewayOptions options;
        options.backendSyncDelay = backendSyncDelay;
        gateway = std::make_unique<sandbox::Gateway>(options);
        ASSERT_TRUE(gateway->start());
        link = std::make_unique<GatewayLink>(profileFor(*gateway), sandboxSecret);
        feed = std::make_unique<ResourceFeed>();
        resources = std::make_unique<ResourceService>(link->client, *feed);
        Account account(customer);
        account.setEnabled(Service::ZoomPhoneCloudPeering, true);
        account.setSyncEnabled(Service::ZoomPhoneCloudPeering, true);
        Answer<Versioned<Account>> created;
        resources->createAccount(account, resources.get(), created.take());
        ASSERT_TRUE(created.wait().has_value());

        watcher = std::make_unique<PendingWatcher>(*resources, *feed, settings);
        settled = std::make_unique<QSignalSpy>(watcher.get(), &PendingWatcher::settled);
        gaveUp = std::make_unique<QSignalSpy>(watcher.get(), &PendingWatcher::gaveUp);
    }

    void addNumber(const QString &telephoneNumber)
    {
        Number number(customer, telephoneNumber);
        number.setEnabled(Service::ZoomPhoneCloudPeering, true);
        Answer<Versioned<Number>> created;
        resources->createNumber(number, resources.get(), created.take());
        ASSERT_TRUE(created.wait().has_value());
    }

    [[nodiscard]] static QString numberAt(int index)
    {
        return u"+1425555%1"_s.arg(index, 4, 10, QChar(u'0'));
    }

    /// In one batch, of which the feed hears nothing.
    void addNumbers(int first, int count)
    {
        api::CreateOrUpdateNumbers batch{customer, {}};
        for (int i = first; i < first + count; ++i) {
            Number number(customer, numberAt(i));
            number.setEnabled(Service::ZoomPhoneCloudPeering, true);
            batch.numbers.append(number);
        }
        Answer<QList<Number>> created;
        link->client.send(batch, resources.get(), created.take());
        ASSERT_TRUE(created.wait()) << created.wait().error().message.toStdString();
    }

    [[nodiscard]] static bool names(const QSignalSpy &spy, const QString &telephoneNumber)
    {
        return std::any_of(spy.begin(), spy.end(),
                           [&](const QList<QVariant> &one) { return one[1].toString() == telephoneNumber; });
    }

    std::unique_ptr<sandbox::Gateway> gateway;
    std::unique_ptr<GatewayLink> link;
    std::unique_ptr<ResourceFeed> feed;
    std::unique_ptr<ResourceService> resources;
    std::unique_ptr<PendingWatcher> watcher;
    std::unique_ptr<QSignalSpy> settled;
    std::unique_ptr<QSignalSpy> gaveUp;
};

TEST_F(Watcher, whatNeverSettlesIsGivenUpAndSaid)
{
    open(1h, {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 60ms});
    addNumber(u"+14255550160"_s);
    ASSERT_GE(watcher->watchedCount(), 1);
    ASSERT_TRUE(eventually([&] { return names(*gaveUp, u"+14255550160"_s); }));
    ASSERT_TRUE(eventually([&] { return watcher->watchedCount() == 0; }));
    EXPECT_EQ(settled->count(), 0);
}

TEST_F(Watcher, severalOfOneAccountAllSettle)
{
    open(20ms, {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 1h});
    QStringList numbers;
    for (int i = 0; i < 6; ++i)
        numbers.append(u"+1425555017%1"_s.arg(i));
    for (const QString &number : std::as_const(numbers))
        addNumber(number);
    for (const QString &number : std::as_const(numbers))
        EXPECT_TRUE(eventually([&] { return names(*settled, number); })) << number.toStdString();
    EXPECT_EQ(watcher->watchedCount(), 0);
}

TEST_F(Watcher, manyOfOneAccountCostARequestAPage)
{
    constexpr int count = 10'000; // ten pages of the gateway
    constexpr int pagesOfCount = 10;
    open(1h, {.firstInterval = 1h, .longestInterval = 1h, .patience = 1h});
    for (int batch = 0; batch < count / 100; ++batch)
        addNumbers(batch * 100, 100);
    Answer<int> pages;
    resources->refreshNumbers(customer, {}, resources.get(), pages.take(), Priority::Idle);
    ASSERT_EQ(pages.wait(), pagesOfCount);
    ASSERT_EQ(watcher->watchedCount(), count);

    gateway->requests().clear();
    PendingWatcher polling(*resources, *feed, {.firstInterval = 1ms, .longestInterval = 1h, .patience = 1h});
    Answer<int> again;
    resources->refreshNumbers(customer, {}, resources.get(), again.take(), Priority::Idle);
    ASSERT_TRUE(again.wait());
    const auto lists
        = [this] { return gateway->requests().count("GET"_ba, QRegularExpression(u"/numbers\\?"_s)); };
    ASSERT_TRUE(eventually([&] { return lists() == 2 * pagesOfCount; }))
        << "ten pages to find them, ten to ask again";
    EXPECT_EQ(gateway->requests().count("GET"_ba, QRegularExpression(u"/numbers/"_s)), 0) << "none by itself";
}

TEST_F(Watcher, whatWasDeletedElsewhereIsFoundMissingInTheList)
{
    open(1h, {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 1h});
    addNumbers(0, 5);
    Answer<int> pages;
    resources->refreshNumbers(customer, {}, resources.get(), pages.take(), Priority::Idle);
    ASSERT_TRUE(pages.wait());
    QSignalSpy gone(feed.get(), &ResourceFeed::numberGone);
    // Past this console: the feed hears nothing of it.
    Answer<api::Done> deleted;
    link->client.send(api::DeleteNumber{customer, numberAt(3), {}}, resources.get(), deleted.take());
    ASSERT_TRUE(deleted.wait());
    ASSERT_TRUE(eventually([&] { return names(gone, numberAt(3)); }));
    EXPECT_EQ(watcher->watchedCount(), 4);
}

TEST_F(Watcher, accountsBeyondThoseAtOnceWaitTheirTurnAndSettle)
{
    open(20ms, {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 1h, .accountsAtOnce = 1});
    PendingWatcher listed(
        *resources, *feed,
        {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 1h, .accountsAtOnce = 1});
    QSignalSpy seen(&listed, &PendingWatcher::settled);
    listed.watchAccount(customer);
    listed.watchAccount(u"contoso"_s);
    listed.watchAccount(u"fabrikam"_s);
    EXPECT_TRUE(eventually([&] { return seen.count() == 3; }));
    EXPECT_EQ(listed.watchedCount(), 0);
}

TEST_F(Watcher, whoHasWaitedLongForItsTurnIsAskedForAllTheSame)
{
    open(1ms, {.firstInterval = 1h, .longestInterval = 1h, .patience = 1h});
    addNumbers(0, 3);
    PendingWatcher listed(
        *resources, *feed,
        {.firstInterval = 100ms, .longestInterval = 100ms, .patience = 250ms, .accountsAtOnce = 1});
    QSignalSpy seen(&listed, &PendingWatcher::settled);
    QSignalSpy left(&listed, &PendingWatcher::gaveUp);
    listed.watchAccount(u"contoso"_s);
    listed.watchAccount(u"fabrikam"_s);
    listed.watchAccount(u"northwind"_s);
    listed.watchNumbers(customer, {numberAt(0), numberAt(1), numberAt(2)});
    EXPECT_TRUE(eventually([&] { return names(seen, numberAt(2)); }));
    EXPECT_FALSE(names(left, numberAt(2)));
}

TEST_F(Watcher, aFailedReadIsNoReasonToStop)
{
    open(20ms, {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 1h});
    sandbox::FaultMatch match;
    match.method = "GET"_ba;
    match.path = QRegularExpression(u"/numbers/"_s);
    match.times = 3;
    gateway->faults().add(match, sandbox::Fault::status(500));
    addNumber(u"+14255550180"_s);
    EXPECT_TRUE(eventually([&] { return names(*settled, u"+14255550180"_s); }));
}

TEST_F(Watcher, whatIsDeletedIsNotWatchedAnyMore)
{
    open(1h, {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 1h});
    addNumber(u"+14255550190"_s);
    Answer<api::Done> deleted;
    resources->deleteAccount(customer, {}, true, resources.get(), deleted.take());
    ASSERT_TRUE(deleted.wait().has_value());
    EXPECT_EQ(watcher->watchedCount(), 0);
}

} // namespace
