// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/credentials/credential_store.h"

#include <QObject>
#include <QTimer>

namespace acg::testing {

/// A keychain that answers as it is told, through the event loop as a real one does.
class ScriptedStore : public CredentialStore
{
public:
    CredentialResult onRead{.outcome = CredentialOutcome::NotFound};
    CredentialResult onWrite{.outcome = CredentialOutcome::Stored};
    CredentialResult onRemove{.outcome = CredentialOutcome::Removed};
    bool silent = false; ///< takes the call and never answers
    int reads = 0;
    QStringList written; ///< secrets, whatever the answer was

    void read(const QString &, QObject *guard, Answer answer) override
    {
        ++reads;
        later(guard, std::move(answer), onRead);
    }
    void write(const QString &, const QString &secret, QObject *guard, Answer answer) override
    {
        written.append(secret);
        later(guard, std::move(answer), onWrite);
    }
    void remove(const QString &, QObject *guard, Answer answer) override
    {
        later(guard, std::move(answer), onRemove);
    }

private:
    void later(QObject *guard, Answer answer, const CredentialResult &result) const
    {
        if (!silent)
            QTimer::singleShot(0, guard, [answer = std::move(answer), result] { answer(result); });
    }
};

} // namespace acg::testing
