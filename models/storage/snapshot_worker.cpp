// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/number_columns_codec.h"
#include "models/storage/snapshot_p.h"

namespace acg {

namespace {

constexpr std::size_t numbersPerChunk = 50'000; ///< they share a dictionary

} // namespace

Snapshot::Worker::Worker(Snapshot &snapshot, const QString &path)
    : FileWorker(snapshot)
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

void Snapshot::Worker::beginNumbers(const ListName &name, const SnapshotInfo &info)
{
    abandonNumbers();
    StorageResult<qint64> id = m_lists.begin();
    if (!id && goesOnAfter(id.error()))
        id = m_lists.begin();
    if (id)
        m_numbers = NumbersUnderWay{name, info, *id, {}};
    else
        goesOnAfter(id.error());
}

void Snapshot::Worker::addNumbers(const NumberPage &page)
{
    if (m_numbers && m_numbers->next.size() + page.size() > numbersPerChunk)
        writeChunk();
    if (m_numbers)
        m_numbers->next.append(page.rows);
}

/// What cannot be written ends the list. It is in memory, and will be kept another time.
void Snapshot::Worker::writeChunk()
{
    const NumberColumns rows = std::exchange(m_numbers->next, {});
    if (rows.size() == 0)
        return;
    const auto added = m_lists.add(m_numbers->id, {static_cast<qint64>(rows.size()), encodeColumns(rows)});
    if (!added) {
        abandonNumbers();
        goesOnAfter(added.error());
    }
}

void Snapshot::Worker::commitNumbers()
{
    if (m_numbers)
        writeChunk();
    if (!m_numbers)
        return;
    const NumbersUnderWay complete = *std::exchange(m_numbers, std::nullopt);
    if (const auto finished = m_lists.finish(complete.id, complete.name, complete.info); !finished)
        goesOnAfter(finished.error());
}

void Snapshot::Worker::abandonNumbers()
{
    if (m_numbers) // what is left of it when that fails goes when the next list begins
        static_cast<void>(m_lists.drop(std::exchange(m_numbers, std::nullopt)->id));
}

void Snapshot::Worker::wipe()
{
    m_numbers.reset();
    if (const StorageResult<void> removed = m_lists.file().remove(); !removed)
        goesOnAfter(removed.error());
}

} // namespace acg
