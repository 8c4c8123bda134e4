// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/credentials/fake_secret_service.h"

#include <QDBusObjectPath>

using namespace Qt::StringLiterals;

namespace {
const auto connectionName = u"fake-secret-service"_s;
} // namespace

FakeSecretService::FakeSecretService(Manner manner)
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
    , m_manner(manner)
{
    m_onTheBus = m_bus.registerVirtualObject(u"/"_s, this, QDBusConnection::SubPath)
        && m_bus.registerService(u"org.freedesktop.secrets"_s);
}

FakeSecretService::~FakeSecretService()
{
    QDBusConnection::disconnectFromBus(connectionName);
}

void FakeSecretService::become(Manner manner)
{
    m_manner = manner;
    for (const QDBusMessage &call : std::as_const(m_unanswered))
        refuse(call);
    m_unanswered.clear();
}

QString FakeSecretService::introspect(const QString & /*path*/) const
{
    return {};
}

bool FakeSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection & /*connection*/)
{
    switch (m_manner) {
    case Manner::Silent:
        m_unanswered.append(message);
        break;
    case Manner::Refusing:
        refuse(message);
        break;
    case Manner::Forgetful:
        answerForgetfully(message);
        break;
    }
    return true;
}

void FakeSecretService::refuse(const QDBusMessage &call)
{
    m_bus.send(call.createErrorReply(u"org.freedesktop.DBus.Error.Failed"_s, u"not today"_s));
}

// Just as much of the Secret Service as libsecret needs to store and look up.
void FakeSecretService::answerForgetfully(const QDBusMessage &call)
{
    const QVariant nothing = QVariant::fromValue(QList<QDBusObjectPath>());
    const QVariant noPrompt = QVariant::fromValue(QDBusObjectPath(u"/"_s));
    const QString method = call.member();
    if (method == "OpenSession"_L1) {
        if (call.arguments().value(0).toString() != "plain"_L1) {
            m_bus.send(call.createErrorReply(QDBusError::NotSupported, u"plain only"_s));
            return;
        }
        m_bus.send(call.createReply({QVariant::fromValue(QDBusVariant(QString())),
                                     QVariant::fromValue(QDBusObjectPath(u"/session"_s))}));
    } else if (method == "CreateItem"_L1) {
        m_bus.send(call.createReply({QVariant::fromValue(QDBusObjectPath(u"/item"_s)), noPrompt}));
    } else if (method == "SearchItems"_L1) {
        m_bus.send(call.createReply({nothing, nothing}));
    } else if (method == "ReadAlias"_L1) {
        m_bus.send(call.createReply(noPrompt));
    } else if (method == "GetAll"_L1) {
        m_bus.send(call.createReply(QVariantMap()));
    } else {
        refuse(call);
    }
}
