// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a session writes is noted in the change history: who, what, from what to what, and how it ended.

#include "models/services/change_browser.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"
#include "models/storage/change_history.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class ChangeRecorderTest : public WithGateway
{
protected:
    void SetUp() override
    {
        WithGateway::SetUp();
        open(u"sandbox-admin"_s);
        browser.reload();
        ASSERT_TRUE(eventually([this] { return list().loadState() == LoadState::Complete; }));
    }

    void TearDown() override { session.reset(); }

    void open(const QString &clientId)
    {
        session
            = std::make_unique<Session>(profileFor(gateway, clientId), sandboxSecret, QString(), &history);
    }

    ResourceService &resources() { return session->resources(); }
    ChangeListModel &list() { return browser.changes(); }

    template <typename T, typename Call>
    Result<T> answerOf(Call call)
    {
        Answer<T> answer;
        call(answer.take());
        return answer.wait();
    }

    Versioned<Account> contoso()
    {
        const auto answer = answerOf<Versioned<Account>>(
            [this](auto done) { resources().fetchAccount(u"contoso"_s, qApp, done); });
        EXPECT_TRUE(answer.has_value());
        return *answer;
    }

    Result<Versioned<Account>> update(const Versioned<Account> &account)
    {
        return answerOf<Versioned<Account>>(
            [&](auto done) { resources().updateAccount(account, qApp, done); });
    }

    /// The newest of so many, once its outcome is known.
    ChangeRecord newest(int count)
    {
        EXPECT_TRUE(eventually([&] {
            return list().rowCount() == count && list().at(0).outcome.state != ChangeOutcome::State::Unknown;
        }));
        return list().rowCount() > 0 ? list().at(0) : ChangeRecord();
    }

    const QTemporaryDir root;
    const QString folder = root.filePath(u"history"_s);
    ChangeHistory history{folder};
    ChangeBrowser browser{history};
    QAbstractItemModelTester tester{&browser.changes(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal};
    std::unique_ptr<Session> session;
};

TEST_F(ChangeRecorderTest, AnUpdateIsNotedWithWhatItChanged)
{
    Versioned<Account> account = contoso();
    const QString before = account.value.correlationId();
    account.value.setCorrelationId(u"new"_s);
    ASSERT_TRUE(update(account));
    const ChangeRecord change = newest(1);
    EXPECT_EQ(change.action, ChangeAction::Update);
    EXPECT_EQ(change.subject, (ChangeSubject{ChangedKind::Account, u"contoso"_s, u"contoso"_s}));
    EXPECT_EQ(change.connection, session->profile().id);
    EXPECT_EQ(change.clientId, u"sandbox-admin");
    EXPECT_EQ(change.outcome.state, ChangeOutcome::State::Done);
    const QList<json::Change> changes = change.changes();
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes.first().path, QStringList(u"correlationId"_s));
    EXPECT_EQ(changes.first().before.toString(), before);
    EXPECT_EQ(changes.first().after.toString(), u"new");
    // The gateway knows it by the same id.
    bool found = false;
    for (const sandbox::RequestRecord &request : gateway.requests().records()) {
        for (const sandbox::Header &header : request.headers)
            found = found || (request.method == "PUT" && header.value == change.requestId.toLatin1());
    }
    EXPECT_TRUE(found) << change.requestId.toStdString();
}

TEST_F(ChangeRecorderTest, TheSecondUpdateFollowsOnTheAnswerOfTheFirst)
{
    Versioned<Account> account = contoso();
    account.value.setCorrelationId(u"one"_s);
    Versioned<Account> saved = *update(account);
    saved.value.setCorrelationId(u"two"_s);
    ASSERT_TRUE(update(saved));
    const QList<json::Change> changes = newest(2).changes();
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes.first().before.toString(), u"one");
}

TEST_F(ChangeRecorderTest, ARefusalIsNotedInTheServersWords)
{
    Versioned<Account> account = contoso();
    Versioned<Account> theirs = account;
    theirs.value.setCorrelationId(u"theirs"_s);
    ASSERT_TRUE(update(theirs));
    account.value.setCorrelationId(u"mine"_s);
    const auto refused = update(account);
    ASSERT_FALSE(refused);
    const ChangeRecord change = newest(2);
    EXPECT_EQ(change.outcome.state, ChangeOutcome::State::Refused);
    EXPECT_EQ(change.outcome.httpStatus, 412);
    EXPECT_EQ(change.outcome.message, refused.error().message);
    EXPECT_EQ(change.requestId, refused.error().requestId);
    EXPECT_EQ(list().at(1).outcome.state, ChangeOutcome::State::Done) << "that of another request";
}

TEST_F(ChangeRecorderTest, AWriteWithoutAnAnswerStaysOneWithoutAnOutcome)
{
    Versioned<Account> account = contoso();
    account.value.setCorrelationId(u"new"_s);
    gateway.faults().add({.method = "PUT"}, sandbox::Fault::delay(std::chrono::seconds(30)));
    resources().updateAccount(account, qApp, [](const auto &) {});
    ASSERT_TRUE(eventually([&] { return gateway.faults().isEmpty(); })) << "it has arrived";
    session.reset(); // as the program's end does
    ASSERT_TRUE(eventually([&] { return list().rowCount() == 1; }));
    EXPECT_EQ(list().at(0).outcome.state, ChangeOutcome::State::Unknown);
}

