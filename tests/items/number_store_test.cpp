// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_store.h"
#include "tests/items/random_numbers.h"

#include <gtest/gtest.h>

#include <map>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

using test::RandomNumbers;

TEST(NumberStore, findsWhatItHoldsAfterAnyMixOfChanges)
{
    RandomNumbers random(31);
    NumberStore store;
    std::map<QString, QString> expected; // telephone number to account
    for (int step = 0; step < 400; ++step) {
        if (random.below(3) > 0) {
            QList<Number> page;
            for (int i = random.below(40); i > 0; --i)
                page.append(random.number(random.telephoneNumber(2000)));
            for (const Number &number : page)
                expected[number.telephoneNumber()] = number.accountName();
            for (const NumberStore::Again &again : store.append(test::pageOf(page))) {
                EXPECT_FALSE(store.holds(again.arrived));
                (void)store.set(again);
            }
        } else {
            for (int i = random.below(60); i > 0; --i) {
                const QString text = random.telephoneNumber(2000);
                const auto row = store.find(*packPhone(text));
                ASSERT_EQ(row.has_value(), expected.contains(text));
                if (row) {
                    store.remove(*row);
                    EXPECT_FALSE(store.holds(*row));
                    expected.erase(text);
                }
            }
        }
        ASSERT_EQ(store.count(), expected.size());
    }
    for (const auto &[text, account] : expected) {
        const auto row = store.find(*packPhone(text));
        ASSERT_TRUE(row.has_value());
        ASSERT_EQ(store.columns().account(*row), account);
    }
    std::size_t held = 0;
    for (NumberStore::Row row = 0; row < store.end(); ++row)
        held += store.holds(row) ? 1U : 0U;
    EXPECT_EQ(held, expected.size());
}

TEST(NumberStore, setTellsWhetherAnythingChanged)
{
    RandomNumbers random(32);
    const NumberTexts texts(random.number(u"+14255550100"_s));
    NumberStore store;
    const NumberStore::Row row = store.append(texts.fields());
    EXPECT_FALSE(store.set(row, texts.fields()));
    NumberFields other = texts.fields();
    other.problem = "something else";
    EXPECT_TRUE(store.set(row, other));
    EXPECT_EQ(store.columns().problem(row), u"something else"_s);
}

TEST(NumberStore, listsTheRowsOfAnAccount)
{
    NumberStore store;
    EXPECT_TRUE(store.rowsOfAccount("a").empty());
    (void)store.append(
        test::pageOf({Number(u"a"_s, u"+11"_s), Number(u"b"_s, u"+12"_s), Number(u"a"_s, u"+13"_s)}));
    EXPECT_EQ(store.rowsOfAccount("a"), (std::vector<NumberStore::Row>{0, 2}));
    store.remove(0);
    EXPECT_EQ(store.rowsOfAccount("a"), (std::vector<NumberStore::Row>{2}));
    EXPECT_TRUE(store.rowsOfAccount("c").empty());
}

TEST(NumberStore, readsBackTheFieldsOfANumber)
{
    RandomNumbers random(33);
    for (int i = 0; i < 200; ++i) {
        const Number number = random.number(u"+1425%1"_s.arg(i));
        const NumberTexts texts(number);
        const NumberPage page = test::pageOf({number});
        const NumberFields read = page.rows.at(0);
        ASSERT_EQ(read.key, texts.fields().key);
        ASSERT_EQ(read.account, texts.fields().account);
        ASSERT_EQ(read.civicAddress, texts.fields().civicAddress);
        ASSERT_EQ(read.sipHeader, texts.fields().sipHeader);
        ASSERT_EQ(read.problem, texts.fields().problem);
        ASSERT_EQ(read.status, texts.fields().status);
        ASSERT_EQ(read.assignment, texts.fields().assignment);
        ASSERT_EQ(read.usage, texts.fields().usage);
        ASSERT_EQ(read.services, texts.fields().services);
    }
}

TEST(NumberStore, staysWithin48BytesARow)
{
    NumberStore store;
    for (int page = 0; page < 100; ++page) {
        QJsonArray items;
        for (int i = 0; i < 1000; ++i) {
            const int n = page * 1000 + i;
            items.append(QJsonObject{
                {u"telephoneNumber"_s, u"+1425%1"_s.arg(1'000'000 + n)},
                {u"accountName"_s, u"customer-%1"_s.arg(n / 100)},
                {u"configuration"_s, QJsonObject{{u"customSipHeader"_s, u"bill-%1"_s.arg(n / 500)}}}});
        }
        (void)store.append(decodeNumberPage(test::pageBody(items)).value());
    }
    store.shrink();
    // With the order (4) and a filter (4) of the table on top.
    EXPECT_LE(store.memory() + 8 * store.count(), 48 * store.count());
}

} // namespace
} // namespace acg
