// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/credentials/keychain_store.h"
#include "models/credentials/secret_service.h"
#include "tests/credentials/fake_secret_service.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace acg;
using namespace std::chrono_literals;

// Each suite is one state of the machine and runs in a D-Bus session of its own, set up by
// tests/support/with-keyring. Without that these tests would write into the keyring of whoever runs them.

namespace {

constexpr auto patience = 20s; // for calls that should answer at once, on a machine that is busy

class KeyringTest : public testing::Test
{
protected:
    explicit KeyringTest(const char *state)
        : m_state(state)
    {
    }
    void SetUp() override
    {
        ASSERT_EQ(qgetenv("ACG_TEST_KEYRING"), m_state) << "run this through tests/support/with-keyring";
    }

    // The one answer to a call. Meanwhile the event loop must keep turning: a timer measures its pauses.
    template <typename Call>
    CredentialResult answerTo(Call call)
    {
        QList<CredentialResult> answers;
        QElapsedTimer sinceTick;
        qint64 longestPause = 0;
        QTimer ticker;
        QObject::connect(&ticker, &QTimer::timeout, &ticker,
                         [&] { longestPause = std::max(longestPause, sinceTick.restart()); });
        sinceTick.start();
        ticker.start(1);
        call([&answers](const CredentialResult &result) { answers.append(result); });
        EXPECT_TRUE(answers.isEmpty()) << "answered from inside the call";
        EXPECT_TRUE(
            QTest::qWaitFor([&] { return !answers.isEmpty(); }, std::chrono::milliseconds(patience).count()));
        longestPause = std::max(longestPause, sinceTick.elapsed());
        EXPECT_LT(longestPause, 2000) << "the event loop stood still";
        EXPECT_EQ(answers.size(), 1);
        return answers.value(0);
    }
    CredentialResult read(const QString &key)
    {
        return answerTo([&](auto answer) { m_store->read(key, &m_guard, answer); });
    }
    CredentialResult write(const QString &key, const QString &secret)
    {
        return answerTo([&](auto answer) { m_store->write(key, secret, &m_guard, answer); });
    }
    CredentialResult remove(const QString &key)
    {
        return answerTo([&](auto answer) { m_store->remove(key, &m_guard, answer); });
    }

    void expectEverythingUnavailable()
    {
        for (const CredentialResult &result : {read(u"a"_s), write(u"a"_s, u"hunter2"_s), remove(u"a"_s)}) {
            EXPECT_EQ(result.outcome, CredentialOutcome::Unavailable);
            EXPECT_FALSE(result.ok());
            EXPECT_FALSE(result.detail.isEmpty());
            EXPECT_FALSE(result.detail.contains("hunter2"_L1));
        }
    }

