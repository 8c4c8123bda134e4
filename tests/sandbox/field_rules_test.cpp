// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

namespace sandbox_test {

/// Each rule with a value at its limit, which is taken, and one beyond, which is refused with the field
/// named.
class FieldRulesTest : public GatewayTest
{
protected:
    void accepts(const QJsonObject &body)
    {
        const Answer answer = put("/accounts/test", body);
        EXPECT_LT(answer.status, 300) << compact(body).toStdString() << answer.body.toStdString();
    }

    void refuses(const QJsonObject &body, const QString &field)
    {
        expectRefused(put("/accounts/test", body), field, body);
    }

    void acceptsNumber(const QJsonObject &body)
    {
        const Answer answer = put("/accounts/test/numbers/+4930111", body);
        EXPECT_LT(answer.status, 300) << compact(body).toStdString() << answer.body.toStdString();
    }

    void refusesNumber(const QJsonObject &body, const QString &field)
    {
        expectRefused(put("/accounts/test/numbers/+4930111", body), field, body);
        // The same rule in a batch names the item as well. The key is checked there against nothing else.
        if (field != u"telephoneNumber"_s || !body.value(field).isString()) {
            const QJsonObject batch{{u"numbers"_s, QJsonArray{body}}};
            expectRefused(post("/accounts/test:createOrUpdateNumbers", batch), u"numbers[0]."_s + field,
                          body);
        }
    }

    static void expectRefused(const Answer &answer, const QString &field, const QJsonObject &body)
    {
        EXPECT_EQ(answer.status, 400) << compact(body).toStdString();
        EXPECT_EQ(errorTarget(answer), field) << answer.body.toStdString() << compact(body).toStdString();
        EXPECT_TRUE(errorMessage(answer).contains(field)) << answer.body.toStdString();
    }

