// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/job_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

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

template <typename Enum>
int number(Enum value)
{
    return static_cast<int>(value);
}

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
               " account TEXT NOT NULL, repeatability_id TEXT NOT NULL, first_sent TEXT NOT NULL)"_s}};
}

const QString rowColumns
    = u"id, source, kind, account, name, action, state, sync, moved_from, before, after, code, error"_s;

/// A null text would be NULL to SQL.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

template <typename Enum>
Enum enumerator(const QVariant &value, Enum count)
{
    return static_cast<Enum>(std::clamp(value.toInt(), 0, static_cast<int>(count) - 1));
}

ChangeSubject subjectAt(const QSqlQuery &row, int column)
{
    return {row.value(column).toInt() == 0 ? ChangedKind::Account : ChangedKind::Number,
            row.value(column + 1).toString(), row.value(column + 2).toString()};
}

BulkRow rowOf(const QSqlQuery &row)
{
    BulkRow bulk;
    bulk.id = row.value(0).toLongLong();
    bulk.sourceRow = row.value(1).toLongLong();
    bulk.subject = subjectAt(row, 2);
    bulk.action = enumerator(row.value(5), RowAction::Count);
    bulk.state = enumerator(row.value(6), RowState::Count);
    bulk.sync = enumerator(row.value(7), RowSync::Count);
    bulk.movedFrom = row.value(8).toString();
    bulk.before = row.value(9).toByteArray();
    bulk.after = row.value(10).toByteArray();
    bulk.errorCode = row.value(11).toString();
    bulk.error = row.value(12).toString();
    return bulk;
}

