// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QObject;

namespace acg {

enum class CredentialOutcome {
    Stored, ///< written, read back and compared
    Found, ///< the secret is in the result
    Removed, ///< there is no such secret any more, or there never was
    NotFound, ///< nothing under this key, as far as the store can see: mind maybeLocked
    Locked, ///< the keyring is locked, or its owner said no; nothing is known about the key
    Unavailable, ///< there is no working keyring here; detail says why
    TimedOut, ///< no answer in time; what was to be written or removed may still happen
};

struct CredentialResult
{
    CredentialOutcome outcome = CredentialOutcome::Unavailable;
    QString secret{}; ///< with Found only
    /// With NotFound and Removed: a locked keyring answers like an empty one, and nobody could tell which
    /// this was. Say both.
    bool maybeLocked = false;
    QString detail{}; ///< for people, in the keyring's own words where it had some; never holds the secret

    /// True when what was asked for was done.
    [[nodiscard]] bool ok() const;
};

/// Keeps one secret per key (ConnectionProfile::credentialKey()).
///
/// Each call answers exactly once, later, through the event loop of the calling thread, which must be the
/// guard's; and not at all once the guard was destroyed. Calls for the same key are not put in order: wait
/// for one answer before the next call.
class CredentialStore
{
public:
    using Answer = std::function<void(const CredentialResult &)>;

    CredentialStore() = default;
    virtual ~CredentialStore();
    CredentialStore(const CredentialStore &) = delete;
    CredentialStore &operator=(const CredentialStore &) = delete;

    /// Found, NotFound or a failure.
    virtual void read(const QString &key, QObject *guard, Answer answer) = 0;
    /// Stored or a failure. Replaces what was there.
    virtual void write(const QString &key, const QString &secret, QObject *guard, Answer answer) = 0;
    /// Removed or a failure.
    virtual void remove(const QString &key, QObject *guard, Answer answer) = 0;
};

/// Overwrites the characters, provided that no other QString shares them, and empties the string.
void wipe(QString &secret);

} // namespace acg