    const QJsonObject account = accountBody(u"test"_s);
    const QJsonObject number = numberBody(u"+4930111"_s, u"test"_s);
};

TEST_F(FieldRulesTest, AccountNames)
{
    const QString longest(100, u'x');
    EXPECT_EQ(put("/accounts/" + longest.toLatin1(), accountBody(longest)).status, 201);
    EXPECT_EQ(put("/accounts/A-z_9", accountBody(u"A-z_9"_s)).status, 201);
    const QString tooLong(101, u'x');
    expectRefused(put("/accounts/" + tooLong.toLatin1(), accountBody(tooLong)), u"name"_s, {});
    expectRefused(put("/accounts/a.b", accountBody(u"a.b"_s)), u"name"_s, {});
    expectRefused(put("/accounts/m%C3%BCller", accountBody(u"müller"_s)), u"name"_s, {});
    refuses(with(account, u"name"_s, u"other"_s), u"name"_s);
    refuses(with(account, u"name"_s, u"Test"_s), u"name"_s);
    refuses(with(account, u"name"_s, QJsonValue::Undefined), u"name"_s);
    refuses(with(account, u"name"_s, QJsonValue::Null), u"name"_s);
    refuses(with(account, u"name"_s, 5), u"name"_s);
}

TEST_F(FieldRulesTest, AccountMembersHaveTheirTypes)
{
    accepts(with(account, u"correlationId"_s, u"anything at all: ü, 1/2"_s));
    accepts(with(account, u"correlationId"_s, QJsonValue::Null));
    refuses(with(account, u"correlationId"_s, 5), u"correlationId"_s);
    refuses(with(account, u"serviceDetails"_s, u"none"_s), u"serviceDetails"_s);
    refuses(with(account, u"serviceDetails.teamsTenantId"_s, true), u"serviceDetails.teamsTenantId"_s);
    accepts(with(account, u"serviceDetails"_s, QJsonValue::Undefined));
    for (const QString &service : {u"teamsOperatorConnect"_s, u"teamsPhoneMobile"_s, u"teamsDirectRouting"_s,
                                   u"zoomPhoneCloudPeering"_s, u"azureOperatorCallProtection"_s}) {
        const QString path = u"serviceDetails."_s + service;
        accepts(with(account, path, QJsonValue::Null));
        refuses(with(account, path, QJsonArray{}), path);
        refuses(with(account, path + u".enabled"_s, u"true"_s), path + u".enabled"_s);
        refuses(with(account, path + u".enabled"_s, QJsonValue::Undefined), path + u".enabled"_s);
        if (service != u"azureOperatorCallProtection"_s) {
            refuses(with(account, path + u".syncEnabled"_s, 1), path + u".syncEnabled"_s);
            refuses(with(account, path + u".syncEnabled"_s, QJsonValue::Undefined), path + u".syncEnabled"_s);
        }
    }
}

TEST_F(FieldRulesTest, DirectRouting)
{
    const QString path = u"serviceDetails.teamsDirectRouting.configuration"_s;
    accepts(with(account, path, QJsonObject{}));
    refuses(with(account, path, 1), path);
    refuses(with(account, path + u".callScreening"_s, u"yes"_s), path + u".callScreening"_s);
    accepts(with(account, path + u".subdomain"_s, u"a"_s));
    accepts(with(account, path + u".subdomain"_s, u"Abc_-56789"_s));
    refuses(with(account, path + u".subdomain"_s, u""_s), path + u".subdomain"_s);
    refuses(with(account, path + u".subdomain"_s, u"abcdefghijk"_s), path + u".subdomain"_s);
    refuses(with(account, path + u".subdomain"_s, u"a.b"_s), path + u".subdomain"_s);
    for (const QString &region : {u"region1Token"_s, u"region2Token"_s}) {
        const QString tokenPath = path + u".subdomainTokens."_s + region;
        accepts(with(account, tokenPath, u"="_s));
        accepts(with(account, tokenPath, QString(100, u'x')));
        accepts(with(account, tokenPath, u"MS=ms_1-2"_s));
        refuses(with(account, tokenPath, u""_s), tokenPath);
        refuses(with(account, tokenPath, QString(101, u'x')), tokenPath);
        refuses(with(account, tokenPath, u"a+b"_s), tokenPath);
        refuses(with(account, tokenPath, 7), tokenPath);
    }
    refuses(with(account, path + u".subdomainTokens"_s, u"x"_s), path + u".subdomainTokens"_s);
}

TEST_F(FieldRulesTest, TelephoneNumbers)
{
    makeAccount();
    for (const QString &good : {u"+12"_s, u"+123456789012345"_s}) {
        EXPECT_EQ(put("/accounts/test/numbers/" + good.toLatin1(), numberBody(good, u"test"_s)).status, 201)
            << good.toStdString();
    }
    for (const QString &bad :
         {u"+1"_s, u"+1234567890123456"_s, u"+0123"_s, u"123"_s, u"+12a"_s, u"+1 23"_s}) {
        const QByteArray path = "/accounts/test/numbers/" + QUrl::toPercentEncoding(bad, "+");
        expectRefused(put(path, numberBody(bad, u"test"_s)), u"telephoneNumber"_s, {});
    }
    refusesNumber(with(number, u"telephoneNumber"_s, u"+4930112"_s), u"telephoneNumber"_s);
    refusesNumber(with(number, u"telephoneNumber"_s, 4930111), u"telephoneNumber"_s);
    refusesNumber(with(number, u"telephoneNumber"_s, QJsonValue::Undefined), u"telephoneNumber"_s);
    refusesNumber(with(number, u"accountName"_s, u"contoso"_s), u"accountName"_s);
    refusesNumber(with(number, u"accountName"_s, QJsonValue::Undefined), u"accountName"_s);
}

TEST_F(FieldRulesTest, NumberServices)
{
    makeAccount();
    acceptsNumber(with(number, u"serviceDetails"_s, QJsonObject{}));
    refusesNumber(with(number, u"serviceDetails"_s, QJsonValue::Undefined), u"serviceDetails"_s);
    for (const QString &service : {u"teamsOperatorConnect"_s, u"teamsPhoneMobile"_s, u"teamsDirectRouting"_s,
                                   u"zoomPhoneCloudPeering"_s, u"azureOperatorCallProtection"_s}) {
        const QString path = u"serviceDetails."_s + service;
        refusesNumber(with(number, path, QJsonObject{}), path + u".enabled"_s);
        refusesNumber(with(number, path + u".enabled"_s, 1), path + u".enabled"_s);
        acceptsNumber(with(number, path, QJsonObject{{u"enabled"_s, true}}));
    }
    for (const QString &service : {u"teamsOperatorConnect"_s, u"teamsPhoneMobile"_s}) {
        const QString path = u"serviceDetails."_s + service;
        const QJsonObject full = with(number, path, member(number, u"serviceDetails.teamsOperatorConnect"_s));
        const QString settings = path + u".configuration."_s;
        acceptsNumber(with(full, path + u".assignmentStatus"_s, u"anyStatus"_s));
        refusesNumber(with(full, path + u".assignmentStatus"_s, true), path + u".assignmentStatus"_s);
        refusesNumber(with(full, path + u".configuration"_s, QJsonArray{}), path + u".configuration"_s);
        acceptsNumber(with(full, settings + u"usage"_s, u"SomeNewUsage"_s));
        refusesNumber(with(full, settings + u"usage"_s, QJsonValue::Undefined), settings + u"usage"_s);
        refusesNumber(with(full, settings + u"usage"_s, 3), settings + u"usage"_s);
        for (const QString &name : {u"choosableCapabilities"_s, u"additionalUsages"_s}) {
            acceptsNumber(with(full, settings + name, QJsonArray{}));
            refusesNumber(with(full, settings + name, u"InboundCalling"_s), settings + name);
            refusesNumber(with(full, settings + name, QJsonArray{1}), settings + name);
        }
        refusesNumber(with(full, settings + u"choosableCapabilities"_s, QJsonValue::Undefined),
                      settings + u"choosableCapabilities"_s);
        for (const QString &name : {u"civicAddressId"_s, u"locationId"_s, u"displayedCountryCode"_s}) {
            acceptsNumber(with(full, settings + name, u"x"_s));
            acceptsNumber(with(full, settings + name, QJsonValue::Null));
            refusesNumber(with(full, settings + name, 1), settings + name);
        }
        refusesNumber(with(full, settings + u"allowTenantAddressUpdate"_s, u"no"_s),
                      settings + u"allowTenantAddressUpdate"_s);
    }
}

TEST_F(FieldRulesTest, SipHeaders)
{
    makeAccount();
    const QString field = u"configuration.customSipHeader"_s;
    acceptsNumber(with(number, u"configuration"_s, QJsonValue::Undefined));
    acceptsNumber(with(number, field, QJsonValue::Null));
    acceptsNumber(with(number, field, u"x"_s));
    acceptsNumber(with(number, field, QString(100, u'x')));
    refusesNumber(with(number, field, u""_s), field);
    refusesNumber(with(number, field, QString(101, u'x')), field);
    refusesNumber(with(number, field, u"two words"_s), field);
    refusesNumber(with(number, field, u"a=b"_s), field);
    refusesNumber(with(number, field, 5), field);
    refusesNumber(with(number, u"configuration"_s, u"x"_s), u"configuration"_s);
}

TEST_F(FieldRulesTest, ANumberMayUseOnlyServicesOfItsAccount)
{
    ASSERT_EQ(put("/accounts/test",
                  with(with(account, u"serviceDetails.zoomPhoneCloudPeering"_s, QJsonValue::Undefined),
                       u"serviceDetails.teamsPhoneMobile.enabled"_s, false))
                  .status,
              201);
    for (const QString &service : {u"zoomPhoneCloudPeering"_s, u"teamsPhoneMobile"_s}) {
        const QString path = u"serviceDetails."_s + service;
        refusesNumber(with(number, path, QJsonObject{{u"enabled"_s, true}}), path);
        acceptsNumber(with(number, path, QJsonObject{{u"enabled"_s, false}}));
    }
}

TEST_F(FieldRulesTest, BrokenJson)
{
    makeAccount();
    const Headers type{{"Content-Type", "application/json"}};
    for (const QByteArray body :
         {"", "{", "[]", "5", "{\"name\":\"test\"} x", "{\"name\" \"test\"}", "{,}", "{\"numbers\":[,]}",
          "{\"a\":,}", "{\"name\":\"te\xffst\"}", "{\"name\":\"test\",,}"}) {
        const Answer answer = send("PUT", "/accounts/test", type, body);
        EXPECT_EQ(answer.status, 400) << body.toStdString();
        EXPECT_EQ(answer.header("x-ms-error-code"), "InvalidJson") << body.toStdString();
        EXPECT_EQ(send("POST", "/accounts/test:createOrUpdateNumbers", type, body).status, 400);
        EXPECT_EQ(send("POST", "/accounts/test:getTeamsCapabilityPlans", type, body).status, 400);
    }
}

TEST_F(FieldRulesTest, TheCommasOfTheVendorsSamplesAreTaken)
{
    const Headers type{{"Content-Type", "application/json"}};
    const QByteArray body = R"({"name": "test", "correlationId": ",} \", ]",
        "serviceDetails": {"teamsOperatorConnect": {"syncEnabled": true, "enabled": true}, }, })";
    EXPECT_EQ(send("PUT", "/accounts/test", type, body).status, 201);
    EXPECT_EQ(get("/accounts/test").json().value("correlationId"_L1), u",} \", ]"_s);
}

} // namespace sandbox_test
