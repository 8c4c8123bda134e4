// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/credentials/keychain_store.h"

#include "models/credentials/secret_service.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

// What the keyring's own tools show beside the secret: secret-tool lookup server acg-console user <key>
const auto service = u"acg-console"_s;

QString text(const char *source)
{
    return QCoreApplication::translate("KeychainStore", source);
}

CredentialResult lockedResult()
{
    return {.outcome = CredentialOutcome::Locked,
            .detail = text(QT_TRANSLATE_NOOP("KeychainStore", "The keyring is locked."))};
}

CredentialResult failureOf(const QKeychain::Job &job)
{
    const bool refused
        = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    return {.outcome = refused ? CredentialOutcome::Locked : CredentialOutcome::Unavailable,
            .detail = job.errorString()};
}

// One call to the store: one or two keychain jobs and a question to the Secret Service, under one timer.
// A child of the guard, so that it ends with the guard. The jobs are nobody's children: their callbacks
// inside libsecret cannot be taken back, so a job must live until it has finished, and then deletes itself.
class Operation : public QObject
{
public:
    Operation(QString key, QObject *guard, CredentialStore::Answer answer, std::chrono::milliseconds timeout)
        : QObject(guard)
        , m_key(std::move(key))
        , m_answer(std::move(answer))
    {
        Q_ASSERT(guard->thread() == QThread::currentThread());
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this, timeout] {
            finish({.outcome = CredentialOutcome::TimedOut,
                    .detail
                    = text(QT_TRANSLATE_NOOP("KeychainStore",
                                             "The keyring did not answer within %1 seconds. If it is asking "
                                             "for its password, answer it there and try again."))
                          .arg(static_cast<double>(timeout.count()) / 1000)});
        });
        m_timer.start(timeout);
    }
    ~Operation() override { wipe(m_secret); }

    void read()
    {
        startReading([this](const QKeychain::ReadPasswordJob &job) {
            if (job.error() == QKeychain::NoError)
                finish({.outcome = CredentialOutcome::Found, .secret = job.textData()});
            else if (job.error() == QKeychain::EntryNotFound)
                finishWithoutEntry(CredentialOutcome::NotFound);
            else
                finish(failureOf(job));
        });
    }

    void write(const QString &secret)
    {
        m_secret = QString(secret.constData(), secret.size()); // not shared, so that it can be wiped
        auto *job = new QKeychain::WritePasswordJob(service);
        // Text, never binary: under one key the two are two entries, and reading may find the stale one.
        job->setTextData(secret);
        start(job, [this](const QKeychain::WritePasswordJob &written) {
            if (written.error() == QKeychain::NoError)
                compareWithStored();
            else
                finish(failureOf(written));
        });
    }

    void remove()
    {
        start(new QKeychain::DeletePasswordJob(service), [this](const QKeychain::DeletePasswordJob &deleted) {
            if (deleted.error() == QKeychain::NoError || deleted.error() == QKeychain::EntryNotFound)
                confirmRemoval();
            else
                finish(failureOf(deleted));
        });
    }

private:
    template <typename Job, typename Next>
    void start(Job *job, Next next)
    {
        job->setKey(m_key);
        job->setInsecureFallback(false);
        job->setAutoDelete(true);
        connect(job, &QKeychain::Job::finished, this, [this, job, next = std::move(next)] {
            if (m_answer) // not after the timeout
                next(*job);
        });
        job->start();
    }

    template <typename Next>
    void startReading(Next next)
    {
        start(new QKeychain::ReadPasswordJob(service), std::move(next));
    }

    void compareWithStored()
    {
        startReading([this](const QKeychain::ReadPasswordJob &job) {
            if (job.error() == QKeychain::NoError) {
                finish({.outcome = CredentialOutcome::Stored});
            } else if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound) {
                finish({.outcome = CredentialOutcome::Unavailable,
                        .detail = text(QT_TRANSLATE_NOOP(
                            "KeychainStore", "The keyring accepted the secret but did not keep it."))});
            } else {
                finish(failureOf(job));
            }
        });
    }

    void confirmRemoval()
    {
        startReading([this](const QKeychain::ReadPasswordJob &job) {
            if (job.error() == QKeychain::EntryNotFound) {
                finishWithoutEntry(CredentialOutcome::Removed);
            } else if (job.error() == QKeychain::NoError) {
                finish({.outcome = CredentialOutcome::Unavailable,
                        .detail = text(QT_TRANSLATE_NOOP(
                            "KeychainStore", "The keyring says the secret is removed, but still has it."))});
            } else {
                finish(failureOf(job));
            }
        });
    }

    // "No entry" is the truth only if the keyring is open.
    void finishWithoutEntry(CredentialOutcome outcome)
    {
        askLockState(this, [this, outcome](LockState state) {
            if (!m_answer)
                return;
            if (state == LockState::Locked) {
                finish(lockedResult());
                return;
            }
            CredentialResult result{.outcome = outcome, .maybeLocked = state == LockState::Unknown};
            if (result.maybeLocked) {
                result.detail = text(
                    QT_TRANSLATE_NOOP("KeychainStore", "The keyring shows no such entry. It may be locked."));
            }
            finish(result);
        });
    }

    void finish(const CredentialResult &result)
    {
        m_timer.stop();
        deleteLater();
        // The answer may destroy the guard and this with it, so it is the last thing that happens here.
        const CredentialStore::Answer answer = std::exchange(m_answer, nullptr);
        answer(result);
    }

    QString m_key;
    QString m_secret; // what was written, to compare with
    CredentialStore::Answer m_answer; // empty once given
    QTimer m_timer;
};

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds timeout)
    : m_timeout(timeout)
{
}

void KeychainStore::read(const QString &key, QObject *guard, Answer answer)
{
    (new Operation(key, guard, std::move(answer), m_timeout))->read();
}

void KeychainStore::write(const QString &key, const QString &secret, QObject *guard, Answer answer)
{
    (new Operation(key, guard, std::move(answer), m_timeout))->write(secret);
}

void KeychainStore::remove(const QString &key, QObject *guard, Answer answer)
{
    (new Operation(key, guard, std::move(answer), m_timeout))->remove();
}

} // namespace acg
