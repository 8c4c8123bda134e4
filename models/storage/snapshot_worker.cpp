// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/number_columns_codec.h"
#include "models/storage/snapshot_p.h"

namespace acg {

namespace {

constexpr std::size_t numbersPerChunk = 50'000; ///< they share a dictionary

} // namespace

NumbersUnderWay::NumbersUnderWay(ListName listName, SnapshotInfo listInfo)
    : name(std::move(listName))
    , info(std::move(listInfo))
{
}

void NumbersUnderWay::add(const NumberPage &page)
{
    if (m_next.size() + page.size() > numbersPerChunk)
        endChunk();
    m_next.append(page.rows);
}

void NumbersUnderWay::endChunk()
{
    if (m_next.size() > 0)
        chunks.push_back({static_cast<qint64>(m_next.size()), encodeColumns(m_next)});
    m_next = {};
}

Snapshot::Worker::Worker(Snapshot &snapshot, const QString &path)
    : m_snapshot(snapshot)
    , m_lists(path)
{
}

void Snapshot::Worker::readPages(const SnapshotLists::Choice &choice, Question<PageCallbacks> &question)
{
    const std::optional<SnapshotInfo> info
        = read(choice, question, [&question](const SnapshotInfo &of, const SnapshotChunk &chunk) {
              std::optional<NumberColumns> rows = decodeColumns(chunk.data);
              if (!rows || static_cast<qint64>(rows->size()) != chunk.rows)
                  return false;
              question.tell(
                  [of, page = NumberPage{std::move(*rows), {}, {}}](const PageCallbacks &callbacks) mutable {
                      callbacks.onPage(std::move(page), of);
                  });
              return true;
          });
    question.end([info](const PageCallbacks &callbacks) { callbacks.onEnd(info); });
}

void Snapshot::Worker::findLists(const ListName &name,
                                 Question<std::function<void(QList<KeptList>)>> &question)
{
    const QList<KeptList> found = m_dropReads ? QList<KeptList>() : valueOf(m_lists.kept(name));
    question.end([found](const auto &done) { done(found); });
}

void Snapshot::Worker::save(const ListName &name, const SnapshotInfo &info,
                            const std::vector<SnapshotChunk> &chunks)
{
    const StorageResult<void> saved = m_lists.save(name, info, chunks);
    if (saved || !goesOnAfter(saved.error()))
        return;
    if (const StorageResult<void> again = m_lists.save(name, info, chunks); !again)
        goesOnAfter(again.error());
}

void Snapshot::Worker::commitNumbers()
{
    if (!numbers)
        return;
    numbers->endChunk();
    save(numbers->name, numbers->info, numbers->chunks);
    numbers.reset();
}

void Snapshot::Worker::wipe()
{
    numbers.reset();
    if (const StorageResult<void> removed = m_lists.file().remove(); !removed)
        goesOnAfter(removed.error());
}

bool Snapshot::Worker::goesOnAfter(const StorageProblem &problem)
{
    const auto tell = [snapshot = &m_snapshot](auto say) {
        QMetaObject::invokeMethod(
            snapshot, [snapshot, say] { say(*snapshot); }, Qt::QueuedConnection);
    };
    if (problem.damaged) {
        const StorageResult<QString> aside = m_lists.file().setAside();
        if (!aside)
            return goesOnAfter(aside.error());
        tell([path = *aside](Snapshot &snapshot) { Q_EMIT snapshot.damaged(path); });
        return true;
    }
    if (!std::exchange(m_failureTold, true))
        tell([reason = problem.reason](Snapshot &snapshot) { Q_EMIT snapshot.failed(reason); });
    return false;
}

} // namespace acg
