// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QUuid>

namespace sandbox_test {

using AccessTest = GatewayTest;

namespace {

const QByteArray scope = "https%3A%2F%2Ffunc-voiceservice-rp-prod-eastuseuap.azurewebsites.net%2F.default";

QByteArray form(const QByteArray &client, const QByteArray &secret = "sandbox-secret")
{
    return "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret
        + "&scope=" + scope;
}

const Headers formType{{"Content-Type", "application/x-www-form-urlencoded"}};

struct Operation
{
    QByteArray method;
    QByteArray path;
    QByteArray contentType;
    QByteArray body;
    char role; ///< the first letter of Read, Write, Delete
};

/// One request for each of the 18 operations; none of them succeeds in changing anything.
std::vector<Operation> allOperations()
{
    const QByteArray json = "application/json";
    return {
        {"GET", "/accounts", {}, {}, 'R'},
        {"GET", "/accounts/contoso", {}, {}, 'R'},
        {"PUT", "/accounts/contoso", json, "{}", 'W'},
        {"DELETE", "/accounts/nobody", {}, {}, 'D'},
        {"POST", "/accounts/contoso:createOrUpdateNumbers", json, "{}", 'W'},
        {"POST", "/accounts/contoso:deleteNumbers", json, "{}", 'D'},
        {"POST", "/accounts/contoso:getTeamsCapabilityPlans", json, "{}", 'R'},
        {"POST", "/accounts/contoso:getTeamsAvailableCapabilities", json, R"({"numbers":[]})", 'R'},
        {"GET", "/accounts/contoso/numbers", {}, {}, 'R'},
        {"GET", "/accounts/contoso/numbers/+123451", {}, {}, 'R'},
        {"PUT", "/accounts/contoso/numbers/+123451", json, "{}", 'W'},
        {"DELETE", "/accounts/contoso/numbers/+19999999", {}, {}, 'D'},
        {"GET", "/numbers", {}, {}, 'R'},
        {"GET", "/accounts/contoso/teamsCivicAddresses", {}, {}, 'R'},
        {"GET", "/accounts/contoso/teamsCivicAddresses/civicAddressIdString", {}, {}, 'R'},
        {"GET", "/teamsRequestsForInformation", {}, {}, 'R'},
        {"GET", "/teamsRequestsForInformation/00000000-0000-4000-8000-000000000000", {}, {}, 'R'},
        {"PATCH", "/teamsRequestsForInformation/00000000-0000-4000-8000-000000000000",
         "application/merge-patch+json", "{}", 'W'},
    };
}

} // namespace

TEST_F(AccessTest, TokenEndpointGivesEachDemoClientItsRole)
{
    const std::vector<std::pair<QByteArray, QByteArray>> clients{
        {"sandbox-admin", "RWD"}, {"sandbox-reader", "R"}, {"sandbox-writer", "W"}, {"sandbox-deleter", "D"}};
    for (const auto &[name, rights] : clients) {
        const Answer answer = client->send("POST", "/11111111-2222-4333-8444-555555555555/oauth2/v2.0/token",
                                           formType, form(name));
        ASSERT_EQ(answer.status, 200) << answer.body.toStdString();
        EXPECT_EQ(answer.json().value("token_type"_L1), "Bearer"_L1);
        EXPECT_EQ(answer.json().value("expires_in"_L1), 3600);
        token = answer.json().value("access_token"_L1).toString().toLatin1();
        for (const Operation &operation : allOperations()) {
            const int status = send(operation.method, operation.path,
                                    {{"Content-Type", operation.contentType}}, operation.body)
                                   .status;
            EXPECT_EQ(status != 403, rights.contains(operation.role))
                << name.toStdString() << ' ' << operation.method.toStdString() << ' '
                << operation.path.toStdString();
            EXPECT_NE(status, 401);
        }
    }
}

TEST_F(AccessTest, TokenEndpointRefusesAsMicrosoftDoes)
{
    struct Case
    {
        QByteArray body;
        int status;
        QString error;
        int code;
    };
    const QByteArray right = form("sandbox-reader");
    const std::vector<Case> cases{
        {form("sandbox-reader", "wrong"), 401, u"invalid_client"_s, 7000215},
        {form("sandbox-reader", ""), 401, u"invalid_client"_s, 7000218},
        {form("somebody"), 400, u"unauthorized_client"_s, 700016},
        {QByteArray(right).replace("client_credentials", "password"), 400, u"unsupported_grant_type"_s,
         70003},
        {QByteArray(right).replace("grant_type=client_credentials&", ""), 400, u"invalid_request"_s, 900144},
        {QByteArray(right).replace("%2F.default", ""), 400, u"invalid_scope"_s, 1002012},
        {QByteArray(right).replace("eastuseuap", "elsewhere"), 400, u"invalid_resource"_s, 500011},
    };
    for (const Case &wrong : cases) {
        const Answer answer = client->send("POST", "/tenant/oauth2/v2.0/token", formType, wrong.body);
        EXPECT_EQ(answer.status, wrong.status) << wrong.body.toStdString();
        const QJsonObject body = answer.json();
        EXPECT_EQ(body.value("error"_L1), wrong.error);
        EXPECT_EQ(body.value("error_codes"_L1).toArray(), QJsonArray{wrong.code});
        EXPECT_TRUE(
            body.value("error_description"_L1).toString().startsWith(u"AADSTS%1: "_s.arg(wrong.code)));
        EXPECT_FALSE(QUuid(body.value("trace_id"_L1).toString()).isNull());
        EXPECT_FALSE(QUuid(body.value("correlation_id"_L1).toString()).isNull());
    }
    EXPECT_EQ(client->send("GET", "/tenant/oauth2/v2.0/token").status, 405);
    EXPECT_EQ(client->send("POST", "/tenant/oauth2/v2.0/token", {{"Content-Type", "application/json"}}, right)
                  .status,
              400);
}

TEST_F(AccessTest, EachOperationNeedsItsRole)
{
    const std::vector<std::pair<char, QString>> roles{{'R', u"ProvisioningAPI.Read"_s},
                                                      {'W', u"ProvisioningAPI.Write"_s},
                                                      {'D', u"ProvisioningAPI.Delete"_s}};
    for (const auto &[letter, role] : roles) {
        const std::vector<QByteArray> tokens{gateway->mintToken({role}),
                                             gateway->mintToken({role + u"User"_s}),
                                             gateway->mintToken({}, u"openid %1User"_s.arg(role))};
        for (const Operation &operation : allOperations()) {
            for (const QByteArray &bearer : tokens) {
                token = bearer;
                const int status = send(operation.method, operation.path,
                                        {{"Content-Type", operation.contentType}}, operation.body)
                                       .status;
                EXPECT_EQ(status == 403, operation.role != letter)
                    << role.toStdString() << ' ' << operation.path.toStdString() << ' ' << status;
            }
        }
    }
    for (const QByteArray &bearer : {gateway->mintToken({u"ProvisioningAPI.AdminUser"_s}),
                                     gateway->mintToken({}, u"ProvisioningAPI.AdminUser"_s)}) {
        token = bearer;
        for (const Operation &operation : allOperations()) {
            EXPECT_NE(send(operation.method, operation.path, {{"Content-Type", operation.contentType}},
                           operation.body)
                          .status,
                      403);
        }
    }
    token = gateway->mintToken({u"SomethingElse.Admin"_s});
    EXPECT_EQ(get("/accounts").status, 403);
}

TEST_F(AccessTest, OnlyOwnUnexpiredTokensAreAccepted)
{
    const auto statusWith = [this](const QByteArray &authorization) {
        return get("/accounts", {{"Authorization", authorization}}).status;
    };
    EXPECT_EQ(statusWith("Bearer " + token), 200);
    EXPECT_EQ(statusWith("bearer " + token), 200);
    EXPECT_EQ(statusWith("Basic " + token), 401);
    EXPECT_EQ(statusWith("Bearer"), 401);
    EXPECT_EQ(statusWith("Bearer nonsense"), 401);
    EXPECT_EQ(statusWith("Bearer " + token.chopped(3) + "AAA"), 401);
    const Answer missing = client->send("GET", "/accounts?api-version=2024-02-29");
    EXPECT_EQ(missing.status, 401);
    EXPECT_EQ(missing.header("WWW-Authenticate"), "Bearer");
    const QByteArray expired = gateway->mintToken({u"ProvisioningAPI.Admin"_s}, {}, std::chrono::seconds(0));
    EXPECT_EQ(statusWith("Bearer " + expired), 401);
}

TEST_F(AccessTest, ForgedTokensAreRefused)
{
    const QList<QByteArray> parts = token.split('.');
    const auto option = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    // Without a signature.
    const QByteArray none = QByteArray(R"({"alg":"none","typ":"JWT"})").toBase64(option);
    EXPECT_EQ(get("/accounts", {{"Authorization", "Bearer " + none + '.' + parts.at(1) + '.'}}).status, 401);
    // Signed with another key.
    const QByteArray signedPart = parts.at(0) + '.' + parts.at(1);
    const QByteArray signature
        = QMessageAuthenticationCode::hash(signedPart, "another key", QCryptographicHash::Sha256)
              .toBase64(option);
    EXPECT_EQ(get("/accounts", {{"Authorization", "Bearer " + signedPart + '.' + signature}}).status, 401);
    // Other claims under the old signature.
    QByteArray claims = QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding);
    claims.replace("\"tid\":\"sandbox\"", "\"tid\":\"another\"");
    const QByteArray changed = parts.at(0) + '.' + claims.toBase64(option) + '.' + parts.at(2);
    ASSERT_NE(changed, token);
    EXPECT_EQ(get("/accounts", {{"Authorization", "Bearer " + changed}}).status, 401);
}

