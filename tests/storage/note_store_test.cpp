// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/note_store.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class NoteStoreTest : public ::testing::Test
{
protected:
    NoteStoreTest() { open(); }

    void open()
    {
        store.reset(); // what is under way is written first
        store = std::make_unique<NoteStore>(folder, connection);
        damaged = std::make_unique<QSignalSpy>(store.get(), &NoteStore::damaged);
        failed = std::make_unique<QSignalSpy>(store.get(), &NoteStore::failed);
    }

    [[nodiscard]] NoteStore::Notes read(const QString &kind)
    {
        std::optional<NoteStore::Notes> answer;
        store->read(kind, store.get(), [&answer](const NoteStore::Notes &notes) { answer = notes; });
        EXPECT_TRUE(eventually([&answer] { return answer.has_value(); }));
        return answer.value_or(NoteStore::Notes());
    }

    const QTemporaryDir root;
    const QString folder = root.filePath(u"kept/notes"_s);
    const QUuid connection = QUuid::createUuid();
    const QString path = folder + u'/' + connection.toString(QUuid::WithoutBraces) + u".sqlite"_s;
    std::unique_ptr<NoteStore> store;
    std::unique_ptr<QSignalSpy> damaged;
    std::unique_ptr<QSignalSpy> failed;
};

TEST_F(NoteStoreTest, whatIsWrittenIsThereNextTime)
{
    store->write(u"mark"_s, u"a"_s, {{u"text"_s, u"ü"_s}});
    store->write(u"mark"_s, u"b"_s, {{u"n"_s, 1}});
    store->write(u"mark"_s, u"b"_s, {{u"n"_s, 2}});
    store->write(u"mark"_s, u"c"_s, {});
    store->write(u"other"_s, u"a"_s, {{u"n"_s, 3}});
    store->remove(u"mark"_s, u"c"_s);
    open();
    EXPECT_EQ(read(u"mark"_s), (NoteStore::Notes{{u"a"_s, {{u"text"_s, u"ü"_s}}}, {u"b"_s, {{u"n"_s, 2}}}}));
    EXPECT_EQ(read(u"other"_s).size(), 1);
    EXPECT_TRUE(read(u"nothing"_s).isEmpty());
    EXPECT_EQ(failed->count(), 0);
}

TEST_F(NoteStoreTest, onlyTheOwnerCanReadIt)
{
    store->write(u"mark"_s, u"a"_s, {});
    EXPECT_EQ(read(u"mark"_s).size(), 1);
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    EXPECT_FALSE(QFile::permissions(folder) & others);
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    EXPECT_FALSE(files.isEmpty());
    for (const QFileInfo &file : files)
        EXPECT_FALSE(file.permissions() & others) << file.fileName().toStdString();
}

TEST_F(NoteStoreTest, aDamagedFileIsSetAsideAndBegunAnew)
{
    store.reset();
    QDir().mkpath(folder);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    open();
    store->write(u"mark"_s, u"a"_s, {});
    EXPECT_EQ(read(u"mark"_s).size(), 1);
    ASSERT_EQ(damaged->count(), 1);
    EXPECT_TRUE(QFile::exists(damaged->first().first().toString()));
    EXPECT_EQ(failed->count(), 0);
}

TEST_F(NoteStoreTest, whereNothingCanBeWrittenItIsSaidOnce)
{
    store.reset();
    QFile inTheWay(root.filePath(u"kept"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder should be
    open();
    store->write(u"mark"_s, u"a"_s, {});
    store->write(u"mark"_s, u"b"_s, {});
    EXPECT_TRUE(read(u"mark"_s).isEmpty());
    EXPECT_EQ(failed->count(), 1);
}

TEST_F(NoteStoreTest, wipingLeavesNothing)
{
    store->write(u"mark"_s, u"a"_s, {});
    store->wipe();
    EXPECT_TRUE(read(u"mark"_s).isEmpty());
    store->write(u"mark"_s, u"a"_s, {});
    store.reset();
    EXPECT_TRUE(NoteStore::wipe(folder, connection));
    EXPECT_TRUE(QDir(folder).entryList(QDir::Files).isEmpty());
}

TEST_F(NoteStoreTest, whatWasWrittenSurvivesAKill)
{
    store.reset();
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(ACG_NOTE_WRITER), {folder, connection.toString()});
    int written = 0;
    while (written < 20) {
        if (!writer.canReadLine())
            ASSERT_TRUE(writer.waitForReadyRead(patience));
        else
            written = writer.readLine().trimmed().toInt();
    }
    writer.kill(); // in the middle of the next one
    ASSERT_TRUE(writer.waitForFinished(patience));
    open();
    const int kept = read(u"count"_s).value(u"last"_s).value(u"is"_s).toInt();
    EXPECT_GE(kept, written);
    EXPECT_EQ(damaged->count(), 0);
}

} // namespace
