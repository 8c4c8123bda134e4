// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/logging.h"

#include <QLoggingCategory>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace acg::app;

namespace {

const QString token = u"eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJhIl19.c2lnbmF0dXJl-_"_s;

TEST(Redaction, BearerTokens)
{
    EXPECT_EQ(redacted(u"Authorization: Bearer abc.DEF-123~+/=="_s), u"Authorization: Bearer [redacted]"_s);
    EXPECT_EQ(redacted(u"header (\"authorization\", \"bearer  opaque\") sent"_s),
              u"header (\"authorization\", \"bearer  [redacted]\") sent"_s);
    EXPECT_EQ(redacted(u"Authorization: Basic dXNlcjpwYXNz"_s), u"Authorization: Basic [redacted]"_s);
}

TEST(Redaction, JsonWebTokensAnywhere)
{
    EXPECT_EQ(redacted("got "_L1 + token + ", thanks"_L1), u"got [redacted], thanks"_s);
    EXPECT_EQ(redacted(u"unsigned eyJhbGciOiJub25lIn0.eyJyb2xlcyI6W10."_s), u"unsigned [redacted]"_s);
    EXPECT_EQ(redacted(token + u'\n' + token), u"[redacted]\n[redacted]"_s);
}

TEST(Redaction, NamedSecretsInFormBodies)
{
    EXPECT_EQ(redacted(u"grant_type=client_credentials&client_id=7b&client_secret=q8~x.Y%2F&scope=s"_s),
              u"grant_type=client_credentials&client_id=7b&client_secret=[redacted]&scope=s"_s);
    EXPECT_EQ(redacted(u"Password: hunter2 refused"_s), u"Password: [redacted] refused"_s);
}

TEST(Redaction, NamedSecretsInJson)
{
    EXPECT_EQ(redacted(uR"({"token_type":"Bearer","access_token": "op\"aque value","expires_in":3599})"_s),
              uR"({"token_type":"Bearer","access_token": [redacted],"expires_in":3599})"_s);
    // As qDebug() prints a QByteArray with JSON in it.
    EXPECT_EQ(redacted(uR"("{\"refresh_token\":\"opaque\",\"expires_in\":1}")"_s),
              uR"("{\"refresh_token\":[redacted],\"expires_in\":1}")"_s);
    // Cut off in the middle of the value.
    EXPECT_EQ(redacted(uR"({"client_secret":"half of it)"_s), uR"({"client_secret":[redacted])"_s);
}

TEST(Redaction, LeavesOrdinaryTextAlone)
{
    for (const auto &text : {u"GET https://127.0.0.1:8443/accounts?api-version=2024-02-29 -> 200 in 12 ms"_s,
                             u"the client secret of connection 4f1c expired; ask for an access token"_s,
                             u"eyJust a word"_s, u"+15551230001 has capability teamsPhoneMobile"_s})
        EXPECT_EQ(redacted(text), text);
}

TEST(Logging, WritesTimeLevelCategoryAndNoSecret)
{
    const QLoggingCategory category("acg.test");
    const auto previous = qInstallMessageHandler(nullptr);
    testing::internal::CaptureStderr();
    installLogging();
    qCWarning(category).noquote() << "sending" << ("Bearer "_L1 + token);
    const std::string written = testing::internal::GetCapturedStderr();
    qInstallMessageHandler(previous);

    EXPECT_THAT(written,
                testing::MatchesRegex(
                    "[0-9]+-[0-9]+-[0-9]+T[0-9:.]+Z warning acg\\.test: sending Bearer \\[redacted\\]\n"));
}

} // namespace
