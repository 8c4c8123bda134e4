// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/http_server.h"

#include "app/sandbox/http_session.h"
#include "app/sandbox/tls.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <optional>
#include <utility>

namespace sandbox {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

class HttpServer::Private
{
public:
    Private(asio::io_context &io, RequestHandler onRequest)
        : acceptor(io)
        , handler(std::make_shared<RequestHandler>(std::move(onRequest)))
    {
    }

    void accept()
    {
        acceptor.async_accept([this](boost::system::error_code error, Tcp::socket socket) {
            if (error == asio::error::operation_aborted)
                return;
            if (!error)
                begin(std::move(socket));
            accept();
        });
    }

    void begin(Tcp::socket socket)
    {
        boost::system::error_code ignored;
        socket.set_option(Tcp::no_delay(true), ignored);
        boost::beast::tcp_stream stream(std::move(socket));
        if (tls)
            std::make_shared<HttpSession<TlsStream>>(TlsStream(std::move(stream), *tls), handler)->run();
        else
            std::make_shared<HttpSession<PlainStream>>(std::move(stream), handler)->run();
    }

    std::optional<asio::ssl::context> tls;
    Tcp::acceptor acceptor;
    std::shared_ptr<RequestHandler>
        handler; // shared: sessions outlive the server while the io_context unwinds
};

HttpServer::HttpServer(asio::io_context &io, RequestHandler handler)
    : d(std::make_unique<Private>(io, std::move(handler)))
{
}

HttpServer::~HttpServer() = default;

QString HttpServer::listen(quint16 port, const TlsIdentity *identity)
{
    try {
        if (identity) {
            d->tls.emplace(asio::ssl::context::tls_server);
            d->tls->use_certificate_chain(
                asio::buffer(identity->certificatePem.constData(),
                             static_cast<std::size_t>(identity->certificatePem.size())));
            d->tls->use_private_key(asio::buffer(identity->privateKeyPem.constData(),
                                                 static_cast<std::size_t>(identity->privateKeyPem.size())),
                                    asio::ssl::context::pem);
        }
        const Tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
        d->acceptor.open(endpoint.protocol());
        d->acceptor.set_option(Tcp::acceptor::reuse_address(true));
        d->acceptor.bind(endpoint);
        d->acceptor.listen();
    } catch (const boost::system::system_error &error) {
        return QString::fromLocal8Bit(error.code().message().c_str());
    }
    d->accept();
    return {};
}

quint16 HttpServer::port() const
{
    return d->acceptor.local_endpoint().port();
}

} // namespace sandbox
