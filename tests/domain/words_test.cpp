// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/api_error.h"
#include "models/domain/provisioning.h"
#include "models/domain/service.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

TEST(Service, keysGoBothWays)
{
    QSet<QString> names;
    for (const Service service : allServices) {
        EXPECT_EQ(serviceFromKey(QString(key(service))), service);
        names.insert(displayName(service));
        names.insert(shortName(service));
    }
    EXPECT_EQ(names.size(), 10);
    EXPECT_EQ(serviceFromKey(u"teamsTenantId"), std::nullopt);
    EXPECT_EQ(serviceFromKey(u"TeamsOperatorConnect"), std::nullopt);
}

TEST(Service, differences)
{
    QStringList synced;
    QStringList configured;
    QStringList withHeader;
    for (const Service service : allServices) {
        if (hasBackendSync(service))
            synced.append(shortName(service));
        if (hasNumberConfiguration(service))
            configured.append(shortName(service));
        if (supportsCustomSipHeader(service))
            withHeader.append(shortName(service));
    }
    EXPECT_EQ(synced.join(u' '), u"OC TPM DR ZM"_s);
    EXPECT_EQ(configured.join(u' '), u"OC TPM"_s);
    EXPECT_EQ(withHeader.join(u' '), u"OC DR ZM"_s);
}

TEST(Provisioning, wordsAreOpen)
{
    EXPECT_EQ(provisioningStatusFromText(u""), ProvisioningStatus::None);
    EXPECT_EQ(provisioningStatusFromText(u"pending"), ProvisioningStatus::Pending);
    EXPECT_EQ(provisioningStatusFromText(u"synced"), ProvisioningStatus::Synced);
    EXPECT_EQ(provisioningStatusFromText(u"success"), ProvisioningStatus::Synced);
    EXPECT_EQ(provisioningStatusFromText(u"failed"), ProvisioningStatus::Failed);
    EXPECT_EQ(provisioningStatusFromText(u"queued"), ProvisioningStatus::Other);
}

TEST(ApiError, unexpectedAnswerNamesTheMember)
{
    const ApiError error = unexpectedAnswer(u"a.b"_s, u"expected a text"_s);
    EXPECT_EQ(error.kind, ApiError::Kind::UnexpectedAnswer);
    EXPECT_EQ(error.target, u"a.b"_s);
    EXPECT_EQ(error.message, u"a.b: expected a text"_s);
    EXPECT_EQ(unexpectedAnswer({}, u"not JSON"_s).message, u"not JSON"_s);
}

} // namespace
} // namespace acg
