// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/note_store.h"

#include "models/storage/file_worker.h"

#include <QDir>
#include <QJsonDocument>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString pathOf(const QString &folder, const QUuid &connection)
{
    return QDir(folder).filePath(connection.toString(QUuid::WithoutBraces) + ".sqlite"_L1);
}

PrivateDatabase::Schema schema()
{
    return {.version = 1,
            .statements = {u"CREATE TABLE notes (kind TEXT NOT NULL, key TEXT NOT NULL, note BLOB NOT NULL, "
                           "PRIMARY KEY (kind, key)) WITHOUT ROWID"_s}};
}

} // namespace

/// What happens in the worker thread.
class NoteStore::Worker : public FileWorker<NoteStore, NoteStore::Worker>
{
public:
    Worker(NoteStore &store, const QString &path)
        : FileWorker(store)
        , m_file(path, schema())
    {
    }

    void read(const QString &kind, Question<std::function<void(const Notes &)>> &question)
    {
        Notes notes;
        withFile([&] {
            notes.clear();
            return m_file.read(
                u"SELECT key, note FROM notes WHERE kind = ?"_s, {kind}, [&notes](const QSqlQuery &row) {
                    const QByteArray json = row.value(1).toByteArray();
                    notes.insert(row.value(0).toString(), QJsonDocument::fromJson(json).object());
                    return true;
                });
        });
        question.end([notes](const std::function<void(const Notes &)> &done) { done(notes); });
    }

    void run(const QString &sql, const QVariantList &values)
    {
        withFile([&] { return m_file.run(sql, values).map([](qint64) {}); });
    }

    void wipe()
    {
        withFile([this] { return m_file.remove(); });
    }

    void close() { m_file.close(); }

private:
    /// Once more with a new file, where the one that was there is damaged.
    template <typename Work>
    void withFile(const Work &work)
    {
        const StorageResult<void> done = work();
        if (done || !goesOnAfter(m_file, done.error()))
            return;
        if (const StorageResult<void> again = work(); !again)
            goesOnAfter(m_file, again.error());
    }

    PrivateDatabase m_file;
};

NoteStore::NoteStore(const QString &folder, const QUuid &connection, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, pathOf(folder, connection)))
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"notes"_s);
    m_thread.start();
}

NoteStore::~NoteStore()
{
    m_worker->post([](Worker &worker) {
        worker.close(); // in the thread that opened it
        worker.thread()->quit();
    });
    m_thread.wait();
}

void NoteStore::read(const QString &kind, QObject *guard, std::function<void(const Notes &)> done)
{
    m_worker->ask(guard, std::move(done),
                  [kind](Worker &worker, auto &question) { worker.read(kind, question); });
}

void NoteStore::write(const QString &kind, const QString &key, const QJsonObject &note)
{
    m_worker->post([kind, key, note](Worker &worker) {
        worker.run(u"INSERT OR REPLACE INTO notes (kind, key, note) VALUES (?, ?, ?)"_s,
                   {kind, key, QJsonDocument(note).toJson(QJsonDocument::Compact)});
    });
}

void NoteStore::remove(const QString &kind, const QString &key)
{
    m_worker->post([kind, key](Worker &worker) {
        worker.run(u"DELETE FROM notes WHERE kind = ? AND key = ?"_s, {kind, key});
    });
}

void NoteStore::wipe()
{
    m_worker->post([](Worker &worker) { worker.wipe(); });
}

bool NoteStore::wipe(const QString &folder, const QUuid &connection)
{
    return PrivateDatabase::removeFiles(pathOf(folder, connection));
}

} // namespace acg
