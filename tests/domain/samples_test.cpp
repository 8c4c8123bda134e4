// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account.h"
#include "models/domain/civic_address.h"
#include "models/domain/number.h"
#include "models/domain/request_for_information.h"
#include "tests/domain/samples.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

using test::compact;

/// Every sample of a kind goes through its codec and comes out byte for byte.
template <typename Resource>
int roundTrips(const QString &prefix)
{
    int seen = 0;
    const QStringList names = test::sampleNames(prefix);
    for (const QString &name : names) {
        const QList<QJsonObject> all = test::resources(name);
        for (const QJsonObject &json : all) {
            const Result<Resource> value = Resource::fromJson(json);
            EXPECT_TRUE(value.has_value()) << name.toStdString();
            if (value) {
                EXPECT_EQ(compact(value->toJson()), compact(json)) << name.toStdString();
            }
            ++seen;
        }
    }
    return seen;
}

TEST(Samples, roundTripByteForByte)
{
    EXPECT_EQ(roundTrips<Account>(u"account"_s), 8);
    EXPECT_EQ(roundTrips<Number>(u"number"_s), 10);
    EXPECT_EQ(roundTrips<CivicAddress>(u"civic-address"_s), 1);
    // The body of the PATCH is not a whole resource, so it is left out.
    EXPECT_EQ(roundTrips<RequestForInformation>(u"rfi-list"_s), 2);
    EXPECT_EQ(roundTrips<RequestForInformation>(u"rfi-patch-answer"_s), 1);
    EXPECT_EQ(test::sampleNames(u""_s).size(), 21);
}

TEST(Samples, whatIsSentIsTheSampleOfTheRequest)
{
    for (const QString &name :
         {u"account-put-direct-routing.json"_s, u"account-put-operator-connect.mended.json"_s}) {
        const QJsonObject json = test::sample(name);
        EXPECT_EQ(compact(Account::fromJson(json)->toRequestBody()), compact(json)) << name.toStdString();
    }
    for (const QString &name : {u"number-put.mended.json"_s, u"number-put-without-usage.mended.json"_s,
                                u"number-put-update.mended.json"_s}) {
        const QJsonObject json = test::sample(name);
        EXPECT_EQ(compact(Number::fromJson(json)->toRequestBody()), compact(json)) << name.toStdString();
    }
}

TEST(Samples, theGettersReadWhatTheOverviewSays)
{
    const Account account = *Account::fromJson(test::sample(u"account-get-several-services.mended.json"_s));
    EXPECT_EQ(account.name(), u"contoso"_s);
    EXPECT_EQ(account.teamsTenantId(), u"tenantIdString"_s);
    EXPECT_TRUE(account.isEnabled(Service::TeamsOperatorConnect));
    EXPECT_FALSE(account.numberCount(Service::TeamsOperatorConnect).has_value());
    EXPECT_EQ(account.numberCount(Service::TeamsDirectRouting), 0);
    EXPECT_EQ(account.subdomain(), u"contoso"_s);
    EXPECT_EQ(account.regionToken(2), u"region2"_s);
    EXPECT_EQ(account.subdomainStatus(), SubdomainStatus::Provisioned);
    EXPECT_EQ(account.provisioning().status(), ProvisioningStatus::Synced);

    const Number number = *Number::fromJson(test::sample(u"number-get-failed.mended.json"_s));
    EXPECT_EQ(number.telephoneNumber(), u"+123451"_s);
    EXPECT_EQ(number.assignmentStatus(Service::TeamsOperatorConnect), u"assigned"_s);
    EXPECT_EQ(number.usage(Service::TeamsOperatorConnect), QString());
    EXPECT_TRUE(number.allowTenantAddressUpdate(Service::TeamsOperatorConnect));
    EXPECT_EQ(number.customSipHeader(), u"exampleHeaderContents"_s);
    EXPECT_EQ(number.provisioning().status(), ProvisioningStatus::Failed);
    EXPECT_EQ(
        number.provisioning().errors,
        (QList<ProvisioningError>{
            {u"InvalidRequest"_s, u"Invalid/missing required configuration attributes: Usage"_s, u"oc"_s}}));

    const RequestForInformation rfi
        = *RequestForInformation::fromJson(test::sample(u"rfi-patch-answer.mended.json"_s));
    EXPECT_EQ(rfi.tenantId(), u"contosoTenantId"_s);
    EXPECT_EQ(rfi.customerRelationship().status, u"new status"_s);
    EXPECT_EQ(rfi.customerRelationship().comment, u"new comment"_s);
}

} // namespace
} // namespace acg
