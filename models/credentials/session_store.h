// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/credentials/credential_store.h"

#include <QHash>

namespace acg {

/// Keeps secrets in memory until the store is destroyed, and overwrites them then. For machines without a
/// keyring, and for people who would rather type a secret each time. Never fails.
class SessionStore final : public CredentialStore
{
public:
    SessionStore() = default;
    ~SessionStore() override;

    void read(const QString &key, QObject *guard, Answer answer) override;
    void write(const QString &key, const QString &secret, QObject *guard, Answer answer) override;
    void remove(const QString &key, QObject *guard, Answer answer) override;

private:
    QHash<QString, QString> m_secrets; // each shared with nobody, so that wipe() reaches it
};

} // namespace acg
