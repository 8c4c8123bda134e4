// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"
#include "tests/ui/hands.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>

namespace acg::testing {

/// A session on a real gateway.
class WithSession : public WithGateway
{
protected:
    using WithGateway::WithGateway;

    void SetUp() override
    {
        WithGateway::SetUp();
        QSettings().clear();
        open(QStringLiteral("sandbox-admin"));
    }

    void open(const QString &clientId)
    {
        session = std::make_unique<Session>(profileFor(gateway, clientId), sandboxSecret);
    }

    bool loadAccounts()
    {
        session->reloadAccounts();
        return eventually([&] { return session->accounts().loadState() == LoadState::Complete; });
    }

    bool loadNumbers()
    {
        session->reloadNumbers();
        return eventually([&] { return session->numbers().loadState() == LoadState::Complete; });
    }

    Versioned<Account> account(const QString &name)
    {
        Answer<Versioned<Account>> answer;
        session->resources().fetchAccount(name, qApp, answer.take());
        const auto &result = answer.wait();
        EXPECT_TRUE(result) << result.error().message.toStdString();
        return result ? *result : Versioned<Account>{Account(), {}};
    }

    Versioned<Number> number(const QString &accountName, const QString &telephoneNumber)
    {
        Answer<Versioned<Number>> answer;
        session->resources().fetchNumber(accountName, telephoneNumber, qApp, answer.take());
        const auto &result = answer.wait();
        EXPECT_TRUE(result) << result.error().message.toStdString();
        return result ? *result : Versioned<Number>{Number(), {}};
    }

    /// Writes as somebody else would, past the windows under test.
    void put(const Versioned<Account> &value)
    {
        Answer<Versioned<Account>> answer;
        session->resources().updateAccount(value, qApp, answer.take());
        ASSERT_TRUE(answer.wait()) << answer.wait().error().message.toStdString();
    }

    void put(const Versioned<Number> &value)
    {
        Answer<Versioned<Number>> answer;
        session->resources().updateNumber(value, qApp, answer.take());
        ASSERT_TRUE(answer.wait()) << answer.wait().error().message.toStdString();
    }

    [[nodiscard]] int arrived(const QByteArray &method, const QString &target)
    {
        return gateway.requests().count(method, QRegularExpression(target));
    }

    std::unique_ptr<Session> session;
};

} // namespace acg::testing
