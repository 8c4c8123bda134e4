// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/http_message.h"

#include <QString>

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <functional>
#include <memory>

namespace sandbox {

struct TlsIdentity;

/// An answer and the way it travels.
struct Delivery
{
    enum class Way {
        Whole,
        Drop, ///< the connection ends instead
        Truncate, ///< ends after `bytes` bytes of the body
        Drip, ///< `bytes` bytes every `interval`
        Garbage, ///< the body alone, without a head
    };

    HttpResponse response{};
    Way way = Way::Whole;
    qsizetype bytes = 0;
    std::chrono::milliseconds interval{0};
    std::chrono::milliseconds wait{0}; ///< before the first byte
};

using RequestHandler = std::function<Delivery(const HttpRequest &)>;

/// The largest body taken; beyond it the answer is 413. A batch of 100 numbers is far below.
constexpr quint64 maximumBodyBytes = 1'048'576;

/// HTTP/1.1 (and 1.0) on loopback: keep-alive, Expect: 100-continue, answers in the order of the requests of
/// a connection. Everything runs on the io_context's one thread, the handler too.
class HttpServer
{
public:
    HttpServer(boost::asio::io_context &io, RequestHandler handler);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Binds 127.0.0.1; port 0 takes a free one. Returns what went wrong, or an empty text.
    [[nodiscard]] QString listen(quint16 port, const TlsIdentity *identity);
    [[nodiscard]] quint16 port() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
