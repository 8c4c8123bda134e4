// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_field.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg::testing {
namespace {

QString nameOf(ImportTarget target, const QString &column)
{
    const int field = fieldNamed(target, column);
    return field < 0 ? QString() : importFields(target).at(field).name;
}

TEST(ImportField, ThePortalsColumnsMapByThemselves)
{
    for (const FlatMember &member : numberMembers()) {
        const QString name = QString::fromLatin1(member.name);
        // The SIP header is the number's own: there is but one field for it.
        EXPECT_EQ(nameOf(ImportTarget::Numbers, name), name);
        EXPECT_EQ(nameOf(ImportTarget::Numbers, u"  "_s + name.toUpper()), name);
    }
    for (const FlatMember &member : accountMembers())
        EXPECT_EQ(nameOf(ImportTarget::Accounts, QString::fromLatin1(member.name)),
                  QString::fromLatin1(member.name));
}

TEST(ImportField, OurOwnTablesMapByThemselves)
{
    EXPECT_EQ(nameOf(ImportTarget::Numbers, u"Telephone number"_s), u"telephoneNumber"_s);
    EXPECT_EQ(nameOf(ImportTarget::Numbers, u"Account"_s), u"accountName"_s);
    EXPECT_EQ(nameOf(ImportTarget::Numbers, u"Services"_s), u"services"_s);
    EXPECT_EQ(nameOf(ImportTarget::Numbers, u"Assignment"_s), u"assignmentStatus"_s);
    EXPECT_EQ(nameOf(ImportTarget::Numbers, u"Usage"_s), u"configuration_usage"_s);
    EXPECT_EQ(nameOf(ImportTarget::Numbers, u"Emergency address"_s), u"configuration_civicAddressId"_s);
    EXPECT_EQ(nameOf(ImportTarget::Numbers, u"SIP header"_s), u"configuration_customSipHeader"_s);
    EXPECT_EQ(nameOf(ImportTarget::Numbers, u"Status"_s), QString());
    EXPECT_EQ(nameOf(ImportTarget::Accounts, u"Account"_s), u"name"_s);
}

TEST(ImportField, AColumnNamedAsAServiceSaysWhetherItIsEnabled)
{
    for (const ImportTarget target : {ImportTarget::Numbers, ImportTarget::Accounts}) {
        EXPECT_EQ(nameOf(target, u"Operator Connect"_s), u"serviceDetails_teamsOperatorConnect_enabled"_s);
        EXPECT_EQ(nameOf(target, u"zoom phone cloud peering"_s),
                  u"serviceDetails_zoomPhoneCloudPeering_enabled"_s);
    }
}

TEST(ImportField, AColumnIsMappedOnce)
{
    EXPECT_EQ(fieldsOfColumns(ImportTarget::Numbers, {u"Number"_s, u"?"_s, u"Telephone number"_s}),
              QList<int>({0, -1, -1}));
}

TEST(ImportField, ATableWithoutNumbersIsAboutAccounts)
{
    EXPECT_EQ(targetOf({u"Account"_s, u"Services"_s}), ImportTarget::Accounts);
    EXPECT_EQ(targetOf({u"Account"_s, u"Numbers"_s}), ImportTarget::Numbers);
    EXPECT_EQ(targetOf({u"?"_s}), ImportTarget::Numbers);
}

} // namespace
} // namespace acg::testing
