// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/private_database.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <utility>

/// What those who keep something in a file have in common: a worker with a thread of its own, which answers
/// later and in the thread it was asked from.
namespace acg {

/// Works for an Owner, which has the signals damaged(path) and failed(reason) and outlives it. Self is the
/// class that derives from this.
template <typename Owner, typename Self>
class FileWorker : public QObject
{
public:
    /// An answer somebody waits for, with what is to be called. Lives in the asker's thread, so that nothing
    /// of the caller's is ever touched by the worker, and until the worker has ended it.
    template <typename Callbacks>
    class Question : public QObject
    {
    public:
        /// \a asked: whoever the worker works for.
        Question(QObject &asked, QObject *guard, Callbacks callbacks)
            : QObject(&asked)
            , m_guard(guard)
            , m_callbacks(std::move(callbacks))
        {
            Q_ASSERT(guard);
        }

        // From the worker:

        /// Known only after something was told to nobody.
        [[nodiscard]] bool guardHasDied() const { return m_guardHasDied; }

        template <typename Tell>
        void tell(Tell tell)
        {
            inOwnThread([this, tell = std::move(tell)]() mutable { tellHere(tell); });
        }

        /// The last to be told.
        template <typename Tell>
        void end(Tell tell)
        {
            inOwnThread([this, tell = std::move(tell)]() mutable {
                deleteLater(); // not from the worker: that could overtake what is to be told
                tellHere(tell);
            });
        }

    private:
        template <typename Call>
        void inOwnThread(Call call)
        {
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
        }

        template <typename Tell>
        void tellHere(Tell &tell)
        {
            if (!m_guard) {
                m_guardHasDied = true;
                return;
            }
            const Callbacks callbacks = m_callbacks; // who is called may end the asked one, and this with it
            tell(callbacks);
        }

        QPointer<QObject> m_guard;
        Callbacks m_callbacks;
        std::atomic_bool m_guardHasDied = false;
    };

    explicit FileWorker(Owner &owner)
        : m_owner(owner)
    {
    }

    // From the owner's thread:

    /// Runs a task in the worker, after those before it.
    template <typename Task>
    void post(Task task)
    {
        QMetaObject::invokeMethod(
            this, [this, task = std::move(task)]() mutable { task(static_cast<Self &>(*this)); },
            Qt::QueuedConnection);
    }

    /// The same for a task that answers; it has to end the question.
    template <typename Callbacks, typename Task>
    void ask(QObject *guard, Callbacks callbacks, Task task)
    {
        auto *question = new Question<Callbacks>(m_owner, guard, std::move(callbacks));
        post([question, task = std::move(task)](Self &worker) { task(worker, *question); });
    }

protected:
    // In the worker:

    /// Has `tell` called with the owner, in its thread.
    template <typename Tell>
    void tellOwner(Tell tell)
    {
        QMetaObject::invokeMethod(
            &m_owner, [owner = &m_owner, tell = std::move(tell)] { tell(*owner); }, Qt::QueuedConnection);
    }

    /// Tells of a problem. True when it was a damaged file and there is a new one to go on with.
    bool goesOnAfter(PrivateDatabase &file, const StorageProblem &problem)
    {
        if (problem.damaged) {
            const StorageResult<QString> aside = file.setAside();
            if (!aside)
                return goesOnAfter(file, aside.error());
            tellOwner([path = *aside](Owner &owner) { Q_EMIT owner.damaged(path); });
            return true;
        }
        if (!std::exchange(m_failureTold, true))
            tellOwner([reason = problem.reason](Owner &owner) { Q_EMIT owner.failed(reason); });
        return false;
    }

private:
    Owner &m_owner;
    bool m_failureTold = false;
};

} // namespace acg
