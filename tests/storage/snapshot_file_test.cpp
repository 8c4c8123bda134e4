// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The snapshot's file: who may read it, what happens when it is no good, and who else has it open.

#include "tests/storage/storage_fixture.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

/// The file as another program sees it.
class Sql
{
public:
    explicit Sql(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_database.setDatabaseName(path);
        EXPECT_TRUE(m_database.open());
    }
    ~Sql()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;

    void run(const QString &sql)
    {
        QSqlQuery query(m_database);
        EXPECT_TRUE(query.exec(sql)) << query.lastError().text().toStdString();
    }

private:
    const QString m_name = QUuid::createUuid().toString();
    QSqlDatabase m_database;
};

class SnapshotFile : public WithSnapshot
{
protected:
    /// Saves something, does something to the closed file, and opens it again.
    template <typename Change>
    void spoil(Change change)
    {
        snapshot->beginNumbers({}, taken(0));
        for (int page = 0; page < 2; ++page) // which do not fit into one piece
            snapshot->addNumbers(numbersOf("spoil-this-account", 30'000, page * 30'000));
        snapshot->commitNumbers();
        snapshot.reset();
        change();
        open();
    }

    /// The file was set aside, and a new one does its work.
    void expectRebuilt()
    {
        const ReadNumbers read = readNumbers(*snapshot);
        EXPECT_EQ(read.info, std::nullopt);
        ASSERT_EQ(damaged->count(), 1);
        const QString aside = damaged->first().first().toString();
        EXPECT_TRUE(aside.startsWith(path + u".damaged-"_s)) << aside.toStdString();
        EXPECT_TRUE(QFile::exists(aside));
        saveNumbers(*snapshot, numbersOf("contoso", 7), taken(1));
        EXPECT_EQ(readNumbers(*snapshot).rows.size(), 7U);
        EXPECT_EQ(damaged->count(), 1);
        EXPECT_EQ(failed->count(), 0);
    }

    void overwrite(qint64 at, const QByteArray &bytes) const
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(at));
        file.write(bytes);
    }

    [[nodiscard]] QByteArray everyByte() const
    {
        QByteArray bytes;
        for (const QString &name : files()) {
            QFile file(folder + u'/' + name);
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            bytes += file.readAll();
        }
        return bytes;
    }
};

TEST_F(SnapshotFile, isForItsOwnerOnly)
{
    const mode_t before = ::umask(022);
    saveNumbers(*snapshot, numbersOf("contoso", 10), taken(0));
    keptNumbers(*snapshot);
    ::umask(before);
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    EXPECT_EQ(QFile::permissions(folder) & others, QFileDevice::Permissions());
    EXPECT_TRUE(QFileInfo(folder).isExecutable());
    EXPECT_EQ(files().size(), 3) << "the file, its log and its index: " << files().join(u' ').toStdString();
    for (const QString &name : files())
        EXPECT_EQ(QFile::permissions(folder + u'/' + name) & (others | QFileDevice::ExeOwner),
                  QFileDevice::Permissions())
            << name.toStdString();
}

TEST_F(SnapshotFile, isClosedToOthersEvenWhenItWasOpenToThem)
{
    spoil([this] {
        QFile::setPermissions(path, QFile::permissions(path) | QFileDevice::ReadOther);
        QFile::setPermissions(folder, QFile::permissions(folder) | QFileDevice::ReadOther);
    });
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 60'000U);
    EXPECT_FALSE(QFile::permissions(path).testFlag(QFileDevice::ReadOther));
    EXPECT_FALSE(QFile::permissions(folder).testFlag(QFileDevice::ReadOther));
}

