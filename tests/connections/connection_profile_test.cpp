// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connections/connection_profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace acg;

namespace {

ConnectionProfile goodProfile()
{
    ConnectionProfile profile = ConnectionProfile::create(u"Contoso"_s);
    profile.baseUrl = QUrl(u"https://provapi.contoso.example"_s);
    profile.tenant = u"contoso.onmicrosoft.com"_s;
    profile.clientId = u"7b9c1a1e-0000-4000-8000-000000000001"_s;
    return profile;
}

// The fields complained about, and a check that each complaint is a sentence.
QList<ProfileField> fieldsWithProblems(const ConnectionProfile &profile)
{
    QList<ProfileField> fields;
    const QList<ProfileProblem> problems = validate(profile);
    for (const ProfileProblem &problem : problems) {
        EXPECT_TRUE(problem.text.endsWith(u'.')) << problem.text.toStdString();
        fields.append(problem.field);
    }
    return fields;
}

TEST(ConnectionProfile, StartsWithTheDocumentedDefaults)
{
    const ConnectionProfile profile = ConnectionProfile::create(u"New"_s);
    EXPECT_FALSE(profile.id.isNull());
    EXPECT_NE(profile.id, ConnectionProfile::create(u"New"_s).id);
    EXPECT_EQ(profile.authority, QUrl(u"https://login.microsoftonline.com"_s));
    EXPECT_EQ(profile.apiVersion, u"2024-02-29"_s);
    EXPECT_TRUE(ConnectionProfile::knownApiVersions().contains(u"2024-02-29-preview"_s));
    EXPECT_EQ(profile.scope, u"https://func-voiceservice-rp-prod-eastuseuap.azurewebsites.net/.default"_s);
    EXPECT_EQ(QUuid::fromString(profile.credentialKey()), profile.id);
}

TEST(ConnectionProfile, AGoodOneHasNoProblems)
{
    EXPECT_TRUE(fieldsWithProblems(goodProfile()).isEmpty());
}

TEST(ConnectionProfile, AnEmptyOneLacksEveryField)
{
    ConnectionProfile profile;
    profile.authority.clear();
    profile.apiVersion.clear();
    profile.scope = u"  "_s;
    profile.name = u"\t"_s;
    EXPECT_EQ(fieldsWithProblems(profile),
              (QList{ProfileField::Name, ProfileField::BaseUrl, ProfileField::Tenant, ProfileField::ClientId,
                     ProfileField::Authority, ProfileField::ApiVersion, ProfileField::Scope}));
}

TEST(ConnectionProfile, SecretsTravelOverHttpsOrLoopback)
{
    const auto check = [](const char *address) {
        ConnectionProfile profile = goodProfile();
        profile.baseUrl = QUrl(QString::fromLatin1(address));
        const QList<ProfileField> base = fieldsWithProblems(profile);
        profile.baseUrl = goodProfile().baseUrl;
        profile.authority = QUrl(QString::fromLatin1(address));
        const QList<ProfileField> authority = fieldsWithProblems(profile);
        EXPECT_EQ(base.isEmpty(), authority.isEmpty()) << address;
        EXPECT_TRUE(base.isEmpty() || base == QList{ProfileField::BaseUrl}) << address;
        EXPECT_TRUE(authority.isEmpty() || authority == QList{ProfileField::Authority}) << address;
        return base.isEmpty();
    };
    for (const auto *good : {"https://provapi.contoso.example", "https://provapi.contoso.example:8443/path",
                             "HTTPS://provapi.contoso.example", "http://127.0.0.1:41123", "http://127.9.8.7",
                             "http://[::1]:80", "http://localhost:1", "http://LOCALHOST", "https://10.0.0.1"})
        EXPECT_TRUE(check(good)) << good;
    for (const auto *bad :
         {"http://provapi.contoso.example", "http://128.0.0.1", "http://10.0.0.1", "http://[::2]",
          "http://localhost.contoso.example", "http://127.0.0.1.contoso.example", "ftp://127.0.0.1",
          "provapi.contoso.example", "//provapi.contoso.example", "https://", "https:///path",
          "https://user:secret@provapi.contoso.example", "https://user@provapi.contoso.example",
          "https://provapi.contoso.example?x=1", "https://provapi.contoso.example#x",
          "https://provapi.contoso.example:port", "file:///etc/passwd"})
        EXPECT_FALSE(check(bad)) << bad;
}

TEST(ConnectionProfile, TenantIsAGuidOrADomainName)
{
    ConnectionProfile profile = goodProfile();
    for (const auto &good :
         {u"72f988bf-86f1-41af-91ab-2d7cd011db47"_s, u"72F988BF-86F1-41AF-91AB-2D7CD011DB47"_s,
          u"contoso.com"_s, u"a-b.contoso.co.uk"_s, u"xn--bcher-kva.example"_s}) {
        profile.tenant = good;
        EXPECT_TRUE(fieldsWithProblems(profile).isEmpty()) << good.toStdString();
    }
    for (const auto &bad :
         {u""_s, u"common"_s, u"72f988bf-86f1-41af-91ab"_s, u"{72f988bf-86f1-41af-91ab-2d7cd011db47}"_s,
          u"contoso..com"_s, u"-contoso.com"_s, u"contoso.com/other"_s, u"contoso.com\n"_s, u" contoso.com"_s,
          u"contoso.1"_s, QString(u"a."_s).repeated(130) + u"com"_s}) {
        profile.tenant = bad;
        EXPECT_EQ(fieldsWithProblems(profile), QList{ProfileField::Tenant}) << bad.toStdString();
    }
}

} // namespace
