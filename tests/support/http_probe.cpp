// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/http_probe.h"

#include <QJsonDocument>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>

namespace probe {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;
using TlsStream = asio::ssl::stream<Tcp::socket>;

namespace {

template <class Text>
QByteArray bytes(const Text &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

asio::const_buffer buffer(const QByteArray &data)
{
    return {data.constData(), static_cast<std::size_t>(data.size())};
}

} // namespace

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

class HttpProbe::Private
{
public:
    Private(QUrl theBase, QByteArray pem)
        : base(std::move(theBase))
        , certificatePem(std::move(pem))
    {
    }

    void connect()
    {
        buffered.clear();
        socket.emplace(io);
        socket->connect({asio::ip::make_address_v4("127.0.0.1"), static_cast<quint16>(base.port())});
        socket->set_option(Tcp::no_delay(true));
        ++connections;
        if (base.scheme() != QLatin1StringView("https"))
            return;
        tls.add_certificate_authority(buffer(certificatePem));
        secure.emplace(*std::move(socket), tls);
        secure->set_verify_mode(asio::ssl::verify_peer);
        secure->set_verify_callback(asio::ssl::host_name_verification(base.host().toStdString()));
        secure->handshake(asio::ssl::stream_base::client);
    }

    void disconnect()
    {
        secure.reset();
        socket.reset();
    }

    [[nodiscard]] bool connected() const { return socket.has_value(); }

    template <class Action>
    auto withStream(Action action)
    {
        return secure ? action(*secure) : action(*socket);
    }

    Answer exchange(const QByteArray &request, bool headOnly)
    {
        Answer answer;
        boost::system::error_code error;
        withStream([&](auto &stream) { return asio::write(stream, buffer(request), error); });
        http::response_parser<http::string_body> parser;
        parser.body_limit(boost::none);
        parser.skip(headOnly);
        withStream([&](auto &stream) { return http::read(stream, buffered, parser, error); });
        if (parser.is_header_done()) {
            answer.status = static_cast<int>(parser.get().result_int());
            answer.complete = parser.is_done();
            answer.body = bytes(parser.get().body());
            for (const auto &field : parser.get())
                answer.headers.emplace_back(bytes(field.name_string()), bytes(field.value()));
        }
        if (error || !parser.is_done() || !parser.keep_alive())
            disconnect();
        return answer;
    }

    QUrl base;
    QByteArray certificatePem;
    asio::io_context io;
    asio::ssl::context tls{asio::ssl::context::tls_client};
    std::optional<Tcp::socket> socket;
    std::optional<TlsStream> secure;
    boost::beast::flat_buffer buffered;
    int connections = 0;
};

HttpProbe::HttpProbe(const QUrl &base, QByteArray certificatePem)
    : d(std::make_unique<Private>(base, std::move(certificatePem)))
{
}

HttpProbe::~HttpProbe() = default;

Answer HttpProbe::send(const QByteArray &method, const QByteArray &target, const Headers &headers,
                       const QByteArray &body)
{
    QByteArray request = method + ' ' + target
        + " HTTP/1.1\r\nHost: " + d->base.authority(QUrl::FullyEncoded).toLatin1() + "\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    request += "\r\n" + body;
    if (!d->connected())
        d->connect();
    return d->exchange(request, method == "HEAD");
}

Answer HttpProbe::sendRaw(const QByteArray &bytes)
{
    if (!d->connected())
        d->connect();
    return d->exchange(bytes, false);
}

void HttpProbe::sendAndLeave(const QByteArray &bytes)
{
    d->connect();
    boost::system::error_code ignored;
    d->withStream([&](auto &stream) { return asio::write(stream, buffer(bytes), ignored); });
    d->disconnect();
}

QByteArray HttpProbe::sendAndReadAll(const QByteArray &bytes)
{
    d->connect();
    boost::system::error_code ended;
    std::string all;
    d->withStream([&](auto &stream) { return asio::write(stream, buffer(bytes), ended); });
    d->withStream([&](auto &stream) { return asio::read(stream, asio::dynamic_buffer(all), ended); });
    d->disconnect();
    return QByteArray::fromStdString(all);
}

int HttpProbe::connections() const
{
    return d->connections;
}

} // namespace probe
