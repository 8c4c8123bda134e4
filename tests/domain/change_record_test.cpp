// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account.h"
#include "models/domain/api_error.h"
#include "models/domain/change_record.h"

#include <gtest/gtest.h>

using namespace acg;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    QJsonObject object = objectFromJson(text);
    EXPECT_FALSE(object.isEmpty()) << text;
    return object;
}

ChangeRecord changed(const char *before, const char *after)
{
    ChangeRecord change;
    change.before = before;
    change.after = after;
    return change;
}

TEST(ChangeRecordTest, WhatOthersChangedSinceStaysWhenAChangeIsUndone)
{
    const ChangeRecord change = changed(R"({"name":"contoso","correlationId":"1","extra":{"a":1,"b":2}})",
                                        R"({"name":"contoso","correlationId":"2","extra":{"a":9,"b":2}})");
    const QJsonObject held = json(R"({"name":"contoso","correlationId":"2","extra":{"a":9,"b":7},"new":true,)"
                                  R"("serviceProvisioningStatus":"synced"})");
    EXPECT_EQ(withChangeUndone(change, held),
              json(R"({"name":"contoso","correlationId":"1","extra":{"a":1,"b":7},"new":true,)"
                   R"("serviceProvisioningStatus":"synced"})"));
}

TEST(ChangeRecordTest, WhatWasChangedOnceMoreSinceBecomesAsItWasBefore)
{
    const ChangeRecord change = changed(R"({"correlationId":"1"})", R"({"correlationId":"2"})");
    EXPECT_EQ(withChangeUndone(change, json(R"({"correlationId":"3"})")), json(R"({"correlationId":"1"})"));
}

TEST(ChangeRecordTest, WhatAChangeAddedGoesAndWhatItRemovedComesBack)
{
    const ChangeRecord change
        = changed(R"({"serviceDetails":{"teamsTenantId":"t"}})",
                  R"({"serviceDetails":{"teamsDirectRouting":{"enabled":true,"syncEnabled":true}}})");
    // What the gateway adds by itself goes with the service.
    const QJsonObject held = json(
        R"({"serviceDetails":{"teamsDirectRouting":{"enabled":true,"syncEnabled":true,"numberCount":0}}})");
    EXPECT_EQ(withChangeUndone(change, held), json(R"({"serviceDetails":{"teamsTenantId":"t"}})"));
}

TEST(ChangeRecordTest, ADeletionUndoneIsAllThereWas)
{
    ChangeRecord change = changed(R"({"name":"contoso","unknown":[1,2]})", "");
    change.action = ChangeAction::Delete;
    EXPECT_EQ(withChangeUndone(change, Account(QString()).toJson()),
              json(R"({"name":"contoso","unknown":[1,2]})"));
}

TEST(ChangeRecordTest, WhatNobodyHadReadIsNotTakenForNothing)
{
    ChangeRecord change = changed("", R"({"correlationId":"2"})");
    EXPECT_TRUE(change.isBeforeMissing());
    EXPECT_TRUE(change.changes().isEmpty());
    change.action = ChangeAction::Create;
    EXPECT_FALSE(change.isBeforeMissing());
    EXPECT_EQ(change.changes().size(), 1);
}

TEST(ChangeRecordTest, IsFoundByNameAccountClientOutcomeAndRequest)
{
    ChangeRecord change;
    change.subject = {ChangedKind::Number, u"contoso"_s, u"+14255550100"_s};
    change.clientId = u"client-7"_s;
    change.requestId = u"0f1e"_s;
    change.outcome = {ChangeOutcome::State::Refused, 412, u"PreconditionFailed"_s, u"It was changed."_s};
    for (const QString &text :
         {u"425555"_s, u"CONTOSO"_s, u"client-7"_s, u"0F1E"_s, u"precondition"_s, u"412"_s, u"was changed"_s})
        EXPECT_TRUE(change.mentions(text)) << text.toStdString();
    EXPECT_FALSE(change.mentions(u"fabrikam"_s));
}

TEST(ChangeRecordTest, AnOutcomeSaysWhetherItWasCarriedOut)
{
    ApiError error;
    error.kind = ApiError::Kind::Http;
    error.httpStatus = 409;
    error.code = u"NumberInUse"_s;
    EXPECT_EQ(ChangeOutcome::of(error).state, ChangeOutcome::State::Refused);
    EXPECT_EQ(changeOutcomeText(ChangeOutcome::of(error)), u"Refused: 409 NumberInUse");
    error = {};
    error.kind = ApiError::Kind::TimedOut;
    error.outcomeUnknown = true;
    EXPECT_EQ(ChangeOutcome::of(error).state, ChangeOutcome::State::Unknown);
    error = {};
    error.kind = ApiError::Kind::Cancelled;
    EXPECT_EQ(ChangeOutcome::of(error).state, ChangeOutcome::State::NotSent);
    error.kind = ApiError::Kind::UnexpectedAnswer;
    EXPECT_EQ(ChangeOutcome::of(error).state, ChangeOutcome::State::Done);
}

} // namespace
