// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/exchange.h"

#include "models/api/http_error.h"
#include "models/api/retry_policy.h"
#include "models/api/transport.h"
#include "models/domain/loopback.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace acg {

using namespace Qt::StringLiterals;

namespace {

QByteArray newGuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

bool mayGoAgain(const ApiError &error, const RequestSpec &spec)
{
    const int status = error.kind == ApiError::Kind::ConnectionLost ? 0 : error.httpStatus;
    if (status == 0 && error.kind != ApiError::Kind::ConnectionLost)
        return false;
    for (const RetryRule &rule : retryRules) {
        if (rule.status == status)
            return !rule.onlyIfRepeatable || spec.reads || spec.repeatable;
    }
    return false;
}

/// Doubled each time, and spread over half to one and a half of it, so that many clients do not come back
/// together.
std::chrono::milliseconds backoff(std::chrono::milliseconds first, int attempt)
{
    const auto doubled = std::min(first * (1 << std::min(attempt - 1, 10)), longestRetryDelay);
    return std::chrono::milliseconds(
        qint64(double(doubled.count()) * (0.5 + QRandomGenerator::global()->generateDouble())));
}

} // namespace

RepeatabilityPair RepeatabilityPair::made()
{
    const QString now
        = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    return {newGuid(), now.toLatin1()};
}

Exchange::Exchange(ApiClient &client, quint64 id, QUrl url, RequestSpec spec, ApiClient::Parse parse,
                   Priority priority)
    : QObject(&client)
    , m_client(client)
    , m_id(id)
    , m_url(std::move(url))
    , m_spec(std::move(spec))
    , m_priority(priority)
    , m_parse(std::move(parse))
    , m_clientRequestId(m_spec.pair.isEmpty() ? newGuid() : m_spec.pair.id)
    , m_pair(m_spec.pair)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Exchange::queue);
}

quint64 Exchange::join(QObject *guard, ApiClient::Done done, ApiClient::Glance glance)
{
    const quint64 listener = ++m_lastListener;
    m_listeners.push_back({listener, guard, std::move(done), std::move(glance)});
    // Nobody is left to hear of it: a read is pointless now, a write goes through.
    connect(guard, &QObject::destroyed, this, [this, listener] {
        const auto found = std::ranges::find(m_listeners, listener, &Listener::id);
        if (found == m_listeners.end())
            return;
        found->guard.clear(); // a widget says this before its QPointers know
        if (m_spec.reads)
            cancel(listener);
    });
    return listener;
}

bool Exchange::answers(const RequestSpec &spec) const
{
    return !m_finished && !m_cancelled && m_spec.operation == spec.operation;
}

void Exchange::start()
{
    ApiError refused;
    refused.kind = ApiError::Kind::Refused;
    if (m_spec.link.isValid()
        && (m_url.scheme() != m_client.m_settings.baseUrl.scheme()
            || m_url.host() != m_client.m_settings.baseUrl.host()
            || m_url.port(443) != m_client.m_settings.baseUrl.port(443))) {
        refused.message = u"The next page is at another server (%1)."_s.arg(m_url.host());
        return finish(failure(refused));
    }
    if (m_url.scheme() != "https"_L1 && !isLoopback(m_url)) {
        refused.message = u"Plain http is accepted for this machine only, not for %1."_s.arg(m_url.host());
        return finish(failure(refused));
    }
    queue();
}

void Exchange::queue()
{
    if (m_finished)
        return;
    report(RequestProgress::Stage::Queued);
    m_client.m_budget.admit(m_id, m_priority, [this] { fetchToken(); });
}

void Exchange::fetchToken()
{
    report(RequestProgress::Stage::SigningIn);
    m_client.m_tokens.token(this, [this](Result<AccessToken> token) {
        if (m_finished)
            return; // cancelled meanwhile
        if (token)
            return sendWith(*token);
        if (retry(token.error(), false))
            return;
        ApiError error = std::move(token.error());
        error.outcomeUnknown = m_mayHaveArrived;
        finish(failure(std::move(error)));
    });
}

void Exchange::sendWith(const AccessToken &token)
{
    m_token = token.value;
    if (m_pair.isEmpty())
        m_pair = RepeatabilityPair::made();
    report(RequestProgress::Stage::Sent);
    HttpRequest request;
    request.method = m_spec.method;
    request.url = m_url;
    request.headers = headers(token.value);
    request.body = m_spec.body;
    request.timeout = m_client.m_settings.timeout;
    m_call = m_client.m_transport.send(request, this,
                                       [this](Result<HttpAnswer> answer) { onAnswer(std::move(answer)); });
}

void Exchange::onAnswer(Result<HttpAnswer> answer)
{
    if (answer && answer->status >= 200 && answer->status < 300) {
        m_mayHaveArrived = !m_spec.reads; // whoever calls it off while it is decoded comes too late
        m_client.m_budget.leave(m_id);
        // A copy: who looks may ask for the same again, and so join this.
        for (const Listener &listener : std::vector(m_listeners)) {
            if (listener.guard && listener.glance)
                listener.glance(*answer);
        }
        return decode(*answer);
    }
    ApiError error = answer ? errorFromAnswer(*answer) : std::move(answer.error());
    if (error.httpStatus == 429)
        m_client.m_budget.refused(m_id, error.retryAfter.value_or(m_client.m_settings.firstRetryDelay));
    else
        m_client.m_budget.leave(m_id);
    if (error.httpStatus != 401 && error.httpStatus != 429 && error.kind != ApiError::Kind::Unreachable)
        m_mayHaveArrived = !m_spec.reads;
    if (error.httpStatus == 401 && !m_newTokenTried && !m_cancelled) {
        m_newTokenTried = true;
        m_client.m_tokens.invalidate(m_token);
        return queue();
    }
    if (retry(error, true))
        return;
    if (error.kind == ApiError::Kind::TimedOut || error.kind == ApiError::Kind::ConnectionLost
        || error.kind == ApiError::Kind::Cancelled)
        error.outcomeUnknown = !m_spec.reads;
    finish(failure(std::move(error)));
}

