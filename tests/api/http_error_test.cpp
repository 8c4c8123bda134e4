// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/http_error.h"

#include <QDateTime>
#include <QLocale>

#include <gtest/gtest.h>

using namespace acg;
using namespace Qt::StringLiterals;

namespace {

HttpAnswer answer(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    HttpAnswer made;
    made.status = status;
    made.body = body;
    made.headers = headers;
    return made;
}

TEST(HttpError, readsTheGatewaysErrorBody)
{
    const ApiError error
        = errorFromAnswer(answer(400, R"({"error":{"code":"BadField","message":"name is too long",
        "target":"name","details":[{"code":"Length","message":"at most 100","target":"name"}]}})"));
    EXPECT_EQ(error.kind, ApiError::Kind::Http);
    EXPECT_EQ(error.httpStatus, 400);
    EXPECT_EQ(error.code, u"BadField"_s);
    EXPECT_EQ(error.message, u"name is too long"_s);
    EXPECT_EQ(error.target, u"name"_s);
    ASSERT_EQ(error.details.size(), 1);
    EXPECT_EQ(error.details.first().message, u"at most 100"_s);
}

TEST(HttpError, theHeaderTellsTheCodeWhereTheBodyDoesNot)
{
    const ApiError error = errorFromAnswer(answer(503, "<html>busy</html>", {{"X-MS-Error-Code", "Busy"}}));
    EXPECT_EQ(error.code, u"Busy"_s);
    EXPECT_EQ(error.message, u"<html>busy</html>"_s);
}

TEST(HttpError, retryAfterComesAsSecondsOrAsADate)
{
    EXPECT_EQ(retryAfter(answer(429, {}, {{"retry-after", "7"}})), std::chrono::milliseconds(7000));
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(60);
    const QByteArray date = QLocale::c().toString(later, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    const auto wait = retryAfter(answer(429, {}, {{"Retry-After", date}}));
    ASSERT_TRUE(wait.has_value());
    EXPECT_GT(wait->count(), 50'000);
    EXPECT_LE(wait->count(), 60'000);
}

TEST(HttpError, retryAfterThatIsPastAbsentOrNonsense)
{
    EXPECT_EQ(retryAfter(answer(429, {}, {{"Retry-After", "Mon, 01 Jan 2024 00:00:00 GMT"}})),
              std::chrono::milliseconds(0));
    EXPECT_EQ(retryAfter(answer(429, {})), std::nullopt);
    EXPECT_EQ(retryAfter(answer(429, {}, {{"Retry-After", "soon"}})), std::nullopt);
    EXPECT_EQ(retryAfter(answer(429, {}, {{"Retry-After", "-5"}})), std::chrono::milliseconds(0));
}

} // namespace
