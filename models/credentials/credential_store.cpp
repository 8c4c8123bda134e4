// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/credentials/credential_store.h"

#include <cstring>

namespace acg {

CredentialStore::~CredentialStore() = default;

bool CredentialResult::ok() const
{
    return outcome == CredentialOutcome::Stored || outcome == CredentialOutcome::Found
        || outcome == CredentialOutcome::Removed;
}

void wipe(QString &secret)
{
    // data() of a shared string would make a copy and leave the original in memory. A string literal
    // counts as shared, and is in the program file anyway.
    if (secret.isDetached())
        explicit_bzero(secret.data(), static_cast<size_t>(secret.size()) * sizeof(QChar));
    secret = QString();
}

} // namespace acg
