// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/change_history.h"

#include "models/storage/file_worker.h"

#include <QDir>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

PrivateDatabase::Schema schema()
{
    // at: milliseconds since 1970, UTC. kind, action and state: the numbers of their enumerators.
    return {.version = 1,
            .statements
            = {u"CREATE TABLE change (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL,"
               " connection TEXT NOT NULL, connection_name TEXT NOT NULL, client_id TEXT NOT NULL,"
               " kind INTEGER NOT NULL, action INTEGER NOT NULL, account TEXT NOT NULL, name TEXT NOT NULL,"
               " before BLOB NOT NULL, after BLOB NOT NULL, request_id TEXT NOT NULL,"
               " state INTEGER NOT NULL, http_status INTEGER NOT NULL, code TEXT NOT NULL,"
               " message TEXT NOT NULL)"_s,
               u"CREATE INDEX change_by_request ON change (request_id)"_s}};
}

const QString columns
    = u"id, at, connection, connection_name, client_id, kind, action, account, name, before,"
      " after, request_id, state, http_status, code, message"_s;

/// A null text or blob would be NULL to SQL.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QByteArray notNull(const QByteArray &blob)
{
    return blob.isNull() ? ""_ba : blob;
}

template <typename Enum>
Enum enumerator(const QSqlQuery &row, int column, Enum last)
{
    return static_cast<Enum>(std::clamp(row.value(column).toInt(), 0, static_cast<int>(last)));
}

ChangeRecord recordOf(const QSqlQuery &row)
{
    ChangeRecord record;
    int column = 0;
    record.id = row.value(column++).toLongLong();
    record.at = QDateTime::fromMSecsSinceEpoch(row.value(column++).toLongLong(), Qt::UTC);
    record.connection = QUuid::fromString(row.value(column++).toString());
    record.connectionName = row.value(column++).toString();
    record.clientId = row.value(column++).toString();
    record.subject.kind = enumerator(row, column++, ChangedKind::RequestForInformation);
    record.action = enumerator(row, column++, ChangeAction::DeleteWithNumbers);
    record.subject.accountName = row.value(column++).toString();
    record.subject.name = row.value(column++).toString();
    record.before = row.value(column++).toByteArray();
    record.after = row.value(column++).toByteArray();
    record.requestId = row.value(column++).toString();
    record.outcome.state = enumerator(row, column++, ChangeOutcome::State::NotSent);
    record.outcome.httpStatus = row.value(column++).toInt();
    record.outcome.code = row.value(column++).toString();
    record.outcome.message = row.value(column++).toString();
    return record;
}

} // namespace

/// What happens in the thread.
class ChangeHistory::Worker : public FileWorker<ChangeHistory, ChangeHistory::Worker>
{
public:
    Worker(ChangeHistory &history, const QString &path)
        : FileWorker(history)
        , m_file(path, schema())
    {
    }

    void begin(QList<ChangeRecord> changes)
    {
        bool isNew = false;
        const auto work = [this, &changes, &isNew] {
            return m_file.inTransaction(PrivateDatabase::Lock::Write, [&]() -> StorageResult<void> {
                const StorageResult<bool> known = isNoted(changes.constFirst().requestId);
                if (!known)
                    return tl::unexpected(known.error());
                isNew = !*known;
                return isNew ? insert(changes) : StorageResult<void>();
            });
        };
        if (tried(work) && isNew)
            tellOwner([changes](ChangeHistory &history) { Q_EMIT history.recorded(changes); });
    }

    void end(const QString &requestId, const ChangeOutcome &outcome)
    {
        const auto work = [&] {
            return m_file
                .run(u"UPDATE change SET state = ?, http_status = ?, code = ?, message = ?"
                     " WHERE request_id = ?"_s,
                     {static_cast<int>(outcome.state), outcome.httpStatus, notNull(outcome.code),
                      notNull(outcome.message), requestId})
                .map([](qint64) {});
        };
        if (tried(work))
            tellOwner(
                [requestId, outcome](ChangeHistory &history) { Q_EMIT history.ended(requestId, outcome); });
    }

    void forget(const QString &requestId, const QStringList &names)
    {
        QList<QVariantList> values;
        for (const QString &name : names)
            values.append(QVariantList{requestId, name});
        const auto work = [&] {
            return m_file.inTransaction(PrivateDatabase::Lock::Write, [&] {
                return m_file.runEach(u"DELETE FROM change WHERE request_id = ? AND name = ?"_s, values);
            });
        };
        if (tried(work))
            tellOwner(
                [requestId, names](ChangeHistory &history) { Q_EMIT history.forgotten(requestId, names); });
    }

