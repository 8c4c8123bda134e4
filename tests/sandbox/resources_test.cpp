// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

namespace sandbox_test {

class ResourcesTest : public GatewayTest
{
protected:
    QJsonValue countOf(const QString &service)
    {
        return member(get("/accounts/test").json(), u"serviceDetails.%1.numberCount"_s.arg(service));
    }

    static QJsonObject identifiers(const QStringList &numbers)
    {
        QJsonArray array;
        for (const QString &number : numbers)
            array.append(QJsonObject{{u"telephoneNumber"_s, number}});
        return {{u"numbers"_s, array}};
    }

    static QStringList manyNumbers(int count)
    {
        QStringList numbers;
        for (int i = 0; i < count; ++i)
            numbers << u"+4930%1"_s.arg(1000 + i);
        return numbers;
    }

    /// How many numbers the account has; what is counted and what is listed must agree.
    int numbersOfTest()
    {
        const Answer answer = get("/accounts/test/numbers?countRecords=true&maxpagesize=1000");
        const auto listed = static_cast<int>(answer.json().value("value"_L1).toArray().size());
        EXPECT_EQ(answer.header("x-ms-record-count"), QByteArray::number(listed));
        return listed;
    }
};

TEST_F(ResourcesTest, AnAccountIsReplacedAsAWhole)
{
    EXPECT_EQ(put("/accounts/test", with(accountBody(u"test"_s), u"correlationId"_s, u"a"_s)).status, 201);
    const Answer replaced = put("/accounts/test", {{u"name"_s, u"test"_s}});
    EXPECT_EQ(replaced.status, 200);
    const QJsonObject account = get("/accounts/test").json();
    EXPECT_EQ(account, replaced.json());
    EXPECT_FALSE(account.contains("correlationId"_L1));
    EXPECT_FALSE(account.contains("serviceDetails"_L1));
    EXPECT_EQ(account.value("serviceProvisioningStatus"_L1), "synced"_L1);
    EXPECT_TRUE(account.value("serviceProvisioningErrors"_L1).isNull());
}

TEST_F(ResourcesTest, DefaultsAreFilledIn)
{
    makeAccount();
    const QString routing = u"serviceDetails.teamsDirectRouting"_s;
    ASSERT_EQ(
        put("/accounts/test", with(accountBody(u"test"_s), routing + u".configuration.subdomain"_s, u"abc"_s))
            .status,
        200);
    EXPECT_EQ(member(get("/accounts/test").json(), routing + u".configuration.callScreening"_s), true);
    makeNumber(u"+4930111"_s);
    const QJsonObject number = get("/accounts/test/numbers/+4930111").json();
    const QString service = u"serviceDetails.teamsOperatorConnect"_s;
    EXPECT_EQ(member(number, service + u".assignmentStatus"_s), u"assigned"_s);
    EXPECT_EQ(member(number, service + u".configuration.allowTenantAddressUpdate"_s), false);
}

TEST_F(ResourcesTest, UnknownMembersComeBack)
{
    const QJsonObject unknown{{u"deep"_s, QJsonArray{1, u"two"_s, QJsonValue::Null, 2.5}}};
    QJsonObject account = with(accountBody(u"test"_s), u"newMember"_s, unknown);
    account = with(account, u"serviceDetails.newService"_s, unknown);
    account = with(account, u"serviceDetails.teamsOperatorConnect.newSetting"_s, QJsonValue::Null);
    ASSERT_EQ(put("/accounts/test", account).status, 201);
    const QJsonObject read = get("/accounts/test").json();
    EXPECT_EQ(read.value("newMember"_L1), unknown);
    EXPECT_EQ(member(read, u"serviceDetails.newService"_s), unknown);
    EXPECT_TRUE(member(read, u"serviceDetails.teamsOperatorConnect.newSetting"_s).isNull());
    QJsonObject number = with(numberBody(u"+4930111"_s, u"test"_s), u"labels"_s, QJsonArray{u"a"_s});
    number = with(number, u"serviceDetails.teamsOperatorConnect.configuration.tariff"_s,
                  qint64(9007199254740991));
    ASSERT_EQ(put("/accounts/test/numbers/+4930111", number).status, 201);
    const QJsonObject readNumber = get("/accounts/test/numbers/+4930111").json();
    EXPECT_EQ(readNumber.value("labels"_L1), QJsonArray{u"a"_s});
    EXPECT_EQ(member(readNumber, u"serviceDetails.teamsOperatorConnect.configuration.tariff"_s),
              qint64(9007199254740991));
    const QJsonObject listed = get("/accounts/test/numbers").json()["value"_L1][0].toObject();
    EXPECT_EQ(listed, readNumber);
}

TEST_F(ResourcesTest, ReadOnlyMembersInARequestAreIgnored)
{
    QJsonObject account = with(accountBody(u"test"_s), u"serviceProvisioningStatus"_s, u"failed"_s);
    account = with(account, u"serviceProvisioningErrors"_s, QJsonArray{u"x"_s});
    account = with(account, u"serviceDetails.teamsOperatorConnect.numberCount"_s, 99);
    account = with(account, u"serviceDetails.teamsDirectRouting.subdomainStatus"_s, u"provisioned"_s);
    ASSERT_EQ(put("/accounts/test", account).status, 201);
    const QJsonObject read = get("/accounts/test").json();
    EXPECT_EQ(read.value("serviceProvisioningStatus"_L1), "synced"_L1);
    EXPECT_TRUE(read.value("serviceProvisioningErrors"_L1).isNull());
    EXPECT_EQ(member(read, u"serviceDetails.teamsOperatorConnect.numberCount"_s), 0);
    EXPECT_EQ(member(read, u"serviceDetails.teamsDirectRouting.subdomainStatus"_s), u"notProvisioned"_s);
    const QString acquired = u"serviceDetails.teamsOperatorConnect.configuration.acquiredCapabilities"_s;
    const QJsonObject number
        = with(numberBody(u"+4930111"_s, u"test"_s), acquired, QJsonArray{u"Everything"_s});
    ASSERT_EQ(put("/accounts/test/numbers/+4930111", number).status, 201);
    EXPECT_TRUE(member(get("/accounts/test/numbers/+4930111").json(), acquired).isUndefined());
}

TEST_F(ResourcesTest, NumberCountsFollowTheNumbers)
{
    makeAccount();
    const QJsonObject on{{u"enabled"_s, true}};
    QJsonObject both = with(numberBody(u"+4930111"_s, u"test"_s), u"serviceDetails.teamsDirectRouting"_s, on);
    const QByteArray etag = get("/accounts/test").header("ETag");
    ASSERT_EQ(put("/accounts/test/numbers/+4930111", both).status, 201);
    EXPECT_EQ(countOf(u"teamsOperatorConnect"_s), 1);
    EXPECT_EQ(countOf(u"teamsDirectRouting"_s), 1);
    EXPECT_EQ(countOf(u"zoomPhoneCloudPeering"_s), 0);
    both = with(both, u"serviceDetails.teamsDirectRouting.enabled"_s, false);
    ASSERT_EQ(put("/accounts/test/numbers/+4930111", both).status, 200);
    EXPECT_EQ(countOf(u"teamsOperatorConnect"_s), 1);
    EXPECT_EQ(countOf(u"teamsDirectRouting"_s), 0);
    ASSERT_EQ(
        post("/accounts/test:createOrUpdateNumbers", batchBody({u"+4930111"_s, u"+4930112"_s}, u"test"_s))
            .status,
        200);
    EXPECT_EQ(countOf(u"teamsOperatorConnect"_s), 2);
    ASSERT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 200);
    EXPECT_EQ(countOf(u"teamsOperatorConnect"_s), 2); // a replaced account keeps its numbers
    ASSERT_EQ(post("/accounts/test:deleteNumbers", identifiers({u"+4930111"_s, u"+4930112"_s})).status, 204);
    EXPECT_EQ(countOf(u"teamsOperatorConnect"_s), 0);
    EXPECT_NE(get("/accounts/test").header("ETag"), etag); // by the replacement
    const QByteArray replaced = get("/accounts/test").header("ETag");
    makeNumber(u"+4930113"_s);
    EXPECT_EQ(get("/accounts/test").header("ETag"), replaced); // counting is no write
}

