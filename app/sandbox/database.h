// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <utility>

namespace sandbox {

/// The rows of one statement. Ending it frees the statement for the next use; one SQL text has one
/// statement, so do not run the same text again while its rows are being read.
class Rows
{
public:
    explicit Rows(QSqlQuery &query)
        : m_query(&query)
    {
    }
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
    {
    }
    Rows &operator=(Rows &&) = delete;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    ~Rows()
    {
        if (m_query)
            m_query->finish();
    }

    bool next() { return m_query->next(); }
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }

private:
    QSqlQuery *m_query;
};

/// The gateway's SQLite file. Lives in one thread. Failures throw DatabaseError.
///
/// What was answered must outlive `kill -9`: each request commits before it is answered, and WAL with
/// synchronous=NORMAL keeps a commit through the death of the process (not through a power cut; a sandbox
/// need not pay a disk flush per request for that).
class Database
{
public:
    /// Fills a new database, within the transaction that creates it: a file is filled wholly or stays new.
    using Filler = std::function<void(Database &)>;

    /// An empty file name means a database in memory.
    Database(const QString &fileName, const Filler &fill);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Rows run(const QString &sql, const QVariantList &values = {});
    /// Runs a statement that answers no rows; returns how many rows it changed.
    int change(const QString &sql, const QVariantList &values = {});

    void begin();
    void commit();
    void rollback();

    /// A secret kept with the data, so that tokens survive a restart.
    [[nodiscard]] QByteArray signingKey() const { return m_signingKey; }

private:
    void open(const QString &fileName, const Filler &fill);
    bool isEmpty(); ///< another program's database may well have version 0
    void create(const Filler &fill);
    void runScript(const QString &resource);

    QString m_connection;
    QSqlDatabase m_database;
    QHash<QString, QSqlQuery *> m_statements;
    QByteArray m_signingKey;
};

/// A transaction that is rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
        database.begin();
    }
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database *m_database;
};

} // namespace sandbox
