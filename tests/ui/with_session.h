// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

namespace acg::testing {

/// A session on a real gateway, and what hands do in front of a window.
class WithSession : public WithGateway
{
protected:
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

    /// Key by key, so that what is checked while typing is checked; any character of Unicode.
    static void type(QWidget *into, const QString &text)
    {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(into, &press);
        }
    }

    static void retype(QLineEdit *into, const QString &text)
    {
        into->selectAll();
        QTest::keyClick(into, Qt::Key_Delete);
        type(into, text);
    }

    std::unique_ptr<Session> session;
};

/// The child of that name; the test ends here when there is none.
template <typename T>
T &child(const QObject &parent, const QString &objectName)
{
    T *found = parent.findChild<T *>(objectName);
    if (found == nullptr)
        qFatal("there is no %s", qPrintable(objectName));
    return *found;
}

inline void click(const QObject &parent, const QString &objectName)
{
    // At its beginning: a check box may be wider than what of it can be clicked.
    auto &button = child<QAbstractButton>(parent, objectName);
    QTest::mouseClick(&button, Qt::LeftButton, {}, {10, button.height() / 2});
}

} // namespace acg::testing
