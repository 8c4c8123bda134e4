// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

namespace sandbox_test {

using ConditionalTest = GatewayTest;

TEST_F(ConditionalTest, CreateOnlyIfThereIsNone)
{
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s), {{"If-None-Match", "*"}}).status, 201);
    const Answer again = put("/accounts/test", accountBody(u"test"_s), {{"If-None-Match", "*"}});
    EXPECT_EQ(again.status, 412);
    EXPECT_EQ(again.header("x-ms-error-code"), "ConditionNotMet");
    const auto number = numberBody(u"+4930111"_s, u"test"_s);
    EXPECT_EQ(put("/accounts/test/numbers/+4930111", number, {{"If-None-Match", "*"}}).status, 201);
    EXPECT_EQ(put("/accounts/test/numbers/+4930111", number, {{"If-None-Match", "*"}}).status, 412);
}

TEST_F(ConditionalTest, UpdateOnlyWhatWasRead)
{
    makeAccount();
    const QByteArray first = get("/accounts/test").header("ETag");
    ASSERT_TRUE(first.startsWith('"') && first.endsWith('"')) << first.toStdString();
    const Answer updated = put("/accounts/test", accountBody(u"test"_s), {{"If-Match", first}});
    EXPECT_EQ(updated.status, 200);
    const QByteArray second = updated.header("ETag");
    EXPECT_NE(second, first);
    EXPECT_EQ(get("/accounts/test").header("ETag"), second);
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s), {{"If-Match", first}}).status, 412);
    EXPECT_EQ(
        put("/accounts/test", accountBody(u"test"_s), {{"If-Match", "\"x\", " + second + " ,\"y\""}}).status,
        200);
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s), {{"If-Match", "*"}}).status, 200);
    EXPECT_EQ(put("/accounts/other", accountBody(u"other"_s), {{"If-Match", "*"}}).status, 412);
    EXPECT_EQ(get("/accounts/other").status, 404);
}

TEST_F(ConditionalTest, ETagsComeBackAsTheyWereSent)
{
    const Answer bare = get("/accounts/contoso");
    ASSERT_EQ(bare.header("ETag"), "12345"); // as in the vendor's overview
    EXPECT_EQ(put("/accounts/contoso", bare.json(), {{"If-Match", "\"12345\""}}).status, 412);
    EXPECT_EQ(put("/accounts/contoso", bare.json(), {{"If-Match", "12345"}}).status, 200);
    const Answer weak = get("/accounts/fabrikam");
    ASSERT_EQ(weak.header("ETag"), "W/\"fabrikam-1\"");
    EXPECT_EQ(get("/accounts/fabrikam", {{"If-None-Match", "\"fabrikam-1\""}}).status, 304);
    EXPECT_EQ(put("/accounts/fabrikam", weak.json(), {{"If-Match", "\"fabrikam-1\""}}).status, 412);
    EXPECT_EQ(put("/accounts/fabrikam", weak.json(), {{"If-Match", "W/\"fabrikam-1\""}}).status, 200);
}

TEST_F(ConditionalTest, DeleteOnlyWhatWasRead)
{
    makeAccount();
    makeNumber(u"+4930111"_s);
    const QByteArray etag = get("/accounts/test/numbers/+4930111").header("ETag");
    EXPECT_EQ(remove("/accounts/test/numbers/+4930111", {{"If-Match", "\"old\""}}).status, 412);
    EXPECT_EQ(get("/accounts/test/numbers/+4930111").status, 200);
    EXPECT_EQ(remove("/accounts/test/numbers/+4930111", {{"If-Match", etag}}).status, 204);
    EXPECT_EQ(remove("/accounts/test/numbers/+4930111", {{"If-Match", etag}}).status, 412);
    EXPECT_EQ(remove("/accounts/test/numbers/+4930111").status, 404);
    EXPECT_EQ(remove("/accounts/test", {{"If-Match", "\"old\""}}).status, 412);
    EXPECT_EQ(remove("/accounts/test", {{"If-Match", get("/accounts/test").header("ETag")}}).status, 204);
}

