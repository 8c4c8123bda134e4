// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

namespace sandbox_test {

/// The samples of the vendor's overview, letter by letter, with their trailing commas.
class OverviewTest : public GatewayTest
{
protected:
    Answer putText(const QByteArray &path, const QByteArray &body, Headers headers = {})
    {
        headers.emplace_back("Content-Type", "application/json");
        return send("PUT", path, headers, body);
    }

    static constexpr auto directRouting = R"({
  "name": "contoso",
  "serviceDetails": {
    "teamsDirectRouting": {
      "syncEnabled": true,
      "enabled": true,
      "configuration": {
        "callScreening": true,
        "subdomain": "contoso",
        "subdomainTokens": {
          "region1Token": "region1TokenValue",
          "region2Token": "region2TokenValue"
        }
      }
    }
  }
})";

    static constexpr auto operatorConnect = R"({
  "name": "contoso",
  "serviceDetails": {
    "teamsTenantId": "tenantIdString",
    "teamsOperatorConnect": {
      "syncEnabled": true,
      "enabled": true
    },
  }
})";

    static constexpr auto updated = R"({
  "name": "contoso",
  "serviceDetails": {
    "teamsTenantId": "tenantIdString",
    "teamsOperatorConnect": {
      "syncEnabled": false,
      "enabled": true
    },
    "teamsDirectRouting": {
      "syncEnabled": true,
      "enabled": true,
      "numberCount": 0,
      "configuration": {
        "callScreening": true,
        "subdomain": "contoso",
        "subdomainTokens": {
          "region1Token": "region1",
          "region2Token": "region2"
        }
      },
      "subdomainStatus": "provisioned"
    },
  }
})";

    static QByteArray number(const QByteArray &usage)
    {
        return R"({
  "telephoneNumber": "+123451",
  "accountName": "contoso",
  "serviceDetails": {
    "teamsOperatorConnect": {
      "enabled": true,
      "configuration": {
        "usage": ")"
            + usage + R"(",
        "choosableCapabilities": [
          "InboundCalling",
          "OutboundCalling"
        ],
        "civicAddressId": "civicAddressIdString",
        "allowTenantAddressUpdate": true,
      }
    },
  },
  "configuration": {
    "customSipHeader": "exampleHeaderContents"
  }
})";
    }
};

TEST_F(OverviewTest, ContosoIsThereAsPrinted)
{
    const Answer account = get("/accounts/contoso");
    EXPECT_EQ(account.header("ETag"), "12345");
    const QJsonObject routing{
        {u"syncEnabled"_s, true},
        {u"enabled"_s, true},
        {u"numberCount"_s, 1},
        {u"configuration"_s,
         QJsonObject{{u"callScreening"_s, true},
                     {u"subdomain"_s, u"contoso"_s},
                     {u"subdomainTokens"_s,
                      QJsonObject{{u"region1Token"_s, u"region1"_s}, {u"region2Token"_s, u"region2"_s}}}}},
        {u"subdomainStatus"_s, u"provisioned"_s}};
    const QJsonObject expected{
        {u"serviceProvisioningStatus"_s, u"synced"_s},
        {u"serviceProvisioningErrors"_s, QJsonValue::Null},
        {u"name"_s, u"contoso"_s},
        {u"serviceDetails"_s,
         QJsonObject{{u"teamsTenantId"_s, u"tenantIdString"_s},
                     {u"teamsOperatorConnect"_s,
                      QJsonObject{{u"syncEnabled"_s, true}, {u"enabled"_s, true}, {u"numberCount"_s, 1}}},
                     {u"teamsDirectRouting"_s, routing}}}};
    EXPECT_EQ(account.json(), expected);
    const QJsonArray numbers = get("/accounts/contoso/numbers").json().value("value"_L1).toArray();
    ASSERT_EQ(numbers.size(), 2);
    EXPECT_EQ(numbers.at(0)["telephoneNumber"_L1], "+123451"_L1);
    EXPECT_EQ(member(numbers.at(1).toObject(), u"serviceDetails.teamsDirectRouting.enabled"_s), true);
}

TEST_F(OverviewTest, AccountsAreCreatedAndUpdated)
{
    ASSERT_EQ(remove("/accounts/contoso?deleteNumbers=true").status, 204);
    const Answer created = putText("/accounts/contoso", directRouting, {{"If-None-Match", "*"}});
    ASSERT_EQ(created.status, 201) << created.body.toStdString();
    EXPECT_EQ(member(get("/accounts/contoso").json(), u"serviceDetails.teamsDirectRouting.subdomainStatus"_s),
              u"provisioned"_s);
    EXPECT_EQ(putText("/accounts/contoso", operatorConnect, {{"If-None-Match", "*"}}).status, 412);
    const Answer replaced = putText("/accounts/contoso", operatorConnect);
    EXPECT_EQ(replaced.status, 200);
    EXPECT_EQ(replaced.json().value("serviceProvisioningStatus"_L1), "pending"_L1);
    const Answer answer = putText("/accounts/contoso", updated, {{"If-Match", replaced.header("ETag")}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(member(answer.json(), u"serviceDetails.teamsOperatorConnect.syncEnabled"_s), false);
    EXPECT_EQ(get("/accounts/contoso").json().value("serviceProvisioningStatus"_L1), "synced"_L1);
}

TEST_F(OverviewTest, NumbersAreAddedFailAndGo)
{
    ASSERT_EQ(remove("/accounts/contoso/numbers/+123451").status, 204);
    const Answer added = putText("/accounts/contoso/numbers/+123451", number("CallingUserAssignment"));
    ASSERT_EQ(added.status, 201) << added.body.toStdString();
    EXPECT_EQ(added.json().value("serviceProvisioningStatus"_L1), "pending"_L1);
    EXPECT_EQ(member(added.json(), u"serviceDetails.teamsOperatorConnect.assignmentStatus"_s), u"assigned"_s);
    EXPECT_EQ(get("/accounts/contoso/numbers/+123451").json().value("serviceProvisioningStatus"_L1),
              "synced"_L1);
    ASSERT_EQ(putText("/accounts/contoso/numbers/+123451", number("")).status, 200);
    const QJsonObject failed = get("/accounts/contoso/numbers/+123451").json();
    EXPECT_EQ(failed.value("serviceProvisioningStatus"_L1), "failed"_L1);
    EXPECT_EQ(
        failed.value("serviceProvisioningErrors"_L1).toArray(),
        QJsonArray({QJsonObject{{u"code"_s, u"InvalidRequest"_s},
                                {u"message"_s, u"Invalid/missing required configuration attributes: Usage"_s},
                                {u"target"_s, u"oc"_s}}}));
    EXPECT_EQ(remove("/accounts/contoso/numbers/+123451").status, 204);
}

} // namespace sandbox_test
