// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/token_endpoint.h"

#include "app/sandbox/failure.h"
#include "app/sandbox/query.h"
#include "app/sandbox/tokens.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUuid>

#include <array>
#include <optional>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

struct DemoClient
{
    QLatin1StringView id;
    QLatin1StringView role;
};

constexpr std::array demoClients{
    DemoClient{"sandbox-admin"_L1, "ProvisioningAPI.Admin"_L1},
    DemoClient{"sandbox-reader"_L1, "ProvisioningAPI.Read"_L1},
    DemoClient{"sandbox-writer"_L1, "ProvisioningAPI.Write"_L1},
    DemoClient{"sandbox-deleter"_L1, "ProvisioningAPI.Delete"_L1},
};

struct Refusal
{
    int status;
    QString error;
    int code;
    QString text;
};

HttpResponse refusalResponse(const Refusal &refusal, qint64 nowSeconds)
{
    const QString trace = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString correlation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString time
        = QDateTime::fromSecsSinceEpoch(nowSeconds, Qt::UTC).toString(u"yyyy-MM-dd hh:mm:ss'Z'"_s);
    return jsonResponse(refusal.status,
                        QJsonObject{
                            {u"error"_s, refusal.error},
                            {u"error_description"_s,
                             u"AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5"_s.arg(
                                 QString::number(refusal.code), refusal.text, trace, correlation, time)},
                            {u"error_codes"_s, QJsonArray{refusal.code}},
                            {u"timestamp"_s, time},
                            {u"trace_id"_s, trace},
                            {u"correlation_id"_s, correlation},
                        });
}

std::optional<Refusal> checkForm(const HttpRequest &request, const Query &form)
{
    const QByteArray type
        = request.header("Content-Type").value_or(QByteArray()).split(';').first().trimmed();
    if (type.compare("application/x-www-form-urlencoded", Qt::CaseInsensitive) != 0)
        return Refusal{400, u"invalid_request"_s, 900144, u"The request body must be form-encoded."_s};
    for (const auto name : {"grant_type"_L1, "client_id"_L1, "scope"_L1}) {
        if (form.value(name).value_or(QString()).isEmpty()) {
            return Refusal{400, u"invalid_request"_s, 900144,
                           u"The request body must contain the following parameter: '%1'."_s.arg(name)};
        }
    }
    const QString grant = *form.value("grant_type"_L1);
    if (grant != "client_credentials"_L1) {
        return Refusal{400, u"unsupported_grant_type"_s, 70003,
                       u"The app requested an unsupported grant type '%1'."_s.arg(grant)};
    }
    const QString scope = *form.value("scope"_L1);
    if (!scope.endsWith("/.default"_L1)) {
        return Refusal{400, u"invalid_scope"_s, 1002012,
                       u"The provided value for scope %1 is not valid: it must be a resource followed by "
                       "/.default."_s.arg(scope)};
    }
    if (scope != QString(tokenAudience) + u"/.default"_s) {
        return Refusal{
            400, u"invalid_resource"_s, 500011,
            u"The resource principal named %1 was not found in the tenant."_s.arg(scope.chopped(9))};
    }
    return {};
}

std::optional<Refusal> checkClient(const Query &form, const DemoClient *client, const QString &tenant)
{
    if (!client) {
        return Refusal{400, u"unauthorized_client"_s, 700016,
                       u"Application with identifier '%1' was not found in the directory '%2'."_s.arg(
                           *form.value("client_id"_L1), tenant)};
    }
    const QString secret = form.value("client_secret"_L1).value_or(QString());
    if (secret.isEmpty()) {
        return Refusal{401, u"invalid_client"_s, 7000218,
                       u"The request body must contain the following parameter: 'client_assertion' or "
                       "'client_secret'."_s};
    }
    if (secret != demoSecret) {
        return Refusal{
            401, u"invalid_client"_s, 7000215,
            u"Invalid client secret provided. Ensure the secret being sent in the request is the client "
            "secret value, not the client secret ID."_s};
    }
    return {};
}

const DemoClient *findClient(const QString &id)
{
    for (const DemoClient &client : demoClients) {
        if (client.id == id)
            return &client;
    }
    return nullptr;
}

} // namespace

HttpResponse tokenResponse(const HttpRequest &request, const QString &tenant, const Tokens &tokens,
                           std::chrono::seconds lifetime, qint64 nowSeconds)
{
    const Query form(request.body);
    if (const auto refusal = checkForm(request, form))
        return refusalResponse(*refusal, nowSeconds);
    const DemoClient *client = findClient(*form.value("client_id"_L1));
    if (const auto refusal = checkClient(form, client, tenant))
        return refusalResponse(*refusal, nowSeconds);
    const QByteArray token = tokens.issue({client->id, tenant, {client->role}, {}}, lifetime, nowSeconds);
    HttpResponse response = jsonResponse(200,
                                         QJsonObject{
                                             {u"token_type"_s, u"Bearer"_s},
                                             {u"expires_in"_s, qint64(lifetime.count())},
                                             {u"ext_expires_in"_s, qint64(lifetime.count())},
                                             {u"access_token"_s, QString::fromLatin1(token)},
                                         });
    response.headers.push_back({"Cache-Control"_ba, "no-store, no-cache"_ba});
    return response;
}

} // namespace sandbox
