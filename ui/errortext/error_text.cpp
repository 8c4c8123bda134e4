// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errortext/error_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(acg::ErrorTexts)
};

/// What an operation was about, and how it reads when it did not work out.
struct OperationTitle
{
    QLatin1StringView operation;
    const char *withResource;
    const char *alone;
    const char *role; ///< the role that would have been needed
};

constexpr const char *readRole = "ProvisioningAPI.Read";
constexpr const char *writeRole = "ProvisioningAPI.Write";
constexpr const char *deleteRole = "ProvisioningAPI.Delete";

constexpr auto operationTitles = std::to_array<OperationTitle>({
    {"ListAccounts"_L1, nullptr, QT_TRANSLATE_NOOP("acg::ErrorTexts", "The accounts could not be loaded."),
     readRole},
    {"GetAccount"_L1, QT_TRANSLATE_NOOP("acg::ErrorTexts", "The account %1 could not be loaded."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The account could not be loaded."), readRole},
    {"PutAccount"_L1, QT_TRANSLATE_NOOP("acg::ErrorTexts", "The account %1 could not be saved."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The account could not be saved."), writeRole},
    {"DeleteAccount"_L1, QT_TRANSLATE_NOOP("acg::ErrorTexts", "The account %1 could not be deleted."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The account could not be deleted."), deleteRole},
    {"CreateOrUpdateNumbers"_L1,
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The numbers of %1 could not be saved."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The numbers could not be saved."), writeRole},
    {"DeleteNumbers"_L1, QT_TRANSLATE_NOOP("acg::ErrorTexts", "The numbers of %1 could not be deleted."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The numbers could not be deleted."), deleteRole},
    {"GetTeamsCapabilityPlans"_L1,
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The capability plans of %1 could not be loaded."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The capability plans could not be loaded."), readRole},
    {"GetTeamsAvailableCapabilities"_L1,
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The available capabilities of %1 could not be loaded."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The available capabilities could not be loaded."), readRole},
    {"ListNumbers"_L1, QT_TRANSLATE_NOOP("acg::ErrorTexts", "The numbers of %1 could not be loaded."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The numbers could not be loaded."), readRole},
    {"GetNumber"_L1, QT_TRANSLATE_NOOP("acg::ErrorTexts", "The number %1 could not be loaded."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The number could not be loaded."), readRole},
    {"PutNumber"_L1, QT_TRANSLATE_NOOP("acg::ErrorTexts", "The number %1 could not be saved."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The number could not be saved."), writeRole},
    {"DeleteNumber"_L1, QT_TRANSLATE_NOOP("acg::ErrorTexts", "The number %1 could not be deleted."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The number could not be deleted."), deleteRole},
    {"ListTeamsCivicAddresses"_L1,
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The emergency addresses of %1 could not be loaded."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The emergency addresses could not be loaded."), readRole},
    {"GetTeamsCivicAddress"_L1,
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The emergency address %1 could not be loaded."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The emergency address could not be loaded."), readRole},
    {"ListRequestsForInformation"_L1, nullptr,
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The requests for information could not be loaded."), readRole},
    {"GetRequestForInformation"_L1,
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The request for information of tenant %1 could not be loaded."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The request for information could not be loaded."), readRole},
    {"PatchRequestForInformation"_L1,
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The relationship with tenant %1 could not be saved."),
     QT_TRANSLATE_NOOP("acg::ErrorTexts", "The customer relationship could not be saved."), writeRole},
});

const OperationTitle *find(const QString &operation)
{
    const auto *const found = std::find_if(operationTitles.begin(), operationTitles.end(),
                                           [&](const OperationTitle &t) { return t.operation == operation; });
    return found == operationTitles.end() ? nullptr : found;
}

QString titleOf(const ApiError &error)
{
    if (error.kind == ApiError::Kind::SignInFailed && error.operation.isEmpty())
        return ErrorTexts::tr("Signing in did not work.");
    if (const OperationTitle *title = find(error.operation)) {
        if (title->withResource != nullptr && !error.resource.isEmpty())
            return ErrorTexts::tr(title->withResource).arg(error.resource);
        return ErrorTexts::tr(title->alone);
    }
    if (!error.resource.isEmpty())
        return ErrorTexts::tr("The request about %1 failed.").arg(error.resource);
    return ErrorTexts::tr("The request failed.");
}

bool isPermissionProblem(const ApiError &error)
{
    const QString words = error.code + u' ' + error.message;
    return error.kind == ApiError::Kind::NotPermitted || words.contains("role"_L1, Qt::CaseInsensitive)
        || words.contains("permission"_L1, Qt::CaseInsensitive)
        || words.contains("Authorization"_L1, Qt::CaseInsensitive)
        || words.contains("privilege"_L1, Qt::CaseInsensitive);
}

QString waitText(const ApiError &error)
{
    if (!error.retryAfter)
        return ErrorTexts::tr("Wait a minute, then try again.");
    const qint64 seconds = (error.retryAfter->count() + 999) / 1000;
    return seconds == 1 ? ErrorTexts::tr("Try again in a second.")
                        : ErrorTexts::tr("Try again in %1 seconds.").arg(seconds);
}

QString forbiddenAdvice(const ApiError &error)
{
    const OperationTitle *title = find(error.operation);
    if (title != nullptr && isPermissionProblem(error)) {
        return ErrorTexts::tr(
                   "The sign-in needs the role %1 (or ProvisioningAPI.Admin). Ask the person who manages the "
                   "app "
                   "registration to grant it, then connect again.")
            .arg(QLatin1StringView(title->role));
    }
    const QString role = QLatin1StringView(title != nullptr ? title->role : readRole);
    return ErrorTexts::tr(
               "Either the sign-in lacks the role %1, or this computer's IP address is not on the gateway's "
               "allowlist. Check both with the person who manages the gateway.")
        .arg(role);
}

QString adviceForStatus(const ApiError &error)
{
    switch (error.httpStatus) {
    case 400:
    case 422:
        return error.target.isEmpty()
            ? ErrorTexts::tr("Correct what the gateway complains about and try again.")
            : ErrorTexts::tr("Correct the field “%1” and try again.").arg(error.target);
    case 401:
        return ErrorTexts::tr(
            "The gateway did not accept the sign-in. Check tenant, client ID and secret of the connection.");
    case 403:
        return forbiddenAdvice(error);
    case 404:
        return ErrorTexts::tr("It may have been deleted by someone else. Refresh to see what is there.");
    case 409:
        if (error.operation == "DeleteAccount"_L1)
            return ErrorTexts::tr(
                "The account still has numbers. Delete them first, or choose to delete them together with "
                "the account.");
        return ErrorTexts::tr(
            "It does not fit what is on the gateway: the number may belong to another account, or another "
            "change is still under way. Refresh, then try again.");
    case 412:
        return ErrorTexts::tr(
            "Someone else changed it since you opened it. Reload it to see their change, then make yours "
            "again.");
    case 413:
        return ErrorTexts::tr("The request was too large for the gateway. Try it with fewer items.");
    case 415:
        return ErrorTexts::tr(
            "The gateway does not understand this form of request. Check the API version of the connection.");
    case 429:
        return ErrorTexts::tr("The gateway allows 100 requests a minute.") + u' ' + waitText(error);
    default:
        break;
    }
    if (error.httpStatus >= 500)
        return ErrorTexts::tr(
                   "This is a problem of the gateway, not of what you entered. %1 If it stays, give the "
                   "vendor's "
                   "support the details below.")
            .arg(waitText(error));
    return ErrorTexts::tr("Refresh and try again. If it stays, give the vendor's support the details below.");
}

QString adviceOf(const ApiError &error)
{
    if (error.outcomeUnknown)
        return ErrorTexts::tr("It is not known whether the change was made. Refresh to see.");
    switch (error.kind) {
    case ApiError::Kind::Cancelled:
        return ErrorTexts::tr("It was cancelled; start it again if you need it.");
    case ApiError::Kind::TimedOut:
        return ErrorTexts::tr(
            "The gateway may be busy or limiting requests, or this computer's IP address may not be on its "
            "allowlist. Try again in a minute; if it stays, check the allowlist.");
    case ApiError::Kind::Unreachable:
        return ErrorTexts::tr(
            "Check the base URL of the connection, the network and VPN, and whether this computer's IP "
            "address is on the gateway's allowlist.");
    case ApiError::Kind::ConnectionLost:
        return ErrorTexts::tr("Check the network, then try again.");
    case ApiError::Kind::TlsFailed:
        return ErrorTexts::tr(
            "Do not go on if you expected a certificate that is trusted: something may be listening in. "
            "Check the base URL, the clock of this computer and its certificates.");
    case ApiError::Kind::Refused:
        return error.message; // our own words: they say what is not allowed, or missing
    case ApiError::Kind::NotPermitted:
        return forbiddenAdvice(error);
    case ApiError::Kind::SignInFailed:
        return ErrorTexts::tr(
            "Check tenant, client ID and secret of the connection. Secrets expire: a new one may be needed.");
    case ApiError::Kind::Http:
        return adviceForStatus(error);
    case ApiError::Kind::UnexpectedAnswer:
        return ErrorTexts::tr(
            "Check that the base URL and the API version belong to a Communications Gateway. If they do, "
            "give the vendor's support the details below.");
    }
    return ErrorTexts::tr("Try again.");
}

QString statusMeaning(int status)
{
    switch (status) {
    case 400:
        return ErrorTexts::tr("The gateway did not accept the values.");
    case 401:
        return ErrorTexts::tr("The sign-in was not accepted.");
    case 403:
        return ErrorTexts::tr("This is not allowed.");
    case 404:
        return ErrorTexts::tr("It was not found on the gateway.");
    case 409:
        return ErrorTexts::tr("It conflicts with what is on the gateway.");
    case 412:
        return ErrorTexts::tr("It was changed in the meantime.");
    case 413:
        return ErrorTexts::tr("The request was too large.");
    case 415:
        return ErrorTexts::tr("The form of the request was not accepted.");
    case 429:
        return ErrorTexts::tr("There were too many requests.");
    case 500:
        return ErrorTexts::tr("The gateway had an internal problem.");
    case 502:
    case 503:
    case 504:
        return ErrorTexts::tr("The gateway is not available at the moment.");
    default:
        return ErrorTexts::tr("The gateway answered with status %1.").arg(status);
    }
}

/// Why, where the server had no words of its own.
QString meaningOf(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Cancelled:
        return ErrorTexts::tr("It was cancelled.");
    case ApiError::Kind::TimedOut:
        return ErrorTexts::tr("The gateway did not answer in time.");
    case ApiError::Kind::Unreachable:
        return ErrorTexts::tr("The gateway cannot be reached.");
    case ApiError::Kind::ConnectionLost:
        return ErrorTexts::tr("The connection broke before the answer was complete.");
    case ApiError::Kind::TlsFailed:
        return ErrorTexts::tr("The gateway's certificate is not trusted.");
    case ApiError::Kind::Refused:
        return ErrorTexts::tr("The request was not sent.");
    case ApiError::Kind::NotPermitted:
        return ErrorTexts::tr("The token does not have the role for it.");
    case ApiError::Kind::SignInFailed:
        return ErrorTexts::tr("The identity platform did not grant a token.");
    case ApiError::Kind::Http:
        return statusMeaning(error.httpStatus);
    case ApiError::Kind::UnexpectedAnswer:
        return ErrorTexts::tr("The answer was not what the Provisioning API promises.");
    }
    return {};
}

QString withFullStop(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() || QStringView(u".!?…").contains(trimmed.back()) ? trimmed : trimmed + u'.';
}

/// The identity platform appends ids and times to its sentence; they are in the details.
QString spokenPart(const ApiError &error)
{
    const qsizetype trace
        = error.kind == ApiError::Kind::SignInFailed ? error.message.indexOf(" Trace ID:"_L1) : -1;
    return trace > 0 ? error.message.first(trace) : error.message;
}

QString explanationOf(const ApiError &error)
{
    QStringList sentences;
    const bool serverSpoke = error.kind == ApiError::Kind::Http || error.kind == ApiError::Kind::SignInFailed;
    if (!serverSpoke || error.message.isEmpty())
        sentences.append(meaningOf(error));
    if (serverSpoke && !error.message.isEmpty())
        sentences.append(withFullStop(spokenPart(error)));
    for (const ApiError::Detail &detail : error.details) {
        if (detail.message.isEmpty() || detail.message == error.message)
            continue;
        sentences.append(detail.target.isEmpty() ? withFullStop(detail.message)
                                                 : detail.target + u": "_s + withFullStop(detail.message));
    }
    return sentences.join(u' ');
}

QString detailsOf(const ApiError &error)
{
    QStringList lines;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(name + u": "_s + value);
    };
    add(ErrorTexts::tr("Operation"), error.operation);
    add(ErrorTexts::tr("Resource"), error.resource);
    if (error.httpStatus != 0)
        add(ErrorTexts::tr("HTTP status"), QString::number(error.httpStatus));
    add(ErrorTexts::tr("Code"), error.code);
    add(ErrorTexts::tr("Message"), error.message);
    add(ErrorTexts::tr("Field"), error.target);
    for (const ApiError::Detail &detail : error.details)
        add(ErrorTexts::tr("Detail"), QStringList{detail.code, detail.target, detail.message}.join(u" · "_s));
    add(ErrorTexts::tr("Request ID"), error.requestId);
    return lines.join(u'\n');
}

} // namespace

ErrorText errorText(const ApiError &error)
{
    return {titleOf(error), explanationOf(error), adviceOf(error), detailsOf(error)};
}

QString errorLine(const ApiError &error)
{
    const QString explanation = explanationOf(error);
    return explanation.isEmpty() ? titleOf(error) : titleOf(error) + u' ' + explanation;
}

QString retryReason(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::TimedOut:
        return ErrorTexts::tr("no answer in time");
    case ApiError::Kind::ConnectionLost:
    case ApiError::Kind::Unreachable:
        return ErrorTexts::tr("no connection");
    case ApiError::Kind::Http:
        if (error.httpStatus == 429)
            return ErrorTexts::tr("too many requests");
        if (error.httpStatus >= 500)
            return ErrorTexts::tr("gateway not available");
        return ErrorTexts::tr("status %1").arg(error.httpStatus);
    default:
        return ErrorTexts::tr("it failed");
    }
}

} // namespace acg