TEST_F(ResourcesTest, AnAccountWithNumbersIsDeletedOnlyTogetherWithThem)
{
    makeAccount();
    makeNumber(u"+4930111"_s);
    const Answer refused = remove("/accounts/test");
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.header("x-ms-error-code"), "AccountHasNumbers");
    EXPECT_EQ(remove("/accounts/test?deleteNumbers=false").status, 409);
    const Answer unclear = remove("/accounts/test?deleteNumbers=yes");
    EXPECT_EQ(unclear.status, 400);
    EXPECT_EQ(errorTarget(unclear), u"deleteNumbers"_s);
    EXPECT_EQ(get("/accounts/test/numbers/+4930111").status, 200);
    EXPECT_EQ(remove("/accounts/test?deleteNumbers=true").status, 204);
    EXPECT_EQ(get("/accounts/test").status, 404);
    makeAccount();
    EXPECT_EQ(numbersOfTest(), 0);
    EXPECT_EQ(remove("/accounts/test").status, 204);
    EXPECT_EQ(remove("/accounts/test").status, 404);
}

TEST_F(ResourcesTest, ANumberBelongsToOneAccount)
{
    makeAccount();
    const QJsonObject taken = numberBody(u"+123451"_s, u"test"_s);
    const Answer single = put("/accounts/test/numbers/+123451", taken);
    EXPECT_EQ(single.status, 409);
    EXPECT_EQ(errorTarget(single), u"telephoneNumber"_s);
    const Answer batch
        = post("/accounts/test:createOrUpdateNumbers", batchBody({u"+4930111"_s, u"+123451"_s}, u"test"_s));
    EXPECT_EQ(batch.status, 409);
    EXPECT_EQ(errorTarget(batch), u"numbers[1].telephoneNumber"_s);
    EXPECT_EQ(numbersOfTest(), 0);
    EXPECT_EQ(get("/accounts/contoso/numbers/+123451").json().value("accountName"_L1), "contoso"_L1);
    EXPECT_EQ(remove("/accounts/test/numbers/+123451").status, 404);
    EXPECT_EQ(put("/accounts/nobody/numbers/+4930111", numberBody(u"+4930111"_s, u"nobody"_s)).status, 404);
}

