// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/credentials/session_store.h"

#include <QObject>

namespace acg {

namespace {

// A string with its own characters, where QString's copy would share them.
QString ownCopy(const QString &string)
{
    return QString(string.constData(), string.size());
}

void answerLater(QObject *guard, CredentialStore::Answer answer, CredentialResult result)
{
    QMetaObject::invokeMethod(
        guard, [answer = std::move(answer), result = std::move(result)] { answer(result); },
        Qt::QueuedConnection);
}

} // namespace

SessionStore::~SessionStore()
{
    for (QString &secret : m_secrets)
        wipe(secret);
}

void SessionStore::read(const QString &key, QObject *guard, Answer answer)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd()) {
        answerLater(guard, std::move(answer), {.outcome = CredentialOutcome::NotFound});
        return;
    }
    answerLater(guard, std::move(answer),
                {.outcome = CredentialOutcome::Found, .secret = ownCopy(found.value())});
}

void SessionStore::write(const QString &key, const QString &secret, QObject *guard, Answer answer)
{
    QString &slot = m_secrets[key];
    wipe(slot);
    slot = ownCopy(secret);
    answerLater(guard, std::move(answer), {.outcome = CredentialOutcome::Stored});
}

void SessionStore::remove(const QString &key, QObject *guard, Answer answer)
{
    if (const auto found = m_secrets.find(key); found != m_secrets.end()) {
        wipe(found.value());
        m_secrets.erase(found);
    }
    answerLater(guard, std::move(answer), {.outcome = CredentialOutcome::Removed});
}

} // namespace acg
