// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run notes in the file of its job. The numbers in the statements are those of the enumerators:
// job_file.cpp makes sure of them.

#include "models/bulk/job_file.h"
#include "models/bulk/job_file_codec.h"

#include <QSqlQuery>

#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

using namespace jobcodec;

using Kind = JobRequest::Kind;

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

} // namespace acg
