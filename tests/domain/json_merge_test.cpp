// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json_merge.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

#include <random>

using namespace acg;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

const QJsonValue absent(QJsonValue::Undefined);

TEST(Changes, AreTheSmallestOnes)
{
    const QJsonObject before = object(R"({"a":{"b":{"c":1,"d":"x"}},"gone":true,"same":[1,2]})");
    const QJsonObject after = object(R"({"a":{"b":{"c":2,"d":"x"}},"same":[1,2],"new":{"e":false}})");
    EXPECT_EQ(json::changes(before, after),
              (QList<json::Change>{{{u"a"_s, u"b"_s, u"c"_s}, 1, 2},
                                   {{u"gone"_s}, true, absent},
                                   {{u"new"_s, u"e"_s}, absent, false}}));
    EXPECT_TRUE(json::changes(before, before).isEmpty());
}

TEST(Changes, TellNullFromAbsentAndAListIsOneValue)
{
    EXPECT_EQ(json::changes(object(R"({"a":null,"l":[1,2]})"), object(R"({"l":[2,1]})")),
              (QList<json::Change>{{{u"a"_s}, QJsonValue::Null, absent},
                                   {{u"l"_s}, QJsonArray{1, 2}, QJsonArray{2, 1}}}));
    EXPECT_EQ(json::changes(object("{}"), object(R"({"a":{}})")),
              (QList<json::Change>{{{u"a"_s}, absent, QJsonObject()}}));
}

/// Every combination of a member being absent, of one of two values, or an object, on the three sides.
TEST(ThreeWayMerge, DecidesEveryCombinationOfBaseTheirsAndMine)
{
    const QList<QJsonValue> values{
        absent, 1, 2, QJsonValue::Null, object(R"({"x":1})"), object(R"({"x":2})")};
    const auto with = [](const QJsonValue &value) {
        QJsonObject json{{u"other"_s, u"kept"_s}};
        if (!value.isUndefined())
            json.insert(u"m"_s, value);
        return json;
    };
    int collisions = 0;
    for (const QJsonValue &base : values) {
        for (const QJsonValue &theirs : values) {
            for (const QJsonValue &mine : values) {
                const json::Merge merge = json::merge(with(base), with(theirs), with(mine));
                if (mine == base || mine == theirs) {
                    EXPECT_EQ(merge.merged, with(theirs));
                    EXPECT_TRUE(merge.collisions.isEmpty());
                } else if (theirs == base) {
                    EXPECT_EQ(merge.merged, with(mine));
                    EXPECT_TRUE(merge.collisions.isEmpty());
                } else {
                    ++collisions;
                    ASSERT_EQ(merge.collisions.size(), 1);
                    EXPECT_EQ(merge.merged, with(theirs)) << "until somebody decides";
                    QJsonObject decided = merge.merged;
                    json::setMember(decided, merge.collisions.first().path, merge.collisions.first().mine);
                    EXPECT_EQ(decided, with(mine));
                }
            }
        }
    }
    EXPECT_GT(collisions, 50);
}

TEST(ThreeWayMerge, TakesEachSidesOwnChangesInsideOneObject)
{
    const json::Merge merge = json::merge(
        object(R"({"s":{"oc":{"enabled":true,"sync":true}},"name":"n"})"),
        object(R"({"s":{"oc":{"enabled":false,"sync":true},"dr":{"enabled":true}},"name":"n"})"),
        object(R"({"s":{"oc":{"enabled":true,"sync":false}},"name":"n","id":"mine"})"));
    EXPECT_TRUE(merge.collisions.isEmpty());
    EXPECT_EQ(merge.merged,
              object(R"({"s":{"oc":{"enabled":false,"sync":false},"dr":{"enabled":true}},)"
                     R"("name":"n","id":"mine"})"));
}

TEST(ThreeWayMerge, WhatOneRemovedAndTheOtherChangedIsACollisionOfTheWhole)
{
    const json::Merge merge = json::merge(object(R"({"s":{"dr":{"sub":"a"}}})"),
                                          object(R"({"s":{"dr":{"sub":"b"}}})"), object(R"({"s":{}})"));
    ASSERT_EQ(merge.collisions.size(), 1);
    EXPECT_EQ(
        merge.collisions.first(),
        (json::Collision{{u"s"_s, u"dr"_s}, object(R"({"sub":"a"})"), object(R"({"sub":"b"})"), absent}));
}

/// Objects of a few members, some of them objects again.
class RandomObjects
{
public:
    QJsonObject make(int depth = 2)
    {
        QJsonObject json;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            const int kind = pick(5);
            if (kind == 0)
                continue;
            if (kind == 1 && depth > 0)
                json.insert(name, make(depth - 1));
            else
                json.insert(name, pick(3));
        }
        return json;
    }

    QJsonObject edited(QJsonObject json)
    {
        const QString name = QStringList{u"a"_s, u"b"_s, u"c"_s}.at(pick(3));
        if (json.value(name).isObject() && pick(2) == 0)
            json.insert(name, edited(json.value(name).toObject()));
        else if (pick(4) == 0)
            json.remove(name);
        else
            json.insert(name, pick(9));
        return json;
    }

private:
    int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }
    std::mt19937 m_random{4};
};

QJsonValue valueAt(const QJsonObject &json, const QStringList &path)
{
    if (!json.contains(path.first()))
        return absent;
    const QJsonValue value = json.value(path.first());
    return path.size() == 1 ? value : valueAt(value.toObject(), path.mid(1));
}

TEST(ThreeWayMerge, LosesNothingThatOneSideAloneChanged)
{
    RandomObjects random;
    for (int round = 0; round < 5000; ++round) {
        const QJsonObject base = random.make();
        const QJsonObject theirs = random.edited(random.edited(base));
        const QJsonObject mine = random.edited(random.edited(base));
        json::Merge merge = json::merge(base, theirs, mine);
        // All collisions decided for me: whatever I changed is there...
        QJsonObject forMe = merge.merged;
        for (const json::Collision &one : std::as_const(merge.collisions))
            json::setMember(forMe, one.path, one.mine);
        const auto ofMine = json::changes(base, mine);
        for (const json::Change &my : ofMine)
            EXPECT_EQ(valueAt(forMe, my.path), my.after) << my.path.join(u'.').toStdString();
        // ...and decided for them, what is not there differs from theirs by changes of mine only.
        const auto fromThem = json::changes(theirs, merge.merged);
        for (const json::Change &one : fromThem) {
            const bool isMine = std::any_of(ofMine.begin(), ofMine.end(), [&](const json::Change &my) {
                const qsizetype length = std::min(my.path.size(), one.path.size());
                return my.path.first(length) == one.path.first(length);
            });
            EXPECT_TRUE(isMine) << one.path.join(u'.').toStdString();
        }
        EXPECT_EQ(json::merge(base, theirs, base).merged, theirs);
        EXPECT_EQ(json::merge(base, base, mine).merged, mine);
    }
}

} // namespace