bool Exchange::retry(const ApiError &error, bool wasSent)
{
    if (m_cancelled || m_attempt >= m_client.m_settings.maximumAttempts)
        return false;
    RequestSpec harmless;
    harmless.reads = true;
    if (!mayGoAgain(error, wasSent ? m_spec : harmless))
        return false;
    m_retryIn = std::max(error.retryAfter.value_or(std::chrono::milliseconds(0)),
                         backoff(m_client.m_settings.firstRetryDelay, m_attempt));
    report(RequestProgress::Stage::WaitingToRetry, named(error));
    m_client.m_budget.leave(m_id); // it gets another turn
    ++m_attempt;
    m_wait.start(m_retryIn);
    return true;
}

void Exchange::decode(const HttpAnswer &answer)
{
    // The decoder posts to the client, which joins its threads before it goes.
    m_client.m_decoders.start([client = &m_client, self = QPointer<Exchange>(this), parse = m_parse, answer] {
        auto parsed = std::make_shared<Result<std::shared_ptr<void>>>(parse(answer));
        QMetaObject::invokeMethod(client, [self, parsed] {
            if (self)
                self->deliver(std::move(*parsed));
        });
    });
}

void Exchange::deliver(Result<std::shared_ptr<void>> parsed)
{
    if (!parsed)
        parsed.error().outcomeUnknown = false; // the status said that it was carried out
    finish(std::move(parsed));
}

void Exchange::cancel(quint64 listener)
{
    const auto found = std::ranges::find(m_listeners, listener, &Listener::id);
    if (m_cancelled || m_finished || found == m_listeners.end())
        return;
    if (m_listeners.size() == 1)
        return stop();
    const Listener left = std::move(*found);
    m_listeners.erase(found);
    ApiError error;
    error.kind = ApiError::Kind::Cancelled;
    if (left.guard)
        left.done(failure(named(error)));
}

void Exchange::withdraw(quint64 listener)
{
    if (!m_mayHaveArrived && !m_call)
        cancel(listener);
}

void Exchange::stop()
{
    m_cancelled = true;
    m_wait.stop();
    if (m_call)
        return m_call->cancel(); // answers through onAnswer()
    ApiError error;
    error.kind = ApiError::Kind::Cancelled;
    error.outcomeUnknown = m_mayHaveArrived;
    finish(failure(error));
}

void Exchange::finish(Result<std::shared_ptr<void>> result)
{
    if (m_finished)
        return;
    m_finished = true;
    m_client.m_budget.leave(m_id);
    if (!m_spec.reads)
        m_client.forgetReads();
    else if (const auto known = m_client.m_reads.constFind(m_url);
             known != m_client.m_reads.cend() && *known == this)
        m_client.m_reads.erase(known);
    if (!result)
        result.error() = named(std::move(result.error()));
    if (result)
        report(RequestProgress::Stage::Succeeded);
    else if (result.error().isCancelled())
        report(RequestProgress::Stage::Cancelled, result.error());
    else
        report(RequestProgress::Stage::Failed, result.error());
    deleteLater();
    const std::vector<Listener> listeners = std::exchange(m_listeners, {});
    if (listeners.empty())
        return;
    for (std::size_t i = 0; i + 1 < listeners.size(); ++i) {
        if (listeners[i].guard)
            listeners[i].done(result);
    }
    if (listeners.back().guard)
        listeners.back().done(std::move(result)); // the last one may have it for itself
}

void Exchange::report(RequestProgress::Stage stage, const ApiError &error)
{
    RequestProgress progress;
    progress.id = m_id;
    progress.stage = stage;
    progress.operation = m_spec.operation;
    progress.resource = m_spec.resource;
    progress.method = m_spec.method;
    progress.reads = m_spec.reads;
    progress.requestId = requestId();
    progress.attempt = m_attempt;
    progress.retryIn
        = stage == RequestProgress::Stage::WaitingToRetry ? m_retryIn : std::chrono::milliseconds(0);
    progress.error = error;
    Q_EMIT m_client.progressed(progress);
}

HttpHeaders Exchange::headers(const QByteArray &token) const
{
    HttpHeaders list{{"Authorization"_ba, "Bearer " + token},
                     {"Accept"_ba, "application/json"_ba},
                     {"x-ms-client-request-id"_ba, m_clientRequestId}};
    if (!m_spec.contentType.isEmpty())
        list.append({"Content-Type"_ba, m_spec.contentType});
    if (!m_spec.ifMatch.isEmpty())
        list.append({"If-Match"_ba, m_spec.ifMatch});
    if (m_spec.ifNoneMatchAny)
        list.append({"If-None-Match"_ba, "*"_ba});
    if (m_spec.repeatable) {
        list.append({"Repeatability-Request-ID"_ba, m_pair.id});
        list.append({"Repeatability-First-Sent"_ba, m_pair.firstSent});
    }
    return list;
}

ApiError Exchange::named(ApiError error) const
{
    error.operation = m_spec.operation;
    error.resource = m_spec.resource;
    error.requestId = requestId();
    return error;
}

} // namespace acg
