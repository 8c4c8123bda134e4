// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lists last seen are there at once when a connection is opened again, and give way to what is true now.

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"
#include "models/storage/snapshot.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class KeptLists : public WithGateway
{
protected:
    void SetUp() override
    {
        WithGateway::SetUp();
        profile = profileFor(gateway);
        profile.keepsSnapshot = true;
    }

    void TearDown() override { close(); }

    void start()
    {
        close();
        session = std::make_unique<Session>(profile, sandboxSecret, folder());
        for (QAbstractItemModel *model :
             std::initializer_list<QAbstractItemModel *>{&session->numbers(), &session->rfis()})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
        session->start();
    }

    void close()
    {
        testers.clear();
        session.reset();
    }

    [[nodiscard]] bool allComplete() const
    {
        return eventually([this] {
            return session->accounts().loadState() == LoadState::Complete
                && session->numbers().loadState() == LoadState::Complete
                && session->rfis().loadState() == LoadState::Complete;
        });
    }

    /// Opens and closes, so that something is kept.
    void visit()
    {
        start();
        ASSERT_TRUE(allComplete());
        // Numbers are handed over a slice at a time.
        ASSERT_TRUE(eventually([this] { return keptNumberLists() == 1; }));
        accountCount = session->accounts().loadedCount();
        numberCount = session->numbers().loadedCount();
        close();
    }

    [[nodiscard]] int keptNumberLists() const
    {
        std::optional<qsizetype> count;
        QObject guard;
        session->snapshot()->findNumberLists({}, &guard,
                                             [&](const QList<KeptList> &lists) { count = lists.size(); });
        return eventually([&] { return count.has_value(); }) ? int(*count) : -1;
    }

    /// From now on the gateway lets everybody wait.
    void holdAnswers()
    {
        sandbox::FaultMatch all;
        all.times = 1000;
        all.method = "GET"_ba;
        gateway.faults().add(all, sandbox::Fault::delay(std::chrono::seconds(10)));
    }

    [[nodiscard]] QString folder() const { return dir.filePath(u"snapshots"_s); }

    QTemporaryDir dir;
    ConnectionProfile profile;
    std::unique_ptr<Session> session;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    qint64 accountCount = 0;
    qint64 numberCount = 0;
};

TEST_F(KeptLists, areThereBeforeTheGatewayHasAnswered)
{
    visit();
    holdAnswers();
    start();
    ASSERT_TRUE(eventually([&] {
        return session->numbers().rowCount() == numberCount && session->accounts().rowCount() == accountCount
            && session->rfis().rowCount() > 0;
    }));
    EXPECT_EQ(session->numbers().refreshedCount(), 0) << "the gateway holds its answers";
    ASSERT_TRUE(session->numbers().earlierFrom());
    EXPECT_TRUE(session->accounts().earlierFrom());
    EXPECT_TRUE(session->rfis().earlierFrom());
    EXPECT_LT(session->numbers().earlierFrom()->secsTo(QDateTime::currentDateTimeUtc()), 60);
    EXPECT_NE(session->numbers().loadState(), LoadState::Complete)
        << "what is kept never looks like the truth";
}

TEST_F(KeptLists, areRefreshedBehind)
{
    visit();
    ConnectionProfile other = profile;
    other.keepsSnapshot = false;
    Session elsewhere(other, sandboxSecret);
    Answer<api::Done> deleted;
    elsewhere.resources().deleteNumber(u"contoso"_s, u"+123451"_s, {}, &elsewhere, deleted.take());
    ASSERT_TRUE(deleted.wait());

    start();
    ASSERT_TRUE(allComplete());
    EXPECT_EQ(session->numbers().loadedCount(), numberCount - 1);
    EXPECT_FALSE(session->numbers().indexOf(u"+123451"_s).isValid());
    EXPECT_FALSE(session->numbers().earlierFrom());
    EXPECT_FALSE(session->accounts().earlierFrom());
}

TEST_F(KeptLists, stayWhenTheGatewayCannotBeReached)
{
    visit();
    sandbox::FaultMatch all;
    all.times = 1000;
    all.method = "GET"_ba;
    gateway.faults().add(all, sandbox::Fault::status(500));
    start();
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Failed; }));
    EXPECT_EQ(session->numbers().loadedCount(), numberCount);
    EXPECT_TRUE(session->numbers().earlierFrom());
}

TEST_F(KeptLists, aFailedRefreshIsNotKeptAsTheTruth)
{
    visit();
    gateway.faults().add({.method = "GET"_ba, .times = 1000}, sandbox::Fault::status(500));
    start();
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Failed; }));
    const auto seenAt = session->numbers().earlierFrom();
    start();
    ASSERT_TRUE(eventually([&] { return session->numbers().earlierFrom().has_value(); }));
    EXPECT_EQ(session->numbers().earlierFrom(), seenAt) << "they are no younger than they were";
}

TEST_F(KeptLists, ofOneAccountAreKeptApartFromThoseOfAll)
{
    visit();
    start();
    ASSERT_TRUE(allComplete());
    session->setNumbersScope(u"contoso"_s);
    ASSERT_TRUE(allComplete());
    const qint64 ofContoso = session->numbers().loadedCount();
    EXPECT_LT(ofContoso, numberCount);
    session->setNumbersScope({});
    EXPECT_TRUE(eventually([&] { return session->numbers().loadedCount() == numberCount; }));
    close();
    holdAnswers();
    start();
    EXPECT_TRUE(eventually([&] { return session->numbers().loadedCount() == numberCount; }));
    session->setNumbersScope(u"contoso"_s);
    EXPECT_TRUE(eventually([&] { return session->numbers().loadedCount() == ofContoso; }));
}

TEST_F(KeptLists, areNotKeptWhenThatIsSwitchedOff)
{
    profile.keepsSnapshot = false;
    start();
    ASSERT_TRUE(allComplete());
    EXPECT_EQ(session->snapshot(), nullptr);
    close();
    EXPECT_FALSE(QDir(folder()).exists());
}

TEST_F(KeptLists, areGoneAfterWiping)
{
    visit();
    start();
    ASSERT_TRUE(allComplete());
    session->wipeSnapshot();
    close();
    EXPECT_TRUE(QDir(folder()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

} // namespace
