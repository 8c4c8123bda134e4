// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/change_record.h"
#include "models/domain/diagnosis.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <algorithm>

using namespace acg;
using namespace Qt::StringLiterals;

namespace {

using Severity = Finding::Severity;
constexpr auto oc = Service::TeamsOperatorConnect;
constexpr auto route = Service::TeamsDirectRouting;
constexpr auto zoom = Service::ZoomPhoneCloudPeering;

const QJsonObject healthyAccount
    = objectFromJson(R"({"name":"contoso","serviceProvisioningStatus":"synced","serviceDetails":{
    "teamsTenantId":"t","teamsOperatorConnect":{"enabled":true,"syncEnabled":true},
    "teamsDirectRouting":{"enabled":true,"syncEnabled":true,"subdomainStatus":"provisioned","configuration":{
    "subdomain":"contoso","subdomainTokens":{"region1Token":"a","region2Token":"b"}}}}})");
const QJsonObject healthyNumber
    = objectFromJson(R"({"telephoneNumber":"+123451","accountName":"contoso","serviceDetails":{
    "teamsDirectRouting":{"enabled":true},
    "teamsOperatorConnect":{"enabled":true,"configuration":{"usage":"CallingUserAssignment",
    "choosableCapabilities":[],"civicAddressId":"home"}}}})");

Account healthy()
{
    return *Account::fromJson(healthyAccount);
}

Number healthyOne()
{
    return *Number::fromJson(healthyNumber);
}

template <typename T>
T with(T resource, const QStringList &path, const QJsonValue &value)
{
    QJsonObject json = resource.toJson();
    json::setMember(json, path, value);
    return *T::fromJson(json);
}

QList<CivicAddress> addresses(const QString &status = u"validated"_s)
{
    return {*CivicAddress::fromJson(
        {{"id"_L1, u"home"_s}, {"streetName"_L1, u"Main Street"_s}, {"validationStatus"_L1, status}})};
}

QList<Finding> of(const Account &account)
{
    return diagnose(account, {});
}

QList<Finding> of(const Number &number, const Account &account = healthy(),
                  const std::optional<QList<CivicAddress>> &known = addresses())
{
    return diagnose(number, account, known, {});
}

/// The one finding that says this.
Finding finding(const QList<Finding> &findings, const QString &what)
{
    const auto says = [&what](const Finding &one) { return one.what.contains(what); };
    EXPECT_EQ(std::ranges::count_if(findings, says), 1) << what.toStdString();
    const auto found = std::ranges::find_if(findings, says);
    return found != findings.cend() ? *found : Finding();
}

int troubles(const QList<Finding> &findings)
{
    return static_cast<int>(std::ranges::count_if(
        findings, [](const Finding &one) { return one.severity <= Severity::Warning; }));
}

Account mended(const Finding &finding, const Account &account)
{
    const auto *mend = std::get_if<MendAccount>(&finding.mend);
    EXPECT_TRUE(mend != nullptr && mend->proposal) << finding.what.toStdString();
    return mend != nullptr && mend->proposal ? mend->proposal(account) : account;
}

TEST(DiagnosisTest, WhatIsWellIsSaidToBeWell)
{
    const QList<Finding> account = of(healthy());
    EXPECT_EQ(troubles(account), 0);
    EXPECT_EQ(account.constFirst().severity, Severity::Good);
    EXPECT_EQ(finding(account, u"subdomain contoso is provisioned"_s).severity, Severity::Good);
    const QList<Finding> number = of(healthyOne());
    EXPECT_EQ(troubles(number), 0);
    EXPECT_EQ(finding(number, u"address is validated: Main Street"_s).severity, Severity::Good);
}

TEST(DiagnosisTest, AServiceOfTheNumberHasToBeEnabledOnTheAccountToo)
{
    Number number = healthyOne();
    number.setEnabled(zoom, true);
    const QList<Finding> findings = of(number);
    EXPECT_EQ(troubles(findings), 1);
    const Finding found = finding(findings, u"enabled on the number, but not on the account contoso"_s);
    EXPECT_EQ(found.severity, Severity::Problem);
    EXPECT_FALSE(found.mendText.isEmpty());
    EXPECT_TRUE(mended(found, healthy()).isEnabled(zoom));
}

TEST(DiagnosisTest, TheOtherWayRoundIsWorthKnowing)
{
    Number number = healthyOne();
    number.setEnabled(route, false);
    const Finding found = finding(of(number), u"enabled on the account, but not on the number"_s);
    EXPECT_EQ(found.severity, Severity::Note);
    const auto *mend = std::get_if<MendNumber>(&found.mend);
    ASSERT_NE(mend, nullptr);
    EXPECT_TRUE(mend->proposal(number).isEnabled(route));
    number.setEnabled(oc, false);
    EXPECT_EQ(finding(of(number), u"No service is enabled on the number"_s).severity, Severity::Problem);
}

TEST(DiagnosisTest, NumbersOfAServiceThatIsOffCannotWork)
{
    const Account account
        = with(healthy(), {u"serviceDetails"_s, u"zoomPhoneCloudPeering"_s},
               QJsonObject{{"enabled"_L1, false}, {"syncEnabled"_L1, true}, {"numberCount"_L1, 3}});
    const Finding found = finding(of(account), u"but numbers of it use it"_s);
    EXPECT_EQ(found.severity, Severity::Problem);
    EXPECT_TRUE(mended(found, account).isEnabled(zoom));
    EXPECT_EQ(finding(of(Account(u"empty"_s)), u"No service is enabled on the account"_s).severity,
              Severity::Problem);
}