TEST_F(AccessTest, ApiVersionIsRequiredAndKnown)
{
    const Headers headers{{"Authorization", "Bearer " + token}};
    const Answer missing = client->send("GET", "/accounts", headers);
    EXPECT_EQ(missing.status, 400);
    EXPECT_EQ(errorTarget(missing), u"api-version"_s);
    EXPECT_EQ(get("/accounts?api-version=2023-01-01").status, 400);
    EXPECT_EQ(get("/accounts?api-version=2024-02-29").status, 200);
    EXPECT_EQ(get("/accounts?api-version=2024-02-29-preview").status, 200);
}

TEST_F(AccessTest, OtherMethodsAre405WithAllow)
{
    const Answer put = send("PUT", "/accounts");
    EXPECT_EQ(put.status, 405);
    EXPECT_EQ(put.header("Allow"), "GET");
    EXPECT_EQ(send("PATCH", "/accounts/contoso").header("Allow"), "GET, PUT, DELETE");
    EXPECT_EQ(send("GET", "/accounts/contoso:deleteNumbers").header("Allow"), "POST");
    EXPECT_EQ(send("PUT", "/teamsRequestsForInformation/x").header("Allow"), "GET, PATCH");
    EXPECT_EQ(send("OPTIONS", "/accounts/contoso").status, 405);
    const Answer head = send("HEAD", "/accounts/contoso");
    EXPECT_EQ(head.status, 405);
    EXPECT_TRUE(head.body.isEmpty());
    EXPECT_EQ(get("/accounts").status, 200); // the connection is still in step
    EXPECT_EQ(client->connections(), 1);
}

