// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/api/with_client.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;
using sandbox::Fault;
using Stage = RequestProgress::Stage;

namespace {

const QRegularExpression contosoPath(u"^/accounts/contoso$"_s);

class Client : public WithClient
{
};

TEST_F(Client, readsAnAccountWithItsEtag)
{
    const auto contoso = ask(api::GetAccount{u"contoso"_s});
    ASSERT_TRUE(contoso.has_value()) << contoso.error().message.toStdString();
    EXPECT_EQ(contoso->value.name(), u"contoso"_s);
    EXPECT_FALSE(contoso->etag.isEmpty());
}

TEST_F(Client, oneTokenServesManyWaitingCalls)
{
    std::array<Answer<Versioned<Account>>, 8> answers;
    for (auto &answer : answers)
        client->send(api::GetAccount{u"contoso"_s}, &guard, answer.take());
    for (auto &answer : answers)
        EXPECT_TRUE(answer.wait().has_value());
    EXPECT_EQ(arrivals("POST"_ba, u"/oauth2/v2.0/token"_s), 1);
}

TEST_F(Client, anExpiredTokenIsRenewedOnceAndTheCallGoesThrough)
{
    ASSERT_TRUE(ask(api::GetAccount{u"contoso"_s}).has_value());
    gateway.faults().expireTokens();
    EXPECT_TRUE(ask(api::GetAccount{u"contoso"_s}).has_value());
    EXPECT_EQ(arrivals("POST"_ba, u"/oauth2/v2.0/token"_s), 2);
}

TEST_F(Client, a401ThatStaysIsToldAfterOneRenewal)
{
    plan("GET"_ba, contosoPath, Fault::status(401), 100);
    const auto answer = ask(api::GetAccount{u"contoso"_s});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().httpStatus, 401);
    EXPECT_EQ(arrivals("GET"_ba, u"/accounts/contoso"_s), 2);
}

TEST_F(Client, aWrongSecretIsASignInFailureInThePlatformsWords)
{
    ClientCredentialsTokenSource wrong(
        transport,
        {gateway.baseUrl(), u"sandbox"_s, u"sandbox-admin"_s, u"guess"_s, ConnectionProfile::defaultScope()});
    ApiClient stranger(client->settings(), transport, wrong);
    Answer<Versioned<Account>> answer;
    stranger.send(api::GetAccount{u"contoso"_s}, &guard, answer.take());
    const auto &result = answer.wait();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ApiError::Kind::SignInFailed);
    EXPECT_EQ(result.error().code, u"invalid_client"_s);
    EXPECT_FALSE(result.error().message.isEmpty());
    EXPECT_EQ(arrivals("POST"_ba, u"/oauth2/v2.0/token"_s), 1) << "a refusal is final";
}

TEST_F(Client, aMissingRoleIsToldInTheGatewaysWords)
{
    connectAs(u"sandbox-reader"_s);
    const auto answer = ask(api::PutAccount{newAccount(u"fabrikam-new"_s), {}});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().httpStatus, 403);
    EXPECT_FALSE(answer.error().message.isEmpty());
    EXPECT_EQ(answer.error().operation, u"CreateAccount"_s);
    EXPECT_EQ(answer.error().resource, u"fabrikam-new"_s);
    EXPECT_FALSE(answer.error().requestId.isEmpty());
}

class Passing : public Client, public ::testing::WithParamInterface<int>
{
};

TEST_P(Passing, statusIsTriedAgain)
{
    plan("GET"_ba, contosoPath, Fault::status(GetParam(), "0"_ba), 2);
    EXPECT_TRUE(ask(api::GetAccount{u"contoso"_s}).has_value());
    EXPECT_EQ(arrivals("GET"_ba, u"/accounts/contoso"_s), 3);
}

INSTANTIATE_TEST_SUITE_P(Statuses, Passing, ::testing::Values(429, 502, 503, 504));

TEST_F(Client, givesUpAfterTheAttemptsItIsGranted)
{
    plan("GET"_ba, contosoPath, Fault::status(503), 100);
    const auto answer = ask(api::GetAccount{u"contoso"_s});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().httpStatus, 503);
    EXPECT_EQ(arrivals("GET"_ba, u"/accounts/contoso"_s), client->settings().maximumAttempts);
}

TEST_F(Client, a500IsFinal)
{
    plan("GET"_ba, contosoPath, Fault::status(500));
    EXPECT_EQ(ask(api::GetAccount{u"contoso"_s}).error().httpStatus, 500);
    EXPECT_EQ(arrivals("GET"_ba, u"/accounts/contoso"_s), 1);
}

