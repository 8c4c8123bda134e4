// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <tl/expected.hpp>

#include <functional>

class QSqlError;
class QSqlQuery;

namespace acg {

/// Why a file could not be read or written.
struct StorageProblem
{
    bool damaged = false; ///< the file itself is no good; else disk full, no permission, locked, ...
    QString reason; ///< for people
};

template <typename T>
using StorageResult = tl::expected<T, StorageProblem>;

/// A SQLite file that only its owner may read, its folder included. Blocks; all of it, the destructor too, in
/// one thread. Opened when it is first needed, made when it is not there.
///
/// In WAL a transaction is there wholly or not at all, whatever is killed when; a power cut may cost the last
/// ones, unless the schema says otherwise. Another process may use the same file: each waits up to five
/// seconds for the other.
class PrivateDatabase
{
    Q_DECLARE_TR_FUNCTIONS(acg::PrivateDatabase)
public:
    struct Schema
    {
        int version = 1; ///< a file of any other one is damaged
        QStringList statements; ///< make an empty file one of this version
        bool survivesPowerCuts = false; ///< each transaction is on the disk itself when it ends
    };
    enum class Lock { Read, Write };

    PrivateDatabase(QString path, Schema schema);
    ~PrivateDatabase();
    PrivateDatabase(const PrivateDatabase &) = delete;
    PrivateDatabase &operator=(const PrivateDatabase &) = delete;

    /// Answers the id of the row that was inserted last.
    StorageResult<qint64> run(const QString &sql, const QVariantList &values = {});
    /// The same with each set of values, of a statement that answers nothing: it is compiled once.
    StorageResult<void> runEach(const QString &sql, const QList<QVariantList> &values);
    /// Calls `row` with each row of a query until it answers false.
    StorageResult<void> read(const QString &sql, const QVariantList &values,
                             const std::function<bool(const QSqlQuery &)> &row);

    /// Work answers a StorageResult; a problem undoes everything it did.
    template <typename Work>
    auto inTransaction(Lock lock, Work work) -> decltype(work())
    {
        if (const auto begun
            = run(lock == Lock::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
            !begun)
            return tl::unexpected(begun.error());
        auto done = work();
        if (done) {
            const auto committed = run(QStringLiteral("COMMIT"));
            if (committed)
                return done;
            done = tl::unexpected(committed.error());
        }
        // Fails where SQLite has undone it by itself, as it does when the disk is full.
        static_cast<void>(run(QStringLiteral("ROLLBACK")));
        return done;
    }

    void close();
    /// Closes the file and renames it to <name>.damaged-<UTC time>, so that the next call starts anew. The
    /// two set aside last are kept. Answers the new path.
    StorageResult<QString> setAside();
    /// Closes and removes it, and those set aside.
    StorageResult<void> remove();
    /// The same for a file this process has not open. False when something could not be removed.
    static bool removeFiles(const QString &path);

    [[nodiscard]] tl::unexpected<StorageProblem> damaged(const QString &what) const;

private:
    StorageResult<void> open();
    StorageResult<void> makePrivate() const;
    StorageResult<void> prepare();
    StorageResult<void> create();
    StorageResult<QSqlQuery> prepared(const QString &sql);
    StorageResult<void> execute(QSqlQuery &query, const QVariantList &values) const;
    StorageResult<QSqlQuery> start(const QString &sql, const QVariantList &values);
    StorageResult<qint64> number(const QString &sql);
    [[nodiscard]] tl::unexpected<StorageProblem> failed(const QString &what) const;
    [[nodiscard]] tl::unexpected<StorageProblem> failed(const QSqlError &error) const;

    const QString m_path;
    const Schema m_schema;
    QString m_connection; ///< its name among QtSql's
    QSqlDatabase m_database;
};

} // namespace acg
