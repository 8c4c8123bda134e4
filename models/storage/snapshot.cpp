// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/snapshot.h"

#include "models/storage/number_columns_codec.h"
#include "models/storage/resource_codec.h"
#include "models/storage/snapshot_lists.h"

#include <QDir>
#include <QPointer>

#include <atomic>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr std::size_t numbersPerChunk = 50'000; ///< of them, a dictionary is stored once
constexpr qsizetype resourcesPerChunk = 5'000;

QString pathOf(const QString &folder, const QUuid &connection)
{
    return QDir(folder).filePath(connection.toString(QUuid::WithoutBraces) + ".sqlite"_L1);
}

template <typename Resource>
std::vector<SnapshotChunk> chunksOf(const QList<Resource> &resources)
{
    std::vector<SnapshotChunk> chunks;
    for (qsizetype at = 0; at < resources.size(); at += resourcesPerChunk) {
        const QList<Resource> some = resources.mid(at, resourcesPerChunk);
        chunks.push_back({some.size(), encodeResources(some)});
    }
    return chunks;
}

/// A list of numbers that is coming in.
struct NumbersUnderWay
{
    ListName name;
    SnapshotInfo info;
    NumberColumns next; ///< of the chunk after those
    std::vector<SnapshotChunk> chunks;

    void add(const NumberPage &page)
    {
        if (next.size() + page.size() > numbersPerChunk)
            endChunk();
        next.append(page.rows);
    }

    void endChunk()
    {
        if (next.size() > 0)
            chunks.push_back({static_cast<qint64>(next.size()), encodeColumns(next)});
        next = {};
    }
};

} // namespace

/// Whoever waits for an answer. The guard is looked at in its own thread; the worker learns only afterwards
/// that it is gone.
class Snapshot::Asker
{
public:
    Asker(Snapshot &snapshot, QObject *guard)
        : m_snapshot(&snapshot)
        , m_guard(guard)
    {
        Q_ASSERT(guard);
    }

    [[nodiscard]] bool isGone() const { return *m_gone; }

    template <typename Answer>
    void tell(Answer answer) const
    {
        QMetaObject::invokeMethod(
            m_snapshot,
            [guard = m_guard, gone = m_gone, answer = std::move(answer)]() mutable {
                if (guard)
                    answer();
                else
                    *gone = true;
            },
            Qt::QueuedConnection);
    }

private:
    Snapshot *m_snapshot;
    QPointer<QObject> m_guard;
    std::shared_ptr<std::atomic_bool> m_gone = std::make_shared<std::atomic_bool>(false);
};

/// What lives in the worker thread. The snapshot outlives it.
class Snapshot::Worker : public QObject
{
public:
    Worker(Snapshot &snapshot, const QString &path)
        : lists(path)
        , m_snapshot(snapshot)
    {
    }

    /// From the snapshot's thread: runs a task here, after those before it.
    template <typename Task>
    void post(Task task)
    {
        QMetaObject::invokeMethod(
            this, [this, task = std::move(task)]() mutable { task(*this); }, Qt::QueuedConnection);
    }

    template <typename Resource>
    void readItems(const ListName &name, const Asker &asker, const Answer<Resource> &done)
    {
        Kept<Resource> kept;
        const std::optional<SnapshotInfo> info
            = read(name, asker, [&kept](const SnapshotInfo &, const SnapshotChunk &chunk) {
                  std::optional<QList<Resource>> items = decodeResources<Resource>(chunk.data);
                  if (!items || items->size() != chunk.rows)
                      return false;
                  kept.items += *items;
                  return true;
              });
        if (!info)
            return asker.tell([done] { done(std::nullopt); });
        kept.info = *info;
        asker.tell([done, kept = std::move(kept)]() mutable { done(std::move(kept)); });
    }

    void readPages(const SnapshotLists::Choice &choice, const Asker &asker, const OnPage &onPage,
                   const OnEnd &onEnd)
    {
        const std::optional<SnapshotInfo> info
            = read(choice, asker, [&](const SnapshotInfo &of, const SnapshotChunk &chunk) {
                  std::optional<NumberColumns> rows = decodeColumns(chunk.data);
                  if (!rows || static_cast<qint64>(rows->size()) != chunk.rows)
                      return false;
                  asker.tell([onPage, of, page = NumberPage{std::move(*rows), {}, {}}]() mutable {
                      onPage(std::move(page), of);
                  });
                  return true;
              });
        asker.tell([onEnd, info] { onEnd(info); });
    }

    void findLists(const ListName &name, const Asker &asker, const std::function<void(QList<KeptList>)> &done)
    {
        const QList<KeptList> found = closing ? QList<KeptList>() : valueOf(lists.kept(name));
        asker.tell([done, found] { done(found); });
    }

    void save(const ListName &name, const SnapshotInfo &info, const std::vector<SnapshotChunk> &chunks)
    {
        const StorageResult<void> saved = lists.save(name, info, chunks);
        if (saved || !goesOnAfter(saved.error()))
            return;
        if (const StorageResult<void> again = lists.save(name, info, chunks); !again)
            goesOnAfter(again.error());
    }

    void wipe()
    {
        coming.reset();
        if (const StorageResult<void> removed = lists.file().remove(); !removed)
            goesOnAfter(removed.error());
    }