TEST_F(Client, retryAfterIsObeyed)
{
    plan("GET"_ba, contosoPath, Fault::status(429, "1"_ba));
    QSignalSpy progress(client.get(), &ApiClient::progressed);
    EXPECT_TRUE(ask(api::GetAccount{u"contoso"_s}).has_value());
    std::chrono::milliseconds waited{0};
    for (const QList<QVariant> &call : progress) {
        const auto step = call.first().value<RequestProgress>();
        if (step.stage == Stage::WaitingToRetry)
            waited = step.retryIn;
    }
    EXPECT_GE(waited.count(), 1000);
}

TEST_F(Client, aTruncatedAnswerIsReadAgain)
{
    plan("GET"_ba, contosoPath, Fault::truncate(20));
    EXPECT_TRUE(ask(api::GetAccount{u"contoso"_s}).has_value());
    EXPECT_EQ(arrivals("GET"_ba, u"/accounts/contoso"_s), 2);
}

TEST_F(Client, garbageIsAnUnexpectedAnswerThatSaysSo)
{
    plan("GET"_ba, contosoPath, Fault::garbageBody());
    const auto answer = ask(api::GetAccount{u"contoso"_s});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ApiError::Kind::UnexpectedAnswer);
    EXPECT_FALSE(answer.error().message.isEmpty());
}

TEST_F(Client, aSlowAnswerTimesOutAndIsNotACancellation)
{
    timeoutMs = 100;
    connectAs(u"sandbox-admin"_s);
    plan("GET"_ba, contosoPath, Fault::drip(1, std::chrono::seconds(1)));
    const auto answer = ask(api::GetAccount{u"contoso"_s});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ApiError::Kind::TimedOut);
    EXPECT_FALSE(answer.error().outcomeUnknown) << "reading changes nothing";
}

TEST_F(Client, aWriteThatTimesOutHasAnUnknownOutcome)
{
    timeoutMs = 100;
    connectAs(u"sandbox-admin"_s);
    plan("PUT"_ba, QRegularExpression(u"^/accounts/"_s), Fault::delay(std::chrono::seconds(5)));
    const auto answer = ask(api::PutAccount{newAccount(u"slow"_s), {}});
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ApiError::Kind::TimedOut);
    EXPECT_TRUE(answer.error().outcomeUnknown);
}

TEST_F(Client, cancellingAnswersOnceAndIsNoFailure)
{
    plan("GET"_ba, contosoPath, Fault::delay(std::chrono::seconds(20)));
    QSignalSpy progress(client.get(), &ApiClient::progressed);
    Answer<Versioned<Account>> answer;
    const CallHandle call = client->send(api::GetAccount{u"contoso"_s}, &guard, answer.take());
    ASSERT_TRUE(eventually([&] { return arrivals("POST"_ba, u"token"_s) == 1 && progress.count() >= 2; }));
    call.cancel();
    call.cancel();
    const auto &result = answer.wait();
    ASSERT_FALSE(result.has_value());
    EXPECT_TRUE(result.error().isCancelled());
    EXPECT_EQ(answer.count(), 1);
    EXPECT_EQ(progress.last().first().value<RequestProgress>().stage, Stage::Cancelled);
}

TEST_F(Client, whoIsGoneIsNotCalled)
{
    bool called = false;
    QSignalSpy progress(client.get(), &ApiClient::progressed);
    {
        QObject shortLived;
        client->send(api::GetAccount{u"contoso"_s}, &shortLived, [&](const auto &) { called = true; });
    }
    ASSERT_TRUE(ask(api::GetAccount{u"contoso"_s}).has_value());
    EXPECT_FALSE(called);
}

TEST_F(Client, aWriteGoesThroughWhenItsDialogIsClosed)
{
    {
        QObject dialog;
        client->send(api::PutAccount{newAccount(u"closed-dialog"_s), {}}, &dialog, [](const auto &) {});
    }
    ASSERT_TRUE(eventually([&] { return arrivals("PUT"_ba, u"/accounts/closed-dialog"_s) == 1; }));
    EXPECT_TRUE(ask(api::GetAccount{u"closed-dialog"_s}).has_value());
}

TEST_F(Client, aLinkToAnotherServerIsNotFollowed)
{
    api::ListAccounts request;
    request.page.link = QUrl(u"https://elsewhere.example.com/accounts?api-version=2024-02-29"_s);
    const auto answer = ask(request);
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ApiError::Kind::Refused);
}

