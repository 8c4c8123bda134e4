// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

TEST_F(Watcher, moreThanAtOnceWaitTheirTurnAndAllSettle)
{
    open(20ms, {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 1h, .atOnce = 2});
    QStringList numbers;
    for (int i = 0; i < 6; ++i)
        numbers.append(u"+1425555017%1"_s.arg(i));
    for (const QString &number : std::as_const(numbers))
        addNumber(number);
    for (const QString &number : std::as_const(numbers))
        EXPECT_TRUE(eventually([&] { return names(*settled, number); })) << number.toStdString();
    EXPECT_EQ(watcher->watchedCount(), 0);
}

TEST_F(Watcher, whatOnlyAListShowedTakesFewRequestsAndSettlesToo)
{
    open(20ms, {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 1h, .listedAtOnce = 1});
    QStringList numbers;
    for (int i = 0; i < 4; ++i) {
        numbers.append(u"+1425555018%1"_s.arg(i));
        addNumber(numbers.last());
    }
    PendingWatcher listed(*resources, *feed,
                          {.firstInterval = 5ms, .longestInterval = 10ms, .patience = 1h, .listedAtOnce = 1});
    QSignalSpy seen(&listed, &PendingWatcher::settled);
    for (const QString &number : std::as_const(numbers))
        listed.watchNumber(customer, number);
    for (const QString &number : std::as_const(numbers))
        EXPECT_TRUE(eventually([&] { return names(seen, number); })) << number.toStdString();
    EXPECT_EQ(listed.watchedCount(), 0);
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