    SnapshotLists lists;
    std::optional<NumbersUnderWay> coming;
    std::atomic_bool closing = false; ///< set from the snapshot's thread

private:
    /// `take` answers false when a chunk is malformed.
    template <typename Take>
    std::optional<SnapshotInfo> read(const SnapshotLists::Choice &choice, const Asker &asker, Take take)
    {
        using Verdict = SnapshotLists::Verdict;
        if (closing)
            return std::nullopt;
        return valueOf(lists.read(choice, [&](const SnapshotInfo &info, const SnapshotChunk &chunk) {
            if (closing || asker.isGone())
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

    /// Tells of a problem. True when it was a damaged file and there is a new one to go on with.
    bool goesOnAfter(const StorageProblem &problem)
    {
        if (problem.damaged) {
            const StorageResult<QString> aside = lists.file().setAside();
            if (!aside)
                return goesOnAfter(aside.error());
            tell([path = *aside](Snapshot &snapshot) { Q_EMIT snapshot.damaged(path); });
            return true;
        }
        if (!std::exchange(m_failureTold, true))
            tell([reason = problem.reason](Snapshot &snapshot) { Q_EMIT snapshot.failed(reason); });
        return false;
    }

    template <typename Tell>
    void tell(Tell tell)
    {
        QMetaObject::invokeMethod(
            &m_snapshot, [&snapshot = m_snapshot, tell = std::move(tell)] { tell(snapshot); },
            Qt::QueuedConnection);
    }

    Snapshot &m_snapshot;
    bool m_failureTold = false;
};

Snapshot::Snapshot(const QString &folder, const QUuid &connection, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, pathOf(folder, connection)))
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"snapshot"_s);
    m_thread.start();
}

Snapshot::~Snapshot()
{
    m_worker->closing = true;
    m_worker->post([](Worker &worker) {
        worker.lists.file().close(); // in the thread that opened it
        worker.thread()->quit();
    });
    m_thread.wait();
}

void Snapshot::readAccounts(QObject *guard, Answer<Account> done)
{
    m_worker->post([asker = Asker(*this, guard), done = std::move(done)](Worker &worker) {
        worker.readItems({ListKind::Accounts, {}}, asker, done);
    });
}

void Snapshot::readRfis(QObject *guard, Answer<RequestForInformation> done)
{
    m_worker->post([asker = Asker(*this, guard), done = std::move(done)](Worker &worker) {
        worker.readItems({ListKind::Rfis, {}}, asker, done);
    });
}

void Snapshot::readAddresses(const QString &account, QObject *guard, Answer<CivicAddress> done)
{
    m_worker->post([account, asker = Asker(*this, guard), done = std::move(done)](Worker &worker) {
        worker.readItems({ListKind::Addresses, account}, asker, done);
    });
}

void Snapshot::readNumbers(const QString &account, QObject *guard, OnPage onPage, OnEnd onEnd)
{
    m_worker->post([account, asker = Asker(*this, guard), onPage = std::move(onPage),
                    onEnd = std::move(onEnd)](Worker &worker) {
        worker.readPages(ListName{ListKind::Numbers, account}, asker, onPage, onEnd);
    });
}

void Snapshot::readNumberList(qint64 id, QObject *guard, OnPage onPage, OnEnd onEnd)
{
    m_worker->post([id, asker = Asker(*this, guard), onPage = std::move(onPage), onEnd = std::move(onEnd)](
                       Worker &worker) { worker.readPages(id, asker, onPage, onEnd); });
}

void Snapshot::findNumberLists(const QString &account, QObject *guard,
                               std::function<void(QList<KeptList>)> done)
{
    m_worker->post([account, asker = Asker(*this, guard), done = std::move(done)](Worker &worker) {
        worker.findLists({ListKind::Numbers, account}, asker, done);
    });
}

void Snapshot::saveAccounts(const QList<Account> &accounts, const SnapshotInfo &info)
{
    m_worker->post([accounts, info](Worker &worker) {
        worker.save({ListKind::Accounts, {}}, info, chunksOf(accounts));
    });
}

void Snapshot::saveRfis(const QList<RequestForInformation> &rfis, const SnapshotInfo &info)
{
    m_worker->post([rfis, info](Worker &worker) { worker.save({ListKind::Rfis, {}}, info, chunksOf(rfis)); });
}

void Snapshot::saveAddresses(const QString &account, const QList<CivicAddress> &addresses,
                             const SnapshotInfo &info)
{
    m_worker->post([account, addresses, info](Worker &worker) {
        worker.save({ListKind::Addresses, account}, info, chunksOf(addresses));
    });
}

void Snapshot::beginNumbers(const QString &account, const SnapshotInfo &info)
{
    m_worker->post([account, info](Worker &worker) {
        worker.coming = NumbersUnderWay{{ListKind::Numbers, account}, info, {}, {}};
    });
}

void Snapshot::addNumbers(NumberPage &&page)
{
    m_worker->post([page = std::move(page)](Worker &worker) {
        if (worker.coming)
            worker.coming->add(page);
    });
}

void Snapshot::commitNumbers()
{
    m_worker->post([](Worker &worker) {
        if (std::optional<NumbersUnderWay> numbers = std::exchange(worker.coming, std::nullopt)) {
            numbers->endChunk();
            worker.save(numbers->name, numbers->info, numbers->chunks);
        }
    });
}

void Snapshot::abandonNumbers()
{
    m_worker->post([](Worker &worker) { worker.coming.reset(); });
}

void Snapshot::wipe()
{
    m_worker->post([](Worker &worker) { worker.wipe(); });
}

bool Snapshot::wipe(const QString &folder, const QUuid &connection)
{
    return PrivateDatabase::removeFiles(pathOf(folder, connection));
}

} // namespace acg
