// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

namespace sandbox_test {

class TeamsTest : public GatewayTest
{
protected:
    /// The request for information of a demo customer.
    QByteArray rfiPath(const QString &account)
    {
        const QJsonArray all = get("/teamsRequestsForInformation").json().value("value"_L1).toArray();
        for (const auto &value : all) {
            if (value["accountName"_L1] == account)
                return "/teamsRequestsForInformation/" + value["tenantId"_L1].toString().toLatin1();
        }
        ADD_FAILURE() << account.toStdString();
        return {};
    }

    static QJsonObject relationship(const QJsonObject &members)
    {
        return {{u"customerRelationship"_s, members}};
    }
};

TEST_F(TeamsTest, CivicAddressesBelongToTheTenant)
{
    const QJsonArray listed = get("/accounts/contoso/teamsCivicAddresses").json().value("value"_L1).toArray();
    ASSERT_EQ(listed.size(), 2);
    EXPECT_EQ(listed.at(0)["validationStatus"_L1], "validated"_L1);
    EXPECT_EQ(listed.at(1)["validationStatus"_L1], "notValidated"_L1);
    EXPECT_EQ(get("/accounts/contoso/teamsCivicAddresses/civicAddressIdString").json(),
              listed.at(0).toObject());
    EXPECT_EQ(get("/accounts/fabrikam/teamsCivicAddresses/civicAddressIdString").status, 404);
    EXPECT_EQ(get("/accounts/nobody/teamsCivicAddresses").status, 404);
    const Answer without = get("/accounts/wingtip/teamsCivicAddresses");
    EXPECT_EQ(without.status, 200);
    EXPECT_TRUE(without.json().value("value"_L1).toArray().isEmpty());
    // They are the customer's, so they are there again for a new account of the same tenant.
    ASSERT_EQ(put("/accounts/test",
                  with(accountBody(u"test"_s), u"serviceDetails.teamsTenantId"_s, u"tenantIdString"_s))
                  .status,
              201);
    EXPECT_EQ(get("/accounts/test/teamsCivicAddresses").json().value("value"_L1).toArray(), listed);
}

TEST_F(TeamsTest, RequestsForInformationAreFoundByTenantInAnyCase)
{
    const QByteArray path = rfiPath(u"fabrikam"_s);
    const Answer answer = get(path);
    EXPECT_EQ(answer.status, 200);
    EXPECT_FALSE(answer.header("ETag").isEmpty());
    EXPECT_EQ(get("/teamsRequestsForInformation/" + path.mid(29).toUpper()).json(), answer.json());
    EXPECT_EQ(get("/teamsRequestsForInformation/00000000-0000-4000-8000-000000000000").status, 404);
    EXPECT_EQ(patch("/teamsRequestsForInformation/00000000-0000-4000-8000-000000000000", {}).status, 404);
}

TEST_F(TeamsTest, APatchMergesTheRelationship)
{
    const QByteArray path = rfiPath(u"fabrikam"_s);
    const QJsonObject before = get(path).json();
    const Answer patched
        = patch(path, relationship({{u"status"_s, u"ContractTerminated"_s}, {u"ticket"_s, u"T-1"_s}}));
    ASSERT_EQ(patched.status, 200);
    EXPECT_EQ(patched.json().value("serviceProvisioningStatus"_L1), "pending"_L1);
    const QJsonObject after = get(path).json();
    EXPECT_EQ(after.value("serviceProvisioningStatus"_L1), "synced"_L1);
    EXPECT_EQ(member(after, u"customerRelationship.status"_s), u"ContractTerminated"_s);
    EXPECT_EQ(member(after, u"customerRelationship.ticket"_s), u"T-1"_s); // unknown members are kept
    EXPECT_EQ(member(after, u"customerRelationship.comment"_s),
              member(before, u"customerRelationship.comment"_s));
    EXPECT_NE(member(after, u"customerRelationship.lastModifiedOn"_s),
              member(before, u"customerRelationship.lastModifiedOn"_s));
    EXPECT_EQ(with(after, u"customerRelationship"_s, 0), with(before, u"customerRelationship"_s, 0));
}

TEST_F(TeamsTest, NullRemoves)
{
    const QByteArray path = rfiPath(u"fabrikam"_s);
    ASSERT_EQ(patch(path, relationship({{u"comment"_s, QJsonValue::Null}})).status, 200);
    EXPECT_TRUE(member(get(path).json(), u"customerRelationship.comment"_s).isUndefined());
    EXPECT_EQ(member(get(path).json(), u"customerRelationship.status"_s), u"AgreementSigned"_s);
    ASSERT_EQ(patch(path, {{u"customerRelationship"_s, QJsonValue::Null}}).status, 200);
    EXPECT_FALSE(get(path).json().contains("customerRelationship"_L1));
}

TEST_F(TeamsTest, OnlyTheRelationshipCanBeWritten)
{
    const QByteArray path = rfiPath(u"fabrikam"_s);
    const QJsonObject before = get(path).json();
    for (const QString &name :
         {u"status"_s, u"accountName"_s, u"tenantId"_s, u"contacts"_s, u"somethingNew"_s}) {
        const Answer answer = patch(path, {{name, u"other"_s}});
        EXPECT_EQ(answer.status, 400) << name.toStdString();
        EXPECT_EQ(errorTarget(answer), name);
    }
    for (const QString &name : {u"status"_s, u"comment"_s}) {
        const Answer answer = patch(path, relationship({{name, 5}}));
        EXPECT_EQ(answer.status, 400);
        EXPECT_EQ(errorTarget(answer), u"customerRelationship."_s + name);
    }
    EXPECT_EQ(patch(path, {{u"customerRelationship"_s, u"x"_s}}).status, 400);
    EXPECT_EQ(get(path).json(), before);
    EXPECT_EQ(patch(path, before).status, 200); // what was read may be sent back
    const QString moment = u"2001-01-01T00:00:00.000Z"_s;
    ASSERT_EQ(patch(path, relationship({{u"lastModifiedOn"_s, moment}})).status, 200);
    EXPECT_NE(member(get(path).json(), u"customerRelationship.lastModifiedOn"_s), moment);
}

TEST_F(TeamsTest, CapabilityPlansAreThoseOfTheEnabledServices)
{
    const auto plans = [this](const QByteArray &account) {
        const Answer answer = post("/accounts/" + account + ":getTeamsCapabilityPlans", {});
        EXPECT_EQ(answer.status, 200);
        return answer.json().value("capabilityPlans"_L1).toArray();
    };
    EXPECT_EQ(plans("contoso").size(), 3);
    EXPECT_EQ(plans("contoso").at(0)["usage"_L1], "CallingUserAssignment"_L1);
    EXPECT_EQ(plans("northwind-traders").size(), 1);
    EXPECT_EQ(plans("adventure-works").size(), 4);
    EXPECT_TRUE(plans("wingtip").isEmpty());
    EXPECT_EQ(post("/accounts/nobody:getTeamsCapabilityPlans", {}).status, 404);
}

TEST_F(TeamsTest, AvailableCapabilitiesAreWhatAllNumbersMayHave)
{
    makeAccount();
    const QString usage = u"serviceDetails.teamsOperatorConnect.configuration.usage"_s;
    makeNumber(u"+4930111"_s);
    ASSERT_EQ(put("/accounts/test/numbers/+4930112",
                  with(numberBody(u"+4930112"_s, u"test"_s), usage, u"ConferenceAssignment"_s))
                  .status,
              201);
    const auto capabilities = [this](const QStringList &numbers) {
        QJsonArray items;
        for (const QString &number : numbers)
            items.append(QJsonObject{{u"telephoneNumber"_s, number}});
        return post("/accounts/test:getTeamsAvailableCapabilities", {{u"numbers"_s, items}});
    };
    EXPECT_EQ(capabilities({u"+4930111"_s}).json().value("availableCapabilities"_L1).toArray(),
              QJsonArray({u"UserAssignment"_s, u"InboundCalling"_s, u"OutboundCalling"_s, u"Mobile"_s}));
    EXPECT_EQ(capabilities({u"+4930111"_s, u"+4930112"_s}).json().value("availableCapabilities"_L1).toArray(),
              QJsonArray({u"InboundCalling"_s, u"OutboundCalling"_s}));
    EXPECT_EQ(capabilities({u"+4930113"_s}).status, 404);
    EXPECT_EQ(capabilities({u"nonsense"_s}).status, 400);
}

} // namespace sandbox_test