TEST_F(ResourcesTest, TheTeamsTenantIsFixedWhileTeamsNumbersExist)
{
    makeAccount();
    const QString tenant = u"serviceDetails.teamsTenantId"_s;
    const QJsonObject moved = with(accountBody(u"test"_s), tenant, u"another"_s);
    EXPECT_EQ(put("/accounts/test", moved).status, 200);
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 200);
    const QJsonObject on{{u"enabled"_s, true}};
    QJsonObject routed = with(numberBody(u"+4930111"_s, u"test"_s), u"serviceDetails.teamsOperatorConnect"_s,
                              QJsonValue::Undefined);
    ASSERT_EQ(put("/accounts/test/numbers/+4930111", with(routed, u"serviceDetails.teamsDirectRouting"_s, on))
                  .status,
              201);
    EXPECT_EQ(put("/accounts/test", moved).status, 200); // Direct Routing does not bind it
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 200);
    for (const QString &service : {u"teamsOperatorConnect"_s, u"teamsPhoneMobile"_s}) {
        ASSERT_EQ(
            put("/accounts/test/numbers/+4930112",
                with(with(routed, u"telephoneNumber"_s, u"+4930112"_s), u"serviceDetails."_s + service, on))
                .status,
            201);
        const Answer refused = put("/accounts/test", moved);
        EXPECT_EQ(refused.status, 409) << service.toStdString();
        EXPECT_EQ(errorTarget(refused), tenant);
        EXPECT_EQ(put("/accounts/test", with(moved, tenant, QJsonValue::Undefined)).status, 409);
        EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s)).status, 200);
        EXPECT_EQ(remove("/accounts/test/numbers/+4930112").status, 204);
    }
}

