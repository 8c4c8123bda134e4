// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account.h"
#include "models/domain/civic_address.h"
#include "models/domain/number.h"
#include "models/domain/request_for_information.h"
#include "tests/domain/samples.h"

#include <gtest/gtest.h>

#include <functional>
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

/// Every member that can be edited, each with a value that is not there yet.
QList<std::function<void(Account &)>> accountEdits()
{
    QList<std::function<void(Account &)>> edits{
        [](Account &account) { account.setCorrelationId(u"other"_s); },
        [](Account &account) { account.setCorrelationId({}); },
        [](Account &account) { account.setTeamsTenantId(u"other"_s); },
        [](Account &account) { account.setTeamsTenantId({}); },
        [](Account &account) { account.setCallScreening(!account.callScreening()); },
        [](Account &account) { account.setSubdomain(u"other"_s); },
        [](Account &account) { account.setSubdomain({}); },
        [](Account &account) { account.setRegionToken(1, u"other"_s); },
        [](Account &account) { account.setRegionToken(2, {}); },
    };
    for (const Service service : allServices) {
        edits.append(
            [service](Account &account) { account.setEnabled(service, !account.isEnabled(service)); });
        edits.append([service](Account &account) {
            account.setSyncEnabled(service, !account.isSyncEnabled(service));
        });
    }
    return edits;
}

QList<std::function<void(Number &)>> numberEdits()
{
    QList<std::function<void(Number &)>> edits{
        [](Number &number) { number.setCustomSipHeader(u"other"_s); },
        [](Number &number) { number.setCustomSipHeader({}); },
    };
    for (const Service service : allServices)
        edits.append([service](Number &number) { number.setEnabled(service, !number.isEnabled(service)); });
    for (const Service service : {Service::TeamsOperatorConnect, Service::TeamsPhoneMobile}) {
        const auto change = [&edits, service](auto set) {
            edits.append([service, set](Number &number) { set(number, service); });
        };
        change([](Number &n, Service s) { n.setAssignmentStatus(s, u"unassigned"_s); });
        change([](Number &n, Service s) { n.setUsage(s, u"ConferenceAssignment"_s); });
        change([](Number &n, Service s) { n.setUsage(s, {}); });
        change([](Number &n, Service s) { n.setChoosableCapabilities(s, {u"InboundCalling"_s}); });
        change([](Number &n, Service s) { n.setChoosableCapabilities(s, {}); });
        change([](Number &n, Service s) { n.setAdditionalUsages(s, {u"other"_s}); });
        change([](Number &n, Service s) { n.setCivicAddressId(s, u"other"_s); });
        change([](Number &n, Service s) { n.setCivicAddressId(s, {}); });
        change([](Number &n, Service s) { n.setLocationId(s, u"other"_s); });
        change(
            [](Number &n, Service s) { n.setAllowTenantAddressUpdate(s, !n.allowTenantAddressUpdate(s)); });
        change([](Number &n, Service s) { n.setDisplayedCountryCode(s, u"CA"_s); });
    }
    return edits;
}

/// Each edit by itself, then any of them together.
template <typename Resource>
void surviveEdits(const QString &prefix, const QList<std::function<void(Resource &)>> &edits)
{
    Unknown unknown(12);
    const auto edited = [&unknown](const QJsonObject &known, const auto &edit) {
        const QJsonObject json = unknown.grown(known).toObject();
        Resource resource = *Resource::fromJson(json);
        edit(resource);
        ASSERT_EQ(unheard(resource.toJson()), unheard(json));
        ASSERT_EQ(unheard(resource.toRequestBody()), unheard(json));
    };
    const QStringList names = test::sampleNames(prefix);
    for (const QString &name : names) {
        const QList<QJsonObject> all = test::resources(name);
        for (const QJsonObject &known : all) {
            for (const auto &edit : edits)
                edited(known, edit);
            for (int round = 0; round < 40; ++round) {
                edited(known, [&](Resource &resource) {
                    for (int times = unknown.below(6); times >= 0; --times)
                        edits.at(unknown.below(int(edits.size())))(resource);
                });
            }
        }
    }
}

TEST(UnknownMembers, surviveTheEditingOfAnyMember)
{
    surviveEdits<Account>(u"account"_s, accountEdits());
    surviveEdits<Number>(u"number"_s, numberEdits());
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
