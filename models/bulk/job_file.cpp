// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/job_file.h"

#include "models/bulk/job_file_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>

#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

using namespace jobcodec;

namespace {

using Kind = JobRequest::Kind;

// Enumerators are kept as their numbers. The statements below spell these out:
static_assert(int(ChangedKind::Account) == 0 && int(ChangedKind::Number) == 1);
static_assert(int(RowAction::Create) == 1 && int(RowAction::Update) == 2 && int(RowAction::Delete) == 3
              && int(RowAction::Move) == 4);
static_assert(int(RowState::Open) == 0 && int(RowState::LeftOut) == 1 && int(RowState::Sent) == 2
              && int(RowState::Removed) == 3 && int(RowState::Done) == 4 && int(RowState::Failed) == 5
              && int(RowState::NotSent) == 6);
static_assert(int(RowSync::NotWatched) == 0 && int(RowSync::Pending) == 1);
static_assert(int(Kind::PutBack) == 0 && int(Kind::PutMoved) == 1 && int(Kind::PutAccount) == 2
              && int(Kind::RemoveMoved) == 3 && int(Kind::PutNumbers) == 4 && int(Kind::DeleteNumbers) == 5
              && int(Kind::DeleteAccount) == 6);

PrivateDatabase::Schema schema()
{
    // step: the Kind of the next request for a row, if it is to be sent; place: the account it goes to.
    // removed: the first half of a move is done. A Removed row with an error is to be put back. Without a
    // request, request is null.
    return {.version = JobFile::schemaVersion,
            .statements
            = {u"CREATE TABLE job (info TEXT NOT NULL)"_s,
               u"CREATE TABLE row (id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL,"
               " kind INTEGER NOT NULL, account TEXT NOT NULL, name TEXT NOT NULL, wish TEXT,"
               " action INTEGER NOT NULL DEFAULT 0, state INTEGER NOT NULL DEFAULT 0,"
               " sync INTEGER NOT NULL DEFAULT 0, removed INTEGER NOT NULL DEFAULT 0,"
               " moved_from TEXT NOT NULL DEFAULT '', before BLOB, after BLOB, request INTEGER,"
               " code TEXT NOT NULL DEFAULT '', error TEXT NOT NULL DEFAULT '',"
               " step INTEGER AS (CASE WHEN state = 3 THEN error = '' WHEN state <> 0 THEN NULL"
               "  WHEN kind = 0 THEN CASE WHEN action IN (1, 2) THEN 2 WHEN action = 3 THEN 6 END"
               "  WHEN action = 4 THEN 3 WHEN action IN (1, 2) THEN 4 WHEN action = 3 THEN 5 END),"
               " place TEXT AS (CASE WHEN action = 4 AND (state = 0 OR error <> '') THEN moved_from"
               "  ELSE account END))"_s,
               u"CREATE UNIQUE INDEX row_by_subject ON row (name, account, kind)"_s,
               u"CREATE INDEX row_by_step ON row (step, place, id) WHERE step IS NOT NULL"_s,
               u"CREATE INDEX row_by_outcome ON row (action, state, sync)"_s, // what is counted
               u"CREATE INDEX row_by_request ON row (request) WHERE request IS NOT NULL"_s,
               u"CREATE TABLE request (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL,"
               " account TEXT NOT NULL, repeatability_id TEXT NOT NULL, first_sent TEXT NOT NULL)"_s},
            // A request that went out is never forgotten: it would be sent again as another one.
            .survivesPowerCuts = true};
}

} // namespace

JobFile::JobFile(const QString &path)
    : m_file(path, schema())
{
}

StorageResult<void> JobFile::writeInfo(const JobInfo &info)
{
    return nothing(m_file.run(u"INSERT OR REPLACE INTO job (rowid, info) VALUES (1, ?)"_s, {infoText(info)}));
}

StorageResult<JobInfo> JobFile::readInfo()
{
    JobInfo info;
    const auto read = m_file.read(u"SELECT info FROM job"_s, {}, [&info](const QSqlQuery &row) {
        info = infoOf(row.value(0).toByteArray());
        return false;
    });
    if (!read)
        return tl::unexpected(read.error());
    if (info.id.isNull())
        return m_file.damaged(u"it says nothing of its job"_s);
    const StorageResult<BulkCounts> counted = counts();
    if (!counted)
        return tl::unexpected(counted.error());
    info.counts = *counted;
    return info;
}

