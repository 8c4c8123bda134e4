// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/faults.h"
#include "app/sandbox/gateway.h"
#include "app/sandbox/request_log.h"
#include "tests/support/http_probe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <gtest/gtest.h>

#include <memory>
#include <ostream>

/// For the messages of GoogleTest, which looks for this beside the type.
inline void PrintTo(const QJsonObject &object, std::ostream *out)
{
    *out << QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

namespace sandbox_test {

using namespace Qt::StringLiterals;
using probe::Answer;
using probe::Headers;

inline QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A member deep in an object, by names joined with '.'.
inline QJsonValue member(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    for (const QString &name : path.split(u'.'))
        value = value.toObject().value(name);
    return value;
}

/// The same object with a member deep in it set; Undefined removes it.
inline QJsonObject with(QJsonObject object, const QString &path, const QJsonValue &value)
{
    const QString name = path.section(u'.', 0, 0);
    const QString rest = path.section(u'.', 1);
    if (!rest.isEmpty())
        object.insert(name, with(object.value(name).toObject(), rest, value));
    else if (value.isUndefined())
        object.remove(name);
    else
        object.insert(name, value);
    return object;
}

/// A started gateway and someone who talks to it with a token for everything.
class GatewayTest : public ::testing::Test
{
protected:
    GatewayTest() { restart({.backendSyncDelay = std::chrono::milliseconds(0)}); }

    void restart(const sandbox::GatewayOptions &options)
    {
        client.reset();
        gateway.reset(); // before the next one: they may share a file
        gateway = std::make_unique<sandbox::Gateway>(options);
        ASSERT_TRUE(gateway->start()) << gateway->errorText().toStdString();
        client = std::make_unique<probe::HttpProbe>(gateway->baseUrl(), gateway->certificatePem());
        token = gateway->mintToken({u"ProvisioningAPI.Admin"_s});
    }

    /// Adds the api-version, and the token unless there is an Authorization already.
    Answer send(const QByteArray &method, const QByteArray &path, Headers headers = {},
                const QByteArray &body = {})
    {
        const QByteArray target = path.contains("api-version")
            ? path
            : path + (path.contains('?') ? '&' : '?') + "api-version=2024-02-29";
        bool authorized = false;
        for (const auto &header : headers)
            authorized = authorized || header.first == "Authorization";
        if (!authorized)
            headers.emplace_back("Authorization", "Bearer " + token);
        return client->send(method, target, headers, body);
    }

    Answer get(const QByteArray &path, const Headers &headers = {}) { return send("GET", path, headers); }
    Answer remove(const QByteArray &path, const Headers &headers = {})
    {
        return send("DELETE", path, headers);
    }

    Answer put(const QByteArray &path, const QJsonObject &body, Headers headers = {})
    {
        headers.emplace_back("Content-Type", "application/json");
        return send("PUT", path, headers, compact(body));
    }

    Answer post(const QByteArray &path, const QJsonObject &body, Headers headers = {})
    {
        headers.emplace_back("Content-Type", "application/json");
        return send("POST", path, headers, compact(body));
    }

    Answer patch(const QByteArray &path, const QJsonObject &body, Headers headers = {})
    {
        headers.emplace_back("Content-Type", "application/merge-patch+json");
        return send("PATCH", path, headers, compact(body));
    }

    /// An account with every service, without backend sync unless told.
    static QJsonObject accountBody(const QString &name, bool sync = false)
    {
        const QJsonObject service{{u"enabled"_s, true}, {u"syncEnabled"_s, sync}};
        return {{u"name"_s, name},
                {u"serviceDetails"_s,
                 QJsonObject{{u"teamsTenantId"_s, u"tenant-of-"_s + name},
                             {u"teamsOperatorConnect"_s, service},
                             {u"teamsPhoneMobile"_s, service},
                             {u"teamsDirectRouting"_s, service},
                             {u"zoomPhoneCloudPeering"_s, service},
                             {u"azureOperatorCallProtection"_s, QJsonObject{{u"enabled"_s, true}}}}}};
    }

    static QJsonObject numberBody(const QString &number, const QString &account)
    {
        const QJsonObject configuration{{u"usage"_s, u"CallingUserAssignment"_s},
                                        {u"choosableCapabilities"_s, QJsonArray{u"InboundCalling"_s}}};
        const QJsonObject connect{{u"enabled"_s, true}, {u"configuration"_s, configuration}};
        return {{u"telephoneNumber"_s, number},
                {u"accountName"_s, account},
                {u"serviceDetails"_s, QJsonObject{{u"teamsOperatorConnect"_s, connect}}},
                {u"configuration"_s, QJsonObject{{u"customSipHeader"_s, u"header-1"_s}}}};
    }

    static QJsonObject batchBody(const QStringList &numbers, const QString &account)
    {
        QJsonArray array;
        for (const QString &number : numbers)
            array.append(numberBody(number, account));
        return {{u"numbers"_s, array}};
    }

    /// An account named "test" to work in.
    void makeAccount(bool sync = false)
    {
        const Answer answer = put("/accounts/test", accountBody(u"test"_s, sync));
        ASSERT_EQ(answer.status, 201) << answer.body.toStdString();
    }

    void makeNumber(const QString &number)
    {
        const Answer answer
            = put("/accounts/test/numbers/" + number.toLatin1(), numberBody(number, u"test"_s));
        ASSERT_EQ(answer.status, 201) << answer.body.toStdString();
    }

    std::unique_ptr<sandbox::Gateway> gateway;
    std::unique_ptr<probe::HttpProbe> client;
    QByteArray token;
};

inline QString errorTarget(const Answer &answer)
{
    return member(answer.json(), u"error.target"_s).toString();
}

inline QString errorMessage(const Answer &answer)
{
    return member(answer.json(), u"error.message"_s).toString();
}

} // namespace sandbox_test
