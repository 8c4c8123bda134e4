// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/undo.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int rowsAtOnce = 1000;

/// The names are the subject's.
QJsonObject withoutKeys(QJsonObject body)
{
    for (const auto &key : {"telephoneNumber"_L1, "accountName"_L1, "name"_L1})
        body.remove(key);
    return body;
}

struct Undone
{
    QList<Wish> wishes;
    qint64 next = 0; ///< row to go on from; 0: that was all
};

StorageResult<Undone> readUndone(JobFile &file, qint64 fromId)
{
    Undone undone;
    int read = 0;
    return file
        .readRows(fromId,
                  [&](const BulkRow &row) {
                      if (read++ == rowsAtOnce) {
                          undone.next = row.id;
                          return false;
                      }
                      if (const std::optional<Wish> wish = undoing(row))
                          undone.wishes.append(*wish);
                      return true;
                  })
        .map([&undone] { return undone; });
}

void undoFrom(qint64 fromId, qint64 soFar, BulkJob &of, BulkJob &into, QObject *guard,
              const std::function<void(qint64)> &done)
{
    of.ask(
        guard, [fromId](JobFile &file) { return readUndone(file, fromId); },
        [=, &of, &into](const StorageResult<Undone> &undone) {
            if (!undone) {
                of.tellProblem(undone.error().reason);
                return done(soFar);
            }
            if (!undone->wishes.isEmpty())
                into.addWishes(undone->wishes);
            const qint64 count = soFar + undone->wishes.size();
            if (undone->next != 0)
                undoFrom(undone->next, count, of, into, guard, done);
            else
                done(count);
        });
}

} // namespace

std::optional<Wish> undoing(const BulkRow &row)
{
    const QJsonObject before = objectFromJson(row.before);
    const QJsonObject after = objectFromJson(row.after);
    Wish wish{.subject = row.subject};
    if (row.state == RowState::Removed) { // a move that has come half of its way
        wish.subject.accountName = row.movedFrom;
        wish.patch = withoutKeys(before);
        wish.expected = QJsonObject();
        return wish;
    }
    if (row.state != RowState::Done)
        return {};
    switch (row.action) {
    case RowAction::Create:
        wish.remove = true;
        wish.expected = after;
        return wish;
    case RowAction::Update:
        wish.patch = withoutKeys(mergePatchBetween(after, before));
        wish.expected = after;
        return wish;
    case RowAction::Move:
        wish.subject.accountName = row.movedFrom;
        wish.patch = withoutKeys(mergePatchBetween(after, before));
        wish.expected = after;
        return wish;
    case RowAction::Delete:
        wish.patch = withoutKeys(before);
        wish.expected = QJsonObject();
        return wish;
    default:
        return {};
    }
}

void makeUndo(BulkJob &of, BulkJob &into, QObject *guard, const std::function<void(qint64 wishes)> &done)
{
    undoFrom(1, 0, of, into, guard, done);
}

} // namespace acg
