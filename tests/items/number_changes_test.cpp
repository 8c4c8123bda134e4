// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_changes_model.h"
#include "models/items/number_table_model.h"
#include "models/items/number_trouble.h"
#include "tests/items/random_numbers.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

#include <map>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

using Numbers = std::map<QString, Number>;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The words of a number, one for each field, in the order of the fields.
QStringList words(const Number &number)
{
    const NumberTexts texts(number);
    const NumberFields &f = texts.fields();
    return {toText(f.account), QString::number(f.services), toText(f.status),   toText(f.assignment),
            toText(f.usage),   toText(f.civicAddress),      toText(f.sipHeader)};
}

/// "+1425 changed 3": the number, what happened, and which fields.
QStringList obvious(const Numbers &before, const Numbers &after)
{
    QStringList changes;
    for (const auto &[key, number] : before) {
        const auto now = after.find(key);
        if (now == after.end()) {
            changes.append(key + u" removed"_s);
            continue;
        }
        const QStringList then = words(number);
        const QStringList present = words(now->second);
        int fields = 0;
        for (int i = 0; i < then.size(); ++i)
            fields |= then.at(i) != present.at(i) ? 1 << i : 0;
        if (fields != 0)
            changes.append(u"%1 changed %2"_s.arg(key).arg(fields));
    }
    for (const auto &[key, number] : after) {
        if (!before.contains(key))
            changes.append(key + u" added"_s);
    }
    changes.sort();
    return changes;
}

QStringList found(const NumberChanges &changes)
{
    QStringList texts;
    for (const NumberChange &change : changes.list()) {
        const QString key = phoneText(change.key);
        if (change.kind == NumberChange::Kind::Added)
            texts.append(key + u" added"_s);
        else if (change.kind == NumberChange::Kind::Removed)
            texts.append(key + u" removed"_s);
        else
            texts.append(u"%1 changed %2"_s.arg(key).arg(change.fields));
    }
    texts.sort();
    return texts;
}

QList<Number> listOf(const Numbers &numbers)
{
    QList<Number> list;
    for (const auto &[key, number] : numbers)
        list.append(number);
    return list;
}

NumberChanges compare(const NumberTableModel &present, const QList<QList<Number>> &earlier)
{
    NumberComparison comparison(present.copy());
    for (const QList<Number> &page : earlier)
        comparison.add(test::pageOf(page));
    return std::move(comparison).finish();
}

class RandomChanges : public ::testing::TestWithParam<unsigned>
{
};

