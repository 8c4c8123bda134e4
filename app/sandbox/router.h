// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/call.h"
#include "app/sandbox/tokens.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace sandbox {

/// One of the contract's operations.
struct Operation
{
    QByteArrayView method;
    Right right; ///< the role it needs
    QByteArrayView contentType; ///< of its body; empty: it takes none
    Handler handler;
    bool repeatable; ///< takes Repeatability-Request-ID
};

struct Route
{
    std::vector<const Operation *> operations; ///< at least one; each has another method
    QString account;
    QString key;

    [[nodiscard]] const Operation *find(const QByteArray &method) const;
    [[nodiscard]] QByteArray allowed() const; ///< for the header Allow
};

/// Which resource a path names, or nothing: 404. Segments are decoded after the path is split, so `+` and
/// `%2B` are the same and `%2F` never splits.
std::optional<Route> findRoute(const QByteArray &path);

/// The tenant of `/{tenant}/oauth2/v2.0/token`.
std::optional<QString> tokenTenant(const QByteArray &path);

} // namespace sandbox
