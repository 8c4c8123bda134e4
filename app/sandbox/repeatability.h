// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/failure.h"

#include <optional>

namespace sandbox {

class Database;

/// Repeatable requests (OASIS Repeatable Requests 1.0; contract, section Operations): a client that has lost
/// an answer sends the same pair of id and time again and gets the recorded answer, without a second effect.
///
/// Only answers to requests that took effect are recorded; a refused one changed nothing and may simply run
/// again.
struct RepeatableRequest
{
    QString id; ///< a GUID
    QByteArray firstSent; ///< an HTTP date, kept as text
    QByteArray fingerprint; ///< of method, target and body
};

/// The pair a request carries. Nothing: it carries none. A failure (400) when it is half there or malformed.
Result<std::optional<RepeatableRequest>> repeatableRequest(const HttpRequest &request);

/// The recorded answer; nothing when the id is new; 400 when it was used for another request or time.
Result<std::optional<HttpResponse>> recordedAnswer(Database &database, const RepeatableRequest &request);

/// To be called in the transaction of the effect itself. Records of more than a day ago are forgotten.
void recordAnswer(Database &database, const RepeatableRequest &request, const HttpResponse &response,
                  qint64 nowSeconds);

/// Marks an answer: `Repeatability-Result: accepted` or `rejected`.
HttpResponse withRepeatabilityResult(HttpResponse response, bool accepted);

} // namespace sandbox