TEST_P(RandomChanges, areWhatTheObviousWayGives)
{
    test::RandomNumbers random(GetParam());
    for (int round = 0; round < 15; ++round) {
        Numbers before;
        Numbers after;
        for (int i = random.below(80); i > 0; --i) {
            const QString key = random.telephoneNumber(400);
            const Number number = random.number(key);
            const int fate = random.below(6);
            if (fate != 0)
                before.insert_or_assign(key, number);
            if (fate == 1)
                after.erase(key);
            else
                after.insert_or_assign(key, fate == 2 ? random.number(key) : number);
        }
        NumberTableModel present;
        present.append(test::pageOf(listOf(after)));
        present.upsert(Number(u"a"_s, u"+777"_s)); // it leaves an empty row behind
        present.remove(u"+777"_s);
        const QList<Number> list = listOf(before);
        const NumberChanges changes = compare(present, {list.mid(0, 30), list.mid(30)});
        ASSERT_EQ(found(changes), obvious(before, after));
        for (const NumberChange &change : changes.list()) {
            const QString key = phoneText(change.key);
            if (change.kind != NumberChange::Kind::Added) {
                ASSERT_EQ(toText(changes.before(change).problem),
                          toText(NumberTexts(before.at(key)).fields().problem));
            }
            if (change.kind != NumberChange::Kind::Removed) {
                ASSERT_EQ(toText(changes.after(change).sipHeader), after.at(key).customSipHeader());
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomChanges, ::testing::Range(1U, 7U));

Number number(const QString &telephoneNumber, const QString &status, const QString &assignment,
              const QString &account = u"contoso"_s, const QString &problem = {})
{
    const QJsonObject json{
        {u"telephoneNumber"_s, telephoneNumber},
        {u"accountName"_s, account},
        {u"serviceProvisioningStatus"_s, status},
        {u"serviceProvisioningErrors"_s,
         problem.isEmpty()
             ? QJsonValue()
             : QJsonValue(QJsonArray{QJsonObject{{u"code"_s, u"c"_s}, {u"message"_s, problem}}})},
        {u"serviceDetails"_s,
         QJsonObject{{u"teamsOperatorConnect"_s,
                      QJsonObject{{u"enabled"_s, true}, {u"assignmentStatus"_s, assignment}}}}}};
    return Number::fromJson(json).value();
}

TEST(NumberChanges, tellWhatPeopleAskFor)
{
    NumberTableModel present;
    present.append(test::pageOf({number(u"+1"_s, u"failed"_s, u"assigned"_s),
                                 number(u"+2"_s, u"synced"_s, u"unassigned"_s, u"fabrikam"_s),
                                 number(u"+3"_s, u"failed"_s, u"assigned"_s),
                                 number(u"+4"_s, u"failed"_s, u"reserved"_s),
                                 number(u"+5"_s, u"synced"_s, u"assigned"_s)}));
    const NumberChanges changes
        = compare(present,
                  {{number(u"+1"_s, u"pending"_s, u"assigned"_s), number(u"+2"_s, u"synced"_s, u"assigned"_s),
                    number(u"+4"_s, u"failed"_s, u"assigned"_s), number(u"+5"_s, u"synced"_s, u"assigned"_s),
                    number(u"+6"_s, u"failed"_s, u"assigned"_s)}});
    EXPECT_EQ(
        changes.summary(),
        (NumberChanges::Summary{
            .added = 1, .removed = 1, .changed = 3, .moved = 1, .assignmentFlips = 1, .newlyFailed = 2}));

    NumberChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChanges(changes);
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u'|'));
    }
    EXPECT_EQ(rows,
              (QStringList{u"+1|contoso|Status|Pending|Failed"_s, u"+2|fabrikam|Account|contoso|fabrikam"_s,
                           u"+2|fabrikam|Assignment|Assigned|Unassigned"_s,
                           u"+4|contoso|Assignment|Assigned|reserved"_s, u"+6|contoso|Removed||"_s,
                           u"+3|contoso|Added||"_s}));
    EXPECT_EQ(model.changeAt(2).key, packPhone(u"+2"));
    model.setChanges({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(NumberChanges, theCopyStaysAsItWas)
{
    NumberTableModel present;
    present.append(test::pageOf({number(u"+1"_s, u"synced"_s, u"assigned"_s)}));
    const auto copy = present.copy();
    present.clear();
    EXPECT_EQ(copy->count(), 1U);
    EXPECT_TRUE(copy->find(*packPhone(u"+1")).has_value());
}

TEST(FailuresByCause, countWhatTheBackendSaid)
{
    const auto failed = [](const QString &key, const QString &problem) {
        return number(key, u"failed"_s, {}, u"contoso"_s, problem);
    };
    const NumberPage page
        = test::pageOf({failed(u"+1"_s, u"rare"_s), failed(u"+2"_s, u"common"_s),
                        number(u"+3"_s, u"synced"_s, {}), failed(u"+4"_s, {}), failed(u"+5"_s, u"common"_s)});
    const std::vector<FailureCause> causes = failuresByCause(page.rows);
    ASSERT_EQ(causes.size(), 3U);
    EXPECT_EQ(causes[0].problem, u"common"_s);
    EXPECT_EQ(causes[0].numbers, (std::vector<PhoneKey>{*packPhone(u"+2"), *packPhone(u"+5")}));
    EXPECT_EQ(causes[1].problem, u"rare"_s);
    EXPECT_EQ(causes[2].problem, QString());
}

TEST(PendingSince, goesBackToWhereANumberWasNotPending)
{
    const auto page = [](const QStringList &pending, const QStringList &others) {
        QList<Number> list;
        for (const QString &key : pending)
            list.append(number(key, u"pending"_s, {}));
        for (const QString &key : others)
            list.append(number(key, u"synced"_s, {}));
        return test::pageOf(list);
    };
    const auto day = [](int d) { return QDateTime(QDate(2026, 11, d), QTime(12, 0), Qt::UTC); };
    PendingSince pending(page({u"+1"_s, u"+2"_s, u"+3"_s}, {u"+4"_s}).rows, day(20));
    EXPECT_FALSE(pending.isSettled());
    pending.beginEarlierList(day(19));
    pending.add(page({u"+1"_s, u"+4"_s}, {u"+3"_s}).rows);
    pending.add(page({u"+2"_s}, {}).rows);
    EXPECT_FALSE(pending.isSettled());
    pending.beginEarlierList(day(18));
    pending.add(page({u"+1"_s, u"+3"_s}, {u"+2"_s}).rows);
    EXPECT_FALSE(pending.isSettled());
    pending.beginEarlierList(day(17));
    pending.add(page({u"+2"_s}, {u"+1"_s}).rows);
    EXPECT_TRUE(pending.isSettled());
    QStringList found;
    for (const PendingSince::Entry &entry : pending.entries())
        found.append(phoneText(entry.key) + u' ' + QString::number(entry.since.date().day()));
    EXPECT_EQ(found, (QStringList{u"+1 18"_s, u"+2 19"_s, u"+3 20"_s}));
}

} // namespace
} // namespace acg