QString wishText(const Wish &wish)
{
    QJsonObject json;
    if (wish.remove)
        json.insert("remove"_L1, true);
    if (!wish.patch.isEmpty())
        json.insert("patch"_L1, wish.patch);
    if (!wish.configuredPatch.isEmpty())
        json.insert("configuredPatch"_L1, wish.configuredPatch);
    if (wish.expected)
        json.insert("expected"_L1, *wish.expected);
    if (wish.existingOnly)
        json.insert("existingOnly"_L1, true);
    if (wish.services) {
        QJsonArray services;
        for (const Service service : *wish.services)
            services.append(QString(key(service)));
        json.insert("services"_L1, services);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Wish wishAt(const QSqlQuery &row, int column)
{
    const QJsonObject json = objectFromJson(row.value(column).toByteArray());
    Wish wish;
    wish.remove = json.value("remove"_L1).toBool();
    wish.patch = json.value("patch"_L1).toObject();
    wish.configuredPatch = json.value("configuredPatch"_L1).toObject();
    if (const QJsonValue expected = json.value("expected"_L1); expected.isObject())
        wish.expected = expected.toObject();
    wish.existingOnly = json.value("existingOnly"_L1).toBool();
    if (json.contains("services"_L1)) {
        const QJsonArray services = json.value("services"_L1).toArray();
        wish.services.emplace();
        for (const auto &name : services) {
            if (const auto service = serviceFromKey(name.toString()))
                wish.services->append(*service);
        }
    }
    wish.sourceRow = row.value(column + 1).toLongLong();
    wish.subject = subjectAt(row, column + 2);
    return wish;
}

const QString wishColumns = u"wish, source, kind, account, name"_s;

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject jsonOf(const JobInfo &info)
{
    return {{u"id"_s, info.id.toString(QUuid::WithoutBraces)},
            {u"connection"_s, info.connection.toString(QUuid::WithoutBraces)},
            {u"connectionName"_s, info.connectionName},
            {u"gateway"_s, info.gateway},
            {u"title"_s, info.title},
            {u"madeBy"_s, info.madeBy},
            {u"stage"_s, number(info.stage)},
            {u"madeAt"_s, timeText(info.madeAt)},
            {u"comparedAt"_s, timeText(info.comparedAt)},
            {u"startedAt"_s, timeText(info.startedAt)},
            {u"endedAt"_s, timeText(info.endedAt)},
            {u"deletesLacking"_s, info.deletesLacking},
            {u"undoes"_s, info.undoes.toString(QUuid::WithoutBraces)}};
}

JobInfo infoOf(const QJsonObject &json)
{
    JobInfo info;
    info.id = QUuid::fromString(json.value("id"_L1).toString());
    info.connection = QUuid::fromString(json.value("connection"_L1).toString());
    info.connectionName = json.value("connectionName"_L1).toString();
    info.gateway = json.value("gateway"_L1).toString();
    info.title = json.value("title"_L1).toString();
    info.madeBy = json.value("madeBy"_L1).toString();
    info.stage = enumerator(json.value("stage"_L1).toVariant(), JobStage::Count);
    info.madeAt = timeOf(json.value("madeAt"_L1));
    info.comparedAt = timeOf(json.value("comparedAt"_L1));
    info.startedAt = timeOf(json.value("startedAt"_L1));
    info.endedAt = timeOf(json.value("endedAt"_L1));
    info.deletesLacking = json.value("deletesLacking"_L1).toBool();
    info.undoes = QUuid::fromString(json.value("undoes"_L1).toString());
    return info;
}

StorageResult<void> nothing(const StorageResult<qint64> &done)
{
    return done.map([](qint64) {});
}

} // namespace

JobFile::JobFile(const QString &path)
    : m_file(path, schema())
{
}

StorageResult<void> JobFile::writeInfo(const JobInfo &info)
{
    const QString json = QString::fromUtf8(QJsonDocument(jsonOf(info)).toJson(QJsonDocument::Compact));
    return nothing(m_file.run(u"INSERT OR REPLACE INTO job (rowid, info) VALUES (1, ?)"_s, {json}));
}

StorageResult<JobInfo> JobFile::readInfo()
{
    JobInfo info;
    const auto read = m_file.read(u"SELECT info FROM job"_s, {}, [&info](const QSqlQuery &row) {
        info = infoOf(objectFromJson(row.value(0).toByteArray()));
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

StorageResult<QStringList> JobFile::accounts()
{
    QStringList names;
    return m_file
        .read(u"SELECT DISTINCT CASE WHEN kind = 0 THEN name ELSE account END AS place FROM row ORDER BY 1"_s,
              {},
              [&names](const QSqlQuery &row) {
                  names.append(row.value(0).toString());
                  return true;
              })
        .map([&names] { return names; });
}

StorageResult<void> JobFile::readWishes(qint64 fromId, const std::function<bool(qint64, const Wish &)> &each)
{
    return m_file.read(
        u"SELECT "_s + wishColumns + u", id FROM row WHERE id >= ? AND wish IS NOT NULL ORDER BY id"_s,
        {fromId}, [&each](const QSqlQuery &row) { return each(row.value(5).toLongLong(), wishAt(row, 0)); });
}

StorageResult<std::optional<QPair<qint64, Wish>>> JobFile::wishFor(const ChangeSubject &subject)
{
    std::optional<QPair<qint64, Wish>> found;
    return m_file
        .read(u"SELECT "_s + wishColumns
                  + u", id FROM row WHERE name = ? AND account = ? AND kind = ? AND wish IS NOT NULL"_s,
              {notNull(subject.name), notNull(subject.accountName), number(subject.kind)},
              [&found](const QSqlQuery &row) {
                  found = {row.value(5).toLongLong(), wishAt(row, 0)};
                  return false;
              })
        .map([&found] { return found; });
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

StorageResult<std::optional<JobRequest>> JobFile::nextRequest(Take take)
{
    std::optional<JobRequest> next;
    auto read = m_file.read(u"SELECT step, place FROM row WHERE step IS NOT NULL AND step <= ?"
                            " ORDER BY step, place LIMIT 1"_s,
                            {number(take == Take::All ? Kind::DeleteAccount : Kind::PutMoved)},
                            [&next](const QSqlQuery &row) {
                                next.emplace();
                                next->kind = static_cast<Kind>(row.value(0).toInt());
                                next->account = row.value(1).toString();
                                return false;
                            });
    if (!read)
        return tl::unexpected(read.error());
    if (!next)
        return next;
    const bool single = next->kind == Kind::PutAccount || next->kind == Kind::DeleteAccount;
    // What is under way may have to be there before, or be gone before.
    if (next->kind > Kind::PutAccount) {
        const auto inTheWay
            = ids(next->kind == Kind::DeleteAccount ? u"SELECT id FROM request WHERE kind <> 6 LIMIT 1"_s
                                                    : u"SELECT id FROM request WHERE kind = 2 LIMIT 1"_s,
                  {});
        if (!inTheWay)
            return tl::unexpected(inTheWay.error());
        if (!inTheWay->isEmpty())
            return std::optional<JobRequest>();
    }
    const auto found = ids(u"SELECT id FROM row WHERE step = ? AND place = ? ORDER BY id LIMIT ?"_s,
                           {number(next->kind), notNull(next->account), single ? 1 : mostRowsInARequest});
    if (!found)
        return tl::unexpected(found.error());
    next->rows = *found;
    return next;
}

StorageResult<JobRequest> JobFile::begin(JobRequest request)
{
    const auto id = m_file.run(
        u"INSERT INTO request (kind, account, repeatability_id, first_sent) VALUES (?, ?, ?, ?)"_s,
        {number(request.kind), notNull(request.account), notNull(QString::fromLatin1(request.pair.id)),
         notNull(QString::fromLatin1(request.pair.firstSent))});
    if (!id)
        return tl::unexpected(id.error());
    request.id = *id;
    QList<QVariantList> values;
    for (const qint64 row : std::as_const(request.rows))
        values.append(QVariantList{request.id, row});
    if (const auto sent = m_file.runEach(u"UPDATE row SET state = 2, request = ? WHERE id = ?"_s, values);
        !sent)
        return tl::unexpected(sent.error());
    return request;
}

StorageResult<JobRequest> JobFile::beginRequest(JobRequest request)
{
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [&] { return begin(std::move(request)); });
}

StorageResult<void> JobFile::endRequest(qint64 id, const QString &rowSql, const QVariantList &values)
{
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [&]() -> StorageResult<void> {
        if (const auto rows = m_file.run(rowSql, values + QVariantList{id}); !rows)
            return tl::unexpected(rows.error());
        return nothing(m_file.run(u"DELETE FROM request WHERE id = ?"_s, {id}));
    });
}

StorageResult<void> JobFile::requestDone(qint64 id, const QString &note)
{
    return endRequest(
        id,
        u"UPDATE row SET request = NULL, state = CASE request.kind WHEN 0 THEN 5 WHEN 3 THEN 3 ELSE 4"
        " END, removed = request.kind = 3,"
        " error = CASE request.kind WHEN 0 THEN error || ' ' || ? ELSE '' END"
        " FROM request WHERE request.id = row.request AND row.request = ?"_s,
        {notNull(note)});
}

StorageResult<void> JobFile::requestFailed(qint64 id, const QString &code, const QString &message)
{
    return endRequest(id,
                      u"UPDATE row SET request = NULL, state = CASE request.kind WHEN 1 THEN 3 ELSE 5 END,"
                      " code = ?, error = CASE request.kind WHEN 0 THEN error || ' ' ELSE '' END || ?"
                      " FROM request WHERE request.id = row.request AND row.request = ?"_s,
                      {notNull(code), notNull(message)});
}

StorageResult<void> JobFile::failNumbersOf(const QString &account, const QString &message)
{
    return nothing(m_file.run(u"UPDATE row SET state = 5, error = ?"
                              " WHERE account = ? AND kind = 1 AND state = 0 AND action IN (1, 2, 4)"_s,
                              {notNull(message), account}));
}

StorageResult<void> JobFile::requestUndone(qint64 id)
{
    return endRequest(
        id, u"UPDATE row SET request = NULL, state = CASE WHEN removed THEN 3 ELSE 0 END WHERE request = ?"_s,
        {});
}

StorageResult<QList<JobRequest>> JobFile::splitRequest(qint64 id, QList<JobRequest> parts)
{
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [&]() -> StorageResult<QList<JobRequest>> {
        for (JobRequest &part : parts) {
            StorageResult<JobRequest> begun = begin(std::move(part));
            if (!begun)
                return tl::unexpected(begun.error());
            part = *std::move(begun);
        }
        if (const auto gone = m_file.run(u"DELETE FROM request WHERE id = ?"_s, {id}); !gone)
            return tl::unexpected(gone.error());
        return std::move(parts);
    });
}

StorageResult<QList<JobRequest>> JobFile::unsureRequests()
{
    QList<JobRequest> requests;
    const auto read
        = m_file.read(u"SELECT id, kind, account, repeatability_id, first_sent FROM request ORDER BY id"_s,
                      {}, [&requests](const QSqlQuery &row) {
                          JobRequest request;
                          request.id = row.value(0).toLongLong();
                          request.kind = static_cast<Kind>(row.value(1).toInt());
                          request.account = row.value(2).toString();
                          request.pair = {row.value(3).toByteArray(), row.value(4).toByteArray()};
                          requests.append(request);
                          return true;
                      });
    if (!read)
        return tl::unexpected(read.error());
    for (JobRequest &request : requests) {
        auto rows = ids(u"SELECT id FROM row WHERE request = ? ORDER BY id"_s, {request.id});
        if (!rows)
            return tl::unexpected(rows.error());
        request.rows = *std::move(rows);
    }
    return requests;
}

StorageResult<void> JobFile::setSync(const QList<SyncSeen> &seen)
{
    QList<QVariantList> values;
    for (const SyncSeen &one : seen)
        values.append(QVariantList{number(one.sync), notNull(one.problem), notNull(one.subject.name),
                                   notNull(one.subject.accountName), number(one.subject.kind)});
    return m_file.inTransaction(PrivateDatabase::Lock::Write, [&] {
        return m_file.runEach(u"UPDATE row SET sync = ?, error = ?"
                              " WHERE name = ? AND account = ? AND kind = ? AND state = 4"_s,
                              values);
    });
}

StorageResult<QList<ChangeSubject>> JobFile::pendingResources()
{
    QList<ChangeSubject> pending;
    return m_file
        .read(u"SELECT kind, account, name FROM row WHERE state = 4 AND sync = 1"_s, {},
              [&pending](const QSqlQuery &row) {
                  pending.append(subjectAt(row, 0));
                  return true;
              })
        .map([&pending] { return pending; });
}

StorageResult<void> JobFile::stopWatching(const QString &why)
{
    return nothing(
        m_file.run(u"UPDATE row SET sync = 0, error = ? WHERE state = 4 AND sync = 1"_s, {notNull(why)}));
}

StorageResult<void> JobFile::cancelRest()
{
    return nothing(m_file.run(u"UPDATE row SET state = 6 WHERE step IS NOT NULL AND state = 0"_s));
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
