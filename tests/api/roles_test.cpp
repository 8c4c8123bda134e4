// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/auth/roles.h"

#include <gtest/gtest.h>

using namespace acg;

namespace {

QByteArray token(const QByteArray &claims)
{
    const auto part = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part(R"({"alg":"none"})") + '.' + part(claims) + ".signature";
}

TEST(Roles, eachRoleGrantsWhatTheContractSays)
{
    EXPECT_EQ(rolesFromToken(token(R"({"roles":["ProvisioningAPI.Read"]})")).permissions, Permission::Read);
    EXPECT_EQ(rolesFromToken(token(R"({"roles":["ProvisioningAPI.Write"]})")).permissions, Permission::Write);
    EXPECT_EQ(rolesFromToken(token(R"({"roles":["ProvisioningAPI.Delete"]})")).permissions,
              Permission::Delete);
    EXPECT_EQ(rolesFromToken(token(R"({"roles":["ProvisioningAPI.Admin"]})")).permissions,
              Permission::Read | Permission::Write | Permission::Delete);
}

TEST(Roles, delegatedNamesCountInRolesAndInScp)
{
    EXPECT_EQ(rolesFromToken(token(R"({"scp":"openid ProvisioningAPI.ReadUser ProvisioningAPI.DeleteUser"})"))
                  .permissions,
              Permission::Read | Permission::Delete);
    EXPECT_EQ(rolesFromToken(token(R"({"roles":["ProvisioningAPI.AdminUser"]})")).permissions,
              Permission::Read | Permission::Write | Permission::Delete);
}

TEST(Roles, unknownRolesAreNamedAndGrantNothing)
{
    const Roles roles = rolesFromToken(token(R"({"roles":["ProvisioningAPI.Reader","Other"]})"));
    EXPECT_EQ(roles.names.size(), 2);
    EXPECT_FALSE(roles.permissions);
}

TEST(Roles, whatIsNoTokenHasNoRoles)
{
    for (const QByteArray &text : {QByteArray(), QByteArray("abc"), QByteArray("a.b"), QByteArray("a.%%%.c")})
        EXPECT_EQ(rolesFromToken(text), Roles());
}

} // namespace
