// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_conditions.h"
#include "models/items/number_table_model.h"
#include "tests/items/random_numbers.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

NumberConditions everything()
{
    return {.text = u"425"_s,
            .services = 0b101,
            .statuses = {u"failed"_s, u"pending"_s},
            .assignments = {u"unassigned"_s},
            .usages = {u"CallingUserAssignment"_s, {}},
            .account = u"contoso"_s,
            .addressEmpty = false,
            .firstNumber = packPhone(u"+14255550100"),
            .lastNumber = packPhone(u"+14255550199")};
}

TEST(NumberConditions, comeBackFromJsonAsTheyWere)
{
    const NumberConditions conditions = everything();
    EXPECT_EQ(NumberConditions::fromJson(conditions.toJson()).value(), conditions);
    EXPECT_TRUE(NumberConditions().toJson().isEmpty());
    EXPECT_EQ(NumberConditions::fromJson({}).value(), NumberConditions());
    QJsonObject later = conditions.toJson();
    later.insert(u"madeByALaterVersion"_s, 7);
    EXPECT_EQ(NumberConditions::fromJson(later).value(), conditions);
}

TEST(NumberConditions, whatIsWrongIsSaid)
{
    const QPair<QString, QJsonValue> wrong[] = {{u"text"_s, 3},
                                                {u"services"_s, QJsonArray{u"telepathy"_s}},
                                                {u"statuses"_s, u"failed"_s},
                                                {u"addressEmpty"_s, u"yes"_s},
                                                {u"firstNumber"_s, u"4255550100"_s},
                                                {u"lastNumber"_s, u"+12345678901234567"_s}};
    for (const auto &[key, value] : wrong) {
        QJsonObject json = everything().toJson();
        json.insert(key, value);
        const Result<NumberConditions> read = NumberConditions::fromJson(json);
        ASSERT_FALSE(read) << key.toStdString();
        EXPECT_TRUE(read.error().target.startsWith(key)) << read.error().target.toStdString();
    }
}

TEST(NumberConditions, areEmptyOnlyWhenAllNumbersMeetThem)
{
    EXPECT_TRUE(NumberConditions().isEmpty());
    EXPECT_TRUE(NumberConditions{.text = u" "_s}.isEmpty());
    EXPECT_FALSE(NumberConditions{.text = u"4"_s}.isEmpty());
    EXPECT_FALSE(NumberConditions{.statuses = {QString()}}.isEmpty());
    EXPECT_FALSE(NumberConditions{.addressEmpty = false}.isEmpty());
}

TEST(NumberConditions, areDescribedInASentence)
{
    EXPECT_EQ(NumberConditions().describe(), u"All numbers"_s);
    EXPECT_EQ(everything().describe(),
              u"Numbers of account contoso, with Operator Connect or Direct Routing, with status Failed or "
              "Pending, with assignment Unassigned, with usage CallingUserAssignment or none, with an "
              "emergency address, from +14255550100 to +14255550199, with “425” in any column"_s);
    // The API has two words for it, people have one.
    EXPECT_EQ((NumberConditions{.statuses = {u"synced"_s, u"success"_s, {}}}.describe()),
              u"Numbers with status Synced or none"_s);
    EXPECT_EQ((NumberConditions{.lastNumber = packPhone(u"+1425")}.describe()), u"Numbers up to +1425"_s);
}

class ConditionsOnTable : public ::testing::Test
{
protected:
    ConditionsOnTable()
    {
        QList<Number> numbers;
        for (const auto &telephoneNumber :
             {u"+1425"_s, u"+14255550099"_s, u"+14255550100"_s, u"+14255550150"_s, u"+14255550199"_s,
              u"+14255550200"_s, u"+142555501500"_s, u"+15000000000"_s})
            numbers.append(Number(u"contoso"_s, telephoneNumber));
        numbers.append(Number(u"contoso-2"_s, u"+14255550155"_s));
        model.append(test::pageOf(numbers));
    }

    QStringList shown(const NumberConditions &conditions)
    {
        model.setConditions(conditions);
        QStringList numbers;
        for (int row = 0; row < model.rowCount(); ++row)
            numbers.append(model.index(row, 0).data().toString());
        return numbers;
    }

    NumberTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ConditionsOnTable, aRangeHoldsItsEndsAndNumbersOfTheirLength)
{
    const std::optional<PhoneKey> first = packPhone(u"+14255550100");
    const std::optional<PhoneKey> last = packPhone(u"+14255550199");
    EXPECT_EQ(shown({.firstNumber = first, .lastNumber = last}),
              (QStringList{u"+14255550100"_s, u"+14255550150"_s, u"+14255550199"_s, u"+14255550155"_s}));
    EXPECT_EQ(shown({.account = u"contoso-2"_s, .firstNumber = first, .lastNumber = last}),
              QStringList{u"+14255550155"_s});
    EXPECT_EQ(shown({.firstNumber = last}),
              (QStringList{u"+14255550199"_s, u"+14255550200"_s, u"+15000000000"_s}));
    EXPECT_EQ(shown({.lastNumber = first}), (QStringList{u"+14255550099"_s, u"+14255550100"_s}));
    EXPECT_EQ(shown({.lastNumber = packPhone(u"+1425")}), QStringList{u"+1425"_s});
    EXPECT_EQ(shown({.firstNumber = packPhone(u"+1425"), .lastNumber = last}), QStringList());
}

TEST_F(ConditionsOnTable, anAccountIsKnownAsSoonAsItsFirstNumberComes)
{
    EXPECT_EQ(shown({.account = u"fabrikam"_s}), QStringList());
    model.upsert(Number(u"fabrikam"_s, u"+1"_s));
    model.append(test::pageOf({Number(u"fabrikam"_s, u"+2"_s), Number(u"Fabrikam"_s, u"+3"_s)}));
    EXPECT_EQ(model.rowCount(), 2);
}

TEST_F(ConditionsOnTable, theTextIsOneOfThem)
{
    model.setConditions({.text = u"425"_s, .account = u"contoso-2"_s});
    EXPECT_EQ(model.filterText(), u"425"_s);
    model.setFilterText(u"77"_s);
    EXPECT_EQ(model.conditions(), (NumberConditions{.text = u"77"_s, .account = u"contoso-2"_s}));
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilterText({});
    EXPECT_EQ(model.rowCount(), 1);
}

TEST_F(ConditionsOnTable, theWordsThatOccurAreKnown)
{
    EXPECT_EQ(model.distinctStatuses(), QStringList{QString()});
    const QByteArray page = R"({"value":[{"telephoneNumber":"+1","accountName":"a",
        "serviceProvisioningStatus":"synced","serviceDetails":{"teamsOperatorConnect":{"enabled":true,
        "assignmentStatus":"assigned","configuration":{"usage":"CallingUserAssignment"}}}},
        {"telephoneNumber":"+2","accountName":"a","serviceProvisioningStatus":"failed",
        "serviceDetails":{"teamsDirectRouting":{"enabled":true}}},
        {"telephoneNumber":"+3","accountName":"a","serviceProvisioningStatus":"synced"}]})";
    model.append(decodeNumberPage(page).value());
    EXPECT_EQ(model.distinctStatuses(), (QStringList{{}, u"failed"_s, u"synced"_s}));
    EXPECT_EQ(model.distinctAssignments(), (QStringList{{}, u"assigned"_s}));
    EXPECT_EQ(model.distinctUsages(), (QStringList{{}, u"CallingUserAssignment"_s}));
}

} // namespace
} // namespace acg
