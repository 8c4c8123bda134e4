// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account.h"
#include "models/domain/civic_address.h"
#include "models/domain/number.h"
#include "models/domain/request_for_information.h"
#include "tests/domain/samples.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

using test::compact;

class Unknown
{
public:
    explicit Unknown(unsigned seed)
        : m_random(seed)
    {
    }

    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }

    QJsonValue value(int depth)
    {
        switch (below(depth > 3 ? 4 : 6)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return below(2) == 0;
        case 2:
            return below(1'000'000) / 8.0;
        case 3:
            return u"text %1 \"ü\""_s.arg(below(100));
        case 4: {
            QJsonArray list;
            for (int i = below(4); i > 0; --i)
                list.append(value(depth + 1));
            return list;
        }
        default: {
            QJsonObject object;
            for (int i = below(4); i > 0; --i)
                object.insert(u"m%1"_s.arg(below(100)), value(depth + 1));
            return object;
        }
        }
    }

    /// The same, with members nobody has heard of in some of its objects.
    QJsonValue grown(const QJsonValue &json)
    {
        if (json.isArray()) {
            QJsonArray result;
            const QJsonArray entries = json.toArray();
            for (const auto &entry : entries)
                result.append(grown(entry));
            return result;
        }
        if (!json.isObject())
            return json;
        QJsonObject result = json.toObject();
        const QStringList keys = result.keys();
        for (const QString &key : keys)
            result.insert(key, grown(result.value(key)));
        for (int i = below(3); i > 0; --i)
            result.insert(u"unheard%1"_s.arg(below(1000)), value(0));
        return result;
    }

private:
    std::mt19937 m_random;
};

template <typename Resource>
void survive(const QString &prefix)
{
    Unknown unknown(11);
    const QStringList names = test::sampleNames(prefix);
    for (int round = 0; round < 60; ++round) {
        for (const QString &name : names) {
            const QList<QJsonObject> all = test::resources(name);
            for (const QJsonObject &known : all) {
                const QJsonObject json = unknown.grown(known).toObject();
                const Result<Resource> value = Resource::fromJson(json);
                ASSERT_TRUE(value.has_value()) << value.error().message.toStdString();
                ASSERT_EQ(compact(value->toJson()), compact(json));
            }
        }
    }
}

TEST(UnknownMembers, surviveReadingAndWriting)
{
    survive<Account>(u"account"_s);
    survive<Number>(u"number"_s);
    survive<CivicAddress>(u"civic-address"_s);
    survive<RequestForInformation>(u"rfi-list"_s);
}

/// All members called unheard..., with their paths.
QStringList unheard(const QJsonObject &json, const QString &path = {})
{
    QStringList result;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key().startsWith(u"unheard"_s))
            result.append(path + it.key() + QString::fromUtf8(compact({{u"v"_s, it.value()}})));
        else if (it.value().isObject())
            result.append(unheard(it.value().toObject(), path + it.key() + u'.'));
    }
    return result;
}

TEST(UnknownMembers, surviveEditingAndAreSent)
{
    Unknown unknown(12);
    for (int round = 0; round < 200; ++round) {
        const QJsonObject json
            = unknown.grown(test::sample(u"account-get-several-services.mended.json"_s)).toObject();
        Account account = *Account::fromJson(json);
        account.setCorrelationId(u"c"_s);
        account.setSubdomain(u"other"_s);
        account.setRegionToken(1, u"new"_s);
        account.setEnabled(Service::TeamsDirectRouting, false);
        account.setSyncEnabled(Service::TeamsOperatorConnect, false);
        ASSERT_EQ(unheard(account.toJson()), unheard(json));
        ASSERT_EQ(unheard(account.toRequestBody()), unheard(json));

        const QJsonObject numberJson
            = unknown.grown(test::sample(u"number-get-synced.mended.json"_s)).toObject();
        Number number = *Number::fromJson(numberJson);
        number.setUsage(Service::TeamsOperatorConnect, u"ConferenceAssignment"_s);
        number.setCustomSipHeader(u"h"_s);
        number.setChoosableCapabilities(Service::TeamsOperatorConnect, {u"InboundCalling"_s});
        number.setCivicAddressId(Service::TeamsOperatorConnect, {});
        ASSERT_EQ(unheard(number.toJson()), unheard(numberJson));
        ASSERT_EQ(unheard(number.toRequestBody()), unheard(numberJson));
    }
}

TEST(UnknownMembers, wordsOfOpenEnumsSurvive)
{
    Number number(u"a"_s, u"+14255550100"_s);
    number.setEnabled(Service::TeamsPhoneMobile, true);
    number.setAssignmentStatus(Service::TeamsPhoneMobile, u"halfAssigned"_s);
    number.setUsage(Service::TeamsPhoneMobile, u"NewUsage"_s);
    const Number again = *Number::fromJson(number.toJson());
    EXPECT_EQ(again, number);
    EXPECT_EQ(again.assignmentStatus(Service::TeamsPhoneMobile), u"halfAssigned"_s);
    EXPECT_EQ(again.usage(Service::TeamsPhoneMobile), u"NewUsage"_s);
}

} // namespace
} // namespace acg
