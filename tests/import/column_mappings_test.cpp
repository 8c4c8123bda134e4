// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/column_mappings.h"

#include <QSettings>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg::testing {
namespace {

class ColumnMappings : public ::testing::Test
{
protected:
    void SetUp() override { QSettings().clear(); }

    const QStringList columns{u"Rufnummer"_s, u"Kunde"_s, u"?"_s};
    const ImportSettings settings{.fields = {0, 1, -1}};
};

TEST_F(ColumnMappings, AreOfferedAgainForTheSameColumns)
{
    EXPECT_EQ(columnMappings::remembered(columns), std::nullopt);
    columnMappings::remember(columns, settings);
    EXPECT_EQ(columnMappings::remembered(columns), settings);
    EXPECT_EQ(columnMappings::remembered({u"Rufnummer"_s}), std::nullopt);
}

TEST_F(ColumnMappings, AreSavedUnderNames)
{
    columnMappings::save(u"b/ \u00E4"_s, columns, settings);
    columnMappings::save(u"A"_s, columns, {.target = ImportTarget::Accounts, .fields = {-1, 0, -1}});
    EXPECT_EQ(columnMappings::names(), QStringList({u"A"_s, u"b/ \u00E4"_s}));

    const auto loaded = columnMappings::load(u"b/ \u00E4"_s, {u"Kunde"_s, u"new"_s, u"Rufnummer"_s});
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->fields, QList<int>({1, -1, 0}));
    EXPECT_EQ(columnMappings::load(u"A"_s, columns)->target, ImportTarget::Accounts);

    columnMappings::remove(u"A"_s);
    EXPECT_EQ(columnMappings::names(), QStringList({u"b/ \u00E4"_s}));
    EXPECT_EQ(columnMappings::load(u"A"_s, columns), std::nullopt);
}

} // namespace
} // namespace acg::testing
