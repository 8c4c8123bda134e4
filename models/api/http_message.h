// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

namespace acg {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// One HTTP request as it goes on the wire.
struct HttpRequest
{
    QByteArray method; ///< upper case
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    std::chrono::milliseconds timeout{30'000}; ///< until the whole answer is there
};

/// One complete answer; any status.
struct HttpAnswer
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const; ///< case-insensitive; empty when absent
};

} // namespace acg