TEST_F(SnapshotFile, leavesNoLogBehind)
{
    saveNumbers(*snapshot, numbersOf("contoso", 50'000), taken(0));
    keptNumbers(*snapshot);
    EXPECT_EQ(QFileInfo(path + u"-wal"_s).size(), 0);
    snapshot.reset();
    EXPECT_EQ(files().size(), 1);
}

TEST_F(SnapshotFile, truncatedIsRebuilt)
{
    spoil([this] { EXPECT_TRUE(QFile::resize(path, QFileInfo(path).size() / 2)); });
    expectRebuilt();
}

TEST_F(SnapshotFile, garbageIsRebuilt)
{
    spoil([this] { overwrite(0, QByteArray(5000, 'x')); });
    expectRebuilt();
}

TEST_F(SnapshotFile, aFlippedBitInANumberIsFound)
{
    spoil([this] {
        const qsizetype at = everyByte().indexOf("spoil-this-account");
        ASSERT_GT(at, 0);
        overwrite(at, "S");
    });
    expectRebuilt();
}

TEST_F(SnapshotFile, aMissingPieceIsFound)
{
    spoil([this] { Sql(path).run(u"DELETE FROM chunk WHERE ordinal = 1"_s); });
    expectRebuilt();
}

TEST_F(SnapshotFile, ofANewerVersionIsRebuilt)
{
    spoil([this] { Sql(path).run(u"PRAGMA user_version = 2"_s); });
    expectRebuilt();
}

TEST_F(SnapshotFile, ofAnotherProgramIsRebuilt)
{
    spoil([this] {
        QFile::remove(path);
        Sql(path).run(u"CREATE TABLE list (thing)"_s);
    });
    expectRebuilt();
}

TEST_F(SnapshotFile, thatIsEmptyIsANewOne)
{
    spoil([this] { EXPECT_TRUE(QFile::resize(path, 0)); });
    EXPECT_EQ(readNumbers(*snapshot).info, std::nullopt);
    EXPECT_EQ(damaged->count(), 0);
}

TEST_F(SnapshotFile, foundDamagedBySavingTakesTheListNevertheless)
{
    spoil([this] { overwrite(0, QByteArray(5000, 'x')); });
    snapshot->saveAccounts(jsonOf({Account(u"contoso"_s)}), taken(0));
    EXPECT_EQ(readAccounts(*snapshot)->items.size(), 1);
    EXPECT_EQ(damaged->count(), 1);
}

TEST_F(SnapshotFile, ofThoseSetAsideTwoAreKept)
{
    QStringList aside;
    for (int i = 0; i < 4; ++i) {
        spoil([this] { overwrite(0, QByteArray(5000, 'x')); });
        readNumbers(*snapshot);
        ASSERT_EQ(damaged->count(), 1);
        aside.append(QFileInfo(damaged->first().first().toString()).fileName());
    }
    EXPECT_EQ(files(u"*.damaged-*"_s), aside.mid(2));
}

TEST_F(SnapshotFile, isWipedWithAllThatBelongsToIt)
{
    spoil([this] { overwrite(0, QByteArray(5000, 'x')); });
    Snapshot other(folder, QUuid::createUuid());
    other.saveAccounts(jsonOf({Account(u"other"_s)}), taken(0));
    snapshot->saveAccounts(jsonOf({Account(u"contoso"_s)}), taken(0));
    snapshot->beginNumbers({}, taken(0));
    ASSERT_TRUE(readAccounts(*snapshot).has_value());
    ASSERT_EQ(files(u"*.damaged-*"_s).size(), 1);

    snapshot->wipe();
    snapshot->commitNumbers(); // of a list that began before
    EXPECT_TRUE(eventually([this] { return files(QFileInfo(path).fileName() + u'*').isEmpty(); }));
    EXPECT_FALSE(readAccounts(*snapshot).has_value());
    EXPECT_TRUE(keptNumbers(*snapshot).isEmpty());
    EXPECT_TRUE(readAccounts(other).has_value());

    snapshot->saveAccounts(jsonOf({Account(u"later"_s)}), taken(1));
    EXPECT_TRUE(readAccounts(*snapshot).has_value());
    snapshot.reset();
    EXPECT_TRUE(Snapshot::wipe(folder, connection));
    EXPECT_TRUE(files(QFileInfo(path).fileName() + u'*').isEmpty());
    EXPECT_TRUE(Snapshot::wipe(folder, connection)) << "nothing left is fine";
    EXPECT_TRUE(readAccounts(other).has_value());
}

TEST_F(SnapshotFile, aFolderThatCannotBeMadeIsSaidOnce)
{
    QFile inTheWay(root.filePath(u"file"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    Snapshot impossible(inTheWay.fileName() + u"/lists"_s, connection);
    const QSignalSpy said(&impossible, &Snapshot::failed);
    impossible.saveAccounts(jsonOf({Account(u"contoso"_s)}), taken(0));
    saveNumbers(impossible, numbersOf("contoso", 10), taken(0));
    EXPECT_FALSE(readAccounts(impossible).has_value());
    EXPECT_EQ(readNumbers(impossible).info, std::nullopt);
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(said.first().first().toString().startsWith(inTheWay.fileName()));
}

TEST_F(SnapshotFile, aFullDiskIsSaidOnceAndCostsNothingThatWasKept)
{
    saveNumbers(*snapshot, numbersOf("contoso", 10), taken(0));
    keptNumbers(*snapshot);
    ::signal(SIGXFSZ, SIG_IGN); // else the write that goes too far ends the process
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{.rlim_cur = 200'000, .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    for (int i = 1; i < 3; ++i)
        saveNumbers(*snapshot, numbersOf("contoso", 50'000), taken(i * 60));
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 10U);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    EXPECT_EQ(failed->count(), 1);
    EXPECT_EQ(damaged->count(), 0);
    saveNumbers(*snapshot, numbersOf("contoso", 50'000), taken(300));
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 50'000U) << "there is room again";
}

TEST_F(SnapshotFile, twoConsolesShareIt)
{
    for (int round = 0; round < 8; ++round) {
        const QUuid both = QUuid::createUuid();
        Snapshot one(folder, both);
        Snapshot two(folder, both);
        const QSignalSpy complaints[]
            = {QSignalSpy(&one, &Snapshot::damaged), QSignalSpy(&one, &Snapshot::failed),
               QSignalSpy(&two, &Snapshot::damaged), QSignalSpy(&two, &Snapshot::failed)};
        for (int i = 1; i <= 5; ++i) {
            saveNumbers(one, numbersOf("contoso", 20'000), taken(i * 10));
            saveNumbers(two, numbersOf("contoso", 20'000), taken(i * 10 + 100));
        }
        one.saveAccounts(jsonOf({Account(u"contoso"_s)}), taken(0));
        EXPECT_TRUE(readAccounts(one).has_value());
        EXPECT_TRUE(readAccounts(two).has_value());
        for (Snapshot *console : {&one, &two})
            EXPECT_EQ(readNumbers(*console).rows.size(), 20'000U);
        for (const QSignalSpy &complaint : complaints)
            EXPECT_EQ(complaint.count(), 0);
    }
}

TEST_F(SnapshotFile, anotherConsoleThatBeginsAListTakesNothingThatIsKept)
{
    saveNumbers(*snapshot, numbersOf("kept", 3), taken(0));
    ASSERT_EQ(keptNumbers(*snapshot).size(), 1);
    snapshot->beginNumbers({}, taken(1));
    ASSERT_EQ(keptNumbers(*snapshot).size(), 1);
    Snapshot other(folder, connection);
    other.beginNumbers({}, taken(2)); // drops what the first has begun
    ASSERT_EQ(keptNumbers(other).size(), 1);
    snapshot->addNumbers(numbersOf("overtaken", 5));
    snapshot->commitNumbers();
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 3U);
    other.addNumbers(numbersOf("theirs", 4));
    other.commitNumbers();
    EXPECT_EQ(readNumbers(other).rows.size(), 4U);
}

TEST_F(SnapshotFile, waitsForAnotherConsoleThatIsWriting)
{
    saveNumbers(*snapshot, numbersOf("contoso", 10), taken(0));
    keptNumbers(*snapshot);
    {
        Sql other(path);
        other.run(u"BEGIN IMMEDIATE"_s);
        EXPECT_EQ(readNumbers(*snapshot).rows.size(), 10U) << "reading need not wait";
        saveNumbers(*snapshot, numbersOf("contoso", 20), taken(60));
        other.run(u"COMMIT"_s);
    }
    EXPECT_EQ(readNumbers(*snapshot).rows.size(), 20U);
    EXPECT_EQ(failed->count(), 0);
}

/// A process that writes one list after the other until it is killed; the n-th says so on stdout before it is
/// written and has n in each row.
class WriterProcess
{
public:
    WriterProcess(const QString &folder, const QUuid &connection)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(ACG_SNAPSHOT_WRITER), {folder, connection.toString()});
    }
    ~WriterProcess() { kill(); }
    WriterProcess(const WriterProcess &) = delete;
    WriterProcess &operator=(const WriterProcess &) = delete;

    /// The number of the list it is about to write.
    int next()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patience))
                return -1;
        }
        return m_process.readLine().trimmed().toInt();
    }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }

private:
    QProcess m_process;
};

// Killed at a different point of a commit each time: the log, into which SQLite writes it, has reached
// another size. What is there afterwards is the list before or the new one, whole.
TEST_F(SnapshotFile, aKillLeavesTheOldListOrTheNew)
{
    constexpr int rounds = 10;
    constexpr qint64 log = 2'700'000; // bytes of one list
    for (int round = 0; round < rounds; ++round) {
        int coming = 0;
        {
            WriterProcess writer(folder, connection);
            for (int list = 0; list < 3; ++list) {
                coming = writer.next();
                ASSERT_GT(coming, 0);
            }
            QElapsedTimer waited;
            waited.start();
            while (QFileInfo(path + u"-wal"_s).size() < log * round / rounds && !waited.hasExpired(1000)) { }
            writer.kill();
        }
        open();
        const ReadNumbers read = readNumbers(*snapshot);
        ASSERT_EQ(damaged->count(), 0) << round;
        ASSERT_TRUE(read.info.has_value());
        ASSERT_EQ(read.rows.size(), 200'000U);
        const int found = std::stoi(std::string(read.rows.at(0).account));
        EXPECT_GE(found, coming - 1);
        EXPECT_EQ(read.rows.accounts().size(), 2U) << "all of one list (and the empty text)";
        EXPECT_EQ(read.info->total, found);
    }
}

} // namespace
