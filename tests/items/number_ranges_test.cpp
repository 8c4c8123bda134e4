// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_range_model.h"
#include "models/items/number_table_model.h"
#include "tests/items/random_numbers.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

TEST(PhoneOrdinal, countsAndComesBack)
{
    test::RandomNumbers random(41);
    for (int i = 0; i < 2000; ++i) {
        QString text = u"+"_s;
        for (int digits = 1 + random.below(maximumPhoneDigits); digits > 0; --digits)
            text += QString::number(random.below(10));
        const PhoneKey key = packPhone(text).value();
        ASSERT_EQ(phoneAt(phoneOrdinal(key)), key) << text.toStdString();
    }
    EXPECT_EQ(phoneAt(phoneOrdinal(*packPhone(u"+0199")) + 1), packPhone(u"+0200"));
    EXPECT_EQ(phoneAt(phoneOrdinal(*packPhone(u"+99")) + 1), 0U);
    EXPECT_EQ(phoneAt(phoneOrdinal(*packPhone(u"+9999999999999999")) + 1), 0U);
}

/// A range in words that are easily compared.
struct Shown
{
    QString first;
    QString last;
    quint64 count;
    quint64 missing;
    QString account;
    QString free;
    friend bool operator==(const Shown &, const Shown &) = default;
    friend std::ostream &operator<<(std::ostream &out, const Shown &s)
    {
        return out << s.first.toStdString() << " to " << s.last.toStdString() << ", " << s.count << " and "
                   << s.missing << " of " << s.account.toStdString() << ", free " << s.free.toStdString();
    }
};

std::vector<Shown> shownBy(const NumberRangeModel &model)
{
    std::vector<Shown> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto cell = [&](int column) { return model.index(row, column).data(); };
        rows.push_back(
            {cell(NumberRangeModel::First).toString(), cell(NumberRangeModel::Last).toString(),
             cell(NumberRangeModel::Count).toULongLong(), cell(NumberRangeModel::Gaps).toULongLong(),
             cell(NumberRangeModel::Account).toString(), cell(NumberRangeModel::NextFree).toString()});
    }
    return rows;
}

/// The obvious way, for numbers of the form +9 and `digits` more: steps through all there are. After +99...9
/// there are none.
class BruteForce
{
public:
    BruteForce(int digits, const std::map<int, QString> &held, const std::map<int, QString> &shown,
               int gapLimit, int length)
        : m_digits(digits)
        , m_held(held)
    {
        for (const auto &[number, account] : shown) {
            bool isFirst = true;
            for (int before = number - 1; before >= 0 && before >= number - gapLimit - 1; --before)
                isFirst = isFirst && !isOf(shown, before, account);
            if (isFirst)
                rows.push_back(follow(shown, number, account, gapLimit, length));
        }
    }

    std::vector<Shown> rows;

private:
    static bool isOf(const std::map<int, QString> &numbers, int number, const QString &account)
    {
        const auto found = numbers.find(number);
        return found != numbers.end() && found->second == account;
    }
    [[nodiscard]] int end() const { return static_cast<int>(std::pow(10, m_digits)); }
    [[nodiscard]] QString text(int number) const
    {
        return u"+9"_s + QString::number(number).rightJustified(m_digits, u'0');
    }

    Shown follow(const std::map<int, QString> &shown, int first, const QString &account, int gapLimit,
                 int length)
    {
        int last = first;
        quint64 count = 1;
        for (int next = first + 1; next < end() && next <= last + gapLimit + 1; ++next) {
            if (isOf(shown, next, account)) {
                last = next;
                ++count;
            }
        }
        const quint64 between = static_cast<quint64>(last) - static_cast<quint64>(first) + 1;
        return {text(first), text(last), count, between - count, account, free(first, last, length)};
    }

    QString free(int first, int last, int length) const
    {
        for (int from = first; from <= last + 1; ++from) {
            int to = from;
            while (to < from + length && to < end() && !m_held.contains(to))
                ++to;
            const bool isOutside = from <= last && to > last;
            if (to == from + length && !isOutside)
                return length == 1 ? text(from) : u"%1 to %2"_s.arg(text(from), text(to - 1));
        }
        return u"None"_s;
    }

    int m_digits;
    const std::map<int, QString> &m_held;
};

class RandomRanges : public ::testing::TestWithParam<unsigned>
{
};

TEST_P(RandomRanges, areWhatTheObviousWayGives)
{
    test::RandomNumbers random(GetParam());
    NumberTableModel numbers;
    NumberRangeModel model(numbers);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int round = 0; round < 25; ++round) {
        numbers.clear();
        const int digits = 2 + random.below(2);
        const int density = 1 + random.below(6);
        std::map<int, QString> held;
        for (int i = 0; i < std::pow(10, digits); ++i) {
            if (random.below(density) == 0)
                held[i] = u"account %1"_s.arg(random.below(2));
        }
        QList<Number> list;
        for (const auto &[number, account] : held)
            list.append(Number(account, u"+9"_s + QString::number(number).rightJustified(digits, u'0')));
        std::ranges::shuffle(list, std::mt19937(GetParam()));
        numbers.append(test::pageOf(list));
        // Of another length: never in the same range, and never in the way.
        numbers.append(test::pageOf({Number(u"account 0"_s, u"+9"_s), Number(u"account 1"_s, u"+923456"_s)}));
        std::map<int, QString> shown = held;
        const bool isFiltered = random.below(2) == 0;
        numbers.setFilterText(isFiltered ? u"account 0"_s : QString());
        std::erase_if(shown, [&](const auto &entry) { return isFiltered && entry.second != u"account 0"_s; });

        model.setGapLimit(static_cast<quint64>(random.below(12)));
        model.setFreeRunLength(1 + random.below(8));
        model.refold();
        std::vector<Shown> found = shownBy(model);
        std::erase_if(
            found, [](const Shown &range) { return range.first == u"+9"_s || range.first == u"+923456"_s; });
        const BruteForce expected(digits, held, shown, static_cast<int>(model.gapLimit()),
                                  model.freeRunLength());
        ASSERT_EQ(found, expected.rows);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomRanges, ::testing::Range(1U, 7U));

TEST(NumberRangeModel, isAPictureOfTheMomentItWasFolded)
{
    NumberTableModel numbers;
    NumberRangeModel model(numbers);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    numbers.append(test::pageOf({Number(u"a"_s, u"+1425"_s), Number(u"a"_s, u"+1426"_s)}));
    EXPECT_EQ(model.rowCount(), 0);
    model.refold();
    EXPECT_EQ(shownBy(model),
              (std::vector<Shown>{{u"+1425"_s, u"+1426"_s, 2, 0, u"a"_s, u"+1427 to +1436"_s}}));
    numbers.clear();
    EXPECT_EQ(model.rowCount(), 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setFreeRunLength(1);
    EXPECT_EQ(changed.count(), 1);
    model.setFreeRunLength(0);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(shownBy(model).front().free, u"+1427"_s);
}

} // namespace
} // namespace acg
