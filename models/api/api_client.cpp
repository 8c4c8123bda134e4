// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/api_client.h"

#include "models/api/exchange.h"

namespace acg {

CallHandle::CallHandle(Exchange *exchange)
    : m_exchange(exchange)
{
}

void CallHandle::cancel() const
{
    if (auto *exchange = qobject_cast<Exchange *>(m_exchange.data()))
        exchange->cancel();
}

ApiClient::ApiClient(Settings settings, Transport &transport, TokenSource &tokens, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_transport(transport)
    , m_tokens(tokens)
{
    m_decoders.setMaxThreadCount(1); // pages of one list must not overtake each other for nothing
}

ApiClient::~ApiClient()
{
    m_decoders.waitForDone();
}

CallHandle ApiClient::sendRaw(RequestSpec spec, QObject *guard, Parse parse, Done done)
{
    Q_ASSERT(guard);
    auto *exchange
        = new Exchange(*this, ++m_lastId, std::move(spec), guard, std::move(parse), std::move(done));
    // Later, so that the caller has the handle before anything is answered.
    QMetaObject::invokeMethod(exchange, &Exchange::start, Qt::QueuedConnection);
    return CallHandle(exchange);
}

} // namespace acg
