// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_checks.h"
#include "models/import/import_table_model.h"
#include "tests/import/reading.h"
#include "tests/support/await.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace acg::testing {
namespace {

using Tester = QAbstractItemModelTester;

class ChecksTest : public ::testing::Test
{
protected:
    ChecksTest()
        : model(checks)
        , tester(&model, Tester::FailureReportingMode::Fatal)
    {
    }

    void read(const QByteArray &csv, const std::function<void(ImportSettings &)> &change = {})
    {
        const ReadTable table = readBytes(csv, {.hasHeader = true});
        ImportSettings settings;
        settings.target = targetOf(table.table->header());
        settings.fields = fieldsOfColumns(settings.target, table.table->header());
        if (change)
            change(settings);
        model.setTable(table.table);
        model.setSettings(settings);
        ASSERT_TRUE(settled());
    }

    [[nodiscard]] bool settled()
    {
        return eventually([this] { return !checks.isRunning(); });
    }

    static ImportFacts facts()
    {
        AccountFacts contoso;
        contoso.services = 1; // Operator Connect
        CapabilityPlan plan;
        plan.name = u"Plan"_s;
        plan.usage = u"CallingUserAssignment"_s;
        plan.offerTypes = QStringList{u"OperatorConnect"_s};
        plan.choosableCapabilities = QStringList{u"InboundCalling"_s};
        contoso.plans = QList<CapabilityPlan>{plan};
        contoso.addresses = QHash<QString, QStringList>{{u"home"_s, {u"hall"_s}}, {u"work"_s, {u"desk"_s}}};
        return {.knowsAllAccounts = true, .accounts = {{u"contoso"_s, contoso}}};
    }

    [[nodiscard]] QString problem(int row, int column) const
    {
        return model.index(row, ImportTableModel::firstCell + column)
            .data(ImportTableModel::ProblemRole)
            .toString();
    }
    [[nodiscard]] RowMark mark(int row) const
    {
        return static_cast<RowMark>(model.index(row, 0).data(ImportTableModel::MarkRole).toInt());
    }