    void read(qint64 olderThan, Question<std::function<void(Page)>> &question)
    {
        Page page;
        const auto work = [&] {
            page.records.clear();
            const QString older = olderThan > 0 ? u" WHERE id < ?"_s : QString();
            const QVariantList values = olderThan > 0 ? QVariantList{olderThan} : QVariantList();
            return m_file.read(u"SELECT "_s + columns + u" FROM change"_s + older
                                   + u" ORDER BY id DESC LIMIT %1"_s.arg(pageSize),
                               values, [&page](const QSqlQuery &row) {
                                   page.records.append(recordOf(row));
                                   return true;
                               });
        };
        tried(work);
        page.complete = page.records.size() < pageSize;
        question.end([page](const std::function<void(Page)> &done) { done(page); });
    }

    void close() { m_file.close(); }

private:
    StorageResult<bool> isNoted(const QString &requestId)
    {
        bool found = false;
        return m_file
            .read(u"SELECT 1 FROM change WHERE request_id = ? LIMIT 1"_s, {notNull(requestId)},
                  [&found](const QSqlQuery &) {
                      found = true;
                      return false;
                  })
            .map([&found] { return found; });
    }

    StorageResult<void> insert(QList<ChangeRecord> &changes)
    {
        QList<QVariantList> values;
        for (const ChangeRecord &change : std::as_const(changes))
            values.append(QVariantList{
                change.at.toMSecsSinceEpoch(), change.connection.toString(QUuid::WithoutBraces),
                notNull(change.connectionName), notNull(change.clientId),
                static_cast<int>(change.subject.kind), static_cast<int>(change.action),
                notNull(change.subject.accountName), notNull(change.subject.name), notNull(change.before),
                notNull(change.after), notNull(change.requestId), static_cast<int>(change.outcome.state),
                change.outcome.httpStatus, notNull(change.outcome.code), notNull(change.outcome.message)});
        const auto inserted = m_file.runEach(
            u"INSERT INTO change (at, connection, connection_name, client_id, kind, action, account, name,"
            " before, after, request_id, state, http_status, code, message)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            values);
        if (!inserted)
            return inserted;
        qint64 last = 0;
        const auto newest = m_file.read(u"SELECT max(id) FROM change"_s, {}, [&last](const QSqlQuery &row) {
            last = row.value(0).toLongLong();
            return false;
        });
        if (!newest)
            return newest;
        qint64 id = last - changes.size(); // they follow one another
        for (ChangeRecord &change : changes)
            change.id = ++id;
        return m_file.run(u"DELETE FROM change WHERE id <= ?"_s, {last - keptChanges}).map([](qint64) {});
    }

    /// Once more with a new file where the old one was damaged.
    template <typename Work>
    bool tried(const Work &work)
    {
        StorageResult<void> done = work();
        if (!done && goesOnAfter(m_file, done.error())) {
            done = work();
            if (!done)
                goesOnAfter(m_file, done.error());
        }
        return done.has_value();
    }

    PrivateDatabase m_file;
};

ChangeHistory::ChangeHistory(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, QDir(folder).filePath(u"changes.sqlite"_s)))
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"history"_s);
    m_thread.start();
}

ChangeHistory::~ChangeHistory()
{
    m_worker->post([](Worker &worker) {
        worker.close(); // in the thread that opened it
        worker.thread()->quit();
    });
    m_thread.wait();
}

void ChangeHistory::begin(const QList<ChangeRecord> &changes)
{
    if (changes.isEmpty())
        return;
    m_worker->post([changes](Worker &worker) { worker.begin(changes); });
}

void ChangeHistory::end(const QString &requestId, const ChangeOutcome &outcome)
{
    m_worker->post([requestId, outcome](Worker &worker) { worker.end(requestId, outcome); });
}

void ChangeHistory::forget(const QString &requestId, const QStringList &names)
{
    m_worker->post([requestId, names](Worker &worker) { worker.forget(requestId, names); });
}

void ChangeHistory::read(qint64 olderThan, QObject *guard, std::function<void(Page)> done)
{
    m_worker->ask(guard, std::move(done),
                  [olderThan](Worker &worker, auto &question) { worker.read(olderThan, question); });
}

} // namespace acg