TEST_F(AccessTest, UnknownPathsAre404)
{
    for (const QByteArray path :
         {"/", "/account", "/accounts/", "/accounts//numbers", "/accounts/contoso:fly",
          "/accounts/contoso/numbers/+123451/more", "/accounts/contoso/teamsCivicAddress"}) {
        const Answer answer = get(path);
        EXPECT_EQ(answer.status, 404) << path.toStdString();
        EXPECT_EQ(answer.header("x-ms-error-code"), "ResourceNotFound") << path.toStdString();
    }
    EXPECT_EQ(get("/accounts/nobody").header("x-ms-error-code"), "AccountNotFound");
    EXPECT_EQ(get("/accounts/Contoso").status, 404); // names are case-sensitive
    EXPECT_EQ(get("/accounts/nobody/numbers").status, 404);
    EXPECT_EQ(get("/accounts/contoso/numbers/+19999999").header("x-ms-error-code"), "NumberNotFound");
    EXPECT_EQ(get("/accounts/contoso/numbers/123451").status, 404);
    EXPECT_EQ(get("/accounts/fabrikam/numbers/+123451").status, 404); // it is contoso's
}

TEST_F(AccessTest, ContentTypeIsChecked)
{
    const QByteArray body = compact(accountBody(u"test"_s));
    EXPECT_EQ(send("PUT", "/accounts/test", {{"Content-Type", "text/plain"}}, body).status, 415);
    EXPECT_EQ(send("PUT", "/accounts/test", {}, body).status, 415);
    EXPECT_EQ(send("PUT", "/accounts/test", {{"Content-Type", "application/merge-patch+json"}}, body).status,
              415);
    EXPECT_EQ(get("/accounts/test").status, 404);
    EXPECT_EQ(
        send("PUT", "/accounts/test", {{"Content-Type", "Application/JSON; charset=utf-8"}}, body).status,
        201);
    const QByteArray rfi = "/teamsRequestsForInformation/"
        + get("/teamsRequestsForInformation").json()["value"_L1][0]["tenantId"_L1].toString().toLatin1();
    EXPECT_EQ(send("PATCH", rfi, {{"Content-Type", "application/json"}}, "{}").status, 415);
    EXPECT_EQ(send("PATCH", rfi, {{"Content-Type", "application/merge-patch+json"}}, "{}").status, 200);
}

TEST_F(AccessTest, RequestIdsAreEchoedAndMade)
{
    for (const QByteArray path : {"/accounts", "/nowhere"}) {
        const Answer answer = get(path, {{"x-ms-client-request-id", "my-request-7"}});
        EXPECT_EQ(answer.header("x-ms-client-request-id"), "my-request-7");
        EXPECT_FALSE(QUuid(QString::fromLatin1(answer.header("x-ms-request-id"))).isNull());
    }
    EXPECT_NE(get("/accounts").header("x-ms-request-id"), get("/accounts").header("x-ms-request-id"));
    EXPECT_TRUE(get("/accounts").header("x-ms-client-request-id").isEmpty());
}

TEST_F(AccessTest, ErrorsCarryTheirCodeTwice)
{
    const Answer answer = get("/accounts/nobody");
    const QString code = member(answer.json(), u"error.code"_s).toString();
    EXPECT_FALSE(code.isEmpty());
    EXPECT_EQ(QString::fromLatin1(answer.header("x-ms-error-code")), code);
    EXPECT_TRUE(errorMessage(answer).contains(u"nobody"_s));
}

TEST_F(AccessTest, PlusInAPathIsLiteralOrEncoded)
{
    for (const QByteArray number : {"+123451", "%2B123451", "%2b123451"})
        EXPECT_EQ(get("/accounts/contoso/numbers/" + number).json().value("telephoneNumber"_L1),
                  "+123451"_L1);
}

} // namespace sandbox_test
