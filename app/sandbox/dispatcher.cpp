// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/dispatcher.h"

#include "app/sandbox/backend_sync.h"
#include "app/sandbox/conditional.h"
#include "app/sandbox/database.h"
#include "app/sandbox/delivery_faults.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/repeatability.h"
#include "app/sandbox/request_log.h"
#include "app/sandbox/token_endpoint.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUuid>

#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

qint64 nowSeconds()
{
    return QDateTime::currentSecsSinceEpoch();
}

HttpResponse methodNotAllowed(const QByteArray &method, const QByteArray &allowed)
{
    HttpResponse response = errorResponse({405,
                                           "MethodNotAllowed"_ba,
                                           u"The method %1 is not allowed here; %2 is."_s.arg(
                                               QString::fromLatin1(method), QString::fromLatin1(allowed)),
                                           {}});
    response.headers.push_back({"Allow"_ba, allowed});
    return response;
}

HttpResponse unauthorized(const QByteArray &challenge, const QString &message)
{
    HttpResponse response = errorResponse({401, "InvalidAuthenticationToken"_ba, message, {}});
    response.headers.push_back({"WWW-Authenticate"_ba, challenge});
    return response;
}

std::optional<Failure> checkApiVersion(const Query &query)
{
    const std::optional<QString> version = query.value("api-version"_L1);
    if (!version) {
        return Failure{400, "MissingApiVersionParameter"_ba,
                       u"The query parameter 'api-version' is required on every request."_s,
                       u"api-version"_s};
    }
    if (*version != "2024-02-29"_L1 && *version != "2024-02-29-preview"_L1) {
        return Failure{
            400, "UnsupportedApiVersionValue"_ba,
            u"The api-version '%1' is not supported; 2024-02-29 and 2024-02-29-preview are."_s.arg(*version),
            u"api-version"_s};
    }
    return {};
}

std::optional<Failure> checkContentType(const HttpRequest &request, const Operation &operation)
{
    if (operation.contentType.isEmpty())
        return {};
    const QByteArray type
        = request.header("Content-Type").value_or(QByteArray()).split(';').first().trimmed();
    if (type.compare(operation.contentType, Qt::CaseInsensitive) == 0)
        return {};
    return Failure{415, "UnsupportedMediaType"_ba,
                   u"The content type must be %1."_s.arg(QLatin1StringView(operation.contentType)),
                   u"Content-Type"_s};
}

Query queryOf(const HttpRequest &request)
{
    const qsizetype mark = request.target.indexOf('?');
    return Query(mark < 0 ? QByteArray() : request.target.mid(mark + 1));
}

