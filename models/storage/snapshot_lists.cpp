// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/snapshot_lists.h"

#include <QSqlQuery>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <chrono>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr std::ptrdiff_t earlierLists = 7;
constexpr qint64 slotLength = std::chrono::milliseconds(std::chrono::minutes(10)).count();

PrivateDatabase::Schema schema()
{
    // slot_at: when the first of the lists came that replaced each other up to this one. Times are
    // milliseconds since 1970, UTC. Ids are not given again, so a greater one is a newer list whatever the
    // clocks said.
    return {.version = 1,
            .statements = {u"CREATE TABLE list (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL,"
                           " scope TEXT NOT NULL, taken_at INTEGER NOT NULL, slot_at INTEGER NOT NULL,"
                           " complete INTEGER NOT NULL, total INTEGER, rows INTEGER NOT NULL)"_s,
                           u"CREATE INDEX list_by_name ON list (kind, scope)"_s,
                           u"CREATE TABLE chunk (list_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,"
                           " rows INTEGER NOT NULL, checksum INTEGER NOT NULL, data BLOB NOT NULL,"
                           " PRIMARY KEY (list_id, ordinal))"_s}};
}

/// Finds what a disk gets wrong, not what somebody does on purpose. Each step can be undone, so any change to
/// a single word changes the sum. QCryptographicHash would take longer than reading and decoding together.
qint64 checksum(const QByteArray &data)
{
    constexpr quint64 multiplier = 0x9e3779b97f4a7c15;
    constexpr int turn = 29;
    constexpr qsizetype word = sizeof(quint64);
    auto sum = static_cast<quint64>(data.size());
    const auto step = [&sum](quint64 next) { sum = std::rotl((sum ^ next) * multiplier, turn); };
    qsizetype at = 0;
    for (; at + word <= data.size(); at += word)
        step(qFromLittleEndian<quint64>(data.constData() + at));
    for (; at < data.size(); ++at)
        step(static_cast<quint8>(data[at]));
    return static_cast<qint64>(sum);
}

/// A QString() would be NULL to SQL.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

struct SnapshotLists::Stored
{
    qint64 id = 0;
    SnapshotInfo info;
    qint64 slot = 0;
    qint64 rows = 0;
};

SnapshotLists::SnapshotLists(const QString &path)
    : m_file(path, schema())
{
}

StorageResult<std::vector<SnapshotLists::Stored>> SnapshotLists::find(const Choice &choice)
{
    QString sql = u"SELECT id, taken_at, complete, total, slot_at, rows FROM list WHERE "_s;
    QVariantList values;
    if (const auto *name = std::get_if<ListName>(&choice)) {
        sql += u"kind = ? AND scope = ? ORDER BY id DESC"_s;
        values = {static_cast<int>(name->kind), notNull(name->scope)};
    } else {
        sql += u"id = ?"_s;
        values = {std::get<qint64>(choice)};
    }
    std::vector<Stored> found;
    return m_file
        .read(sql, values,
              [&found](const QSqlQuery &row) {
                  Stored list;
                  list.id = row.value(0).toLongLong();
                  list.info.takenAt = QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong(), Qt::UTC);
                  list.info.complete = row.value(2).toBool();
                  if (!row.isNull(3))
                      list.info.total = row.value(3).toLongLong();
                  list.slot = row.value(4).toLongLong();
                  list.rows = row.value(5).toLongLong();
                  found.push_back(std::move(list));
                  return true;
              })
        .map([&found] { return std::move(found); });
}

StorageResult<QList<KeptList>> SnapshotLists::kept(const ListName &name)
{
    return find(name).map([](const std::vector<Stored> &found) {
        QList<KeptList> lists;
        for (const Stored &list : found)
            lists.append({list.id, list.info});
        return lists;
    });
}

StorageResult<std::optional<SnapshotInfo>> SnapshotLists::read(const Choice &choice, const Take &take)
{
    using Answer = StorageResult<std::optional<SnapshotInfo>>;
    return m_file.inTransaction(PrivateDatabase::Lock::Read, [&]() -> Answer {
        const StorageResult<std::vector<Stored>> found = find(choice);
        if (!found)
            return tl::unexpected(found.error());
        if (found->empty())
            return std::nullopt;
        const Stored &newest = found->front();
        return readChunks(newest, take).map([&newest](bool toTheEnd) {
            return toTheEnd ? std::optional(newest.info) : std::nullopt;
        });
    });
}

StorageResult<bool> SnapshotLists::readChunks(const Stored &list, const Take &take)
{
    qint64 rows = 0;
    Verdict verdict = Verdict::Next;
    const auto done = m_file.read(
        u"SELECT rows, checksum, data FROM chunk WHERE list_id = ? ORDER BY ordinal"_s, {list.id},
        [&](const QSqlQuery &row) {
            const SnapshotChunk chunk{.rows = row.value(0).toLongLong(), .data = row.value(2).toByteArray()};
            rows += chunk.rows;
            verdict = checksum(chunk.data) == row.value(1).toLongLong() ? take(list.info, chunk)
                                                                        : Verdict::Malformed;
            return verdict == Verdict::Next;
        });
    if (!done)
        return tl::unexpected(done.error());
    if (verdict == Verdict::Enough)
        return false;
    if (verdict == Verdict::Malformed || rows != list.rows)
        return m_file.damaged(tr("a list in it is not as it was saved"));
    return true;
}

