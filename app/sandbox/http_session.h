// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/http_server.h"

#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace sandbox {

using PlainStream = boost::beast::tcp_stream;
using TlsStream = boost::asio::ssl::stream<boost::beast::tcp_stream>;

using RequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;
HttpRequest plainRequest(const RequestParser &parser);
/// The answer to a request that could not be read, or none when the connection simply ended.
std::optional<HttpResponse> readFailureResponse(boost::beast::error_code error);

/// One connection: reads a request, hands it to the handler, writes the answer, and so on. It keeps itself
/// alive by the operation under way; when the client leaves, that operation fails and the session ends.
template <class Stream>
class HttpSession : public std::enable_shared_from_this<HttpSession<Stream>>
{
public:
    HttpSession(Stream stream, std::shared_ptr<RequestHandler> handler)
        : m_stream(std::move(stream))
        , m_timer(m_stream.get_executor())
        , m_handler(std::move(handler))
    {
    }

    void run()
    {
        if constexpr (isTls) {
            tcp().expires_after(patience);
            m_stream.async_handshake(boost::asio::ssl::stream_base::server,
                                     [self = this->shared_from_this()](Error error) {
                                         if (!error)
                                             self->readHead();
                                     });
        } else {
            readHead();
        }
    }

private:
    using Error = boost::beast::error_code;
    static constexpr bool isTls = std::is_same_v<Stream, TlsStream>;
    static constexpr std::chrono::seconds patience{60}; // for one read or write, and between requests

    boost::beast::tcp_stream &tcp() { return boost::beast::get_lowest_layer(m_stream); }

    void readHead()
    {
        m_parser.emplace();
        m_parser->header_limit(64 * 1024);
        m_parser->body_limit(maximumBodyBytes);
        tcp().expires_after(patience);
        boost::beast::http::async_read_header(m_stream, m_buffer, *m_parser,
                                              [self = this->shared_from_this()](Error error, std::size_t) {
                                                  if (error)
                                                      self->refuse(error);
                                                  else
                                                      self->continueIfExpected();
                                              });
    }

    void continueIfExpected()
    {
        const auto expectation = m_parser->get()[boost::beast::http::field::expect];
        if (!boost::beast::iequals(expectation, "100-continue"))
            return readBody();
        static constexpr char interim[] = "HTTP/1.1 100 Continue\r\n\r\n";
        boost::asio::async_write(m_stream, boost::asio::buffer(interim, sizeof interim - 1),
                                 [self = this->shared_from_this()](Error error, std::size_t) {
                                     if (!error)
                                         self->readBody();
                                 });
    }

    void readBody()
    {
        boost::beast::http::async_read(m_stream, m_buffer, *m_parser,
                                       [self = this->shared_from_this()](Error error, std::size_t) {
                                           if (error)
                                               self->refuse(error);
                                           else
                                               self->answer();
                                       });
    }

    void refuse(Error error)
    {
        std::optional<HttpResponse> response = readFailureResponse(error);
        if (!response)
            return;
        m_keepAlive = false;
        m_delivery = {.response = *std::move(response)};
        deliver();
    }

    void answer()
    {
        m_keepAlive = m_parser->keep_alive();
        const HttpRequest request = plainRequest(*m_parser);
        m_headOnly = request.method == "HEAD";
        m_delivery = (*m_handler)(request);
        if (m_delivery.wait.count() == 0)
            return deliver();
        tcp().expires_never();
        m_timer.expires_after(m_delivery.wait);
        m_timer.async_wait([self = this->shared_from_this()](Error error) {
            if (!error)
                self->deliver();
        });
    }

    void deliver()
    {
        if (m_delivery.way == Delivery::Way::Drop)
            return closeAtOnce();
        m_head = m_delivery.way == Delivery::Way::Garbage ? QByteArray()
                                                          : serializedHead(m_delivery.response, m_keepAlive);
        QByteArray &body = m_delivery.response.body;
        if (m_headOnly)
            body.clear();
        if (m_delivery.way == Delivery::Way::Truncate)
            body.truncate(m_delivery.bytes);
        if (m_delivery.way == Delivery::Way::Drip)
            return drip(0);
        write();
    }

    void write()
    {
        const std::array buffers{asioBuffer(m_head), asioBuffer(m_delivery.response.body)};
        tcp().expires_after(patience);
        boost::asio::async_write(m_stream, buffers,
                                 [self = this->shared_from_this()](Error error, std::size_t) {
                                     if (!error)
                                         self->finish();
                                 });
    }

    void finish()
    {
        if (m_delivery.way == Delivery::Way::Truncate || m_delivery.way == Delivery::Way::Garbage)
            return closeAtOnce();
        if (m_keepAlive)
            return readHead();
        closeGently();
    }

    /// Head and body alike go out in pieces, so that slow heads are met too.
    void drip(qsizetype offset)
    {
        if (offset == 0)
            m_head += m_delivery.response.body;
        if (offset >= m_head.size())
            return finish();
        const qsizetype count = std::min(m_delivery.bytes, m_head.size() - offset);
        tcp().expires_after(patience);
        boost::asio::async_write(
            m_stream, boost::asio::buffer(m_head.constData() + offset, static_cast<std::size_t>(count)),
            [self = this->shared_from_this(), next = offset + count](Error error, std::size_t) {
                if (error)
                    return;
                self->m_timer.expires_after(self->m_delivery.interval);
                self->m_timer.async_wait([self, next](Error failed) {
                    if (!failed)
                        self->drip(next);
                });
            });
    }

    void closeAtOnce()
    {
        Error ignored;
        tcp().socket().close(ignored);
    }

    /// Says that nothing more will come and then waits for the client to leave: closing with unread input (a
    /// refused upload) would reset the connection and take the answer away from the client.
    void closeGently()
    {
        tcp().expires_after(std::chrono::seconds(2));
        if constexpr (isTls) {
            m_stream.async_shutdown([self = this->shared_from_this()](Error) { self->closeAtOnce(); });
        } else {
            Error ignored;
            m_stream.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
            discard();
        }
    }

    void discard()
    {
        m_stream.async_read_some(boost::asio::buffer(m_discarded),
                                 [self = this->shared_from_this()](Error error, std::size_t) {
                                     if (!error)
                                         self->discard();
                                 });
    }

    static boost::asio::const_buffer asioBuffer(const QByteArray &bytes)
    {
        return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
    }

    Stream m_stream;
    boost::asio::steady_timer m_timer;
    std::shared_ptr<RequestHandler> m_handler;
    boost::beast::flat_buffer m_buffer;
    std::optional<RequestParser> m_parser; // a parser reads one message
    Delivery m_delivery;
    QByteArray m_head;
    std::array<char, 4096> m_discarded;
    bool m_keepAlive = true;
    bool m_headOnly = false;
};

} // namespace sandbox
