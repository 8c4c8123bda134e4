// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/capability_plan.h"
#include "models/domain/civic_address.h"
#include "models/domain/request_for_information.h"
#include "tests/domain/samples.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

TEST(CivicAddress, oneLineLeavesOutWhatIsEmpty)
{
    EXPECT_EQ(CivicAddress::fromJson(json(R"({"id":"1","houseNumber":"12","preDirectional":"N",
        "streetName":"Main","streetSuffix":"Street","cityOrTown":"Springfield","stateOrProvince":"IL",
        "postalOrZipCode":"62701","country":"US","houseNumberSuffix":"","postDirectional":null})"))
                  ->oneLine(),
              u"12 N Main Street, Springfield, IL 62701, US"_s);
    EXPECT_EQ(CivicAddress::fromJson(json(R"({"id":"1","cityOrTown":" Bern ","country":"CH"})"))->oneLine(),
              u"Bern, CH"_s);
    EXPECT_EQ(CivicAddress::fromJson(json(R"({"id":"1"})"))->oneLine(), QString());
}

TEST(CivicAddress, readsItsLocations)
{
    const CivicAddress address = *CivicAddress::fromJson(json(R"({"id":"1","validationStatus":"validated",
        "defaultLocationId":"l2","locations":[{"id":"l1","description":"2nd floor"},
        {"id":"l2","civicAddressId":"1","additionalInfo":"i","elin":"e","isDefault":true}]})"));
    EXPECT_TRUE(address.isValidated());
    ASSERT_EQ(address.locations().size(), 2);
    EXPECT_EQ(address.locations().at(0).description, u"2nd floor"_s);
    EXPECT_FALSE(address.locations().at(0).isDefault);
    EXPECT_TRUE(address.locations().at(1).isDefault);
    EXPECT_EQ(address.locations().at(1).id, address.defaultLocationId());
    EXPECT_FALSE(
        CivicAddress::fromJson(json(R"({"id":"1","validationStatus":"notValidated"})"))->isValidated());
}

TEST(CapabilityPlan, readsAllItHas)
{
    const CapabilityPlan plan = *CapabilityPlan::fromJson(json(R"({"name":"p","offerTypes":["o"],"usage":"u",
        "mandatoryCapabilities":["m1","m2"],"choosableCapabilities":["c"],"supportsTollFree":true})"));
    EXPECT_EQ(plan, (CapabilityPlan{u"p"_s, {u"o"_s}, u"u"_s, {u"m1"_s, u"m2"_s}, {u"c"_s}, true}));
    EXPECT_EQ(*CapabilityPlan::fromJson(json(R"({"name":"p"})")),
              (CapabilityPlan{u"p"_s, {}, {}, {}, {}, false}));
}

TEST(RequestForInformation, readsDatesAsUtc)
{
    const QJsonObject base = test::resources(u"rfi-list.mended.json"_s).first();
    const RequestForInformation rfi = *RequestForInformation::fromJson(base);
    const QDateTime expected(QDate(2024, 5, 7), QTime(11, 15, 10, 519), Qt::UTC);
    EXPECT_EQ(rfi.consentedOn(), expected);
    EXPECT_EQ(rfi.consentedOn().timeSpec(), Qt::UTC);
    EXPECT_EQ(rfi.customerRelationship().lastModifiedOn, expected.addMSecs(1));
    QJsonObject other = base;
    other[u"consentedOn"_s] = u"2024-05-07T13:15:10.519+02:00"_s;
    EXPECT_EQ(RequestForInformation::fromJson(other)->consentedOn(), expected);
    other[u"consentedOn"_s] = u"2024-05-07T11:15:10.519"_s;
    EXPECT_EQ(RequestForInformation::fromJson(other)->consentedOn(), expected);
    other[u"consentedOn"_s] = u"soon"_s;
    EXPECT_FALSE(RequestForInformation::fromJson(other)->consentedOn().isValid());
}

TEST(RequestForInformation, companyIsTheFirstThatIsNamed)
{
    EXPECT_EQ(
        RequestForInformation::fromJson(
            json(R"({"tenantId":"t","accountName":"a","contacts":[{"email":"e"},{"companyName":"c"}]})"))
            ->companyName(),
        u"c"_s);
    EXPECT_EQ(RequestForInformation::fromJson(json(R"({"tenantId":"t","accountName":"a"})"))->companyName(),
              u"a"_s);
}

TEST(RequestForInformation, knowsTheStatusesOfThePortal)
{
    EXPECT_EQ(knownRelationshipStatuses(),
              (QStringList{u"ConsentAcknowledged"_s, u"AgreementSigned"_s, u"ConsentDeclined"_s,
                           u"ContractTerminated"_s}));
}

} // namespace
} // namespace acg
