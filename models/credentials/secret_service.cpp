// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/credentials/secret_service.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

const auto service = u"org.freedesktop.secrets"_s;

// The reply as a message: what it holds is checked where it is used, since any program may own the name.
void call(QDBusMessage message, QObject *context, std::function<void(const QDBusMessage &)> answer)
{
    message.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [answer = std::move(answer)](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         answer(finished->reply());
                     });
}

void askCollection(const QString &path, QObject *context, std::function<void(LockState)> answer)
{
    QDBusMessage get
        = QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    call(get, context, [answer = std::move(answer)](const QDBusMessage &message) {
        const QDBusPendingReply<QDBusVariant> reply(message);
        if (!reply.isValid() || reply.value().variant().typeId() != QMetaType::Bool)
            answer(LockState::Unknown);
        else
            answer(reply.value().variant().toBool() ? LockState::Locked : LockState::Unlocked);
    });
}

} // namespace

void askLockState(QObject *context, std::function<void(LockState)> answer)
{
    QDBusMessage readAlias = QDBusMessage::createMethodCall(
        service, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    readAlias << u"default"_s;
    call(readAlias, context, [context, answer = std::move(answer)](const QDBusMessage &message) {
        const QDBusPendingReply<QDBusObjectPath> reply(message);
        if (!reply.isValid())
            answer(LockState::Unknown);
        else if (reply.value().path() == "/"_L1) // how the specification says "no such alias"
            answer(LockState::Unlocked);
        else
            askCollection(reply.value().path(), context, answer);
    });
}

} // namespace acg