TEST_F(ResourcesTest, BatchesHaveAtMostAHundredItems)
{
    makeAccount();
    const Answer whole = post("/accounts/test:createOrUpdateNumbers", batchBody(manyNumbers(100), u"test"_s));
    EXPECT_EQ(whole.status, 200);
    EXPECT_EQ(whole.json().value("numbers"_L1).toArray().size(), 100);
    EXPECT_EQ(numbersOfTest(), 100);
    const Answer tooMany
        = post("/accounts/test:createOrUpdateNumbers", batchBody(manyNumbers(101), u"test"_s));
    EXPECT_EQ(tooMany.status, 400);
    EXPECT_EQ(errorTarget(tooMany), u"numbers"_s);
    EXPECT_EQ(numbersOfTest(), 100);
    EXPECT_EQ(post("/accounts/test:deleteNumbers", identifiers(manyNumbers(101))).status, 400);
    EXPECT_EQ(numbersOfTest(), 100);
    EXPECT_EQ(post("/accounts/test:deleteNumbers", identifiers(manyNumbers(100))).status, 204);
    EXPECT_EQ(numbersOfTest(), 0);
    EXPECT_EQ(post("/accounts/test:createOrUpdateNumbers", {}).status, 400);
    EXPECT_EQ(post("/accounts/test:createOrUpdateNumbers", {{u"numbers"_s, QJsonArray{}}}).status, 200);
    EXPECT_EQ(post("/accounts/test:createOrUpdateNumbers", {{u"numbers"_s, QJsonArray{5}}}).status, 400);
    EXPECT_EQ(post("/accounts/nobody:createOrUpdateNumbers", batchBody({u"+4930111"_s}, u"nobody"_s)).status,
              404);
}

TEST_F(ResourcesTest, BatchesApplyWholeOrNotAtAll)
{
    makeAccount();
    QJsonObject batch = batchBody(manyNumbers(100), u"test"_s);
    QJsonArray items = batch.value("numbers"_L1).toArray();
    items[99] = with(items.at(99).toObject(), u"configuration.customSipHeader"_s, u"not allowed"_s);
    batch.insert(u"numbers"_s, items);
    const Answer refused = post("/accounts/test:createOrUpdateNumbers", batch);
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(errorTarget(refused), u"numbers[99].configuration.customSipHeader"_s);
    EXPECT_EQ(numbersOfTest(), 0);
    EXPECT_EQ(countOf(u"teamsOperatorConnect"_s), 0);
    const Answer twice
        = post("/accounts/test:createOrUpdateNumbers", batchBody({u"+4930111"_s, u"+4930111"_s}, u"test"_s));
    EXPECT_EQ(twice.status, 400);
    EXPECT_EQ(errorTarget(twice), u"numbers[1].telephoneNumber"_s);
    makeNumber(u"+4930111"_s);
    const Answer missing = post("/accounts/test:deleteNumbers", identifiers({u"+4930111"_s, u"+4930112"_s}));
    EXPECT_EQ(missing.status, 404);
    EXPECT_EQ(errorTarget(missing), u"numbers[1].telephoneNumber"_s);
    EXPECT_EQ(numbersOfTest(), 1);
    EXPECT_EQ(post("/accounts/test:deleteNumbers", identifiers({u"+4930111"_s, u"+123451"_s})).status, 404);
    EXPECT_EQ(numbersOfTest(), 1);
}

TEST_F(ResourcesTest, ABatchUpdatesAndCreatesAlike)
{
    makeAccount();
    makeNumber(u"+4930111"_s);
    const QByteArray etag = get("/accounts/test/numbers/+4930111").header("ETag");
    QJsonObject batch = batchBody({u"+4930112"_s, u"+4930111"_s}, u"test"_s);
    const Answer answer = post("/accounts/test:createOrUpdateNumbers", batch);
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.json()["numbers"_L1][1]["telephoneNumber"_L1], "+4930111"_L1); // in the order sent
    EXPECT_NE(get("/accounts/test/numbers/+4930111").header("ETag"), etag);
    EXPECT_EQ(answer.json()["numbers"_L1][0].toObject(), get("/accounts/test/numbers/+4930112").json());
}

} // namespace sandbox_test
