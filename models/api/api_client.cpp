// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/api_client.h"

#include "models/api/exchange.h"

namespace acg {

CallHandle::CallHandle(Exchange *exchange, quint64 listener)
    : m_exchange(exchange)
    , m_listener(listener)
{
}

void CallHandle::cancel() const
{
    if (auto *exchange = qobject_cast<Exchange *>(m_exchange.data()))
        exchange->cancel(m_listener);
}

void CallHandle::withdraw() const
{
    if (auto *exchange = qobject_cast<Exchange *>(m_exchange.data()))
        exchange->withdraw(m_listener);
}

QString CallHandle::requestId() const
{
    const auto *exchange = qobject_cast<Exchange *>(m_exchange.data());
    return exchange != nullptr ? exchange->requestId() : QString();
}

ApiClient::ApiClient(Settings settings, Transport &transport, TokenSource &tokens, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_transport(transport)
    , m_tokens(tokens)
    , m_budget(m_settings.budget)
{
    m_decoders.setMaxThreadCount(1); // pages of one list must not overtake each other for nothing
}

ApiClient::~ApiClient()
{
    m_decoders.waitForDone();
}

CallHandle ApiClient::sendRaw(RequestSpec spec, QObject *guard, Parse parse, Done done, Priority priority,
                              Glance glance)
{
    Q_ASSERT(guard);
    const QUrl url = urlOf(spec);
    if (spec.method == "GET") {
        if (Exchange *running = m_reads.value(url); running != nullptr && running->answers(spec)) {
            m_budget.raise(running->id(), priority);
            return {running, running->join(guard, std::move(done), std::move(glance))};
        }
    }
    auto *exchange = new Exchange(*this, ++m_lastId, url, std::move(spec), std::move(parse), priority);
    if (exchange->spec().method == "GET")
        m_reads.insert(url, exchange);
    else if (!exchange->spec().reads)
        forgetReads();
    CallHandle handle(exchange, exchange->join(guard, std::move(done), std::move(glance)));
    // Later, so that the caller has the handle before anything is answered.
    QMetaObject::invokeMethod(exchange, &Exchange::start, Qt::QueuedConnection);
    return handle;
}

QUrl ApiClient::urlOf(const RequestSpec &spec) const
{
    if (spec.link.isValid())
        return spec.link;
    QByteArray text
        = m_settings.baseUrl.toEncoded(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    text += spec.path + "?api-version=" + QUrl::toPercentEncoding(m_settings.apiVersion);
    for (const auto &[name, value] : spec.query)
        text += '&' + name + '=' + QUrl::toPercentEncoding(QString::fromUtf8(value));
    return QUrl::fromEncoded(text);
}

} // namespace acg