StorageResult<void> JobFile::addWishes(const QList<Wish> &wishes)
{
    QList<QVariantList> values;
    values.reserve(wishes.size());
    for (const Wish &wish : wishes)
        values.append(QVariantList{wish.sourceRow, number(wish.subject.kind),
                                   notNull(wish.subject.accountName), notNull(wish.subject.name),
                                   wishText(wish)});
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [&] {
        return m_file.runEach(u"INSERT INTO row (source, kind, account, name, wish) VALUES (?, ?, ?, ?, ?)"
                              " ON CONFLICT (name, account, kind)"
                              " DO UPDATE SET source = excluded.source, wish = excluded.wish"_s,
                              values);
    });
}

StorageResult<QMap<QString, qint64>> JobFile::numbersWished()
{
    QMap<QString, qint64> counts;
    return m_file
        .read(u"SELECT account, count(*) FROM row WHERE kind = 1 GROUP BY account"_s, {},
              [&counts](const QSqlQuery &row) {
                  counts.insert(row.value(0).toString(), row.value(1).toLongLong());
                  return true;
              })
        .map([&counts] { return counts; });
}

StorageResult<QStringList> JobFile::accountsWished()
{
    QStringList names;
    return m_file
        .read(u"SELECT name FROM row WHERE kind = 0 ORDER BY name"_s, {},
              [&names](const QSqlQuery &row) {
                  names.append(row.value(0).toString());
                  return true;
              })
        .map([&names] { return names; });
}

StorageResult<QMultiHash<QString, JobFile::WishedRow>> JobFile::wishesFor(ChangedKind kind,
                                                                          const QStringList &names)
{
    // One statement for all: a page of a list has thousands of names.
    const QByteArray list = QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact);
    QMultiHash<QString, WishedRow> wishes;
    return m_file
        .read(u"SELECT "_s + wishColumns
                  + u", row.id FROM json_each(?) AS wanted CROSS JOIN row"
                    " ON row.name = wanted.value AND row.kind = ? AND wish IS NOT NULL"_s,
              {QString::fromUtf8(list), number(kind)},
              [&wishes](const QSqlQuery &row) {
                  const Wish wish = wishAt(row, 0);
                  wishes.insert(wish.subject.name, {row.value(5).toLongLong(), wish});
                  return true;
              })
        .map([&wishes] { return wishes; });
}

StorageResult<QList<JobFile::WishedRow>> JobFile::uncompared(qint64 fromId, int most)
{
    QList<WishedRow> found;
    // Not by the index of actions: it knows no order.
    return m_file
        .read(u"SELECT "_s + wishColumns
                  + u", id FROM row WHERE id >= ? AND +action = 0 AND wish IS NOT NULL"
                    " ORDER BY id LIMIT ?"_s,
              {fromId, most},
              [&found](const QSqlQuery &row) {
                  found.append({row.value(5).toLongLong(), wishAt(row, 0)});
                  return true;
              })
        .map([&found] { return found; });
}

StorageResult<bool> JobFile::lacksNumbers()
{
    return ids(u"SELECT id FROM row WHERE action = 0 AND kind = 1"
               " AND json_extract(wish, '$.remove') IS NULL LIMIT 1"_s,
               {})
        .map([](const QList<qint64> &found) { return !found.isEmpty(); });
}

StorageResult<void> JobFile::writePlan(const QList<BulkRow> &rows)
{
    QList<QVariantList> known;
    QList<QVariantList> added;
    for (const BulkRow &row : rows) {
        const QVariantList found{number(row.action), number(row.state), notNull(row.movedFrom),
                                 row.before,         row.after,         notNull(row.errorCode),
                                 notNull(row.error)};
        if (row.id != 0)
            known.append(found + QVariantList{row.id});
        else
            added.append(found
                         + QVariantList{number(row.subject.kind), notNull(row.subject.accountName),
                                        notNull(row.subject.name)});
    }
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [&]() -> StorageResult<void> {
        if (auto done = m_file.runEach(u"UPDATE row SET action = ?, state = ?, moved_from = ?, before = ?,"
                                       " after = ?, code = ?, error = ? WHERE id = ?"_s,
                                       known);
            !done)
            return done;
        return m_file.runEach(u"INSERT INTO row (action, state, moved_from, before, after, code, error,"
                              " kind, account, name, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                              " ON CONFLICT (name, account, kind) DO NOTHING"_s,
                              added);
    });
}

