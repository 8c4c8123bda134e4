// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account.h"
#include "tests/domain/samples.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

using test::compact;

Account fromText(const char *json)
{
    return Account::fromJson(QJsonDocument::fromJson(json).object()).value();
}

TEST(Account, requestBodyLeavesOutWhatIsReadOnly)
{
    const Account account = fromText(R"({"name":"a","correlationId":"c",
        "serviceProvisioningStatus":"synced","serviceProvisioningErrors":null,"later":1,
        "serviceDetails":{"teamsTenantId":"t",
            "teamsOperatorConnect":{"enabled":true,"syncEnabled":true,"numberCount":4,"x":1},
            "teamsDirectRouting":{"enabled":true,"numberCount":0,"subdomainStatus":"provisioned",
                "configuration":{"subdomain":"s"}},
            "futureService":{"enabled":true,"numberCount":2}}})");
    EXPECT_EQ(compact(account.toRequestBody()),
              compact(fromText(R"({"name":"a","correlationId":"c","later":1,
        "serviceDetails":{"teamsTenantId":"t",
            "teamsOperatorConnect":{"enabled":true,"syncEnabled":true,"x":1},
            "teamsDirectRouting":{"enabled":true,"configuration":{"subdomain":"s"}},
            "futureService":{"enabled":true}}})")
                          .toJson()));
}

TEST(Account, requestBodyKeepsNullAndAbsentApart)
{
    for (const char *json :
         {R"({"name":"a"})", R"({"name":"a","serviceDetails":null})", R"({"name":"a","serviceDetails":{}})",
          R"({"name":"a","serviceDetails":{"teamsTenantId":null,"teamsPhoneMobile":null}})"})
        EXPECT_EQ(compact(fromText(json).toRequestBody()), compact(QJsonDocument::fromJson(json).object()));
}

TEST(Account, writingWhatWasReadChangesNothing)
{
    for (const char *json :
         {R"({"name":"a"})", R"({"name":"a","correlationId":null,"serviceDetails":{"teamsTenantId":null}})",
          R"({"name":"a","serviceDetails":{"teamsDirectRouting":{"enabled":false,"syncEnabled":true,
              "configuration":{"callScreening":null,"subdomain":""}},"zoomPhoneCloudPeering":{"enabled":true}}})"}) {
        Account account = fromText(json);
        account.setName(account.name());
        account.setCorrelationId(account.correlationId());
        account.setTeamsTenantId(account.teamsTenantId());
        for (const Service service : allServices) {
            account.setEnabled(service, account.isEnabled(service));
            account.setSyncEnabled(service, account.isSyncEnabled(service));
        }
        account.setCallScreening(account.callScreening());
        account.setSubdomain(account.subdomain());
        account.setRegionToken(1, account.regionToken(1));
        account.setRegionToken(2, account.regionToken(2));
        EXPECT_EQ(account, fromText(json)) << json;
    }
}

TEST(Account, settersMakeWhatIsMissingAndRemoveWhatIsEmptied)
{
    Account account(u"a"_s);
    EXPECT_FALSE(account.hasService(Service::TeamsOperatorConnect));
    account.setEnabled(Service::TeamsOperatorConnect, true);
    account.setSyncEnabled(Service::TeamsOperatorConnect, true);
    account.setTeamsTenantId(u"t"_s);
    account.setCorrelationId(u"c"_s);
    account.setRegionToken(2, u"r2"_s);
    account.setCallScreening(false);
    EXPECT_EQ(account, fromText(R"({"name":"a","correlationId":"c","serviceDetails":{"teamsTenantId":"t",
        "teamsOperatorConnect":{"enabled":true,"syncEnabled":true},
        "teamsDirectRouting":{"configuration":{"callScreening":false,"subdomainTokens":{"region2Token":"r2"}}}}})"));
    account.setTeamsTenantId({});
    account.setCorrelationId({});
    account.setRegionToken(2, {});
    EXPECT_EQ(account, fromText(R"({"name":"a","serviceDetails":{
        "teamsOperatorConnect":{"enabled":true,"syncEnabled":true},
        "teamsDirectRouting":{"configuration":{"callScreening":false,"subdomainTokens":{}}}}})"));
}

TEST(Account, callProtectionHasNoBackendSync)
{
    Account account(u"a"_s);
    account.setSyncEnabled(Service::AzureOperatorCallProtection, true);
    EXPECT_FALSE(account.isSyncEnabled(Service::AzureOperatorCallProtection));
    EXPECT_EQ(account, Account(u"a"_s));
}

TEST(Account, namesServicesItDoesNotKnow)
{
    const Account account = fromText(
        R"({"name":"a","serviceDetails":{"teamsTenantId":"t","zoomPhoneCloudPeering":{},"webexCalling":{},"other":3}})");
    EXPECT_EQ(account.unknownServices(), QStringList{u"webexCalling"_s});
    EXPECT_TRUE(account.hasService(Service::ZoomPhoneCloudPeering));
    EXPECT_FALSE(account.isEnabled(Service::ZoomPhoneCloudPeering));
}

TEST(Account, subdomainStatusIsOpen)
{
    EXPECT_EQ(subdomainStatusFromText(u""), SubdomainStatus::None);
    EXPECT_EQ(subdomainStatusFromText(u"provisioned"), SubdomainStatus::Provisioned);
    EXPECT_EQ(subdomainStatusFromText(u"Provisioned"), SubdomainStatus::Provisioned);
    EXPECT_EQ(subdomainStatusFromText(u"notProvisioned"), SubdomainStatus::NotProvisioned);
    EXPECT_EQ(subdomainStatusFromText(u"inconsistent"), SubdomainStatus::Inconsistent);
    EXPECT_EQ(subdomainStatusFromText(u"thinking"), SubdomainStatus::Other);
}

} // namespace
} // namespace acg
