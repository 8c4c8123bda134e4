// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/credentials/credential_store.h"

#include <chrono>

namespace acg {

/// Keeps secrets in the desktop's keyring through QtKeychain: the Secret Service (GNOME Keyring, KeePassXC)
/// or KWallet. Never in plain text: where there is no keyring, calls answer Unavailable.
///
/// What a keyring says is not taken at its word. A locked one answers a read with "no entry" and a removal
/// with success, so
///  - write() reads back and compares before it says Stored,
///  - remove() reads back before it says Removed,
///  - "no entry" is NotFound only if the keyring is not locked; see CredentialResult::maybeLocked.
///
/// A keyring may ask for its password and wait for a person. A request to a keyring cannot be cancelled, so
/// after the timeout the answer is TimedOut, the request is left to end by itself, and what it says then is
/// dropped. Trying again after the person has answered finds the keyring open.
///
/// Needs Qt's GLib event loop on Linux (the default), where libsecret delivers its answers; without it
/// every call ends in TimedOut.
class KeychainStore final : public CredentialStore
{
public:
    static constexpr std::chrono::milliseconds defaultTimeout{5000};

    /// The timeout holds for a whole call, reading back included.
    explicit KeychainStore(std::chrono::milliseconds timeout = defaultTimeout);

    void read(const QString &key, QObject *guard, Answer answer) override;
    void write(const QString &key, const QString &secret, QObject *guard, Answer answer) override;
    void remove(const QString &key, QObject *guard, Answer answer) override;

private:
    std::chrono::milliseconds m_timeout;
};

} // namespace acg