StorageResult<void> JobFile::forgetPlan()
{
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [this]() -> StorageResult<void> {
        if (const auto gone = m_file.run(u"DELETE FROM row WHERE wish IS NULL"_s); !gone)
            return tl::unexpected(gone.error());
        return nothing(m_file.run(u"UPDATE row SET action = 0, state = 0, moved_from = '', before = NULL,"
                                  " after = NULL, code = '', error = ''"_s));
    });
}

StorageResult<void> JobFile::forgetRun()
{
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [this]() -> StorageResult<void> {
        if (const auto gone = m_file.run(u"DELETE FROM request"_s); !gone)
            return tl::unexpected(gone.error());
        return nothing(m_file.run(u"UPDATE row SET state = 0, sync = 0, removed = 0, request = NULL,"
                                  " code = '', error = '' WHERE state NOT IN (0, 1)"_s));
    });
}

StorageResult<BulkCounts> JobFile::counts()
{
    BulkCounts counts;
    return m_file
        .read(u"SELECT action, state, sync, count(*) FROM row GROUP BY 1, 2, 3"_s, {},
              [&counts](const QSqlQuery &row) {
                  const RowAction action = enumerator(row.value(0), RowAction::Count);
                  const RowState state = enumerator(row.value(1), RowState::Count);
                  const qint64 count = row.value(3).toLongLong();
                  counts.byAction[std::size_t(action)] += count;
                  if (state == RowState::Open)
                      counts.openByAction[std::size_t(action)] += count;
                  if (isSent(action))
                      counts.byState[std::size_t(state)] += count;
                  if (state == RowState::Done)
                      counts.bySync[std::size_t(enumerator(row.value(2), RowSync::Count))] += count;
                  return true;
              })
        .map([&counts] { return counts; });
}

StorageResult<void> JobFile::readOutlines(qint64 fromId, const std::function<bool(const BulkRow &)> &each)
{
    return m_file.read(
        u"SELECT id, kind, account, name, action, state, sync FROM row WHERE id >= ? ORDER BY id"_s, {fromId},
        [&each](const QSqlQuery &row) {
            BulkRow outline;
            outline.id = row.value(0).toLongLong();
            outline.subject = subjectAt(row, 1);
            outline.action = enumerator(row.value(4), RowAction::Count);
            outline.state = enumerator(row.value(5), RowState::Count);
            outline.sync = enumerator(row.value(6), RowSync::Count);
            return each(outline);
        });
}

StorageResult<void> JobFile::readRows(qint64 fromId, const std::function<bool(const BulkRow &)> &each)
{
    return m_file.read(u"SELECT "_s + rowColumns + u" FROM row WHERE id >= ? ORDER BY id"_s, {fromId},
                       [&each](const QSqlQuery &row) { return each(rowOf(row)); });
}

StorageResult<QList<BulkRow>> JobFile::rows(const QList<qint64> &ids)
{
    QList<BulkRow> found;
    for (const qint64 id : ids) {
        const auto read = m_file.read(u"SELECT "_s + rowColumns + u" FROM row WHERE id = ?"_s, {id},
                                      [&found](const QSqlQuery &row) {
                                          found.append(rowOf(row));
                                          return false;
                                      });
        if (!read)
            return tl::unexpected(read.error());
    }
    return found;
}

StorageResult<void> JobFile::setLeftOut(const QList<qint64> &ids, bool leftOut)
{
    QList<QVariantList> values;
    for (const qint64 id : ids)
        values.append(QVariantList{leftOut ? 1 : 0, id});
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [&] {
        return m_file.runEach(u"UPDATE row SET state = ? WHERE id = ? AND state IN (0, 1)"_s, values);
    });
}

StorageResult<void> JobFile::setLeftOut(RowAction action, bool leftOut)
{
    return nothing(m_file.run(u"UPDATE row SET state = ? WHERE action = ? AND state IN (0, 1)"_s,
                              {leftOut ? 1 : 0, number(action)}));
}

StorageResult<void> JobFile::copyTo(const QString &path)
{
    return nothing(m_file.run(u"VACUUM INTO ?"_s, {path}));
}

void JobFile::close()
{
    m_file.close();
}

StorageResult<QList<qint64>> JobFile::ids(const QString &sql, const QVariantList &values)
{
    QList<qint64> found;
    return m_file
        .read(sql, values,
              [&found](const QSqlQuery &row) {
                  found.append(row.value(0).toLongLong());
                  return true;
              })
        .map([&found] { return found; });
}

} // namespace acg
