// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/private_database.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

const QString damagedMark = u".damaged-"_s;
constexpr qsizetype keptAside = 2;

// Result codes of SQLite (sqlite.org/rescode.html), extended ones in the higher bytes.
constexpr int primaryCode = 0xff;
constexpr int corrupt = 11;
constexpr int notADatabase = 26;

/// The file, what SQLite puts beside it, and what was set aside.
QStringList filesOf(const QString &path, const QString &mark = {})
{
    const QFileInfo file(path);
    QStringList files;
    const QStringList names = file.dir().entryList({file.fileName() + mark + u'*'}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        files.append(file.dir().filePath(name));
    return files;
}

} // namespace

PrivateDatabase::PrivateDatabase(QString path, Schema schema)
    : m_path(std::move(path))
    , m_schema(std::move(schema))
{
}

PrivateDatabase::~PrivateDatabase()
{
    close();
}

StorageResult<void> PrivateDatabase::open()
{
    if (m_database.isOpen())
        return {};
    if (auto made = makePrivate(); !made)
        return made;
    m_connection = QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    StorageResult<void> ready;
    if (m_database.open())
        ready = prepare();
    else
        ready = failed(m_database.lastError());
    if (!ready)
        close();
    return ready;
}

// SQLite gives the files it puts beside this one the same permissions.
StorageResult<void> PrivateDatabase::makePrivate() const
{
    constexpr QFileDevice::Permissions fileOfOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, fileOfOwner | QFileDevice::ExeOwner))
        return failed(tr("its folder cannot be made, or not be closed to others"));
    // Never opened here when it is there: closing it would take the locks away from whoever has it open in
    // this process (sqlite.org/howtocorrupt.html, 2.2).
    QFile file(m_path);
    if (!file.exists() && !file.open(QIODevice::NewOnly) && !file.exists())
        return failed(file.errorString());
    if (!QFile::setPermissions(m_path, fileOfOwner))
        return failed(tr("it cannot be closed to others"));
    return {};
}

StorageResult<void> PrivateDatabase::prepare()
{
    // Of a file that is still empty: what is kept are few large values.
    if (const auto set = run(u"PRAGMA page_size=16384"_s); !set)
        return tl::unexpected(set.error());
    const StorageResult<qint64> version = number(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == 0) {
        if (auto created = inTransaction(Lock::Write, [this] { return create(); }); !created)
            return created;
    } else if (*version != m_schema.version) {
        return damaged(
            tr("it is of version %1, this program knows version %2").arg(*version).arg(m_schema.version));
    }
    // Refused while another process makes the same change; both can work before it is made.
    static_cast<void>(run(u"PRAGMA journal_mode=WAL"_s));
    const QString how = m_schema.survivesPowerCuts ? u"FULL"_s : u"NORMAL"_s;
    return run(u"PRAGMA synchronous="_s + how).map([](qint64) {});
}

StorageResult<void> PrivateDatabase::create()
{
    const StorageResult<qint64> version = number(u"PRAGMA user_version"_s);
    if (version && *version == m_schema.version)
        return {}; // another process was faster
    const StorageResult<qint64> tables = number(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    if (*tables != 0)
        return damaged(tr("it is not a file of this program"));
    const QString setVersion = u"PRAGMA user_version=%1"_s.arg(m_schema.version);
    const QStringList statements = m_schema.statements + QStringList(setVersion);
    for (const QString &statement : statements) {
        if (const auto done = run(statement); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

StorageResult<qint64> PrivateDatabase::run(const QString &sql, const QVariantList &values)
{
    return start(sql, values).map([](const QSqlQuery &query) { return query.lastInsertId().toLongLong(); });
}

StorageResult<void> PrivateDatabase::runEach(const QString &sql, const QList<QVariantList> &values)
{
    if (values.isEmpty())
        return {};
    StorageResult<QSqlQuery> query = prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    for (const QVariantList &row : values) {
        if (auto done = execute(*query, row); !done)
            return done;
    }
    return {};
}

StorageResult<void> PrivateDatabase::read(const QString &sql, const QVariantList &values,
                                          const std::function<bool(const QSqlQuery &)> &row)
{
    StorageResult<QSqlQuery> query = start(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    while (query->next()) {
        if (!row(*query))
            return {};
    }
    if (query->lastError().isValid())
        return failed(query->lastError());
    return {};
}

StorageResult<qint64> PrivateDatabase::number(const QString &sql)
{
    qint64 number = 0;
    return read(sql, {},
                [&number](const QSqlQuery &row) {
                    number = row.value(0).toLongLong();
                    return false;
                })
        .map([&number] { return number; });
}

StorageResult<QSqlQuery> PrivateDatabase::prepared(const QString &sql)
{
    if (const auto ready = open(); !ready)
        return tl::unexpected(ready.error());
    QSqlQuery query(m_database);
    query.setForwardOnly(true); // keeps no copy of the rows that were read
    if (!query.prepare(sql))
        return failed(query.lastError());
    return query;
}

StorageResult<void> PrivateDatabase::execute(QSqlQuery &query, const QVariantList &values) const
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return failed(query.lastError());
    return {};
}

StorageResult<QSqlQuery> PrivateDatabase::start(const QString &sql, const QVariantList &values)
{
    StorageResult<QSqlQuery> query = prepared(sql);
    if (!query)
        return query;
    if (const auto done = execute(*query, values); !done)
        return tl::unexpected(done.error());
    return query;
}

void PrivateDatabase::close()
{
    if (m_connection.isEmpty())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
}

StorageResult<QString> PrivateDatabase::setAside()
{
    close();
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    const QString aside = m_path + damagedMark + time;
    if (!QFile::rename(m_path, aside))
        return failed(tr("it is damaged and cannot be renamed"));
    // What SQLite left beside it belongs to it and must not be taken for part of the next one.
    for (const auto &ending : {"-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(m_path + ending);
    const QStringList all = filesOf(m_path, damagedMark);
    for (const QString &old : all.first(std::max<qsizetype>(0, all.size() - keptAside)))
        QFile::remove(old);
    return aside;
}

StorageResult<void> PrivateDatabase::remove()
{
    close();
    if (!removeFiles(m_path))
        return failed(tr("it cannot be removed"));
    return {};
}

bool PrivateDatabase::removeFiles(const QString &path)
{
    bool removed = true;
    const QStringList files = filesOf(path);
    for (const QString &file : files)
        removed = QFile::remove(file) && removed;
    return removed;
}

tl::unexpected<StorageProblem> PrivateDatabase::damaged(const QString &what) const
{
    return tl::unexpected(StorageProblem{.damaged = true, .reason = m_path + u": "_s + what});
}

tl::unexpected<StorageProblem> PrivateDatabase::failed(const QString &what) const
{
    return tl::unexpected(StorageProblem{.damaged = false, .reason = m_path + u": "_s + what});
}

tl::unexpected<StorageProblem> PrivateDatabase::failed(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & primaryCode;
    return code == corrupt || code == notADatabase ? damaged(error.databaseText())
                                                   : failed(error.databaseText());
}

} // namespace acg
