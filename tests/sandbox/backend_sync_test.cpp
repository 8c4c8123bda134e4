// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>

namespace sandbox_test {

/// Here resources stay pending for a moment, or for the whole test.
class BackendSyncTest : public GatewayTest
{
protected:
    static constexpr std::chrono::hours forever{1};

    void restartWithDelay(std::chrono::milliseconds delay, const QString &file = {})
    {
        restart({.databaseFile = file, .backendSyncDelay = delay});
    }

    /// Polls until the resource is no longer pending.
    QJsonObject settled(const QByteArray &path)
    {
        QElapsedTimer timer;
        timer.start();
        QJsonObject resource = get(path).json();
        while (resource.value("serviceProvisioningStatus"_L1) == "pending"_L1 && timer.elapsed() < 5000) {
            QThread::yieldCurrentThread();
            resource = get(path).json();
        }
        return resource;
    }

    static QString status(const QJsonObject &resource)
    {
        return resource.value("serviceProvisioningStatus"_L1).toString();
    }

    static QJsonObject withConfiguration(const QString &name, const QJsonValue &value)
    {
        return with(numberBody(u"+4930111"_s, u"test"_s),
                    u"serviceDetails.teamsOperatorConnect.configuration."_s + name, value);
    }

    /// The one error of the number after it has settled, or an empty object.
    QJsonObject errorAfter(const QJsonObject &number)
    {
        const Answer written = put("/accounts/test/numbers/+4930111", number);
        EXPECT_LT(written.status, 300) << written.body.toStdString();
        EXPECT_EQ(status(written.json()), u"pending"_s);
        const QJsonObject read = settled("/accounts/test/numbers/+4930111");
        const QJsonArray errors = read.value("serviceProvisioningErrors"_L1).toArray();
        EXPECT_EQ(status(read), errors.isEmpty() ? u"synced"_s : u"failed"_s);
        EXPECT_EQ(read.value("serviceProvisioningErrors"_L1).isNull(), errors.isEmpty());
        return errors.isEmpty() ? QJsonObject() : errors.first().toObject();
    }
};

TEST_F(BackendSyncTest, SyncedServicesArePendingUntilTheDelayIsOver)
{
    restartWithDelay(std::chrono::milliseconds(30));
    const Answer account = put("/accounts/test", accountBody(u"test"_s, true));
    EXPECT_EQ(status(account.json()), u"pending"_s);
    EXPECT_TRUE(account.json().value("serviceProvisioningErrors"_L1).isNull());
    EXPECT_EQ(status(settled("/accounts/test")), u"synced"_s);
    const Answer number = put("/accounts/test/numbers/+4930111", numberBody(u"+4930111"_s, u"test"_s));
    EXPECT_EQ(status(number.json()), u"pending"_s);
    EXPECT_EQ(status(settled("/accounts/test/numbers/+4930111")), u"synced"_s);
    // Settling is no write: who read it while it was pending may still save.
    EXPECT_EQ(get("/accounts/test/numbers/+4930111").header("ETag"), number.header("ETag"));
    EXPECT_EQ(
        put("/accounts/test", accountBody(u"test"_s, true), {{"If-Match", account.header("ETag")}}).status,
        200);
}

TEST_F(BackendSyncTest, WithoutSyncThereIsNothingToWaitFor)
{
    restartWithDelay(forever);
    makeAccount(false);
    EXPECT_EQ(status(get("/accounts/test").json()), u"synced"_s);
    makeNumber(u"+4930111"_s);
    EXPECT_EQ(status(get("/accounts/test/numbers/+4930111").json()), u"synced"_s);
    ASSERT_EQ(put("/accounts/test", accountBody(u"test"_s, true)).status, 200);
    EXPECT_EQ(status(get("/accounts/test").json()), u"pending"_s);
    // A number that uses only a service without sync.
    const QJsonObject protectedOnly
        = with(numberBody(u"+4930112"_s, u"test"_s), u"serviceDetails"_s,
               QJsonObject{{u"azureOperatorCallProtection"_s, QJsonObject{{u"enabled"_s, true}}}});
    EXPECT_EQ(status(put("/accounts/test/numbers/+4930112", protectedOnly).json()), u"synced"_s);
}

TEST_F(BackendSyncTest, ListsAndBatchesShowTheSameState)
{
    restartWithDelay(forever);
    makeAccount(true);
    const Answer batch
        = post("/accounts/test:createOrUpdateNumbers", batchBody({u"+4930111"_s, u"+4930112"_s}, u"test"_s));
    EXPECT_EQ(batch.json()["numbers"_L1][1]["serviceProvisioningStatus"_L1], "pending"_L1);
    EXPECT_EQ(get("/accounts/test/numbers").json()["value"_L1][1]["serviceProvisioningStatus"_L1],
              "pending"_L1);
    restartWithDelay(std::chrono::milliseconds(0));
    makeAccount(true);
    ASSERT_EQ(put("/accounts/test/numbers/+4930111", withConfiguration(u"usage"_s, u""_s)).status, 201);
    ASSERT_EQ(put("/accounts/test/numbers/+4930112", numberBody(u"+4930112"_s, u"test"_s)).status, 201);
    // The list comes first: nobody else has settled them.
    const QJsonArray listed = get("/accounts/test/numbers").json().value("value"_L1).toArray();
    EXPECT_EQ(listed.at(0)["serviceProvisioningStatus"_L1], "failed"_L1);
    EXPECT_EQ(listed.at(1)["serviceProvisioningStatus"_L1], "synced"_L1);
    EXPECT_EQ(listed.at(0).toObject(), get("/accounts/test/numbers/+4930111").json());
    EXPECT_EQ(listed.at(1).toObject(), get("/accounts/test/numbers/+4930112").json());
}

TEST_F(BackendSyncTest, AnEmptyUsageFailsAsInTheOverview)
{
    makeAccount(true);
    const QJsonObject expected{{u"code"_s, u"InvalidRequest"_s},
                               {u"message"_s, u"Invalid/missing required configuration attributes: Usage"_s},
                               {u"target"_s, u"oc"_s}};
    EXPECT_EQ(errorAfter(withConfiguration(u"usage"_s, u""_s)), expected);
    EXPECT_EQ(errorAfter(withConfiguration(u"usage"_s, u"CallingUserAssignment"_s)),
              QJsonObject()); // it recovers
    const QJsonObject unconfigured
        = with(numberBody(u"+4930111"_s, u"test"_s), u"serviceDetails.teamsOperatorConnect"_s,
               QJsonObject{{u"enabled"_s, true}});
    EXPECT_EQ(errorAfter(unconfigured), expected);
    const QJsonObject mobile = with(withConfiguration(u"usage"_s, u"CallingUserAssignment"_s),
                                    u"serviceDetails.teamsPhoneMobile"_s, QJsonObject{{u"enabled"_s, true}});
    EXPECT_EQ(errorAfter(mobile).value("target"_L1), "tpm"_L1);
}

TEST_F(BackendSyncTest, UnknownEmergencyAddressesFail)
{
    ASSERT_EQ(put("/accounts/test",
                  with(accountBody(u"test"_s, true), u"serviceDetails.teamsTenantId"_s, u"tenantIdString"_s))
                  .status,
              201);
    const auto number = [](const QString &civic, const QString &location) {
        return with(withConfiguration(u"civicAddressId"_s, civic),
                    u"serviceDetails.teamsOperatorConnect.configuration.locationId"_s, location);
    };
    EXPECT_EQ(errorAfter(number(u"civicAddressIdString"_s, u""_s)), QJsonObject());
    EXPECT_EQ(errorAfter(number(u"civicAddressIdString"_s, u"locationIdString"_s)), QJsonObject());
    EXPECT_EQ(errorAfter(number(u""_s, u"locationIdString"_s)), QJsonObject());
    EXPECT_TRUE(
        errorAfter(number(u"unknown"_s, u""_s)).value("message"_L1).toString().endsWith(u"CivicAddressId"_s));
    EXPECT_TRUE(errorAfter(number(u"civicAddressIdString"_s, u"unknown"_s))
                    .value("message"_L1)
                    .toString()
                    .endsWith(u"LocationId"_s));
    EXPECT_FALSE(errorAfter(number(u""_s, u"unknown"_s)).isEmpty());
}

TEST_F(BackendSyncTest, PendingResourcesSettleAfterARestart)
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(u"sandbox.db"_s);
    restartWithDelay(std::chrono::milliseconds(200), file);
    makeAccount(true);
    ASSERT_EQ(put("/accounts/test/numbers/+4930111", withConfiguration(u"usage"_s, u""_s)).status, 201);
    restartWithDelay(forever, file); // the due time was stored with the write
    EXPECT_EQ(status(settled("/accounts/test/numbers/+4930111")), u"failed"_s);
    EXPECT_EQ(status(settled("/accounts/test")), u"synced"_s);
}

