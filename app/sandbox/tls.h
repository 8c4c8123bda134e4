// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace sandbox {

struct TlsIdentity
{
    QByteArray certificatePem;
    QByteArray privateKeyPem;
};

/// A fresh self-signed certificate for localhost and 127.0.0.1, valid for a week, with its P-256 key.
/// Nothing when OpenSSL refuses.
std::optional<TlsIdentity> makeSelfSignedIdentity();

} // namespace sandbox
