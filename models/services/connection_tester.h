// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/auth/roles.h"
#include "models/connections/connection_profile.h"
#include "models/domain/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace acg {

/// Tries a connection: signs in, then (where the token may read) lists one account. Answers exactly once,
/// with the roles the token grants; nothing is stored. Destroying the tester ends the attempt silently.
class ConnectionTester : public QObject
{
    Q_OBJECT
public:
    ConnectionTester(const ConnectionProfile &profile, const QString &secret, QObject *parent = nullptr);
    ~ConnectionTester() override;

    void start(std::function<void(Result<Roles>)> done);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace acg