TEST(DiagnosisTest, BackendSyncThatIsOffIsAWarning)
{
    Account account = healthy();
    account.setSyncEnabled(oc, false);
    for (const QList<Finding> &findings : {of(account), of(healthyOne(), account)}) {
        EXPECT_EQ(troubles(findings), 1);
        const Finding found = finding(findings, u"Backend sync is off for Operator Connect"_s);
        EXPECT_EQ(found.severity, Severity::Warning);
        EXPECT_TRUE(mended(found, account).isSyncEnabled(oc));
    }
}

TEST(DiagnosisTest, TheSubdomainHasToBeProvisionedInBothRegions)
{
    const QStringList status{u"serviceDetails"_s, u"teamsDirectRouting"_s, u"subdomainStatus"_s};
    for (const QList<Finding> &findings : {of(with(healthy(), status, u"notProvisioned"_s)),
                                           of(healthyOne(), with(healthy(), status, u"notProvisioned"_s))}) {
        const Finding found = finding(findings, u"subdomain contoso is not provisioned"_s);
        EXPECT_EQ(found.severity, Severity::Problem);
        EXPECT_TRUE(std::holds_alternative<SendAccountAgain>(found.mend));
    }
    EXPECT_EQ(
        finding(of(with(healthy(), status, u"inconsistent"_s)), u"not the same in both regions"_s).severity,
        Severity::Problem);
    EXPECT_EQ(finding(of(with(healthy(), status, u"melted"_s)), u"melted"_s).severity, Severity::Warning);
    Account without = healthy();
    without.setSubdomain({});
    EXPECT_EQ(finding(of(without), u"has no subdomain"_s).severity, Severity::Problem);
}

TEST(DiagnosisTest, MissingTokensAreNamedByTheirRegion)
{
    Account account = healthy();
    account.setRegionToken(2, {});
    EXPECT_EQ(finding(of(account), u"token of region 2 is missing"_s).severity, Severity::Warning)
        << "a lab deployment has one region";
    account.setRegionToken(1, {});
    EXPECT_EQ(finding(of(account), u"token of region 1 and region 2 is missing"_s).severity,
              Severity::Problem);
}

TEST(DiagnosisTest, TheTenantHasToBeKnown)
{
    Account account = healthy();
    account.setTeamsTenantId({});
    EXPECT_EQ(finding(of(account), u"no Teams tenant ID"_s).severity, Severity::Problem);
}

TEST(DiagnosisTest, AFailureIsToldInTheBackendsWords)
{
    const QJsonObject error{
        {"code"_L1, u"InvalidRequest"_s}, {"message"_L1, u"Missing: Usage"_s}, {"target"_L1, u"oc"_s}};
    Number number = with(healthyOne(), {u"serviceProvisioningStatus"_s}, u"failed"_s);
    number = with(number, {u"serviceProvisioningErrors"_s}, QJsonArray{error});
    const Finding found = finding(of(number), u"InvalidRequest: Missing: Usage"_s);
    EXPECT_EQ(found.severity, Severity::Problem);
    EXPECT_TRUE(std::holds_alternative<SendNumberAgain>(found.mend));
    EXPECT_EQ(of(number).constFirst().what, found.what) << "the worst first";
    number = with(number, {u"serviceProvisioningStatus"_s}, u"pending"_s);
    EXPECT_EQ(finding(of(number), u"has not finished"_s).severity, Severity::Note);
}

TEST(DiagnosisTest, TheEmergencyAddressHasToBeThereAndValidated)
{
    EXPECT_EQ(
        finding(of(healthyOne(), healthy(), addresses(u"notValidated"_s)), u"not validated: Main Street"_s)
            .severity,
        Severity::Warning);
    EXPECT_EQ(
        finding(of(healthyOne(), healthy(), QList<CivicAddress>()), u"not one of the account's"_s).severity,
        Severity::Problem);
    EXPECT_EQ(finding(of(healthyOne(), healthy(), std::nullopt), u"could not be looked up"_s).severity,
              Severity::Note);
    Number number = healthyOne();
    number.setCivicAddressId(oc, {});
    EXPECT_EQ(finding(of(number), u"emergency address for Operator Connect is missing"_s).severity,
              Severity::Problem);
    number.setAllowTenantAddressUpdate(oc, true);
    EXPECT_EQ(troubles(of(number)), 0) << "the tenant sets it";
    number.setAllowTenantAddressUpdate(oc, false);
    number.setUsage(oc, u"ConferenceAssignment"_s);
    EXPECT_EQ(troubles(of(number)), 0) << "nobody calls from it";
}

TEST(DiagnosisTest, ANumberWithoutAUsageIsRefused)
{
    Number number = healthyOne();
    number.setUsage(oc, {});
    EXPECT_EQ(finding(of(number), u"no usage for Operator Connect"_s).severity, Severity::Problem);
}

TEST(DiagnosisTest, AConnectionThatIsHeldBackIsToldOf)
{
    const auto held = diagnose(healthy(), {.isHeld = true, .used = 100, .limit = 100, .waiting = 7});
    EXPECT_EQ(finding(held, u"takes no requests at the moment"_s).severity, Severity::Warning);
    const auto full = diagnose(healthy(), {.isHeld = false, .used = 100, .limit = 100, .waiting = 7});
    EXPECT_EQ(finding(full, u"All 100 requests"_s).severity, Severity::Note);
}

} // namespace