TEST_F(Client, plainHttpElsewhereThanHereIsNotSent)
{
    ApiClient::Settings settings = client->settings();
    settings.baseUrl = QUrl(u"http://provapi.example.com"_s);
    ApiClient careless(settings, transport, *tokens);
    Answer<Versioned<Account>> answer;
    careless.send(api::GetAccount{u"contoso"_s}, &guard, answer.take());
    ASSERT_FALSE(answer.wait().has_value());
    EXPECT_EQ(answer.wait().error().kind, ApiError::Kind::Refused);
    EXPECT_EQ(arrivals("POST"_ba, u"token"_s), 0) << "not even a token is fetched for it";
}

TEST_F(Client, pagesFollowTheServersLinks)
{
    api::ListNumbers request;
    request.page.maxPageSize = 25;
    request.page.countRecords = true;
    const auto first = ask(request);
    ASSERT_TRUE(first.has_value());
    ASSERT_TRUE(first->recordCount.has_value());
    qint64 seen = qint64(first->size());
    request.page.link = first->nextLink;
    while (!request.page.link.isEmpty()) {
        const auto page = ask(request);
        ASSERT_TRUE(page.has_value());
        EXPECT_LE(page->size(), 25U);
        seen += qint64(page->size());
        request.page.link = page->nextLink;
    }
    EXPECT_EQ(seen, *first->recordCount);
}

TEST_F(Client, aStaleEtagIsAConflict)
{
    const auto read = ask(api::GetAccount{u"contoso"_s});
    ASSERT_TRUE(read.has_value());
    Account changed = read->value;
    changed.setCorrelationId(u"first"_s);
    ASSERT_TRUE(ask(api::PutAccount{changed, read->etag}).has_value());
    changed.setCorrelationId(u"second"_s);
    const auto stale = ask(api::PutAccount{changed, read->etag});
    ASSERT_FALSE(stale.has_value());
    EXPECT_TRUE(stale.error().isConflict());
}

TEST_F(Client, everyOperationSpeaksTheContract)
{
    const QString account = u"every-operation"_s;
    Account created(account);
    created.setTeamsTenantId(u"11111111-2222-4333-8444-555555555555"_s);
    created.setEnabled(Service::TeamsOperatorConnect, true);
    created.setEnabled(Service::ZoomPhoneCloudPeering, true);
    ASSERT_TRUE(ask(api::PutAccount{created, {}}).has_value());

    Number number(account, u"+14255550123"_s);
    number.setEnabled(Service::ZoomPhoneCloudPeering, true);
    const auto put = ask(api::PutNumber{number, {}});
    ASSERT_TRUE(put.has_value()) << put.error().message.toStdString();
    EXPECT_EQ(ask(api::GetNumber{account, u"+14255550123"_s})->value.telephoneNumber(), u"+14255550123"_s);

    Number second = number;
    second.setTelephoneNumber(u"+14255550124"_s);
    Number third = number;
    third.setTelephoneNumber(u"+14255550125"_s);
    EXPECT_EQ(ask(api::CreateOrUpdateNumbers{account, {second, third}})->size(), 2);
    EXPECT_TRUE(ask(api::DeleteNumbers{account, {u"+14255550124"_s}}).has_value());
    EXPECT_TRUE(ask(api::DeleteNumber{account, u"+14255550125"_s, {}}).has_value());
    EXPECT_EQ(ask(api::GetNumber{account, u"+14255550125"_s}).error().httpStatus, 404);

    EXPECT_TRUE(ask(api::GetTeamsCapabilityPlans{account}).has_value());
    EXPECT_TRUE(ask(api::GetTeamsAvailableCapabilities{account, {u"+14255550123"_s}}).has_value());
    EXPECT_TRUE(ask(api::ListTeamsCivicAddresses{account, {}}).has_value());
    EXPECT_EQ(ask(api::DeleteAccount{account, false, {}}).error().httpStatus, 409);
    EXPECT_TRUE(ask(api::DeleteAccount{account, true, {}}).has_value());
}

TEST(Tls, aCertificateNobodyVouchesForIsRefused)
{
    sandbox::GatewayOptions options;
    options.tls = true;
    sandbox::Gateway gateway(options);
    ASSERT_TRUE(gateway.start());
    const ConnectionProfile profile = profileFor(gateway);
    ASSERT_EQ(profile.baseUrl.scheme(), u"https"_s);
    GatewayLink link(profile, sandboxSecret);
    QObject guard;
    Answer<Versioned<Account>> answer;
    link.client.send(api::GetAccount{u"contoso"_s}, &guard, answer.take());
    ASSERT_FALSE(answer.wait().has_value());
    EXPECT_EQ(answer.wait().error().kind, ApiError::Kind::TlsFailed);
    EXPECT_TRUE(answer.wait().error().message.contains(u"self-signed"_s))
        << answer.wait().error().message.toStdString();
    EXPECT_EQ(gateway.requests().count(), 0) << "no secret went to it";
}

} // namespace
