// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model.h"
#include "models/items/activity_model.h"
#include "models/items/number_table_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/connection_tester.h"
#include "models/services/pending_watcher.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class WithSession : public WithGateway
{
protected:
    void SetUp() override
    {
        WithGateway::SetUp();
        open(u"sandbox-admin"_s);
    }

    void open(const QString &clientId)
    {
        testers.clear();
        session = std::make_unique<Session>(profileFor(gateway, clientId), sandboxSecret);
        // Not the tree: its tester opens every account, which is a request each here.
        for (QAbstractItemModel *model : std::initializer_list<QAbstractItemModel *>{
                 &session->numbers(), &session->rfis(), &session->activity()})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
    }

    void TearDown() override { testers.clear(); }

    bool loadAccounts()
    {
        session->reloadAccounts();
        return eventually([&] { return session->accounts().loadState() == LoadState::Complete; });
    }

    bool loadNumbers()
    {
        session->reloadNumbers();
        return eventually([&] { return session->numbers().loadState() == LoadState::Complete; });
    }

    static Number zoomNumber(const QString &account, const QString &telephoneNumber)
    {
        Number number(account, telephoneNumber);
        number.setEnabled(Service::ZoomPhoneCloudPeering, true);
        return number;
    }

    static Account zoomAccount(const QString &name)
    {
        Account account(name);
        account.setEnabled(Service::ZoomPhoneCloudPeering, true);
        account.setSyncEnabled(Service::ZoomPhoneCloudPeering, true);
        return account;
    }

    std::unique_ptr<Session> session;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

TEST_F(WithSession, loadsTheThreeLists)
{
    ASSERT_TRUE(loadAccounts());
    ASSERT_TRUE(loadNumbers());
    session->reloadRfis();
    ASSERT_TRUE(eventually([&] { return session->rfis().loadState() == LoadState::Complete; }));
    EXPECT_EQ(session->accounts().loadedCount(), 12);
    EXPECT_EQ(session->numbers().loadedCount(), session->numbers().totalCount());
    EXPECT_GT(session->numbers().loadedCount(), 100);
    EXPECT_EQ(session->rfis().loadedCount(), 8);
}

TEST_F(WithSession, rolesComeFromTheToken)
{
    open(u"sandbox-reader"_s);
    EXPECT_TRUE(session->may(Permission::Write)) << "not known yet: the gateway has the last word";
    ASSERT_TRUE(loadAccounts());
    EXPECT_TRUE(session->may(Permission::Read));
    EXPECT_FALSE(session->may(Permission::Write));
    EXPECT_EQ(session->roles().names, QStringList{u"ProvisioningAPI.Read"_s});
}

TEST_F(WithSession, aFailedListSaysSoAndKeepsWhatIsThere)
{
    ASSERT_TRUE(loadAccounts());
    sandbox::FaultMatch match;
    match.path = QRegularExpression(u"^/accounts$"_s);
    gateway.faults().add(match, sandbox::Fault::status(500));
    QSignalSpy failed(session.get(), &Session::accountsFailed);
    session->reloadAccounts();
    ASSERT_TRUE(eventually([&] { return failed.count() == 1; }));
    EXPECT_EQ(session->accounts().loadState(), LoadState::Failed);
    EXPECT_EQ(session->accounts().loadedCount(), 12);
}

TEST_F(WithSession, openingAnAccountFetchesItsNumbersPageByPage)
{
    ASSERT_TRUE(loadAccounts());
    AccountTreeModel &tree = session->accounts();
    const QPersistentModelIndex contoso = tree.indexOf(u"contoso"_s);
    ASSERT_TRUE(contoso.isValid());
    ASSERT_TRUE(tree.canFetchMore(contoso));
    tree.fetchMore(contoso);
    EXPECT_FALSE(tree.canFetchMore(contoso)) << "one request at a time";
    ASSERT_TRUE(eventually([&] { return tree.indexOf(u"contoso"_s, u"+123451"_s).isValid(); }));
}

TEST_F(WithSession, whatOneViewWritesAllViewsShow)
{
    ASSERT_TRUE(loadAccounts());
    ASSERT_TRUE(loadNumbers());
    Answer<Versioned<Account>> created;
    session->resources().createAccount(zoomAccount(u"seen-everywhere"_s), session.get(), created.take());
    ASSERT_TRUE(created.wait().has_value());
    EXPECT_TRUE(session->accounts().indexOf(u"seen-everywhere"_s).isValid());

    Answer<Versioned<Number>> number;
    session->resources().createNumber(zoomNumber(u"seen-everywhere"_s, u"+14255550142"_s), session.get(),
                                      number.take());
    ASSERT_TRUE(number.wait().has_value());
    EXPECT_TRUE(session->numbers().indexOf(u"+14255550142"_s).isValid());
    ASSERT_TRUE(eventually([&] {
        return session->accounts()
                   .indexOf(u"seen-everywhere"_s)
                   .data(AccountTreeModel::NumberCountRole)
                   .toLongLong()
            == 1;
    })) << "the account's number count is read anew";

    Answer<api::Done> gone;
    session->resources().deleteAccount(u"seen-everywhere"_s, {}, true, session.get(), gone.take());
    ASSERT_TRUE(gone.wait().has_value());
    EXPECT_FALSE(session->accounts().indexOf(u"seen-everywhere"_s).isValid());
    EXPECT_FALSE(session->numbers().indexOf(u"+14255550142"_s).isValid());
}

TEST_F(WithSession, aNumberThatIsGoneDisappears)
{
    ASSERT_TRUE(loadNumbers());
    ASSERT_TRUE(session->numbers().indexOf(u"+123451"_s).isValid());
    Session colleague(profileFor(gateway), sandboxSecret);
    Answer<api::Done> deleted;
    colleague.resources().deleteNumber(u"contoso"_s, u"+123451"_s, {}, &colleague, deleted.take());
    ASSERT_TRUE(deleted.wait().has_value());

    Answer<Versioned<Number>> read;
    session->resources().fetchNumber(u"contoso"_s, u"+123451"_s, session.get(), read.take());
    ASSERT_FALSE(read.wait().has_value());
    EXPECT_FALSE(session->numbers().indexOf(u"+123451"_s).isValid());
}

TEST_F(WithSession, aPendingNumberIsWatchedUntilItSettles)
{
    Answer<Versioned<Account>> account;
    session->resources().createAccount(zoomAccount(u"watched"_s), session.get(), account.take());
    ASSERT_TRUE(account.wait().has_value());
    QSignalSpy settled(&session->pending(), &PendingWatcher::settled);
    Answer<Versioned<Number>> number;
    session->resources().createNumber(zoomNumber(u"watched"_s, u"+14255550143"_s), session.get(),
                                      number.take());
    ASSERT_TRUE(number.wait().has_value());
    EXPECT_EQ(number.wait()->value.provisioning().status(), ProvisioningStatus::Pending);
    ASSERT_TRUE(eventually([&] {
        for (const QList<QVariant> &one : settled) {
            if (one[1].toString() == u"+14255550143"_s)
                return one[2].value<Provisioning>().status() == ProvisioningStatus::Synced;
        }
        return false;
    }));
}

TEST_F(WithSession, theScopeOfTheNumbersIsOneAccountOrAll)
{
    ASSERT_TRUE(loadNumbers());
    const qint64 all = session->numbers().loadedCount();
    session->setNumbersScope(u"contoso"_s);
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    EXPECT_LT(session->numbers().loadedCount(), all);
    EXPECT_GT(session->numbers().loadedCount(), 0);
    for (int row = 0; row < session->numbers().rowCount(); ++row)
        EXPECT_EQ(session->numbers().index(row, NumberTableModel::AccountName).data().toString(),
                  u"contoso"_s);
}

TEST_F(WithSession, startingAgainDropsThePagesOfTheFirstTime)
{
    session->reloadNumbers();
    session->setNumbersScope(u"contoso"_s);
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    for (int row = 0; row < session->numbers().rowCount(); ++row)
        ASSERT_EQ(session->numbers().index(row, NumberTableModel::AccountName).data().toString(),
                  u"contoso"_s);
}

TEST_F(WithSession, activityTellsOfEachRequestAndItsEnd)
{
    ASSERT_TRUE(loadAccounts());
    Answer<Versioned<Account>> missing;
    session->resources().fetchAccount(u"no-such-account"_s, session.get(), missing.take());
    ASSERT_FALSE(missing.wait().has_value());
    ActivityModel &activity = session->activity();
    ASSERT_EQ(activity.rowCount(), 2);
    EXPECT_EQ(activity.runningCount(), 0);
    EXPECT_EQ(activity.failedCount(), 1);
    const QModelIndex newest = activity.index(0, ActivityModel::Resource);
    EXPECT_EQ(newest.data().toString(), u"no-such-account"_s);
    EXPECT_EQ(newest.data(ActivityModel::ErrorRole).value<ApiError>().httpStatus, 404);
    activity.clearFinished();
    EXPECT_EQ(activity.rowCount(), 0);
}

TEST_F(WithSession, civicAddressesComeThroughAllPages)
{
    Answer<QList<CivicAddress>> addresses;
    session->resources().fetchCivicAddresses(u"contoso"_s, session.get(), addresses.take());
    ASSERT_TRUE(addresses.wait().has_value()) << addresses.wait().error().message.toStdString();
    EXPECT_EQ(addresses.count(), 1);
}

TEST_F(WithSession, theTesterSaysWhichRolesTheTokenGrants)
{
    ConnectionTester tester(profileFor(gateway, u"sandbox-writer"_s), sandboxSecret);
    Answer<Roles> roles;
    tester.start(roles.take());
    ASSERT_TRUE(roles.wait().has_value());
    EXPECT_EQ(roles.wait()->permissions, Permission::Write);
}

TEST_F(WithSession, theTesterTellsAWrongSecretFromAnUnreachableGateway)
{
    ConnectionTester wrong(profileFor(gateway), u"guess"_s);
    Answer<Roles> refused;
    wrong.start(refused.take());
    ASSERT_FALSE(refused.wait().has_value());
    EXPECT_EQ(refused.wait().error().kind, ApiError::Kind::SignInFailed);

    ConnectionProfile elsewhere = profileFor(gateway);
    elsewhere.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
    ConnectionTester nobody(elsewhere, sandboxSecret);
    Answer<Roles> unreachable;
    nobody.start(unreachable.take());
    ASSERT_FALSE(unreachable.wait().has_value());
    EXPECT_EQ(unreachable.wait().error().kind, ApiError::Kind::Unreachable);
}

} // namespace