    ImportChecks checks;
    ImportTableModel model;
    Tester tester;
};

TEST_F(ChecksTest, FieldRulesAndNumberingPlans)
{
    read("number,account,sip header\n"
         "+442079460000,contoso,abc\n"
         "4420,contoso,\n"
         "hello,contoso,\n"
         ",contoso,\n"
         "+442079460001,no good,a b\n"
         "+442079460002,,\n");

    EXPECT_EQ(mark(0), RowMark::Good) << problem(0, 0).toStdString();
    EXPECT_FALSE(problem(1, 0).isEmpty());
    EXPECT_TRUE(problem(2, 0).contains(u"'h'"_s));
    EXPECT_FALSE(problem(3, 0).isEmpty());
    EXPECT_TRUE(problem(4, 1).contains(u"space"_s));
    EXPECT_TRUE(problem(4, 2).contains(u"space"_s));
    EXPECT_FALSE(problem(5, 1).isEmpty());
    EXPECT_EQ(checks.counts(), (ImportCounts{.checked = 6, .warnings = 0, .errors = 5, .wishes = 1}));
}

TEST_F(ChecksTest, ANumberThatNobodyUsesOrNoPlanKnowsIsAWarning)
{
    read("number,account\n+11115550100,contoso\n+4420,contoso\n");
    EXPECT_EQ(mark(0), RowMark::Warning);
    EXPECT_EQ(mark(1), RowMark::Warning);
    EXPECT_EQ(checks.counts().wishes, 2U);
}

TEST_F(ChecksTest, NumbersWithoutACountryCodeAreReadWhereTheyAreDialled)
{
    read("number,account\n020 7946 0000,contoso\n");
    EXPECT_EQ(mark(0), RowMark::Error);

    ImportSettings settings = model.settings();
    settings.country = u"GB"_s;
    model.setSettings(settings);
    ASSERT_TRUE(settled());

    EXPECT_EQ(mark(0), RowMark::Good);
}

TEST_F(ChecksTest, WhatIsInTheFileTwice)
{
    read("number,account\n+442079460000,contoso\n+442079460010-0019,contoso\n+44 20 7946 0000,contoso\n"
         "+442079460019,contoso\n+442079460020,contoso\n+442079460000,fabrikam\n");

    EXPECT_EQ(mark(0), RowMark::Good);
    EXPECT_EQ(mark(1), RowMark::Good);
    EXPECT_TRUE(problem(2, 0).contains(u"row 2"_s));
    EXPECT_TRUE(problem(3, 0).contains(u"row 3"_s));
    EXPECT_EQ(mark(4), RowMark::Good);
    EXPECT_TRUE(problem(5, 0).contains(u"row 2"_s));
    EXPECT_EQ(checks.counts().wishes, 12U);
    EXPECT_EQ(model.index(1, 0).data().toString(), u"10 numbers"_s);
}

TEST_F(ChecksTest, AccountsAndTheirServices)
{
    checks.setFacts(facts());
    read("number,account,services,serviceDetails_teamsDirectRouting_enabled\n"
         "+442079460000,contoso,OC,\n"
         "+442079460001,nobody,OC,\n"
         "+442079460002,contoso,TPM,\n"
         "+442079460003,contoso,,true\n"
         "+442079460004,contoso,,false\n");

    EXPECT_EQ(mark(0), RowMark::Good);
    EXPECT_TRUE(problem(1, 1).contains(u"nobody"_s));
    EXPECT_FALSE(problem(2, 2).isEmpty());
    EXPECT_FALSE(problem(3, 3).isEmpty());
    EXPECT_EQ(mark(4), RowMark::Good);
    EXPECT_EQ(checks.accounts(), QStringList({u"contoso"_s, u"nobody"_s}));
}

TEST_F(ChecksTest, CapabilityPlansAndAddresses)
{
    read("number,account,usage,capabilities,address id,location,civic address\n"
         "+442079460000,contoso,CallingUserAssignment,InboundCalling,,hall,home\n"
         "+442079460001,contoso,Other,,,,\n"
         "+442079460002,contoso,CallingUserAssignment,Fly,,,\n"
         "+442079460003,contoso,,,,,nowhere\n"
         "+442079460004,contoso,,,,desk,home\n"
         "+442079460005,contoso,,,,desk,\n"
         "+442079460006,contoso,,,,roof,\n");
    EXPECT_EQ(checks.counts().errors, 0U) << "nothing is known yet";

    checks.setFacts(facts());
    ASSERT_TRUE(settled());

    EXPECT_EQ(mark(0), RowMark::Good);
    EXPECT_EQ(mark(1), RowMark::Warning);
    EXPECT_TRUE(problem(1, 2).contains(u"Other"_s));
    EXPECT_TRUE(problem(2, 3).contains(u"Fly"_s));
    EXPECT_EQ(mark(3), RowMark::Error);
    EXPECT_FALSE(problem(3, 6).isEmpty());
    EXPECT_FALSE(problem(4, 5).isEmpty());
    EXPECT_EQ(mark(5), RowMark::Good);
    EXPECT_FALSE(problem(6, 5).isEmpty());
    EXPECT_EQ(checks.counts().errors, 3U);
    EXPECT_EQ(checks.counts().warnings, 2U);
}

TEST_F(ChecksTest, AccountsThemselves)
{
    read("name,serviceDetails_teamsDirectRouting_configuration_subdomain\ncontoso,abc\n,x\ncontoso,\n"
         "fabrikam,muchtoolongforit\n");
    EXPECT_EQ(mark(0), RowMark::Good);
    EXPECT_FALSE(problem(1, 0).isEmpty());
    EXPECT_TRUE(problem(2, 0).contains(u"row 2"_s));
    EXPECT_FALSE(problem(3, 1).isEmpty());
}

TEST_F(ChecksTest, AMendedRowIsCheckedAgain)
{
    read("number,account\n+442079460000,contoso\n+442079460000,contoso\nwrong,contoso\n");
    EXPECT_EQ(checks.counts().errors, 2U);
    model.setShow(ImportTableModel::Show::Problems);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.headerData(0, Qt::Vertical).toLongLong(), 3);

    model.setCell(model.tableRow(0), 0, u"+442079460001"_s);
    EXPECT_EQ(model.rowCount(), 2) << "it does not vanish under the hands";
    ASSERT_TRUE(settled());
    EXPECT_EQ(mark(0), RowMark::Good);
    EXPECT_EQ(checks.counts().errors, 1U);

    model.setTakenOut({model.tableRow(1)}, true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(checks.counts(), (ImportCounts{.checked = 2, .warnings = 0, .errors = 0, .wishes = 2}));
    EXPECT_EQ(model.rowCount(), 0);

    model.setTakenOut({2}, false);
    ASSERT_TRUE(settled());
    EXPECT_EQ(checks.counts().errors, 1U);
}

TEST_F(ChecksTest, WhenTheFirstOfTwoGoesTheOtherIsGood)
{
    read("number,account\n+442079460000,contoso\n+442079460000,contoso\n");
    model.setTakenOut({0}, true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(mark(0), RowMark::Good);
}

TEST_F(ChecksTest, ManyRowsAreCheckedWhileTheyAreChanged)
{
    QByteArray csv = "number,account\n";
    for (int i = 0; i < 3000; ++i)
        csv += "+4420794" + QByteArray::number(10000 + i) + ",contoso\n";
    QSignalSpy finished(&checks, &ImportChecks::finished);
    model.setTable(readBytes(csv).table);
    model.setSettings({.fields = {0, 1}});
    for (ImportTable::Row row = 0; row < 20; ++row)
        model.setCell(row * 100, 0, u"wrong"_s);
    ASSERT_TRUE(settled());
    EXPECT_EQ(finished.size(), 1) << "only the last one counts";
    EXPECT_EQ(checks.counts().errors, 20U);
    EXPECT_EQ(checks.counts().checked, 3000U);
}

} // namespace
} // namespace acg::testing
