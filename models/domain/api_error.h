// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace acg {

/// Everything that is known about a request that did not succeed. Values only: the one place that turns
/// it into sentences is ui/errortext. Never holds a token or a secret.
struct ApiError
{
    enum class Kind {
        Cancelled, ///< the caller asked for it; shown to nobody
        TimedOut, ///< no answer within the time the operation is given
        Unreachable, ///< no connection: name not found, refused, no network, address not on the allowlist
        ConnectionLost, ///< the connection broke before the answer was complete
        TlsFailed, ///< the server's certificate was not accepted
        Refused, ///< not sent: the request itself is not allowed (plain http elsewhere than loopback, ...)
        NotPermitted, ///< not sent: the token has no role for the operation
        SignInFailed, ///< the identity platform gave no token; code and message are its words
        Http, ///< the gateway answered with an error status; code and message are its words
        UnexpectedAnswer, ///< the answer is not what the contract says; message names the member
    };

    /// One entry of the `details` array of an error body.
    struct Detail
    {
        QString code;
        QString message;
        QString target;
        friend bool operator==(const Detail &, const Detail &) = default;
    };

    Kind kind = Kind::UnexpectedAnswer;
    int httpStatus = 0; ///< 0 where there was no HTTP answer
    QString operation; ///< name of the request type, e.g. "PutNumber"; empty outside of requests
    QString resource; ///< what it was about: an account name, a telephone number, a tenant id
    QString code; ///< `error.code`, or `x-ms-error-code`, or the identity platform's `error`
    QString message; ///< the server's words, or a technical reason
    QString target; ///< `error.target`: the field that is wrong
    QList<Detail> details;
    QString requestId; ///< x-ms-client-request-id, to quote to the vendor
    std::optional<std::chrono::milliseconds> retryAfter; ///< from Retry-After
    /// A write went out and no answer came: it may or may not have been carried out.
    bool outcomeUnknown = false;

    [[nodiscard]] bool isCancelled() const { return kind == Kind::Cancelled; }
    [[nodiscard]] bool isNotFound() const { return kind == Kind::Http && httpStatus == 404; }
    [[nodiscard]] bool isConflict() const { return kind == Kind::Http && httpStatus == 412; }

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

/// An answer that breaks the contract. `where` is the member's path, e.g. "serviceDetails.teamsTenantId".
[[nodiscard]] ApiError unexpectedAnswer(const QString &where, const QString &what);

} // namespace acg
