// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/failure.h"

#include <QByteArray>

#include <optional>

namespace sandbox {

/// What tells one version of a resource from another. The ETag is kept as it is sent, quotes and all.
struct Version
{
    QByteArray etag;
    qint64 modified = 0; ///< seconds since 1970: HTTP dates are no finer
};

/// Adds ETag and Last-Modified.
HttpResponse withVersion(HttpResponse response, const Version &version);

/// A new ETag that no resource has had before.
QByteArray newETag();

/// `Sun, 06 Nov 1994 08:49:37 GMT`, and back; nothing when the text is no such date.
QByteArray httpDate(qint64 seconds);
std::optional<qint64> parseHttpDate(const QByteArray &text);

/// The conditions of RFC 9110, 13.2.2, in its order of precedence. No version: the resource does not exist.
/// Answers nothing when they hold, otherwise 412, or 304 for a GET. If-Match compares the texts exactly, as a
/// client sends back what it got; only If-None-Match overlooks a W/.
std::optional<HttpResponse> failedCondition(const HttpRequest &request,
                                            const std::optional<Version> &current);

} // namespace sandbox