StorageResult<void> SnapshotLists::save(const ListName &name, const SnapshotInfo &info,
                                        const std::vector<SnapshotChunk> &chunks)
{
    auto saved = m_file.inTransaction(PrivateDatabase::Lock::Write, [&]() -> StorageResult<void> {
        const StorageResult<qint64> id = insertUnfinished();
        if (!id)
            return tl::unexpected(id.error());
        for (const SnapshotChunk &chunk : chunks) {
            if (auto added = add(*id, chunk); !added)
                return added;
        }
        return settle(*id, name, info);
    });
    if (saved)
        trimLog();
    return saved;
}

StorageResult<qint64> SnapshotLists::begin()
{
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [this]() -> StorageResult<qint64> {
        const StorageResult<std::vector<Stored>> left = find(ListName{ListKind::Unfinished, {}});
        if (!left)
            return tl::unexpected(left.error());
        for (const Stored &list : *left) {
            if (const auto dropped = drop(list.id); !dropped)
                return tl::unexpected(dropped.error());
        }
        return insertUnfinished();
    });
}

StorageResult<void> SnapshotLists::add(qint64 list, const SnapshotChunk &chunk)
{
    return m_file
        .run(
            u"INSERT INTO chunk SELECT id, (SELECT count(*) FROM chunk WHERE list_id = id), ?, ?, ? FROM list"
            " WHERE id = ? AND kind = ?"_s,
            {chunk.rows, checksum(chunk.data), chunk.data, list, static_cast<int>(ListKind::Unfinished)})
        .map([](qint64) {});
}

StorageResult<void> SnapshotLists::finish(qint64 list, const ListName &name, const SnapshotInfo &info)
{
    auto finished
        = m_file.inTransaction(PrivateDatabase::Lock::Write, [&] { return settle(list, name, info); });
    if (finished)
        trimLog();
    return finished;
}

StorageResult<qint64> SnapshotLists::insertUnfinished()
{
    return m_file.run(u"INSERT INTO list (kind, scope, taken_at, slot_at, complete, rows)"
                      " VALUES (?, '', 0, 0, 0, 0)"_s,
                      {static_cast<int>(ListKind::Unfinished)});
}

/// From now on the list is found, and what it replaces is gone.
StorageResult<void> SnapshotLists::settle(qint64 id, const ListName &name, const SnapshotInfo &info)
{
    const StorageResult<std::vector<Stored>> unfinished = find(ListName{ListKind::Unfinished, {}});
    if (!unfinished)
        return tl::unexpected(unfinished.error());
    // Dropped meanwhile: there is nothing that could replace what is kept.
    if (std::ranges::none_of(*unfinished, [id](const Stored &list) { return list.id == id; }))
        return {};
    StorageResult<std::vector<Stored>> found = find(name);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<Stored> &lists = *found;
    const bool someComplete
        = std::ranges::any_of(lists, [](const Stored &list) { return list.info.complete; });
    if (!info.complete && someComplete)
        return drop(id);

    qint64 slot = info.takenAt.toMSecsSinceEpoch();
    auto firstToStay = lists.begin();
    auto endOfStaying = lists.begin();
    if (name.kind == ListKind::Numbers && someComplete) {
        const qint64 since = slot - lists.front().slot;
        if (since >= 0 && since < slotLength) {
            slot = lists.front().slot;
            ++firstToStay;
        }
        endOfStaying = firstToStay + std::min(earlierLists, std::distance(firstToStay, lists.end()));
    }
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        if (list >= firstToStay && list < endOfStaying)
            continue;
        if (auto dropped = drop(list->id); !dropped)
            return dropped;
    }
    return m_file
        .run(u"UPDATE list SET kind = ?, scope = ?, taken_at = ?, slot_at = ?, complete = ?, total = ?,"
             " rows = (SELECT coalesce(sum(rows), 0) FROM chunk WHERE list_id = list.id) WHERE id = ?"_s,
             {static_cast<int>(name.kind), notNull(name.scope), info.takenAt.toMSecsSinceEpoch(), slot,
              info.complete, info.total ? QVariant(*info.total) : QVariant(), id})
        .map([](qint64) {});
}

/// A large list leaves a large log; it would stay as long as the file is open.
void SnapshotLists::trimLog()
{
    static_cast<void>(m_file.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
}

StorageResult<void> SnapshotLists::drop(qint64 list)
{
    return m_file.run(u"DELETE FROM chunk WHERE list_id = ?"_s, {list})
        .and_then([&](qint64) { return m_file.run(u"DELETE FROM list WHERE id = ?"_s, {list}); })
        .map([](qint64) {});
}

} // namespace acg