TEST_F(BackendSyncTest, SubdomainsNeedBothTokens)
{
    const QString routing = u"serviceDetails.teamsDirectRouting"_s;
    const QString tokens = routing + u".configuration.subdomainTokens"_s;
    const QString state = routing + u".subdomainStatus"_s;
    QJsonObject account = with(accountBody(u"test"_s), routing + u".configuration.subdomain"_s, u"test"_s);
    account = with(account, tokens + u".region1Token"_s, u"a"_s);
    ASSERT_EQ(put("/accounts/test", account).status, 201);
    EXPECT_EQ(member(get("/accounts/test").json(), state), u"notProvisioned"_s);
    account = with(account, tokens + u".region2Token"_s, u"b"_s);
    const Answer complete = put("/accounts/test", account);
    EXPECT_EQ(member(complete.json(), state), u"notProvisioned"_s); // not at once
    EXPECT_EQ(member(get("/accounts/test").json(), state), u"provisioned"_s);
    EXPECT_EQ(member(put("/accounts/test", account).json(), state),
              u"provisioned"_s); // unchanged records stay
    const Answer changed = put("/accounts/test", with(account, tokens + u".region2Token"_s, u"c"_s));
    EXPECT_EQ(member(changed.json(), state), u"notProvisioned"_s);
}

TEST_F(BackendSyncTest, AnInconsistentSubdomainIsMendedByNewTokens)
{
    const QString routing = u"serviceDetails.teamsDirectRouting"_s;
    const QString state = routing + u".subdomainStatus"_s;
    const QJsonObject broken = get("/accounts/tailspin-toys").json();
    ASSERT_EQ(member(broken, state), u"inconsistent"_s);
    ASSERT_EQ(put("/accounts/tailspin-toys", broken).status, 200);
    EXPECT_EQ(member(get("/accounts/tailspin-toys").json(), state), u"inconsistent"_s);
    ASSERT_EQ(put("/accounts/tailspin-toys",
                  with(broken, routing + u".configuration.subdomainTokens.region1Token"_s, u"MS=new"_s))
                  .status,
              200);
    EXPECT_EQ(member(get("/accounts/tailspin-toys").json(), state), u"provisioned"_s);
}

} // namespace sandbox_test
