// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accounts that a job updates: nobody's change is overwritten.

#include "models/storage/change_history.h"
#include "tests/bulk/run_fixture.h"

#include <algorithm>

namespace acg {

namespace {

using namespace acg::testing;
using namespace std::chrono_literals;
using sandbox::Fault;

const QString path = u"^/accounts/one($|\\?)"_s;

class AccountUpdateTest : public RunTest
{
protected:
    void SetUp() override
    {
        RunTest::SetUp();
        before = read();
    }

    Account read()
    {
        Answer<Versioned<Account>> answer;
        console->client.send(api::GetAccount{u"one"_s}, qApp, answer.take());
        EXPECT_TRUE(answer.wait());
        return answer.wait() ? answer.wait()->value : Account();
    }

    static Account with(Account account, const QString &correlationId)
    {
        account.setCorrelationId(correlationId);
        return account;
    }

    /// Somebody else's.
    void write(const Account &account)
    {
        Answer<Versioned<Account>> answer;
        console->client.send(api::PutAccount{account, "*"_ba}, qApp, answer.take());
        ASSERT_TRUE(answer.wait()) << answer.wait().error().message.toStdString();
    }

    /// A job that was compared with the account as it is at the start.
    QUuid planned()
    {
        gateway.requests().clear();
        return plan({{.subject = {ChangedKind::Account, {}, u"one"_s},
                      .action = RowAction::Update,
                      .before = compactJson(before.toRequestBody()),
                      .after = compactJson(with(before, u"ours"_s).toRequestBody())}});
    }

    int applied()
    {
        const auto records = gateway.requests().records();
        return int(std::ranges::count_if(records, [](const sandbox::RequestRecord &record) {
            return record.method == "PUT" && record.applied;
        }));
    }
    int requests(const QByteArray &method)
    {
        return gateway.requests().count(method, QRegularExpression(path));
    }

    Account before;
};

TEST_F(AccountUpdateTest, WhatNobodyHasChangedIsWritten)
{
    const QUuid job = planned();
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Done) << rowsOf(job)[0].error.toStdString();
    EXPECT_EQ(read().correlationId(), u"ours");
    EXPECT_EQ(applied(), 1);
}

TEST_F(AccountUpdateTest, WhatSomebodyHasChangedSinceIsNotOverwrittenAndThatIsSaid)
{
    const QUuid job = planned();
    write(with(before, u"theirs"_s));
    gateway.requests().clear();
    ASSERT_TRUE(runToTheEnd(job));
    const BulkRow row = rowsOf(job)[0];
    EXPECT_EQ(row.state, RowState::Failed);
    EXPECT_EQ(row.error, u"Somebody has changed it since: look at what it is now.");
    EXPECT_EQ(read().correlationId(), u"theirs");
    EXPECT_EQ(requests("PUT"), 0);
}

TEST_F(AccountUpdateTest, WhatSomebodyHasDeletedSinceIsNotMadeAnew)
{
    const QUuid job = planned();
    Answer<api::Done> gone;
    console->client.send(api::DeleteAccount{u"one"_s, false, {}}, qApp, gone.take());
    ASSERT_TRUE(gone.wait());
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Failed);
    EXPECT_EQ(rowsOf(job)[0].error, u"Somebody has deleted it since.");
    EXPECT_EQ(requests("PUT"), 0);
}

TEST_F(AccountUpdateTest, WhatSomebodyHasMadeTheSameOfIsDone)
{
    const QUuid job = planned();
    write(with(before, u"ours"_s));
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Done) << rowsOf(job)[0].error.toStdString();
}

TEST_F(AccountUpdateTest, WhatIsWrittenWhileItIsReadIsReadAgain)
{
    ChangeHistory history(folder.filePath(u"history"_s));
    open(&history);
    const QUuid job = planned();
    meet(path, Fault::delay(500ms), 1, 0, "GET"); // it has the ETag it had before
    console->runner.run(job);
    ASSERT_TRUE(eventually([this] { return requests("GET") == 1; }));
    write(with(before, u"theirs"_s));
    QSignalSpy finished(&console->runner, &JobRunner::finished);
    ASSERT_TRUE(eventually([&finished] { return finished.count() == 1; }));
    EXPECT_EQ(rowsOf(job)[0].error, u"Somebody has changed it since: look at what it is now.");
    EXPECT_EQ(read().correlationId(), u"theirs");

    std::optional<ChangeHistory::Page> page;
    history.read(0, qApp, [&page](const ChangeHistory::Page &kept) { page = kept; });
    ASSERT_TRUE(eventually([&page] { return page.has_value(); }));
    EXPECT_TRUE(page->records.isEmpty()) << "nothing was changed";
    console.reset();
}

TEST_F(AccountUpdateTest, ANewETagAloneIsNoReasonToFail)
{
    const QUuid job = planned();
    meet(path, Fault::status(412), 2, 0, "PUT");
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Done) << rowsOf(job)[0].error.toStdString();
    EXPECT_EQ(requests("GET"), 3);
    EXPECT_EQ(applied(), 1);
}

TEST_F(AccountUpdateTest, AnAccountThatIsWrittenAllTheTimeFailsInTheEnd)
{
    const QUuid job = planned();
    meet(path, Fault::status(412), 100, 0, "PUT");
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Failed);
    EXPECT_FALSE(rowsOf(job)[0].error.isEmpty());
}

TEST_F(AccountUpdateTest, AWriteWhoseAnswerWasLostIsAppliedOnce)
{
    const QUuid job = planned();
    meet(path, Fault::dropAfter(), 7, 0, "PUT"); // more often than a request is sent again
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Done) << rowsOf(job)[0].error.toStdString();
    EXPECT_EQ(read().correlationId(), u"ours");
    EXPECT_EQ(applied(), 1);
}

TEST_F(AccountUpdateTest, AProgramThatEndedWhileItWroteFindsItDone)
{
    const QUuid job = planned();
    meet(path, Fault::delay(10s), 1, 0, "PUT"); // carried out, and never answered
    console->runner.run(job);
    ASSERT_TRUE(eventually([this] { return requests("PUT") == 1; }));
    open();
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].state, RowState::Done) << rowsOf(job)[0].error.toStdString();
    EXPECT_EQ(requests("PUT"), 1);
}

TEST_F(AccountUpdateTest, AProgramThatEndedBeforeItWroteStillMindsWhatOthersChange)
{
    const QUuid job = planned();
    meet(path, Fault::delay(10s), 1, 0, "GET");
    console->runner.run(job);
    ASSERT_TRUE(eventually([this] { return requests("GET") == 1; }));
    open();
    write(with(before, u"theirs"_s));
    gateway.requests().clear();
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_EQ(rowsOf(job)[0].error, u"Somebody has changed it since: look at what it is now.");
    EXPECT_EQ(requests("PUT"), 0);
}

} // namespace

} // namespace acg
