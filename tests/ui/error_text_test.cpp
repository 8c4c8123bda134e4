// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errortext/error_text.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace acg;
using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

ApiError errorOf(Kind kind, const QString &operation = u"PutNumber"_s,
                 const QString &resource = u"+14255550100"_s)
{
    ApiError error;
    error.kind = kind;
    error.operation = operation;
    error.resource = resource;
    return error;
}

ApiError httpError(int status, const QString &operation = u"PutNumber"_s)
{
    ApiError error = errorOf(Kind::Http, operation);
    error.httpStatus = status;
    return error;
}

const QList<Kind> allKinds{Kind::Cancelled,      Kind::TimedOut,  Kind::Unreachable,
                           Kind::ConnectionLost, Kind::TlsFailed, Kind::Refused,
                           Kind::SignInFailed,   Kind::Http,      Kind::UnexpectedAnswer};

const QStringList allOperations{u"ListAccounts"_s,
                                u"GetAccount"_s,
                                u"PutAccount"_s,
                                u"DeleteAccount"_s,
                                u"CreateOrUpdateNumbers"_s,
                                u"DeleteNumbers"_s,
                                u"GetTeamsCapabilityPlans"_s,
                                u"GetTeamsAvailableCapabilities"_s,
                                u"ListNumbers"_s,
                                u"GetNumber"_s,
                                u"PutNumber"_s,
                                u"DeleteNumber"_s,
                                u"ListTeamsCivicAddresses"_s,
                                u"GetTeamsCivicAddress"_s,
                                u"ListRequestsForInformation"_s,
                                u"GetRequestForInformation"_s,
                                u"PatchRequestForInformation"_s,
                                QString()};

bool hasPlaceholder(const QString &text)
{
    static const QRegularExpression placeholder(u"%[0-9n]"_s);
    return text.contains(placeholder);
}

TEST(ErrorText, EveryKindSaysWhatFailedWhyAndWhatToDo)
{
    for (const Kind kind : allKinds) {
        ApiError error = errorOf(kind);
        if (kind == Kind::Refused)
            error.message = u"Plain http is accepted for this machine only."_s; // it always says why
        const ErrorText text = errorText(error);
        EXPECT_FALSE(text.title.isEmpty()) << int(kind);
        EXPECT_FALSE(text.explanation.isEmpty()) << int(kind);
        EXPECT_FALSE(text.advice.isEmpty()) << int(kind);
        EXPECT_TRUE(text.title.contains(u"+14255550100"_s)) << text.title.toStdString();
    }
}

TEST(ErrorText, EveryStatusOfTheContractHasItsOwnAdvice)
{
    QSet<QString> advice;
    const QList<int> statuses{400, 401, 403, 404, 409, 412, 413, 415, 429};
    for (const int status : statuses)
        advice.insert(errorText(httpError(status)).advice);
    EXPECT_EQ(advice.size(), statuses.size());
    for (const int status : {500, 502, 503, 504, 418}) {
        EXPECT_FALSE(errorText(httpError(status)).explanation.isEmpty()) << status;
        EXPECT_FALSE(errorText(httpError(status)).advice.isEmpty()) << status;
    }
}

TEST(ErrorText, NeverShowsAPlaceholder)
{
    for (const QString &operation : allOperations) {
        for (const QString &resource : {QString(), u"contoso"_s}) {
            for (const Kind kind : allKinds) {
                for (const int status : {0, 400, 401, 403, 404, 409, 412, 429, 503, 418}) {
                    ApiError error = errorOf(kind, operation, resource);
                    error.httpStatus = status;
                    const ErrorText text = errorText(error);
                    EXPECT_FALSE(hasPlaceholder(text.title + text.explanation + text.advice + text.details))
                        << text.title.toStdString() << text.advice.toStdString();
                    EXPECT_FALSE(hasPlaceholder(errorLine(error)));
                }
            }
        }
    }
}

TEST(ErrorText, NamesTheOperation)
{
    QSet<QString> titles;
    for (const QString &operation : allOperations)
        titles.insert(errorText(errorOf(Kind::TimedOut, operation, {})).title);
    EXPECT_EQ(titles.size(), allOperations.size());
}

TEST(ErrorText, GivesTheServersWordsAndNotTheGenericOnes)
{
    ApiError error = httpError(400);
    error.message = u"The telephone number is owned by account fabrikam"_s;
    error.target = u"telephoneNumber"_s;
    const ErrorText text = errorText(error);
    EXPECT_EQ(text.explanation, u"The telephone number is owned by account fabrikam."_s);
    EXPECT_TRUE(text.advice.contains(u"telephoneNumber"_s));
}

TEST(ErrorText, LeavesTheIdsOfASignInToTheDetails)
{
    ApiError error = errorOf(Kind::SignInFailed);
    error.message = u"AADSTS7000215: Invalid client secret provided. Trace ID: 1-2 Correlation ID: 3-4"_s;
    const ErrorText text = errorText(error);
    EXPECT_EQ(text.explanation, u"AADSTS7000215: Invalid client secret provided."_s);
    EXPECT_TRUE(text.details.contains(u"Trace ID: 1-2"_s));
}

TEST(ErrorText, DetailsHoldWhatSupportAsksFor)
{
    ApiError error = httpError(503);
    error.code = u"ServiceUnavailable"_s;
    error.requestId = u"2f1c7a9e"_s;
    error.details = {{u"Busy"_s, u"Region 1 is busy"_s, u"region1"_s}};
    const QString details = errorText(error).details;
    for (const QString &item :
         {u"503"_s, u"ServiceUnavailable"_s, u"2f1c7a9e"_s, u"Region 1 is busy"_s, u"PutNumber"_s})
        EXPECT_TRUE(details.contains(item)) << item.toStdString();
}

TEST(ErrorText, ForbiddenTellsAMissingRoleFromTheAllowlist)
{
    ApiError missingRole = httpError(403, u"DeleteAccount"_s);
    missingRole.message = u"The caller lacks a role that permits this operation"_s;
    const QString roleAdvice = errorText(missingRole).advice;
    EXPECT_TRUE(roleAdvice.contains(u"ProvisioningAPI.Delete"_s));
    EXPECT_FALSE(roleAdvice.contains(u"allowlist"_s));
    EXPECT_TRUE(errorText(httpError(403)).advice.contains(u"allowlist"_s));
}

TEST(ErrorText, RateLimitSaysHowLongToWait)
{
    ApiError error = httpError(429);
    error.retryAfter = std::chrono::milliseconds(16'200);
    EXPECT_TRUE(errorText(error).advice.contains(u"17 seconds"_s));
}

TEST(ErrorText, AnUnknownOutcomeIsNeverToldAsAFailure)
{
    ApiError error = errorOf(Kind::ConnectionLost);
    error.outcomeUnknown = true;
    EXPECT_TRUE(errorText(error).advice.contains(u"not known whether the change was made"_s));
}

} // namespace