void addCommonHeaders(HttpResponse &response, const HttpRequest &request)
{
    response.headers.push_back({"Date"_ba, httpDate(nowSeconds())});
    response.headers.push_back({"x-ms-request-id"_ba, QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    if (const auto id = request.header("x-ms-client-request-id"))
        response.headers.push_back({"x-ms-client-request-id"_ba, *id});
}

} // namespace

Dispatcher::Dispatcher(Database &database, Setup setup)
    : m_database(database)
    , m_setup(std::move(setup))
    , m_rateLimiter(m_setup.options.requestsPerMinute, m_setup.options.rateMinute)
{
}

Delivery Dispatcher::handle(const HttpRequest &request)
{
    const std::optional<Fault> fault = m_setup.faults->take(request);
    Outcome outcome;
    if (!fault || appliesRequest(*fault))
        outcome = process(request);
    else
        outcome.response = fault->response;
    addCommonHeaders(outcome.response, request);
    RequestRecord record = arrivalRecord(request);
    record.applied = outcome.applied;
    record.replayed = outcome.replayed;
    Delivery delivery{.response = std::move(outcome.response), .wait = m_setup.options.latency};
    if (fault)
        spoil(delivery, *fault);
    record.status = delivery.way == Delivery::Way::Drop ? 0 : delivery.response.status;
    m_setup.log->append(std::move(record));
    return delivery;
}

Dispatcher::Outcome Dispatcher::process(const HttpRequest &request)
{
    try {
        const std::optional<QString> tenant = tokenTenant(request.path());
        if (!tenant)
            return processResource(request);
        if (request.method != "POST")
            return {methodNotAllowed(request.method, "POST"_ba)};
        return {
            tokenResponse(request, *tenant, *m_setup.tokens, m_setup.options.tokenLifetime, nowSeconds())};
    } catch (const DatabaseError &error) {
        return {errorResponse({500, "InternalServerError"_ba, QString::fromUtf8(error.what()), {}})};
    }
}

Dispatcher::Outcome Dispatcher::processResource(const HttpRequest &request)
{
    if (const auto wait = m_rateLimiter.refuse(RateLimiter::Clock::now())) {
        HttpResponse response = errorResponse(
            {429, "TooManyRequests"_ba, u"The rate limit is exceeded; try again later."_s, {}});
        response.headers.push_back({"Retry-After"_ba, QByteArray::number(qint64(wait->count()))});
        return {response};
    }
    const std::optional<Route> route = findRoute(request.path());
    if (!route)
        return {errorResponse({404, "ResourceNotFound"_ba, u"There is nothing at this path."_s, {}})};
    const Operation *operation = route->find(request.method);
    if (!operation)
        return {methodNotAllowed(request.method, route->allowed())};
    if (auto refusal = refuseCaller(request, operation->right))
        return {*std::move(refusal)};
    if (const auto broken = checkApiVersion(queryOf(request)))
        return {errorResponse(*broken)};
    if (const auto broken = checkContentType(request, *operation))
        return {errorResponse(*broken)};
    return execute(request, *route, *operation);
}

std::optional<HttpResponse> Dispatcher::refuseCaller(const HttpRequest &request, Right right) const
{
    const QByteArray authorization = request.header("Authorization").value_or(QByteArray());
    if (authorization.left(7).compare("Bearer ", Qt::CaseInsensitive) != 0)
        return unauthorized("Bearer"_ba, u"The request carries no bearer token."_s);
    const std::optional<Claims> claims = m_setup.tokens->verify(authorization.mid(7).trimmed(), nowSeconds());
    if (!claims)
        return unauthorized(R"(Bearer error="invalid_token")"_ba, u"The token is invalid or has expired."_s);
    if (permits(*claims, right))
        return {};
    return errorResponse(
        {403, "AuthorizationFailed"_ba, u"The roles of the token do not permit this operation."_s, {}});
}

Dispatcher::Outcome Dispatcher::execute(const HttpRequest &request, const Route &route,
                                        const Operation &operation)
{
    Call call{.http = request,
              .database = m_database,
              .query = queryOf(request),
              .account = route.account,
              .key = route.key,
              .origin = origin(request),
              .now = QDateTime::currentMSecsSinceEpoch(),
              .syncDelay = m_setup.options.backendSyncDelay};
    if (!operation.repeatable)
        return executeInTransaction(call, operation);
    const auto repeatable = repeatableRequest(request);
    if (!repeatable)
        return {withRepeatabilityResult(errorResponse(repeatable.error()), false)};
    call.repeatable = *repeatable;
    return executeInTransaction(call, operation);
}

Dispatcher::Outcome Dispatcher::executeInTransaction(Call &call, const Operation &operation)
{
    Transaction transaction(m_database);
    settleDue(m_database, call.now);
    if (call.repeatable) {
        auto recorded = recordedAnswer(m_database, *call.repeatable);
        if (!recorded)
            return {withRepeatabilityResult(errorResponse(recorded.error()), false)};
        if (*recorded)
            return {withRepeatabilityResult(**std::move(recorded), true), false, true};
    }
    Result<HttpResponse> result = operation.handler(call);
    HttpResponse response = result ? *std::move(result) : errorResponse(result.error());
    const bool succeeded = response.status < 300;
    if (call.repeatable && succeeded)
        recordAnswer(m_database, *call.repeatable, response, call.now / 1000);
    if (succeeded || response.status == 304)
        transaction.commit();
    if (call.repeatable)
        response = withRepeatabilityResult(std::move(response), true);
    return {std::move(response), succeeded && operation.right != Right::Read};
}

QByteArray Dispatcher::origin(const HttpRequest &request) const
{
    static const QRegularExpression authority(uR"(\A[A-Za-z0-9.-]+(:\d{1,5})?\z)"_s);
    const QByteArray host = request.header("Host").value_or(QByteArray());
    if (!authority.match(QString::fromLatin1(host)).hasMatch())
        return m_fallbackOrigin;
    return (m_setup.options.tls ? "https://" : "http://") + host;
}

} // namespace sandbox
