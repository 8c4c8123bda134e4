// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_row.h"
#include "models/items/csv_rows.h"
#include "tests/import/reading.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace acg::testing {
namespace {

ImportSettings settingsFor(const ImportTable &table)
{
    ImportSettings settings;
    settings.target = targetOf(table.header());
    settings.fields = fieldsOfColumns(settings.target, table.header());
    return settings;
}

std::string text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

std::string minified(const char *json)
{
    return text(QJsonDocument::fromJson(json).object());
}

/// The wishes of the first row.
QList<Wish> wishesIn(const QByteArray &csv, const std::function<void(ImportSettings &)> &change = {})
{
    const ReadTable read = readBytes(csv, {.hasHeader = true});
    ImportSettings settings = settingsFor(*read.table);
    if (change)
        change(settings);
    return wishesOf(*read.table, 0, settings);
}

TEST(ImportRow, ThePortalsColumnsBecomeAPatch)
{
    const QList<Wish> wishes
        = wishesIn("telephoneNumber,accountName,serviceDetails_teamsOperatorConnect_enabled,"
                   "serviceDetails_teamsOperatorConnect_configuration_usage,"
                   "serviceDetails_teamsOperatorConnect_configuration_choosableCapabilities,"
                   "serviceDetails_teamsOperatorConnect_configuration_allowTenantAddressUpdate,"
                   "serviceDetails_teamsOperatorConnect_configuration_locationId,unheard of\n"
                   "+14255550100,contoso,Yes,CallingUserAssignment,InboundCalling| OutboundCalling;,0,,x\n");

    ASSERT_EQ(wishes.size(), 1);
    EXPECT_EQ(wishes[0].subject, (ChangeSubject{ChangedKind::Number, u"contoso"_s, u"+14255550100"_s}));
    EXPECT_EQ(wishes[0].sourceRow, 2);
    EXPECT_EQ(text(wishes[0].patch), minified(R"({"serviceDetails":{"teamsOperatorConnect":{"enabled":true,
        "configuration":{"usage":"CallingUserAssignment","allowTenantAddressUpdate":false,
        "choosableCapabilities":["InboundCalling","OutboundCalling"]}}}})"));
    EXPECT_TRUE(wishes[0].configuredPatch.isEmpty());
    EXPECT_EQ(wishes[0].services, std::nullopt);
}

TEST(ImportRow, OurOwnColumnsLeaveItToTheNumberWhichServiceIsMeant)
{
    const QList<Wish> wishes
        = wishesIn("Telephone number,Account,Services,Status,Assignment,Usage,Emergency address,SIP header\n"
                   "+14255550100,contoso,\"OC, direct routing\",Synced,Assigned,U,,h1\n");

    ASSERT_EQ(wishes.size(), 1);
    EXPECT_EQ(wishes[0].services,
              QList<Service>({Service::TeamsOperatorConnect, Service::TeamsDirectRouting}));
    EXPECT_EQ(text(wishes[0].configuredPatch),
              minified(R"({"assignmentStatus":"assigned","configuration":{"usage":"U"}})"));
    EXPECT_EQ(text(wishes[0].patch), minified(R"({"configuration":{"customSipHeader":"h1"}})"));
}

TEST(ImportRow, AnEmptyCellLeavesTheFieldUnlessItIsToClearIt)
{
    const QByteArray csv = "number,account,usage,serviceDetails_teamsDirectRouting_enabled,services\n"
                           "+14255550100,contoso,,,\n";
    EXPECT_TRUE(wishesIn(csv).first().patch.isEmpty());
    EXPECT_TRUE(wishesIn(csv).first().configuredPatch.isEmpty());
    EXPECT_EQ(wishesIn(csv).first().services, std::nullopt);

    const Wish clearing
        = wishesIn(csv, [](ImportSettings &settings) { settings.emptyClears = true; }).first();

    EXPECT_EQ(text(clearing.configuredPatch), R"({"configuration":{"usage":null}})");
    EXPECT_EQ(text(clearing.patch), R"({"serviceDetails":{"teamsDirectRouting":{"enabled":false}}})");
    EXPECT_EQ(clearing.services, QList<Service>());
}

TEST(ImportRow, TheOlderFormHasSettingsForAllRows)
{
    const QList<Wish> wishes = wishesIn("Numbers\n(425) 555-0100-0102\n", [](ImportSettings &settings) {
        settings.country = u"US"_s;
        settings.account = u"contoso"_s;
        settings.services = QList<Service>{Service::TeamsOperatorConnect};
        settings.usage = u"U"_s;
    });

    ASSERT_EQ(wishes.size(), 3);
    EXPECT_EQ(wishes[2].subject, (ChangeSubject{ChangedKind::Number, u"contoso"_s, u"+14255550102"_s}));
    EXPECT_EQ(wishes[2].services, QList<Service>({Service::TeamsOperatorConnect}));
    EXPECT_EQ(text(wishes[2].configuredPatch), R"({"configuration":{"usage":"U"}})");
}

TEST(ImportRow, AccountsAreImportedToo)
{
    const QList<Wish> wishes = wishesIn("name,correlationId,serviceDetails_teamsTenantId,"
                                        "serviceDetails_teamsDirectRouting_enabled,Services\n"
                                        "contoso,17,,true,TPM\n");
    ASSERT_EQ(wishes.size(), 1);
    EXPECT_EQ(wishes[0].subject, (ChangeSubject{ChangedKind::Account, {}, u"contoso"_s}));
    EXPECT_EQ(text(wishes[0].patch),
              R"({"correlationId":"17","serviceDetails":{"teamsDirectRouting":{"enabled":true}}})");
    EXPECT_EQ(wishes[0].services, QList<Service>({Service::TeamsPhoneMobile}));
}

TEST(ImportRow, WhatOurExportKeptFromRunningIsWhatItWas)
{
    for (const QString &value : {u"=1+1"_s, u"-x"_s, u"@y"_s, u"'=z"_s, u"'plain"_s, u"+17"_s}) {
        QByteArray csv = "name,correlationId\na,";
        const QByteArray utf8 = value.toUtf8();
        appendCsvField({utf8.constData(), static_cast<std::size_t>(utf8.size())}, csv);
        EXPECT_EQ(text(wishesIn(csv).first().patch), text({{u"correlationId"_s, value}}));
    }
}

TEST(ImportRow, SaysWhichCellsCannotBeUnderstood)
{
    const ReadTable read = readBytes("number,account,services,serviceDetails_teamsDirectRouting_enabled\n"
                                     "+14255550100,contoso,\"OC, fax\",perhaps\n");
    const ImportRow row = readRow(*read.table, 0, settingsFor(*read.table));
    ASSERT_EQ(row.problems.size(), 2);
    EXPECT_EQ(row.problems[0].column, 2);
    EXPECT_TRUE(row.problems[0].text.contains(u"fax"_s));
    EXPECT_EQ(row.problems[1].column, 3);
}

} // namespace
} // namespace acg::testing