TEST_F(ChangeRecorderTest, CreationAndDeletionAreNoted)
{
    Account made(u"tests-new"_s);
    made.setEnabled(Service::AzureOperatorCallProtection, true);
    const auto created
        = answerOf<Versioned<Account>>([&](auto done) { resources().createAccount(made, qApp, done); });
    ASSERT_TRUE(created);
    ChangeRecord change = newest(1);
    EXPECT_EQ(change.action, ChangeAction::Create);
    EXPECT_TRUE(change.before.isEmpty());
    EXPECT_EQ(objectFromJson(change.after), made.toRequestBody());

    ASSERT_TRUE(answerOf<api::Done>(
        [&](auto done) { resources().deleteAccount(u"tests-new"_s, created->etag, true, qApp, done); }));
    change = newest(2);
    EXPECT_EQ(change.action, ChangeAction::DeleteWithNumbers);
    EXPECT_EQ(objectFromJson(change.before), created->value.toRequestBody());
    EXPECT_TRUE(change.after.isEmpty());
}

TEST_F(ChangeRecorderTest, NumbersDeletedTogetherAreNotedOneByOne)
{
    QStringList numbers;
    for (int i = 0; i < 3; ++i) {
        Number number(u"contoso"_s, u"+1999555010%1"_s.arg(i));
        number.setEnabled(Service::TeamsDirectRouting, true);
        ASSERT_TRUE(
            answerOf<Versioned<Number>>([&](auto done) { resources().createNumber(number, qApp, done); }));
        numbers.append(number.telephoneNumber());
    }
    static_cast<void>(newest(3));
    ASSERT_TRUE(answerOf<api::Done>(
        [&](auto done) { resources().deleteNumbers(u"contoso"_s, numbers, qApp, done); }));
    const ChangeRecord last = newest(6);
    EXPECT_EQ(last.subject, (ChangeSubject{ChangedKind::Number, u"contoso"_s, numbers.last()}));
    for (int row = 0; row < 3; ++row) {
        EXPECT_EQ(list().at(row).requestId, last.requestId);
        EXPECT_EQ(list().at(row).outcome.state, ChangeOutcome::State::Done);
    }
}

TEST_F(ChangeRecorderTest, AnswersToRequestsForInformationAreNoted)
{
    const auto page = answerOf<Page<RequestForInformation>>(
        [this](auto done) { session->client().send(api::ListRequestsForInformation{}, qApp, done); });
    ASSERT_TRUE(page && !page->items.isEmpty());
    const auto rfi = answerOf<Versioned<RequestForInformation>>(
        [&](auto done) { resources().fetchRfi(page->items.first().tenantId(), qApp, done); });
    ASSERT_TRUE(rfi);
    ASSERT_TRUE(answerOf<Versioned<RequestForInformation>>([&](auto done) {
        resources().updateRfi(rfi->value.tenantId(), rfi->etag, {.status = {}, .comment = u"called"_s}, qApp,
                              done);
    }));
    const QList<json::Change> changes = newest(1).changes();
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes.first().path, (QStringList{u"customerRelationship"_s, u"comment"_s}));
    EXPECT_EQ(changes.first().before.toString(), rfi->value.customerRelationship().comment);
    EXPECT_EQ(changes.first().after.toString(), u"called"_s);
}

TEST_F(ChangeRecorderTest, ReadingLeavesNoTrace)
{
    static_cast<void>(contoso());
    EXPECT_EQ(list().rowCount(), 0);
}

TEST_F(ChangeRecorderTest, HoldsNoSecretAndNoToken)
{
    Versioned<Account> account = contoso();
    account.value.setCorrelationId(u"look-for-this"_s);
    ASSERT_TRUE(update(account));
    static_cast<void>(newest(1));
    session.reset();
    QByteArray bytes;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        bytes += file.readAll();
    }
    EXPECT_TRUE(bytes.contains("look-for-this")) << "what is looked through must be the history";
    EXPECT_FALSE(bytes.contains(sandboxSecret.toUtf8()));
    EXPECT_FALSE(bytes.contains("eyJ")) << "how every JSON web token begins";
    EXPECT_FALSE(bytes.contains("Bearer"));
}

TEST_F(ChangeRecorderTest, TheListIsTheSameWhenItIsReadAgain)
{
    Versioned<Account> account = contoso();
    account.value.setCorrelationId(u"one"_s);
    account = *update(account);
    account.value.setCorrelationId(u"two"_s);
    ASSERT_TRUE(update(account));
    static_cast<void>(newest(2));
    const ChangeRecord first = list().at(0);
    browser.reload();
    account = contoso();
    account.value.setCorrelationId(u"three"_s);
    ASSERT_TRUE(update(account)); // told while the list is read
    static_cast<void>(newest(3));
    EXPECT_EQ(list().at(1), first);
}

} // namespace
