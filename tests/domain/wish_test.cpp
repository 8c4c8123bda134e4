// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/flat_member.h"
#include "models/domain/wish.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace acg {

namespace {

using namespace Qt::StringLiterals;

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

std::string text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

const ChangeSubject number{ChangedKind::Number, u"contoso"_s, u"+14255550100"_s};

/// What a number becomes that is already there as `held` says.
std::string becomes(const char *held, const Wish &wish)
{
    QJsonObject json = object(held);
    json.insert(u"telephoneNumber"_s, wish.subject.name);
    json.insert(u"accountName"_s, wish.subject.accountName);
    const Result<Number> after = wished(*Number::fromJson(json), wish);
    if (!after)
        return "refused: " + after.error().message.toStdString();
    QJsonObject result = after->toJson();
    result.remove(u"telephoneNumber"_s);
    result.remove(u"accountName"_s);
    return text(result);
}

Wish patching(const char *patch, const char *configured = "{}")
{
    return {.subject = number, .patch = object(patch), .configuredPatch = object(configured)};
}

TEST(Wish, LeavesAloneWhatItDoesNotMention)
{
    EXPECT_EQ(
        becomes(R"({"serviceDetails":{"teamsOperatorConnect":{"enabled":true,"configuration":
                      {"usage":"A","choosableCapabilities":["X"],"unheardOf":[1]}},"new":{"a":null}},"more":2})",
                patching(R"({"serviceDetails":{"teamsOperatorConnect":{"configuration":{"usage":"B"}}}})")),
        text(object(R"({"serviceDetails":{"teamsOperatorConnect":{"enabled":true,"configuration":
                      {"usage":"B","choosableCapabilities":["X"],"unheardOf":[1]}},"new":{"a":null}},"more":2})")));
}

TEST(Wish, RemovesWhatIsNullAndMakesNothingForWhatIsNotThere)
{
    EXPECT_EQ(becomes(R"({"configuration":{"customSipHeader":"a"},"serviceDetails":{}})",
                      patching(R"({"configuration":{"customSipHeader":null},"serviceDetails":
                               {"teamsPhoneMobile":{"configuration":{"usage":null}}}})")),
              R"({"configuration":{},"serviceDetails":{}})");
}

TEST(Wish, AServiceThatIsConfiguredIsSwitchedOnUnlessItSaysOtherwise)
{
    EXPECT_EQ(becomes(R"({"serviceDetails":{}})",
                      patching(R"({"serviceDetails":{"teamsPhoneMobile":{"configuration":{"usage":"A"}}}})")),
              text(object(R"({"serviceDetails":{"teamsPhoneMobile":{"enabled":true,"configuration":
                          {"usage":"A","choosableCapabilities":[]}}}})")));
    EXPECT_EQ(becomes(R"({"serviceDetails":{}})",
                      patching(R"({"serviceDetails":{"teamsPhoneMobile":{"enabled":false}}})")),
              R"({"serviceDetails":{"teamsPhoneMobile":{"enabled":false}}})");
}

TEST(Wish, AColumnForEitherServiceGoesToTheOneTheNumberUses)
{
    const Wish usage = patching("{}", R"({"configuration":{"usage":"B"}})");
    const auto held = [](const char *service, const char *usageOfIt) {
        return u"{\"serviceDetails\":{\"%1\":{\"configuration\":{\"choosableCapabilities\":[],\"usage\":\"%"
               u"2\"},"
               "\"enabled\":true}}}"_s.arg(QLatin1StringView(service), QLatin1StringView(usageOfIt))
                   .toStdString();
    };
    EXPECT_EQ(becomes(held("teamsPhoneMobile", "A").c_str(), usage), held("teamsPhoneMobile", "B"));
    EXPECT_EQ(becomes(held("teamsOperatorConnect", "A").c_str(), usage), held("teamsOperatorConnect", "B"));
    // of one that the same row switches on, too
    EXPECT_EQ(becomes(R"({"serviceDetails":{}})",
                      patching(R"({"serviceDetails":{"teamsPhoneMobile":{"enabled":true}}})",
                               R"({"configuration":{"usage":"B"}})")),
              held("teamsPhoneMobile", "B"));
}

TEST(Wish, APatchOfAWrongTypeIsRefusedAndSaysWhere)
{
    EXPECT_NE(becomes(R"({"serviceDetails":{}})", patching(R"({"configuration":{"customSipHeader":7}})"))
                  .find("configuration.customSipHeader"),
              std::string::npos);
}

