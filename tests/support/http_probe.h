// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QUrl>

#include <memory>
#include <utility>
#include <vector>

namespace probe {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

struct Answer
{
    int status = 0; ///< 0: the connection ended before a whole head had come
    bool complete = false; ///< the body had the length that was announced
    Headers headers{};
    QByteArray body{};

    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< in any case; empty when absent
    [[nodiscard]] QJsonObject json() const;
};

/// A blocking HTTP client that does only what it is told: no retries, no redirects, no headers of its own but
/// Host and Content-Length. It shares no code with the program's client, so that tests of the server do not
/// depend on it.
class HttpProbe
{
public:
    /// For https, `certificatePem` is the one certificate trusted.
    explicit HttpProbe(const QUrl &base, QByteArray certificatePem = {});
    ~HttpProbe();
    HttpProbe(const HttpProbe &) = delete;
    HttpProbe &operator=(const HttpProbe &) = delete;

    /// Sends on the kept connection, or on a new one when there is none or the server has closed it.
    Answer send(const QByteArray &method, const QByteArray &target, const Headers &headers = {},
                const QByteArray &body = {});
    /// Writes bytes as they are and reads one answer.
    Answer sendRaw(const QByteArray &bytes);
    /// Writes bytes as they are on a connection of their own and leaves without reading.
    void sendAndLeave(const QByteArray &bytes);
    /// Everything that comes until the server closes, for what is no HTTP.
    QByteArray sendAndReadAll(const QByteArray &bytes);

    [[nodiscard]] int connections() const; ///< opened so far

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace probe
