// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/resource_codec.h"
#include "models/storage/snapshot.h"
#include "models/storage/snapshot_lists.h"

#include <QPointer>

#include <atomic>
#include <utility>
#include <vector>

namespace acg {

/// A list of numbers that is coming in.
struct NumbersUnderWay
{
    ListName name;
    SnapshotInfo info;
    qint64 id = 0; ///< in the file
    NumberColumns next; ///< not in the file yet: less than a chunk
};

/// An answer somebody waits for, with what is to be called. Lives in the snapshot's thread, so that nothing
/// of the caller's is ever touched by the worker, and until the worker has ended it.
template <typename Callbacks>
class Question : public QObject
{
public:
    Question(Snapshot &snapshot, QObject *guard, Callbacks callbacks)
        : QObject(&snapshot)
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
        const Callbacks callbacks = m_callbacks; // whoever is called may end the snapshot, and this with it
        tell(callbacks);
    }

    QPointer<QObject> m_guard;
    Callbacks m_callbacks;
    std::atomic_bool m_guardHasDied = false;
};

/// What happens in the worker thread. The snapshot outlives it.
class Snapshot::Worker : public QObject
{
public:
    struct PageCallbacks
    {
        OnPage onPage;
        OnEnd onEnd;
    };

    Worker(Snapshot &snapshot, const QString &path);

    // From the snapshot's thread:

    /// Runs a task in the worker, after those before it.
    template <typename Task>
    void post(Task task)
    {
        QMetaObject::invokeMethod(
            this, [this, task = std::move(task)]() mutable { task(*this); }, Qt::QueuedConnection);
    }

    /// The same for a task that answers; it has to end the question.
    template <typename Callbacks, typename Task>
    void ask(QObject *guard, Callbacks callbacks, Task task)
    {
        auto *question = new Question<Callbacks>(m_snapshot, guard, std::move(callbacks));
        post([question, task = std::move(task)](Worker &worker) { task(worker, *question); });
    }

    /// What is read from now on is of no use to anybody.
    void dropReads() { m_dropReads = true; }

    // In the worker:

    template <typename Resource>
    void readItems(const ListName &name, Question<Answer<Resource>> &question)
    {
        Kept<Resource> kept;
        const std::optional<SnapshotInfo> info
            = read(name, question, [&](const SnapshotInfo &, const SnapshotChunk &chunk) {
                  std::optional<QList<Resource>> items = decodeResources<Resource>(chunk.data);
                  if (!items || items->size() != chunk.rows)
                      return false;
                  kept.items += *items;
                  return true;
              });
        if (!info)
            return question.end([](const Answer<Resource> &done) { done(std::nullopt); });
        kept.info = *info;
        question.end(
            [kept = std::move(kept)](const Answer<Resource> &done) mutable { done(std::move(kept)); });
    }
    void readPages(const SnapshotLists::Choice &choice, Question<PageCallbacks> &question);
    void findLists(const ListName &name, Question<std::function<void(QList<KeptList>)>> &question);
    void save(const ListName &name, const SnapshotInfo &info, const std::vector<SnapshotChunk> &chunks);
    void beginNumbers(const ListName &name, const SnapshotInfo &info);
    void addNumbers(const NumberPage &page);
    void commitNumbers();
    void abandonNumbers();
    void wipe();
    void close() { m_lists.file().close(); }

private:
    /// `take` answers false when a chunk is malformed.
    template <typename AnyQuestion, typename Take>
    std::optional<SnapshotInfo> read(const SnapshotLists::Choice &choice, const AnyQuestion &question,
                                     Take take)
    {
        using Verdict = SnapshotLists::Verdict;
        if (m_dropReads)
            return std::nullopt;
        return valueOf(m_lists.read(choice, [&](const SnapshotInfo &info, const SnapshotChunk &chunk) {
            if (m_dropReads || question.guardHasDied())
                return Verdict::Enough;
            return take(info, chunk) ? Verdict::Next : Verdict::Malformed;
        }));
    }

    template <typename T>
    T valueOf(StorageResult<T> result)
    {
        if (!result)
            goesOnAfter(result.error());
        return std::move(result).value_or(T());
    }

    void writeChunk();

    /// Tells of a problem. True when it was a damaged file and there is a new one to go on with.
    bool goesOnAfter(const StorageProblem &problem);

    Snapshot &m_snapshot;
    SnapshotLists m_lists;
    std::optional<NumbersUnderWay> m_numbers;
    std::atomic_bool m_dropReads = false;
    bool m_failureTold = false;
};

} // namespace acg
