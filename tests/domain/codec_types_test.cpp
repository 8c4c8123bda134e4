// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account.h"
#include "models/domain/capability_plan.h"
#include "models/domain/civic_address.h"
#include "models/domain/number.h"
#include "models/domain/request_for_information.h"
#include "tests/domain/samples.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

/// A small resource with one member that is not what the contract says.
struct Case
{
    const char *json;
    const char *where; ///< nullptr: must be accepted
    const char *what = "";
};

template <typename Resource>
void check(const std::vector<Case> &cases)
{
    for (const Case &c : cases) {
        const QJsonDocument document = QJsonDocument::fromJson(c.json);
        ASSERT_TRUE(document.isObject()) << c.json;
        const auto value = Resource::fromJson(document.object());
        if (c.where == nullptr) {
            EXPECT_TRUE(value.has_value()) << c.json;
            continue;
        }
        ASSERT_FALSE(value.has_value()) << c.json;
        EXPECT_EQ(value.error().kind, ApiError::Kind::UnexpectedAnswer);
        EXPECT_EQ(value.error().target.toStdString(), c.where) << c.json;
        EXPECT_EQ(value.error().message.toStdString(), std::string(c.where) + ": " + c.what) << c.json;
    }
}

TEST(CodecTypes, account)
{
    check<Account>({
        {R"({})", "name", "expected a text, found nothing"},
        {R"({"name":null})", "name", "expected a text, found null"},
        {R"({"name":7})", "name", "expected a text, found a number"},
        {R"({"name":"a","correlationId":[]})", "correlationId", "expected a text, found a list"},
        {R"({"name":"a","serviceDetails":"x"})", "serviceDetails", "expected an object, found a text"},
        {R"({"name":"a","serviceDetails":{"teamsTenantId":true}})", "serviceDetails.teamsTenantId",
         "expected a text, found true or false"},
        {R"({"name":"a","serviceDetails":{"teamsPhoneMobile":3}})", "serviceDetails.teamsPhoneMobile",
         "expected an object, found a number"},
        {R"({"name":"a","serviceDetails":{"teamsOperatorConnect":{"enabled":null}}})",
         "serviceDetails.teamsOperatorConnect.enabled", "expected true or false, found null"},
        {R"({"name":"a","serviceDetails":{"zoomPhoneCloudPeering":{"syncEnabled":"yes"}}})",
         "serviceDetails.zoomPhoneCloudPeering.syncEnabled", "expected true or false, found a text"},
        {R"({"name":"a","serviceDetails":{"azureOperatorCallProtection":{"numberCount":"4"}}})",
         "serviceDetails.azureOperatorCallProtection.numberCount", "expected a number, found a text"},
        {R"({"name":"a","serviceDetails":{"teamsDirectRouting":{"configuration":{"subdomainTokens":{"region2Token":{}}}}}})",
         "serviceDetails.teamsDirectRouting.configuration.subdomainTokens.region2Token",
         "expected a text, found an object"},
        {R"({"name":"a","serviceDetails":{"teamsDirectRouting":{"subdomainStatus":1}}})",
         "serviceDetails.teamsDirectRouting.subdomainStatus", "expected a text, found a number"},
        {R"({"name":"a","serviceProvisioningStatus":false})", "serviceProvisioningStatus",
         "expected a text, found true or false"},
        {R"({"name":"a","serviceProvisioningErrors":{}})", "serviceProvisioningErrors",
         "expected a list, found an object"},
        {R"({"name":"a","serviceProvisioningErrors":[{"code":"c"},{"message":5}]})",
         "serviceProvisioningErrors[1].message", "expected a text, found a number"},
        {R"({"name":"a","serviceProvisioningErrors":["x"]})", "serviceProvisioningErrors[0]",
         "expected an object, found a text"},
        // What may be null or missing, and what we do not know.
        {R"({"name":"a"})", nullptr},
        {R"({"name":"a","correlationId":null,"serviceDetails":null,"serviceProvisioningErrors":null})",
         nullptr},
        {R"({"name":"a","serviceDetails":{"teamsOperatorConnect":null,"teamsTenantId":null}})", nullptr},
        {R"({"name":"a","serviceDetails":{"teamsDirectRouting":{"configuration":null,"numberCount":null}}})",
         nullptr},
        {R"({"name":"a","serviceDetails":{"newService":5,"another":{"enabled":"odd"}},"more":[1]})", nullptr},
    });
}

