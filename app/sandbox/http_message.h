// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace sandbox {

struct Header
{
    QByteArray name;
    QByteArray value;
};

/// A request as it came off the wire; nothing in it is decoded yet.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< path and query, percent-encoding kept
    std::vector<Header> headers;
    QByteArray body;

    /// The value of a header by its name in any case; repeated ones are joined with ", " (RFC 9110, 5.3).
    [[nodiscard]] std::optional<QByteArray> header(QByteArrayView name) const;
    [[nodiscard]] QByteArray path() const; ///< the target up to its '?'
};

struct HttpResponse
{
    int status = 200;
    std::vector<Header> headers{};
    QByteArray body{};
};

/// The start line and the header block with its framing fields. 204 and 304 carry neither length nor type
/// (RFC 9110, 8.6 and 15.4.5).
QByteArray serializedHead(const HttpResponse &response, bool keepAlive);

QByteArray reasonPhrase(int status);

} // namespace sandbox
