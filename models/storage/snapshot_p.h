// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/file_worker.h"
#include "models/storage/resource_codec.h"
#include "models/storage/snapshot.h"
#include "models/storage/snapshot_lists.h"

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

/// What happens in the worker thread. The snapshot outlives it.
class Snapshot::Worker : public FileWorker<Snapshot, Snapshot::Worker>
{
public:
    struct PageCallbacks
    {
        OnPage onPage;
        OnEnd onEnd;
    };

    Worker(Snapshot &snapshot, const QString &path);

    // From the snapshot's thread:

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
    bool goesOnAfter(const StorageProblem &problem)
    {
        return FileWorker::goesOnAfter(m_lists.file(), problem);
    }

    SnapshotLists m_lists;
    std::optional<NumbersUnderWay> m_numbers;
    std::atomic_bool m_dropReads = false;
};

} // namespace acg
