// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

namespace sandbox_test {

using DemoDataTest = GatewayTest;

TEST_F(DemoDataTest, EveryListIsServed)
{
    for (const QByteArray path : {"/accounts", "/numbers", "/accounts/contoso/numbers",
                                  "/accounts/contoso/teamsCivicAddresses", "/teamsRequestsForInformation"}) {
        const Answer answer = get(path + "?maxpagesize=1000");
        EXPECT_EQ(answer.status, 200) << path.toStdString() << answer.body.toStdString();
        EXPECT_FALSE(answer.json().value("value"_L1).toArray().isEmpty()) << path.toStdString();
    }
}

TEST_F(DemoDataTest, EveryResourceMayBeWrittenBackAsItWasRead)
{
    const QJsonArray accounts = get("/accounts").json().value("value"_L1).toArray();
    ASSERT_EQ(accounts.size(), 12);
    for (const auto &value : accounts) {
        const Answer answer = put("/accounts/" + value["name"_L1].toString().toLatin1(), value.toObject());
        EXPECT_EQ(answer.status, 200) << answer.body.toStdString();
    }
    const QJsonArray numbers = get("/numbers?maxpagesize=1000").json().value("value"_L1).toArray();
    ASSERT_GT(numbers.size(), 300);
    for (const auto &value : numbers) {
        const Answer answer = put("/accounts/" + value["accountName"_L1].toString().toLatin1() + "/numbers/"
                                      + value["telephoneNumber"_L1].toString().toLatin1(),
                                  value.toObject());
        EXPECT_EQ(answer.status, 200) << answer.body.toStdString();
    }
}

} // namespace sandbox_test
