// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/auth/roles.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>

#include <functional>

namespace acg {

struct AccessToken
{
    QByteArray value; ///< a secret: in memory only, never logged
    Roles roles;
    QDateTime expiresAt; ///< UTC
};

/// Where bearer tokens come from; one implementation per sign-in flow.
class TokenSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answers exactly once, later, on the caller's thread; never after `guard` is gone. Many callers
    /// waiting at once cost one request. A token about to expire is renewed first.
    virtual void token(QObject *guard, std::function<void(Result<AccessToken>)> done) = 0;
    /// The gateway did not accept this token: the next token() fetches another. A newer one stays.
    virtual void invalidate(const QByteArray &value) = 0;

Q_SIGNALS:
    /// A token was granted; the roles may differ from those of the one before.
    void granted(const acg::Roles &roles);
};

} // namespace acg
