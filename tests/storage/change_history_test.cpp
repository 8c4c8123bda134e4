// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/change_history.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

ChangeRecord changeOf(const QString &name, const QString &requestId)
{
    ChangeRecord change;
    change.at = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);
    change.connection = QUuid::createUuid();
    change.connectionName = u"Contoso Telecom"_s;
    change.clientId = u"client"_s;
    change.subject = {ChangedKind::Number, u"contoso"_s, name};
    change.before = R"({"a":1})";
    change.after = R"({"a":"ü"})";
    change.requestId = requestId;
    return change;
}

class ChangeHistoryTest : public ::testing::Test
{
protected:
    ChangeHistoryTest() { open(); }

    void open()
    {
        history.reset(); // what is under way is written first
        history = std::make_unique<ChangeHistory>(folder);
        damaged = std::make_unique<QSignalSpy>(history.get(), &ChangeHistory::damaged);
        failed = std::make_unique<QSignalSpy>(history.get(), &ChangeHistory::failed);
    }

    ChangeHistory::Page read(qint64 olderThan = 0) const
    {
        QObject guard;
        std::optional<ChangeHistory::Page> answer;
        history->read(olderThan, &guard, [&answer](const ChangeHistory::Page &page) { answer = page; });
        EXPECT_TRUE(eventually([&answer] { return answer.has_value(); }));
        return answer.value_or(ChangeHistory::Page());
    }

    const QTemporaryDir root;
    const QString folder = root.filePath(u"kept/history"_s);
    const QString path = folder + u"/changes.sqlite"_s;
    std::unique_ptr<ChangeHistory> history;
    std::unique_ptr<QSignalSpy> damaged;
    std::unique_ptr<QSignalSpy> failed;
};

TEST_F(ChangeHistoryTest, WhatWasNotedIsThereAfterAStart)
{
    ChangeRecord first = changeOf(u"+1425"_s, u"r1"_s);
    ChangeRecord second = changeOf(u"+1426"_s, u"r2"_s);
    second.action = ChangeAction::DeleteWithNumbers;
    second.before.clear();
    history->begin({first});
    history->begin({second});
    const ChangeOutcome refused{ChangeOutcome::State::Refused, 412, u"PreconditionFailed"_s, u"Changed."_s};
    history->end(u"r2"_s, refused);
    open();
    const ChangeHistory::Page page = read();
    ASSERT_EQ(page.records.size(), 2);
    EXPECT_TRUE(page.complete);
    EXPECT_GT(page.records.at(0).id, page.records.at(1).id) << "the newest first";
    second.outcome = refused;
    second.id = page.records.at(0).id;
    first.id = page.records.at(1).id;
    EXPECT_EQ(page.records.at(0), second);
    EXPECT_EQ(page.records.at(1), first) << "without an answer: it was under way when the program ended";
}

TEST_F(ChangeHistoryTest, AnOutcomeIsThatOfAllTheChangesOfItsRequest)
{
    QSignalSpy ended(history.get(), &ChangeHistory::ended);
    history->begin({changeOf(u"+1"_s, u"r1"_s), changeOf(u"+2"_s, u"r1"_s)});
    history->begin({changeOf(u"+3"_s, u"r2"_s)});
    history->end(u"r1"_s, {.state = ChangeOutcome::State::Done});
    const QList<ChangeRecord> records = read().records;
    ASSERT_EQ(records.size(), 3);
    EXPECT_EQ(records.at(0).outcome.state, ChangeOutcome::State::Unknown);
    EXPECT_EQ(records.at(1).outcome.state, ChangeOutcome::State::Done);
    EXPECT_EQ(records.at(2).outcome.state, ChangeOutcome::State::Done);
    EXPECT_EQ(ended.count(), 1);
}

TEST_F(ChangeHistoryTest, ARequestThatIsSentAgainIsNotNotedTwice)
{
    QSignalSpy recorded(history.get(), &ChangeHistory::recorded);
    const QList<ChangeRecord> changes{changeOf(u"+1"_s, u"r1"_s), changeOf(u"+2"_s, u"r1"_s)};
    history->begin(changes);
    history->begin(changes);
    const QList<ChangeRecord> records = read().records;
    EXPECT_EQ(records.size(), 2);
    ASSERT_EQ(recorded.count(), 1);
    const auto told = recorded.first().first().value<QList<ChangeRecord>>();
    EXPECT_EQ(told.at(0), records.at(1)) << "with its id";
    EXPECT_EQ(told.at(1), records.at(0));
}

