// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/database.h"

#include "app/sandbox/failure.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlError>
#include <QUuid>

#include <array>
#include <memory>
#include <utility>

// Q_INIT_RESOURCE must not stand in a namespace; a static library's resources are not registered by
// themselves.
static void registerSandboxResources()
{
    Q_INIT_RESOURCE(sandbox);
}

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int schemaVersion = 1;

QByteArray randomKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return {reinterpret_cast<const char *>(words.data()), static_cast<qsizetype>(sizeof words)};
}

} // namespace

Database::Database(const QString &fileName, const Filler &fill)
    : m_connection(u"acg-sandbox-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    registerSandboxResources();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    try {
        open(fileName, fill);
    } catch (...) {
        qDeleteAll(m_statements);
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

Database::~Database()
{
    qDeleteAll(m_statements);
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::open(const QString &fileName, const Filler &fill)
{
    m_database.setDatabaseName(fileName.isEmpty() ? u":memory:"_s : fileName);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        throw DatabaseError(
            u"The database %1 cannot be opened: %2"_s.arg(fileName, m_database.lastError().text()));
    // Lists read whole rows one after another: large pages and no memory map were measured to be fastest.
    change(u"PRAGMA page_size=16384"_s);
    change(u"PRAGMA cache_size=-32768"_s); // 32 MiB
    const int version = [this] {
        Rows rows = run(u"PRAGMA user_version"_s);
        return rows.next() ? static_cast<int>(rows.integer(0)) : 0;
    }();
    if (version == 0 && isEmpty())
        create(fill);
    else if (version != schemaVersion)
        throw DatabaseError(u"The database %1 has version %2; this program knows version %3."_s.arg(fileName)
                                .arg(version)
                                .arg(schemaVersion));
    // Only now: filling a new file under the rollback journal writes each page once, under WAL twice.
    change(u"PRAGMA journal_mode=WAL"_s);
    change(u"PRAGMA synchronous=NORMAL"_s);
    Rows rows = run(u"SELECT value FROM meta WHERE key = 'signing key'"_s);
    if (!rows.next())
        throw DatabaseError(u"The database %1 is not one of this program."_s.arg(fileName));
    m_signingKey = rows.bytes(0);
}

bool Database::isEmpty()
{
    Rows rows = run(u"SELECT count(*) FROM sqlite_master"_s);
    return rows.next() && rows.integer(0) == 0;
}

void Database::create(const Filler &fill)
{
    Transaction transaction(*this);
    runScript(u":/sandbox/schema.sql"_s);
    change(u"INSERT INTO meta VALUES ('signing key', ?)"_s, {randomKey()});
    fill(*this);
    runScript(u":/sandbox/schema_indexes.sql"_s);
    change(u"PRAGMA user_version=%1"_s.arg(schemaVersion));
    transaction.commit();
}

void Database::runScript(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        throw DatabaseError(u"The resource %1 is missing."_s.arg(resource));
    QString script;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith("--"_L1))
            script += line + u'\n';
    }
    const QStringList statements = script.split(u';', Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        if (!statement.trimmed().isEmpty())
            change(statement);
    }
}

Rows Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery *&query = m_statements[sql];
    if (!query) {
        auto prepared = std::make_unique<QSqlQuery>(m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql)) {
            m_statements.remove(sql);
            throw DatabaseError(prepared->lastError().text() + u" in: "_s + sql);
        }
        query = prepared.release();
    }
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec())
        throw DatabaseError(query->lastError().text() + u" in: "_s + sql);
    return Rows(*query);
}

int Database::change(const QString &sql, const QVariantList &values)
{
    const Rows rows = run(sql, values);
    return m_statements.value(sql)->numRowsAffected();
}

void Database::begin()
{
    change(u"BEGIN IMMEDIATE"_s);
}

void Database::commit()
{
    change(u"COMMIT"_s);
}

void Database::rollback()
{
    change(u"ROLLBACK"_s);
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    try {
        m_database->rollback();
    } catch (const DatabaseError &) {
        // SQLite has already rolled back by itself, as it does when a disk is full.
        return;
    }
}

void Transaction::commit()
{
    m_database->commit();
    m_database = nullptr;
}

} // namespace sandbox
