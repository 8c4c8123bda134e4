// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/credentials/credential_store.h"

namespace acg {

/// Where the secrets of connections are: those kept for this session only come before those of the keychain.
class SecretKeeper
{
public:
    SecretKeeper(CredentialStore &keychain, CredentialStore &session);

    void read(const QString &key, QObject *guard, CredentialStore::Answer answer);
    /// In the keychain; a copy kept for the session is forgotten, so that the new secret counts.
    void keep(const QString &key, const QString &secret, QObject *guard, CredentialStore::Answer answer);
    void keepForSession(const QString &key, const QString &secret, QObject *guard,
                        CredentialStore::Answer answer);
    /// From both. The answer is the keychain's.
    void forget(const QString &key, QObject *guard, CredentialStore::Answer answer);

private:
    CredentialStore &m_keychain;
    CredentialStore &m_session;
};

/// What became of a secret, for people: one sentence or two.
[[nodiscard]] QString credentialText(const CredentialResult &result);

} // namespace acg
