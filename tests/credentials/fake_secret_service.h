// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>

/// Owns org.freedesktop.secrets on the session bus and behaves as no test can make a real keyring behave.
class FakeSecretService : public QDBusVirtualObject
{
    Q_OBJECT
public:
    enum class Manner {
        Silent, ///< answers nothing, like a keyring that waits for a person
        Refusing, ///< answers everything with an error
        Forgetful, ///< accepts secrets with thanks, and has none when asked
    };
    explicit FakeSecretService(Manner manner);
    ~FakeSecretService() override;

    [[nodiscard]] bool isOnTheBus() const { return m_onTheBus; }
    [[nodiscard]] qsizetype unanswered() const { return m_unanswered.size(); }
    /// Answers in this manner from now on; what was left unanswered is refused.
    void become(Manner manner);

    [[nodiscard]] QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    void refuse(const QDBusMessage &call);
    void answerForgetfully(const QDBusMessage &call);

    QDBusConnection m_bus;
    QList<QDBusMessage> m_unanswered;
    Manner m_manner;
    bool m_onTheBus = false;
};
