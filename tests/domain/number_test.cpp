// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/number.h"
#include "tests/domain/samples.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

using test::compact;
constexpr Service oc = Service::TeamsOperatorConnect;

Number fromText(const char *json)
{
    return Number::fromJson(QJsonDocument::fromJson(json).object()).value();
}

TEST(Number, requestBodyLeavesOutWhatIsReadOnly)
{
    const Number number = fromText(R"({"telephoneNumber":"+14255550100","accountName":"a",
        "serviceProvisioningStatus":"failed","serviceProvisioningErrors":[{"code":"c"}],
        "serviceDetails":{
            "teamsOperatorConnect":{"enabled":true,"assignmentStatus":"assigned","configuration":{
                "usage":"","choosableCapabilities":[],"acquiredCapabilities":["x"],"availableCapabilities":[],"y":1}},
            "teamsDirectRouting":{"enabled":true},
            "futureService":{"configuration":{"acquiredCapabilities":[],"mode":2}}},
        "configuration":{"customSipHeader":"h","z":2}})");
    EXPECT_EQ(compact(number.toRequestBody()),
              compact(fromText(R"({"telephoneNumber":"+14255550100","accountName":"a",
        "serviceDetails":{
            "teamsOperatorConnect":{"enabled":true,"assignmentStatus":"assigned","configuration":{
                "usage":"","choosableCapabilities":[],"y":1}},
            "teamsDirectRouting":{"enabled":true},
            "futureService":{"configuration":{"mode":2}}},
        "configuration":{"customSipHeader":"h","z":2}})")
                          .toJson()));
}

TEST(Number, writingWhatWasReadChangesNothing)
{
    const char *json = R"({"telephoneNumber":"+14255550100","accountName":"a","configuration":null,
        "serviceDetails":{"teamsOperatorConnect":{"enabled":true,"configuration":{
            "usage":"u","civicAddressId":null,"additionalUsages":[]}},"teamsPhoneMobile":null}})";
    Number number = fromText(json);
    number.setTelephoneNumber(number.telephoneNumber());
    number.setAccountName(number.accountName());
    number.setCustomSipHeader(number.customSipHeader());
    number.setUsage(oc, number.usage(oc));
    for (const Service service : allServices) {
        number.setEnabled(service, number.isEnabled(service));
        number.setAssignmentStatus(service, number.assignmentStatus(service));
        number.setChoosableCapabilities(service, number.choosableCapabilities(service));
        number.setAdditionalUsages(service, number.additionalUsages(service));
        number.setCivicAddressId(service, number.civicAddressId(service));
        number.setLocationId(service, number.locationId(service));
        number.setAllowTenantAddressUpdate(service, number.allowTenantAddressUpdate(service));
        number.setDisplayedCountryCode(service, number.displayedCountryCode(service));
    }
    EXPECT_EQ(number, fromText(json));
}

TEST(Number, configurationIsForOperatorConnectAndPhoneMobileOnly)
{
    Number number(u"a"_s, u"+14255550100"_s);
    const Number before = number;
    for (const Service service : {Service::TeamsDirectRouting, Service::ZoomPhoneCloudPeering,
                                  Service::AzureOperatorCallProtection}) {
        number.setUsage(service, u"u"_s);
        number.setAssignmentStatus(service, u"assigned"_s);
        number.setChoosableCapabilities(service, {u"c"_s});
        number.setAllowTenantAddressUpdate(service, true);
        number.setLocationId(service, u"l"_s);
    }
    EXPECT_EQ(number, before);
}

TEST(Number, anEmptyUsageIsWrittenAndOtherEmptyTextsRemove)
{
    Number number(u"a"_s, u"+14255550100"_s);
    number.setUsage(oc, {});
    number.setLocationId(oc, u"l"_s);
    number.setLocationId(oc, {});
    number.setAdditionalUsages(oc, {u"x"_s});
    number.setAdditionalUsages(oc, {});
    EXPECT_EQ(number, fromText(R"({"telephoneNumber":"+14255550100","accountName":"a",
        "serviceDetails":{"teamsOperatorConnect":{"configuration":{"usage":""}}}})"));
}

TEST(Number, aUsageComesWithTheListItNeeds)
{
    Number number(u"a"_s, u"+14255550100"_s);
    number.setUsage(oc, u"u"_s);
    EXPECT_EQ(number, fromText(R"({"telephoneNumber":"+14255550100","accountName":"a","serviceDetails":
        {"teamsOperatorConnect":{"configuration":{"usage":"u","choosableCapabilities":[]}}}})"));
    Number chosen = number;
    chosen.setChoosableCapabilities(oc, {u"x"_s});
    chosen.setUsage(oc, u"v"_s);
    EXPECT_EQ(chosen.choosableCapabilities(oc), QStringList{u"x"_s});
    chosen.setChoosableCapabilities(oc, {});
    chosen.setUsage(oc, u"u"_s);
    EXPECT_EQ(chosen, number) << "none is an empty list, not none at all";
}

TEST(Number, settersAndGettersAgree)
{
    Number number(u"a"_s, u"+14255550100"_s);
    number.setEnabled(oc, true);
    number.setUsage(oc, u"CallingUserAssignment"_s);
    number.setChoosableCapabilities(oc, {u"InboundCalling"_s, u"Mobile"_s});
    number.setAdditionalUsages(oc, {u"FirstPartyAppAssignment"_s});
    number.setCivicAddressId(oc, u"address"_s);
    number.setLocationId(oc, u"place"_s);
    number.setAllowTenantAddressUpdate(oc, true);
    number.setDisplayedCountryCode(oc, u"US"_s);
    number.setCustomSipHeader(u"h"_s);
    EXPECT_TRUE(number.hasService(oc));
    EXPECT_TRUE(number.isEnabled(oc));
    EXPECT_EQ(number.usage(oc), u"CallingUserAssignment"_s);
    EXPECT_EQ(number.choosableCapabilities(oc), (QStringList{u"InboundCalling"_s, u"Mobile"_s}));
    EXPECT_EQ(number.additionalUsages(oc), QStringList{u"FirstPartyAppAssignment"_s});
    EXPECT_EQ(number.civicAddressId(oc), u"address"_s);
    EXPECT_EQ(number.locationId(oc), u"place"_s);
    EXPECT_TRUE(number.allowTenantAddressUpdate(oc));
    EXPECT_EQ(number.displayedCountryCode(oc), u"US"_s);
    EXPECT_EQ(number.customSipHeader(), u"h"_s);
    EXPECT_TRUE(number.acquiredCapabilities(oc).isEmpty());
    EXPECT_TRUE(Number::fromJson(number.toJson()).has_value());
}

} // namespace
} // namespace acg