TEST_F(ChangeHistoryTest, WhatGoesInAnotherRequestIsForgotten)
{
    QSignalSpy forgotten(history.get(), &ChangeHistory::forgotten);
    history->begin({changeOf(u"+1"_s, u"r1"_s), changeOf(u"+2"_s, u"r1"_s), changeOf(u"+3"_s, u"r1"_s)});
    history->begin({changeOf(u"+1"_s, u"r2"_s)});
    history->forget(u"r1"_s, {u"+1"_s, u"+3"_s});
    const QList<ChangeRecord> records = read().records;
    ASSERT_EQ(records.size(), 2);
    EXPECT_EQ(records.at(0).requestId, u"r2");
    EXPECT_EQ(records.at(1).subject.name, u"+2");
    EXPECT_EQ(forgotten.count(), 1);
}

TEST_F(ChangeHistoryTest, IsReadInPagesAndKeepsTheNewest)
{
    QList<ChangeRecord> changes;
    for (int i = 0; i < ChangeHistory::keptChanges + 10; ++i)
        changes.append(changeOf(QString::number(i), u"r"_s));
    history->begin(changes);
    qint64 olderThan = 0;
    QStringList names;
    for (bool complete = false; !complete;) {
        const ChangeHistory::Page page = read(olderThan);
        ASSERT_FALSE(page.records.isEmpty() && !page.complete);
        for (const ChangeRecord &change : page.records)
            names.append(change.subject.name);
        complete = page.complete;
        olderThan = complete ? 0 : page.records.constLast().id;
    }
    ASSERT_EQ(names.size(), ChangeHistory::keptChanges);
    EXPECT_EQ(names.first(), QString::number(ChangeHistory::keptChanges + 9));
    EXPECT_EQ(names.last(), u"10") << "the oldest ten made room";
}

TEST_F(ChangeHistoryTest, OnlyItsOwnerCanReadIt)
{
    history->begin({changeOf(u"+1425"_s, u"r1"_s)});
    static_cast<void>(read());
    struct stat status
    {
    };
    ASSERT_EQ(stat(QFile::encodeName(folder).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0700U);
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    EXPECT_FALSE(files.isEmpty());
    for (const QFileInfo &file : files) {
        ASSERT_EQ(stat(QFile::encodeName(file.filePath()).constData(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777U, 0600U) << file.fileName().toStdString();
    }
}

TEST_F(ChangeHistoryTest, ADamagedFileIsSetAsideAndTheChangeIsNotedAnyway)
{
    history->begin({changeOf(u"+1425"_s, u"r1"_s)});
    history.reset();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("this is no database, whatever its name says");
    file.close();
    open();
    history->begin({changeOf(u"+1426"_s, u"r2"_s)});
    const QList<ChangeRecord> records = read().records;
    ASSERT_EQ(records.size(), 1);
    EXPECT_EQ(records.first().subject.name, u"+1426");
    ASSERT_EQ(damaged->count(), 1);
    EXPECT_TRUE(QFile::exists(damaged->first().first().toString()));
    EXPECT_EQ(failed->count(), 0);
}

TEST_F(ChangeHistoryTest, TwoConsolesWriteToOneFile)
{
    ChangeHistory other(folder);
    for (int i = 0; i < 50; ++i) {
        history->begin({changeOf(QString::number(i), u"here%1"_s.arg(i))});
        other.begin({changeOf(QString::number(i), u"there%1"_s.arg(i))});
        other.end(u"there%1"_s.arg(i), {.state = ChangeOutcome::State::Done});
    }
    EXPECT_TRUE(eventually([&] { return read().records.size() == 100; }));
    EXPECT_EQ(failed->count(), 0);
}

TEST_F(ChangeHistoryTest, SaysOnceThatItCannotBeWritten)
{
    QFile inTheWay(root.filePath(u"kept"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly)); // where the folder would be
    history->begin({changeOf(u"+1425"_s, u"r1"_s)});
    history->begin({changeOf(u"+1426"_s, u"r2"_s)});
    EXPECT_TRUE(read().records.isEmpty());
    EXPECT_EQ(failed->count(), 1);
}

} // namespace
