// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connections/secret_keeper.h"

#include <QCoreApplication>

namespace acg {

namespace {

class SecretText
{
    Q_DECLARE_TR_FUNCTIONS(acg::SecretText)
};

} // namespace

SecretKeeper::SecretKeeper(CredentialStore &keychain, CredentialStore &session)
    : m_keychain(keychain)
    , m_session(session)
{
}

void SecretKeeper::read(const QString &key, QObject *guard, CredentialStore::Answer answer)
{
    m_session.read(key, guard,
                   [this, key, guard, answer = std::move(answer)](const CredentialResult &result) {
                       if (result.outcome == CredentialOutcome::Found)
                           answer(result);
                       else
                           m_keychain.read(key, guard, answer);
                   });
}

void SecretKeeper::keep(const QString &key, const QString &secret, QObject *guard,
                        CredentialStore::Answer answer)
{
    m_keychain.write(
        key, secret, guard, [this, key, guard, answer = std::move(answer)](const CredentialResult &written) {
            if (!written.ok())
                return answer(written);
            m_session.remove(key, guard, [answer, written](const CredentialResult &) { answer(written); });
        });
}

void SecretKeeper::keepForSession(const QString &key, const QString &secret, QObject *guard,
                                  CredentialStore::Answer answer)
{
    m_session.write(key, secret, guard, std::move(answer));
}

void SecretKeeper::forget(const QString &key, QObject *guard, CredentialStore::Answer answer)
{
    m_session.remove(key, guard, [this, key, guard, answer = std::move(answer)](const CredentialResult &) {
        m_keychain.remove(key, guard, answer);
    });
}

QString credentialText(const CredentialResult &result)
{
    switch (result.outcome) {
    case CredentialOutcome::Stored:
        return SecretText::tr("The secret is kept in the keychain.");
    case CredentialOutcome::Found:
        return SecretText::tr("The secret was found.");
    case CredentialOutcome::Removed:
        return result.maybeLocked
            ? SecretText::tr("The keychain holds no such secret, or it is locked and would not say.")
            : SecretText::tr("The secret was removed from the keychain.");
    case CredentialOutcome::NotFound:
        return result.maybeLocked
            ? SecretText::tr("The keychain has no secret for this connection, or it is locked. Unlock it and "
                             "try again, or enter the secret.")
            : SecretText::tr("The keychain has no secret for this connection. Enter it.");
    case CredentialOutcome::Locked:
        return SecretText::tr("The keychain is locked. Unlock it and try again, or keep the secret for this "
                              "session only.");
    case CredentialOutcome::Unavailable:
        return SecretText::tr(
            "There is no keychain on this computer that could keep the secret. It can be kept "
            "for this session only.");
    case CredentialOutcome::TimedOut:
        return SecretText::tr("The keychain does not answer. It may be waiting for its password in another "
                              "window; try again then, or keep the secret for this session only.");
    }
    return {};
}

} // namespace acg