TEST(CodecTypes, number)
{
    check<Number>({
        {R"({"accountName":"a"})", "telephoneNumber", "expected a text, found nothing"},
        {R"({"telephoneNumber":"+1"})", "accountName", "expected a text, found nothing"},
        {R"({"telephoneNumber":12,"accountName":"a"})", "telephoneNumber", "expected a text, found a number"},
        {R"({"telephoneNumber":"+1","accountName":"a","configuration":{"customSipHeader":1}})",
         "configuration.customSipHeader", "expected a text, found a number"},
        {R"({"telephoneNumber":"+1","accountName":"a","serviceDetails":{"teamsPhoneMobile":{"assignmentStatus":[]}}})",
         "serviceDetails.teamsPhoneMobile.assignmentStatus", "expected a text, found a list"},
        {R"({"telephoneNumber":"+1","accountName":"a","serviceDetails":{"teamsOperatorConnect":{"configuration":{"usage":4}}}})",
         "serviceDetails.teamsOperatorConnect.configuration.usage", "expected a text, found a number"},
        {R"({"telephoneNumber":"+1","accountName":"a","serviceDetails":{"teamsOperatorConnect":{"configuration":{"choosableCapabilities":["a",null]}}}})",
         "serviceDetails.teamsOperatorConnect.configuration.choosableCapabilities[1]",
         "expected a text, found null"},
        {R"({"telephoneNumber":"+1","accountName":"a","serviceDetails":{"teamsOperatorConnect":{"configuration":{"allowTenantAddressUpdate":"no"}}}})",
         "serviceDetails.teamsOperatorConnect.configuration.allowTenantAddressUpdate",
         "expected true or false, found a text"},
        {R"({"telephoneNumber":"+1","accountName":"a","serviceDetails":{"teamsDirectRouting":{"enabled":1}}})",
         "serviceDetails.teamsDirectRouting.enabled", "expected true or false, found a number"},
        {R"({"telephoneNumber":"+1","accountName":"a"})", nullptr},
        {R"({"telephoneNumber":"+1","accountName":"a","serviceDetails":{"teamsOperatorConnect":{"assignmentStatus":null,"configuration":{"usage":null,"choosableCapabilities":null,"additionalUsages":null,"civicAddressId":null,"allowTenantAddressUpdate":null}}}})",
         nullptr},
        // Only Operator Connect and Phone Mobile have a configuration we know.
        {R"({"telephoneNumber":"+1","accountName":"a","serviceDetails":{"teamsDirectRouting":{"configuration":5}}})",
         nullptr},
    });
}

TEST(CodecTypes, civicAddress)
{
    check<CivicAddress>({
        {R"({})", "id", "expected a text, found nothing"},
        {R"({"id":"a","latitude":51.5})", "latitude", "expected a text, found a number"},
        {R"({"id":"a","locations":{}})", "locations", "expected a list, found an object"},
        {R"({"id":"a","locations":[{"description":"x"}]})", "locations[0].id",
         "expected a text, found nothing"},
        {R"({"id":"a","locations":[{"id":"x"},{"id":"y","isDefault":"yes"}]})", "locations[1].isDefault",
         "expected true or false, found a text"},
        {R"({"id":"a","houseNumberSuffix":null,"locations":null})", nullptr},
    });
}

TEST(CodecTypes, capabilityPlan)
{
    check<CapabilityPlan>({
        {R"({"usage":"u"})", "name", "expected a text, found nothing"},
        {R"({"name":"p","offerTypes":"x"})", "offerTypes", "expected a list, found a text"},
        {R"({"name":"p","mandatoryCapabilities":[1]})", "mandatoryCapabilities[0]",
         "expected a text, found a number"},
        {R"({"name":"p","supportsTollFree":null})", "supportsTollFree", "expected true or false, found null"},
        {R"({"name":"p","offerTypes":null,"mandatoryCapabilities":null,"choosableCapabilities":null})",
         nullptr},
    });
}

TEST(CodecTypes, requestForInformation)
{
    check<RequestForInformation>({
        {R"({"id":"a"})", "tenantId", "expected a text, found nothing"},
        {R"({"tenantId":"t","consentedCountries":"DE"})", "consentedCountries",
         "expected a list, found a text"},
        {R"({"tenantId":"t","contacts":[{"email":false}]})", "contacts[0].email",
         "expected a text, found true or false"},
        {R"({"tenantId":"t","customerRelationship":{"comment":1}})", "customerRelationship.comment",
         "expected a text, found a number"},
        {R"({"tenantId":"t","consentedOn":1})", "consentedOn", "expected a text, found a number"},
        {R"({"tenantId":"t","contacts":null,"customerRelationship":null})", nullptr},
    });
}

} // namespace
} // namespace acg
