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
            for (const NumberStore::Update &update : store.append(test::pageOf(page)))
                (void)store.set(update);
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

TEST(NumberStore, knowsWhatCameSinceItForgot)
{
    NumberStore store;
    const auto page = [](const QStringList &numbers) {
        QList<Number> list;
        for (const QString &number : numbers)
            list.append(Number(u"a"_s, number));
        return test::pageOf(list);
    };
    store.appendEarlier(page({u"+11"_s, u"+12"_s, u"+13"_s}));
    EXPECT_EQ(store.seenCount(), 0U);
    EXPECT_TRUE(store.append(page({u"+12"_s, u"+14"_s})).empty());
    store.appendEarlier(page({u"+14"_s, u"+15"_s}));
    EXPECT_EQ(store.seenCount(), 2U);
    EXPECT_EQ(store.unseen(), (std::vector<NumberStore::Row>{0, 2, 4}));
    store.remove(1);
    store.remove(2);
    EXPECT_EQ(store.seenCount(), 1U);
    EXPECT_EQ(store.unseen(), (std::vector<NumberStore::Row>{0, 4}));
    EXPECT_FALSE(store.set(0, NumberTexts(Number(u"a"_s, u"+11"_s)).fields()));
    EXPECT_EQ(store.unseen(), (std::vector<NumberStore::Row>{4}));
    store.forgetSeen();
    EXPECT_EQ(store.seenCount(), 0U);
    EXPECT_EQ(store.count(), 3U);
    EXPECT_EQ(store.unseen().size(), 3U);
}

TEST(NumberStore, aNumberThatComesTwiceEndsAsItCameLast)
{
    NumberStore store;
    const Number first(u"a"_s, u"+11"_s);
    const Number second(u"b"_s, u"+11"_s);
    (void)store.append(test::pageOf({first}));
    store.forgetSeen();
    std::vector<NumberStore::Update> updates = store.append(test::pageOf({second}));
    std::ranges::copy(store.append(test::pageOf({first})), std::back_inserter(updates));
    for (const NumberStore::Update &update : updates)
        (void)store.set(update);
    EXPECT_EQ(store.columns().account(0), u"a"_s);
}

TEST(NumberStore, copiesARangeOfRowsWithTheirTextsOnly)
{
    RandomNumbers random(34);
    NumberStore store;
    QList<Number> numbers;
    for (int i = 0; i < 200; ++i)
        numbers.append(random.number(u"+1425%1"_s.arg(1000 + i)));
    (void)store.append(test::pageOf(numbers));
    store.remove(60);
    store.remove(99);
    const NumberColumns copy = store.columns().copyOf(50, 100);
    ASSERT_EQ(copy.size(), 48U);
    NumberColumns::Row next = 0;
    for (NumberStore::Row row = 50; row < 100; ++row) {
        if (!store.holds(row))
            continue;
        const NumberFields expected = store.columns().at(row);
        const NumberFields found = copy.at(next++);
        ASSERT_EQ(found.key, expected.key);
        ASSERT_EQ(found.account, expected.account);
        ASSERT_EQ(found.civicAddress, expected.civicAddress);
        ASSERT_EQ(found.sipHeader, expected.sipHeader);
        ASSERT_EQ(found.problem, expected.problem);
        ASSERT_EQ(found.status, expected.status);
        ASSERT_EQ(found.assignment, expected.assignment);
        ASSERT_EQ(found.usage, expected.usage);
        ASSERT_EQ(found.services, expected.services);
    }
    EXPECT_EQ(store.columns().copyOf(60, 61).size(), 0U);
    const NumberColumns one = store.columns().copyOf(50, 51);
    EXPECT_LE(one.accounts().size(), 2U); // the empty text is always there
    EXPECT_EQ(one.traits().size(), 1U);
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
