// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/credentials/session_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QObject>
#include <QRandomGenerator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace acg;

namespace {

class SessionStoreTest : public testing::Test
{
protected:
    // The one answer to a call, after checking that it did not come from inside the call.
    template <typename Call>
    CredentialResult answerTo(Call call)
    {
        QList<CredentialResult> answers;
        call([&answers](const CredentialResult &result) { answers.append(result); });
        EXPECT_TRUE(answers.isEmpty()) << "answered from inside the call";
        QCoreApplication::processEvents();
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

    QObject m_guard;
    std::unique_ptr<SessionStore> m_store = std::make_unique<SessionStore>();
};

TEST_F(SessionStoreTest, KeepsOneSecretPerKey)
{
    EXPECT_EQ(read(u"a"_s).outcome, CredentialOutcome::NotFound);
    EXPECT_FALSE(read(u"a"_s).maybeLocked);
    EXPECT_EQ(write(u"a"_s, u"first"_s).outcome, CredentialOutcome::Stored);
    EXPECT_EQ(write(u"b"_s, u"other"_s).outcome, CredentialOutcome::Stored);
    EXPECT_EQ(write(u"a"_s, u"sëcond 🔑"_s).outcome, CredentialOutcome::Stored);
    EXPECT_EQ(read(u"a"_s).outcome, CredentialOutcome::Found);
    EXPECT_EQ(read(u"a"_s).secret, u"sëcond 🔑"_s);
    EXPECT_EQ(read(u"b"_s).secret, u"other"_s);

    EXPECT_EQ(remove(u"a"_s).outcome, CredentialOutcome::Removed);
    EXPECT_EQ(read(u"a"_s).outcome, CredentialOutcome::NotFound);
    EXPECT_EQ(read(u"b"_s).outcome, CredentialOutcome::Found);
    EXPECT_EQ(remove(u"a"_s).outcome, CredentialOutcome::Removed) << "removing what is not there";
}

TEST_F(SessionStoreTest, AnotherStoreKnowsNothing)
{
    write(u"a"_s, u"secret"_s);
    m_store = std::make_unique<SessionStore>();
    EXPECT_EQ(read(u"a"_s).outcome, CredentialOutcome::NotFound);
}

TEST_F(SessionStoreTest, DoesNotAnswerADeadGuard)
{
    bool answered = false;
    auto guard = std::make_unique<QObject>();
    m_store->read(u"a"_s, guard.get(), [&answered](const CredentialResult &) { answered = true; });
    guard.reset();
    QCoreApplication::processEvents();
    EXPECT_FALSE(answered);
}

// The bytes to look for, inverted, so that looking does not find the pattern itself.
QByteArray inverted(const QString &text)
{
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    const auto *characters = reinterpret_cast<const char *>(text.constData());
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(~characters[i]);
    return bytes;
}

bool holds(const QByteArray &memory, qsizetype at, const QByteArray &invertedPattern)
{
    if (at + invertedPattern.size() > memory.size())
        return false;
    for (qsizetype i = 0; i < invertedPattern.size(); ++i) {
        if (memory[at + i] != static_cast<char>(~invertedPattern[i]))
            return false;
    }
    return true;
}

// This process's memory from one address on; empty when there is none.
QByteArray memoryAt(quint64 address, qsizetype size)
{
    QFile memory(u"/proc/self/mem"_s);
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !memory.seek(static_cast<qint64>(address)))
        return {};
    return memory.read(size);
}

// The addresses in writable memory where the pattern stands.
QList<quint64> placesOf(const QByteArray &invertedPattern)
{
    constexpr quint64 tooBig = 64U << 20U; // a sanitizer's shadow, not a heap
    QFile map(u"/proc/self/maps"_s);
    if (!map.open(QIODevice::ReadOnly))
        return {};
    QList<quint64> places;
    const QList<QByteArray> lines = map.readAll().split('\n');
    for (const QByteArray &line : lines) { // 55d0c0000000-55d0c0021000 rw-p ...
        const qsizetype dash = line.indexOf('-');
        const qsizetype blank = line.indexOf(' ');
        const quint64 begin = line.left(dash).toULongLong(nullptr, 16);
        const quint64 end = line.mid(dash + 1, blank - dash - 1).toULongLong(nullptr, 16);
        if (!line.mid(blank + 1).startsWith("rw") || end - begin > tooBig)
            continue;
        QByteArray memory = memoryAt(begin, static_cast<qsizetype>(end - begin));
        const char first = static_cast<char>(~invertedPattern[0]);
        for (qsizetype at = memory.indexOf(first); at >= 0; at = memory.indexOf(first, at + 1)) {
            if (holds(memory, at, invertedPattern))
                places.append(begin + static_cast<quint64>(at));
        }
        memory.fill('\0'); // leaves no copy of what it looked at
    }
    return places;
}

class Wiping : public SessionStoreTest
{
protected:
    Wiping()
    {
        // Built in place: a temporary string would leave traces of its own.
        m_secret.fill(u'?', 64);
        for (QChar &character : m_secret)
            character = QChar(QRandomGenerator::global()->bounded(u'a', u'z'));
        m_pattern = inverted(m_secret);
    }

    // Where copies of the secret other than the test's own stand.
    [[nodiscard]] QList<quint64> copies() const
    {
        QList<quint64> places = placesOf(m_pattern);
        places.removeAll(reinterpret_cast<quint64>(m_secret.constData()));
        return places;
    }
    [[nodiscard]] bool anyStillThere(const QList<quint64> &places) const
    {
        return std::any_of(places.cbegin(), places.cend(), [this](quint64 place) {
            return holds(memoryAt(place, m_pattern.size()), 0, m_pattern);
        });
    }

    QString m_secret;
    QByteArray m_pattern;
};

TEST_F(Wiping, DestructionOverwritesWhatWasStored)
{
    write(u"a"_s, m_secret);
    const QList<quint64> places = copies();
    ASSERT_FALSE(places.isEmpty()) << "the search does not find what must be there";
    m_store.reset();
    EXPECT_FALSE(anyStillThere(places));
}

TEST_F(Wiping, RemovingAndReplacingOverwriteToo)
{
    write(u"a"_s, m_secret);
    QList<quint64> places = copies();
    ASSERT_FALSE(places.isEmpty());
    remove(u"a"_s);
    EXPECT_FALSE(anyStillThere(places));

    write(u"a"_s, m_secret);
    places = copies();
    ASSERT_FALSE(places.isEmpty());
    write(u"a"_s, u"new"_s);
    EXPECT_FALSE(anyStillThere(places));
}

TEST(Wipe, LeavesStringsAloneThatOthersShare)
{
    QString original = QString(u"shared"_s).append(u'!');
    QString copy = original;
    wipe(copy);
    EXPECT_TRUE(copy.isEmpty());
    EXPECT_EQ(original, u"shared!"_s);
    QString literal = u"in the program file"_s;
    wipe(literal);
    EXPECT_TRUE(literal.isEmpty());
}

} // namespace