TEST(Wish, AnAccountsServiceSaysWhetherItIsSynced)
{
    const Wish wish{.subject = {ChangedKind::Account, {}, u"contoso"_s},
                    .patch = object(R"({"correlationId":"7","serviceDetails":{"teamsOperatorConnect":
                                    {"enabled":true},"azureOperatorCallProtection":{"enabled":true}}})")};
    const Result<Account> after = wished(Account(u"contoso"_s), wish);
    ASSERT_TRUE(after);
    EXPECT_EQ(text(after->toRequestBody()),
              text(object(R"({"name":"contoso","correlationId":"7","serviceDetails":{"teamsOperatorConnect":
                          {"enabled":true,"syncEnabled":false},"azureOperatorCallProtection":{"enabled":true}}})")));
}

TEST(FlatMember, NamesThePathsOfThePortalsFiles)
{
    const QJsonObject json = object(R"({"telephoneNumber":"+1","serviceDetails":{"teamsOperatorConnect":
        {"enabled":false,"configuration":{"choosableCapabilities":["A","B"]}}}})");
    QStringList cells;
    for (const FlatMember &member : numberMembers()) {
        if (const QString cell = flatText(json, member); !cell.isEmpty())
            cells.append(QString::fromLatin1(member.name) + u'=' + cell);
    }
    EXPECT_EQ(cells.join(u' ').toStdString(),
              "telephoneNumber=+1 serviceDetails_teamsOperatorConnect_enabled=false "
              "serviceDetails_teamsOperatorConnect_configuration_choosableCapabilities=A;B");
}

TEST(Wish, ServicesThatAreNotNamedAreSwitchedOff)
{
    Wish wish = patching("{}");
    wish.services = QList<Service>{Service::TeamsDirectRouting};
    EXPECT_EQ(becomes(R"({"serviceDetails":{"teamsOperatorConnect":{"enabled":true,"more":1}}})", wish),
              text(object(R"({"serviceDetails":{"teamsOperatorConnect":{"enabled":false,"more":1},
                          "teamsDirectRouting":{"enabled":true}}})")));
    EXPECT_EQ(becomes(R"({"serviceDetails":{"teamsDirectRouting":{"enabled":true}}})", wish),
              text(object(R"({"serviceDetails":{"teamsDirectRouting":{"enabled":true}}})")));
}

TEST(Wish, WhatAListShowsOfEitherServiceIsMeantOfThatOne)
{
    const char *held = R"({"serviceDetails":{
        "teamsOperatorConnect":{"enabled":true,"configuration":{"usage":"A","choosableCapabilities":[]}},
        "teamsPhoneMobile":{"enabled":true,"assignmentStatus":"assigned",
                            "configuration":{"civicAddressId":"home"}}}})";
    EXPECT_EQ(becomes(held, patching("{}", R"({"assignmentStatus":"assigned",
                            "configuration":{"usage":"A","civicAddressId":"home"}})")),
              text(object(held)));
}

TEST(Wish, AnEditMakesNoServicesThatANumberDoesNotHave)
{
    const char *held = R"({"serviceDetails":{"teamsDirectRouting":{"enabled":true}}})";
    Wish wish = patching(R"({"serviceDetails":{"zoomPhoneCloudPeering":{"enabled":false}}})",
                         R"({"configuration":{"usage":"A","civicAddressId":null}})");
    wish.existingOnly = true;
    EXPECT_EQ(becomes(held, wish), text(object(held)));
    wish.patch = object(R"({"serviceDetails":{"zoomPhoneCloudPeering":{"enabled":true},
                                              "teamsDirectRouting":{"enabled":false}}})");
    EXPECT_EQ(becomes(held, wish), text(object(R"({"serviceDetails":{"teamsDirectRouting":{"enabled":false},
                                                "zoomPhoneCloudPeering":{"enabled":true}}})")));
    EXPECT_EQ(becomes(R"({"serviceDetails":{"teamsPhoneMobile":{"enabled":true}}})",
                      [&] {
                          Wish usage = patching("{}", R"({"configuration":{"usage":"A"}})");
                          usage.existingOnly = true;
                          return usage;
                      }()),
              text(object(R"({"serviceDetails":{"teamsPhoneMobile":{"enabled":true,
                  "configuration":{"usage":"A","choosableCapabilities":[]}}}})")));
}

TEST(Wish, ClearingWhatIsNotThereMakesNothing)
{
    EXPECT_EQ(becomes(R"({"serviceDetails":{"teamsDirectRouting":{"enabled":true}}})",
                      patching("{}", R"({"configuration":{"usage":null}})")),
              text(object(R"({"serviceDetails":{"teamsDirectRouting":{"enabled":true}}})")));
}

} // namespace

} // namespace acg