TEST_F(ConditionalTest, UnchangedResourcesAre304WithoutBody)
{
    const std::vector<QByteArray> paths{
        "/accounts/contoso", "/accounts/contoso/numbers/+123451",
        "/accounts/contoso/teamsCivicAddresses/civicAddressIdString",
        "/teamsRequestsForInformation/"
            + get("/teamsRequestsForInformation").json()["value"_L1][0]["tenantId"_L1].toString().toLatin1()};
    for (const QByteArray &path : paths) {
        const Answer first = get(path);
        ASSERT_EQ(first.status, 200);
        const QByteArray etag = first.header("ETag");
        const QByteArray date = first.header("Last-Modified");
        for (const Headers &condition :
             {Headers{{"If-None-Match", etag}}, Headers{{"If-None-Match", "*"}},
              Headers{{"If-None-Match", "\"a\", " + etag}}, Headers{{"If-Modified-Since", date}}}) {
            const Answer answer = get(path, condition);
            EXPECT_EQ(answer.status, 304) << path.toStdString() << condition.front().second.toStdString();
            EXPECT_TRUE(answer.complete && answer.body.isEmpty());
            EXPECT_TRUE(answer.header("Content-Length").isEmpty());
            EXPECT_EQ(answer.header("ETag"), etag);
        }
        EXPECT_EQ(get(path, {{"If-None-Match", "\"other\""}}).status, 200);
    }
    EXPECT_EQ(client->connections(), 1);
}

TEST_F(ConditionalTest, DatesAreCompared)
{
    makeAccount();
    const QByteArray past = "Mon, 01 Jan 2024 00:00:00 GMT";
    const QByteArray future = "Fri, 01 Jan 2100 00:00:00 GMT";
    EXPECT_EQ(get("/accounts/test", {{"If-Modified-Since", past}}).status, 200);
    EXPECT_EQ(get("/accounts/test", {{"If-Modified-Since", future}}).status, 304);
    EXPECT_EQ(get("/accounts/test", {{"If-Modified-Since", "yesterday"}}).status,
              200); // no date: no condition
    EXPECT_EQ(get("/accounts/test", {{"If-Unmodified-Since", past}}).status, 412);
    EXPECT_EQ(get("/accounts/test", {{"If-Unmodified-Since", future}}).status, 200);
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s), {{"If-Unmodified-Since", past}}).status, 412);
    EXPECT_EQ(put("/accounts/test", accountBody(u"test"_s), {{"If-Unmodified-Since", future}}).status, 200);
    EXPECT_EQ(remove("/accounts/test", {{"If-Unmodified-Since", past}}).status, 412);
    EXPECT_EQ(remove("/accounts/test", {{"If-Unmodified-Since", future}}).status, 204);
}

TEST_F(ConditionalTest, ETagsTakePrecedenceOverDates)
{
    makeAccount();
    const QByteArray etag = get("/accounts/test").header("ETag");
    const QByteArray past = "Mon, 01 Jan 2024 00:00:00 GMT";
    const QByteArray future = "Fri, 01 Jan 2100 00:00:00 GMT";
    EXPECT_EQ(get("/accounts/test", {{"If-None-Match", "\"other\""}, {"If-Modified-Since", future}}).status,
              200);
    EXPECT_EQ(
        put("/accounts/test", accountBody(u"test"_s), {{"If-Match", etag}, {"If-Unmodified-Since", past}})
            .status,
        200);
}

TEST_F(ConditionalTest, PatchIsConditionalToo)
{
    const QByteArray path = "/teamsRequestsForInformation/"
        + get("/teamsRequestsForInformation").json()["value"_L1][0]["tenantId"_L1].toString().toLatin1();
    const QByteArray etag = get(path).header("ETag");
    const QJsonObject body{{u"customerRelationship"_s, QJsonObject{{u"comment"_s, u"new"_s}}}};
    EXPECT_EQ(patch(path, body, {{"If-Match", "\"old\""}}).status, 412);
    const Answer patched = patch(path, body, {{"If-Match", etag}});
    EXPECT_EQ(patched.status, 200);
    EXPECT_NE(patched.header("ETag"), etag);
    EXPECT_EQ(patch(path, body, {{"If-Match", etag}}).status, 412);
}

} // namespace sandbox_test
