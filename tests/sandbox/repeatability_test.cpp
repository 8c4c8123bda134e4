// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUuid>

namespace sandbox_test {

namespace {

const QByteArray sent = "Sun, 06 Nov 2022 08:49:37 GMT";

Headers repeatable(const QByteArray &id, const QByteArray &firstSent = sent)
{
    return {{"Repeatability-Request-ID", id}, {"Repeatability-First-Sent", firstSent}};
}

QByteArray newId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace

class RepeatabilityTest : public GatewayTest
{
protected:
    int appliedRequests()
    {
        int applied = 0;
        for (const auto &record : gateway->requests().records())
            applied += record.applied ? 1 : 0;
        return applied;
    }
};

TEST_F(RepeatabilityTest, TheSamePairAgainGetsTheRecordedAnswer)
{
    const Headers pair = repeatable(newId());
    const Answer first = put("/accounts/test", accountBody(u"test"_s), pair);
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(first.header("Repeatability-Result"), "accepted");
    const Answer again = put("/accounts/test", accountBody(u"test"_s), pair);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.header("Repeatability-Result"), "accepted");
    EXPECT_EQ(again.header("ETag"), first.header("ETag"));
    EXPECT_EQ(again.body, first.body);
    EXPECT_NE(again.header("x-ms-request-id"), first.header("x-ms-request-id"));
    EXPECT_EQ(appliedRequests(), 1);
    EXPECT_TRUE(gateway->requests().records().back().replayed);
}

TEST_F(RepeatabilityTest, AReplayComesBeforeTheConditions)
{
    makeAccount();
    Headers headers = repeatable(newId());
    headers.emplace_back("If-Match", get("/accounts/test").header("ETag"));
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s), headers).status, 200);
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s), headers).status,
              200); // without the pair it would be 412
}

TEST_F(RepeatabilityTest, DeletesAndBatchesRepeatToo)
{
    makeAccount();
    const Headers create = repeatable(newId());
    const QJsonObject batch = batchBody({u"+4930111"_s, u"+4930112"_s}, u"test"_s);
    const Answer created = post("/accounts/test:createOrUpdateNumbers", batch, create);
    EXPECT_EQ(created.status, 200);
    const Headers deletion = repeatable(newId());
    EXPECT_EQ(remove("/accounts/test/numbers/+4930111", deletion).status, 204);
    EXPECT_EQ(remove("/accounts/test/numbers/+4930111", deletion).status, 204);
    const Answer again = post("/accounts/test:createOrUpdateNumbers", batch, create);
    EXPECT_EQ(again.body, created.body);
    EXPECT_EQ(get("/accounts/test/numbers/+4930111").status, 404); // the replay did not bring it back
    const Headers batchDeletion = repeatable(newId());
    const QJsonObject rest{{u"numbers"_s, QJsonArray{QJsonObject{{u"telephoneNumber"_s, u"+4930112"_s}}}}};
    EXPECT_EQ(post("/accounts/test:deleteNumbers", rest, batchDeletion).status, 204);
    EXPECT_EQ(post("/accounts/test:deleteNumbers", rest, batchDeletion).status, 204);
    EXPECT_EQ(post("/accounts/test:deleteNumbers", rest).status, 404);
}

TEST_F(RepeatabilityTest, AnIdIsForOneRequest)
{
    const QByteArray id = newId();
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s), repeatable(id)).status, 201);
    const QJsonObject changed = with(accountBody(u"test"_s), u"correlationId"_s, u"new"_s);
    for (const Answer &answer :
         {put("/accounts/test", changed, repeatable(id)), remove("/accounts/test", repeatable(id)),
          put("/accounts/test", accountBody(u"test"_s), repeatable(id, "Mon, 07 Nov 2022 08:49:37 GMT"))}) {
        EXPECT_EQ(answer.status, 400);
        EXPECT_EQ(answer.header("Repeatability-Result"), "rejected");
    }
    EXPECT_TRUE(get("/accounts/test").json().value("correlationId"_L1).isUndefined());
}

TEST_F(RepeatabilityTest, MalformedPairsAreRejectedAndNotApplied)
{
    for (const Headers &headers :
         {Headers{{"Repeatability-Request-ID", newId()}}, Headers{{"Repeatability-First-Sent", sent}},
          repeatable("no-guid"), repeatable(newId(), "2022-11-06")}) {
        const Answer answer = put("/accounts/test", accountBody(u"test"_s), headers);
        EXPECT_EQ(answer.status, 400);
        EXPECT_EQ(answer.header("Repeatability-Result"), "rejected");
        EXPECT_TRUE(errorTarget(answer).startsWith(u"Repeatability-"_s));
    }
    EXPECT_EQ(get("/accounts/test").status, 404);
}

TEST_F(RepeatabilityTest, ARefusedRequestMayRunAgain)
{
    const Headers pair = repeatable(newId());
    EXPECT_EQ(put("/accounts/test/numbers/+4930111", numberBody(u"+4930111"_s, u"test"_s), pair).status, 404);
    makeAccount();
    EXPECT_EQ(put("/accounts/test/numbers/+4930111", numberBody(u"+4930111"_s, u"test"_s), pair).status, 201);
}

TEST_F(RepeatabilityTest, ALostAnswerIsFoundAgainAfterARestart)
{
    const QTemporaryDir directory;
    const sandbox::GatewayOptions options{.databaseFile = directory.filePath(u"sandbox.db"_s)};
    restart(options);
    makeAccount();
    const Headers pair = repeatable(newId());
    const QJsonObject number = numberBody(u"+4930111"_s, u"test"_s);
    gateway->faults().add({.method = "PUT", .path = QRegularExpression(u"numbers"_s)},
                          sandbox::Fault::dropAfter());
    EXPECT_EQ(put("/accounts/test/numbers/+4930111", number, pair).status, 0);
    EXPECT_EQ(appliedRequests(), 2); // the account and, although nobody was told, the number
    const QByteArray oldToken = token;
    restart(options);
    token = oldToken; // the signing key is kept with the data
    const Answer again = put("/accounts/test/numbers/+4930111", number, pair);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.header("ETag"), get("/accounts/test/numbers/+4930111").header("ETag"));
    EXPECT_EQ(appliedRequests(), 0);
    EXPECT_EQ(member(get("/accounts/test").json(), u"serviceDetails.teamsOperatorConnect.numberCount"_s), 1);
}

TEST_F(RepeatabilityTest, WithoutThePairALostAnswerIsAppliedTwice)
{
    makeAccount();
    const QJsonObject number = numberBody(u"+4930111"_s, u"test"_s);
    gateway->faults().add({.method = "PUT"}, sandbox::Fault::dropAfter());
    EXPECT_EQ(put("/accounts/test/numbers/+4930111", number).status, 0);
    EXPECT_EQ(put("/accounts/test/numbers/+4930111", number).status, 200); // no longer 201
}

} // namespace sandbox_test