    QObject m_guard;
    std::unique_ptr<CredentialStore> m_store = std::make_unique<KeychainStore>(patience);

private:
    QByteArray m_state;
};

// What another program sees under the key; none when it sees no such entry.
std::optional<QString> seenFromOutside(const QString &key)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"acg-console"_s, u"user"_s, key});
    if (!tool.waitForFinished(10'000))
        ADD_FAILURE() << "secret-tool: " << tool.errorString().toStdString();
    if (tool.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(tool.readAllStandardOutput());
}

class UnlockedKeyring : public KeyringTest
{
protected:
    UnlockedKeyring()
        : KeyringTest("unlocked")
    {
    }
};

TEST_F(UnlockedKeyring, StoresFindsReplacesAndRemoves)
{
    const CredentialResult nothing = read(u"key"_s);
    EXPECT_EQ(nothing.outcome, CredentialOutcome::NotFound);
    EXPECT_FALSE(nothing.maybeLocked) << "the keyring is open and can be asked";

    EXPECT_EQ(write(u"key"_s, u"p4ss~wörd 🔑"_s).outcome, CredentialOutcome::Stored);
    EXPECT_EQ(seenFromOutside(u"key"_s), u"p4ss~wörd 🔑"_s);
    const CredentialResult found = read(u"key"_s);
    EXPECT_EQ(found.outcome, CredentialOutcome::Found);
    EXPECT_EQ(found.secret, u"p4ss~wörd 🔑"_s);

    EXPECT_EQ(write(u"key"_s, u"second"_s).outcome, CredentialOutcome::Stored);
    EXPECT_EQ(seenFromOutside(u"key"_s), u"second"_s);

    EXPECT_EQ(remove(u"key"_s).outcome, CredentialOutcome::Removed);
    EXPECT_EQ(seenFromOutside(u"key"_s), std::nullopt);
    EXPECT_EQ(read(u"key"_s).outcome, CredentialOutcome::NotFound);
}

TEST_F(UnlockedKeyring, KeepsKeysApart)
{
    EXPECT_EQ(write(u"one"_s, u"1"_s).outcome, CredentialOutcome::Stored);
    EXPECT_EQ(write(u"two"_s, u"2"_s).outcome, CredentialOutcome::Stored);
    EXPECT_EQ(remove(u"one"_s).outcome, CredentialOutcome::Removed);
    EXPECT_EQ(read(u"two"_s).secret, u"2"_s);
    EXPECT_EQ(remove(u"one"_s).outcome, CredentialOutcome::Removed) << "removing what is not there";
    remove(u"two"_s);
}

TEST_F(UnlockedKeyring, OutlivesTheStoreThatWrote)
{
    EXPECT_EQ(write(u"key"_s, u"kept"_s).outcome, CredentialOutcome::Stored);
    m_store = std::make_unique<KeychainStore>(patience);
    EXPECT_EQ(read(u"key"_s).secret, u"kept"_s);
    remove(u"key"_s);
}

TEST_F(UnlockedKeyring, AnswersThoughTheStoreIsGone)
{
    const CredentialResult result = answerTo([this](auto answer) {
        m_store->read(u"nothing"_s, &m_guard, answer);
        m_store.reset();
    });
    EXPECT_EQ(result.outcome, CredentialOutcome::NotFound);
}

TEST_F(UnlockedKeyring, DoesNotAnswerADeadGuard)
{
    bool answered = false;
    auto guard = std::make_unique<QObject>();
    m_store->write(u"key"_s, u"late"_s, guard.get(),
                   [&answered](const CredentialResult &) { answered = true; });
    guard.reset();
    // A second call over the same connection is answered after the first would have been.
    read(u"key"_s);
    EXPECT_FALSE(answered);
    remove(u"key"_s);
}

TEST_F(UnlockedKeyring, TheAnswerMayDestroyTheGuard)
{
    auto guard = std::make_unique<QObject>();
    bool answered = false;
    m_store->read(u"nothing"_s, guard.get(), [&](const CredentialResult &) {
        answered = true;
        guard.reset();
    });
    EXPECT_TRUE(QTest::qWaitFor([&] { return answered; }, std::chrono::milliseconds(patience).count()));
    EXPECT_EQ(guard, nullptr);
}

class LockedKeyring : public KeyringTest
{
protected:
    LockedKeyring()
        : KeyringTest("unlocked")
    {
    }
    void SetUp() override
    {
        KeyringTest::SetUp();
        if (HasFatalFailure())
            return;
        ASSERT_EQ(write(u"key"_s, u"locked away"_s).outcome, CredentialOutcome::Stored);
        QDBusMessage lock
            = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                             u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        lock << QVariant::fromValue(QList{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
        const QDBusMessage reply = QDBusConnection::sessionBus().call(lock);
        ASSERT_EQ(reply.type(), QDBusMessage::ReplyMessage) << reply.errorMessage().toStdString();
    }
};

TEST_F(LockedKeyring, SaysLockedRatherThanEmptyOrDone)
{
    for (const CredentialResult &result :
         {read(u"key"_s), read(u"never written"_s), write(u"key"_s, u"new"_s), remove(u"key"_s)}) {
        EXPECT_EQ(result.outcome, CredentialOutcome::Locked);
        EXPECT_FALSE(result.ok());
        EXPECT_TRUE(result.secret.isEmpty());
        EXPECT_FALSE(result.detail.isEmpty());
    }
}

class FreshKeyring : public KeyringTest
{
protected:
    FreshKeyring()
        : KeyringTest("fresh")
    {
    }
};

// No keyring was ever made, and without a display nobody can be asked for the password of a new one.
TEST_F(FreshKeyring, HasNothingAndCannotStore)
{
    const CredentialResult nothing = read(u"key"_s);
    EXPECT_EQ(nothing.outcome, CredentialOutcome::NotFound);
    EXPECT_FALSE(nothing.maybeLocked) << "there is nothing that could be locked";
    const CredentialResult refused = write(u"key"_s, u"secret"_s);
    EXPECT_EQ(refused.outcome, CredentialOutcome::Unavailable);
    EXPECT_FALSE(refused.detail.isEmpty());
}

class NoSecretService : public KeyringTest
{
protected:
    NoSecretService()
        : KeyringTest("no-service")
    {
    }
};

TEST_F(NoSecretService, EverythingIsUnavailable)
{
    expectEverythingUnavailable();
}

TEST_F(NoSecretService, NobodyKnowsWhetherItIsLocked)
{
    std::optional<LockState> state;
    askLockState(&m_guard, [&state](LockState answer) { state = answer; });
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return state.has_value(); }, std::chrono::milliseconds(patience).count()));
    EXPECT_EQ(state, LockState::Unknown);
}

class NoSessionBus : public KeyringTest
{
protected:
    NoSessionBus()
        : KeyringTest("no-bus")
    {
    }
};

TEST_F(NoSessionBus, EverythingIsUnavailable)
{
    expectEverythingUnavailable();
}

class HangingSecretService : public KeyringTest
{
protected:
    HangingSecretService()
        : KeyringTest("no-service")
    {
        m_store = std::make_unique<KeychainStore>(timeout);
    }
    void SetUp() override
    {
        KeyringTest::SetUp();
        ASSERT_TRUE(m_service.isOnTheBus());
    }

    static constexpr auto timeout = 250ms;
    FakeSecretService m_service{FakeSecretService::Manner::Silent};
};

TEST_F(HangingSecretService, EveryCallTimesOut)
{
    QElapsedTimer clock;
    const auto timesOut = [&clock](const CredentialResult &result) {
        EXPECT_EQ(result.outcome, CredentialOutcome::TimedOut);
        EXPECT_THAT(result.detail.toStdString(), testing::HasSubstr("0.25 seconds"));
        // Qt's timers may be a twentieth early; late is what the machine makes of it.
        EXPECT_GE(clock.elapsed(), timeout.count() * 9 / 10);
        EXPECT_LT(clock.restart(), 5000);
    };
    clock.start();
    timesOut(read(u"a"_s));
    timesOut(write(u"a"_s, u"secret"_s));
    timesOut(remove(u"a"_s));
    EXPECT_GT(m_service.unanswered(), 0) << "the silent service was not asked at all";
}

TEST_F(HangingSecretService, LateAnswersAreDropped)
{
    int answers = 0;
    CredentialOutcome outcome = CredentialOutcome::Found;
    m_store->read(u"a"_s, &m_guard, [&](const CredentialResult &result) {
        ++answers;
        outcome = result.outcome;
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return answers == 1; }, std::chrono::milliseconds(patience).count()));
    EXPECT_EQ(outcome, CredentialOutcome::TimedOut);

    m_service.become(FakeSecretService::Manner::Refusing);
    // Asked later over the same connection, so answered after the late answer has come in.
    m_store = std::make_unique<KeychainStore>(patience);
    EXPECT_EQ(read(u"a"_s).outcome, CredentialOutcome::Unavailable);
    EXPECT_EQ(answers, 1);
}

class ForgetfulSecretService : public KeyringTest
{
protected:
    ForgetfulSecretService()
        : KeyringTest("no-service")
    {
    }
    void SetUp() override
    {
        KeyringTest::SetUp();
        ASSERT_TRUE(m_service.isOnTheBus());
    }

    FakeSecretService m_service{FakeSecretService::Manner::Forgetful};
};

TEST_F(ForgetfulSecretService, StoredIsSaidOnlyOfWhatCanBeReadBack)
{
    const CredentialResult result = write(u"a"_s, u"hunter2"_s);
    EXPECT_EQ(result.outcome, CredentialOutcome::Unavailable);
    EXPECT_THAT(result.detail.toStdString(), testing::HasSubstr("did not keep it"));
    EXPECT_EQ(read(u"a"_s).outcome, CredentialOutcome::NotFound);
}

} // namespace
