// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/connection_tester.h"

#include "models/api/requests.h"
#include "models/services/gateway_link.h"

namespace acg {

class ConnectionTester::Private
{
public:
    Private(const ConnectionProfile &profile, const QString &secret)
        : link(profile, secret)
    {
    }

    GatewayLink link;
};

ConnectionTester::ConnectionTester(const ConnectionProfile &profile, const QString &secret, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(profile, secret))
{
}

ConnectionTester::~ConnectionTester() = default;

void ConnectionTester::start(std::function<void(Result<Roles>)> done)
{
    d->link.tokens.token(this, [this, done = std::move(done)](const Result<AccessToken> &token) {
        if (!token)
            return done(failure(token.error()));
        const Roles roles = token->roles;
        if (!roles.may(Permission::Read))
            return done(roles); // signing in is all that can be tried without changing anything
        api::ListAccounts one;
        one.page.maxPageSize = 1;
        d->link.client.send(one, this, [done, roles](const Result<Page<Account>> &page) {
            if (page)
                done(roles);
            else
                done(failure(page.error()));
        });
    });
}

} // namespace acg
