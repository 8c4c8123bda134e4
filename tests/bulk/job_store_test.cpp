// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"
#include "models/bulk/job_store.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace acg {

namespace {

using namespace Qt::StringLiterals;
using testing::eventually;

class JobStoreTest : public ::testing::Test
{
protected:
    static ConnectionProfile profileTo(const QString &url)
    {
        ConnectionProfile profile = ConnectionProfile::create(u"Contoso"_s);
        profile.baseUrl = QUrl(url);
        profile.clientId = u"client-1"_s;
        return profile;
    }
    static Wish wish(const QString &number)
    {
        return {.subject = {ChangedKind::Number, u"contoso"_s, number},
                .patch = {{u"configuration"_s, QJsonObject{{u"customSipHeader"_s, u"a"_s}}}}};
    }
    void open()
    {
        store.reset(); // one after the other, as programs are: this one waits for its files
        store = std::make_unique<JobStore>(dir.path(), profile);
    }
    /// A job with three numbers: one is done, one is left out, one is open.
    QUuid halfRun()
    {
        BulkJob *job = store->create(u"Import of ünits.csv"_s);
        job->addWishes({wish(u"+14255550100"_s), wish(u"+14255550101"_s), wish(u"+14255550102"_s)});
        JobInfo info = job->info();
        info.stage = JobStage::Paused;
        info.comparedAt = info.startedAt = QDateTime::currentDateTimeUtc();
        job->setInfo(info);
        bool written = false;
        job->ask(
            job,
            [](JobFile &file) {
                return file.writePlan({{.id = 1, .action = RowAction::Create, .state = RowState::Done},
                                       {.id = 2, .action = RowAction::Create, .state = RowState::LeftOut},
                                       {.id = 3, .action = RowAction::Create}});
            },
            [&written](const StorageResult<void> &done) { written = done.has_value(); });
        EXPECT_TRUE(eventually([&] { return written; }));
        job->rowsWereChanged();
        EXPECT_TRUE(eventually([&] { return job->info().counts.of(RowState::Done) == 1; }));
        return info.id;
    }
    std::optional<QString> saved(const QUuid &id, const QString &path)
    {
        std::optional<std::optional<QString>> answer;
        store->saveCopy(id, path, store.get(),
                        [&answer](const std::optional<QString> &problem) { answer = problem; });
        EXPECT_TRUE(eventually([&] { return answer.has_value(); }));
        return answer.value_or(u"no answer"_s);
    }
    static tl::expected<QUuid, QString> added(JobStore &to, const QString &path)
    {
        std::optional<tl::expected<QUuid, QString>> answer;
        to.addCopy(path, &to, [&answer](const tl::expected<QUuid, QString> &id) { answer = id; });
        EXPECT_TRUE(eventually([&] { return answer.has_value(); }));
        return answer.value_or(tl::unexpected(u"no answer"_s));
    }

    QTemporaryDir dir;
    ConnectionProfile profile = profileTo(u"https://provapi.example.com"_s);
    std::unique_ptr<JobStore> store;
};

TEST_F(JobStoreTest, AJobIsThereAgainAtTheNextStart)
{
    open();
    const QUuid id = halfRun();
    JobInfo before = store->open(id)->info();
    EXPECT_EQ(before.madeBy, u"client-1"_s);
    open();
    EXPECT_TRUE(eventually([&] { return store->isLoaded(); }));
    ASSERT_EQ(store->jobs().size(), 1);
    EXPECT_EQ(store->jobs().first(), before);

    QList<BulkRow> rows;
    BulkJob *job = store->open(id);
    ASSERT_NE(job, nullptr);
    EXPECT_EQ(store->open(id), job);
    job->rows({3, 1}, job, [&rows](const QList<BulkRow> &found) { rows = found; });
    ASSERT_TRUE(eventually([&] { return rows.size() == 2; }));
    EXPECT_EQ(rows.first().subject.name, u"+14255550102"_s);
    EXPECT_EQ(rows.last().state, RowState::Done);
}

TEST_F(JobStoreTest, WhatIsRemovedStaysAway)
{
    open();
    const QUuid id = halfRun();
    store->remove(id);
    EXPECT_TRUE(store->jobs().isEmpty());
    EXPECT_EQ(store->open(id), nullptr);
    open();
    EXPECT_TRUE(eventually([&] { return store->isLoaded(); }));
    EXPECT_TRUE(store->jobs().isEmpty());
}

TEST_F(JobStoreTest, WhatIsRemovedWhileTheJobsAreReadStaysAway)
{
    open();
    const QUuid id = halfRun();
    open();
    store->remove(id); // reading has been asked for, and will find it
    ASSERT_TRUE(eventually([&] { return store->isLoaded(); }));
    EXPECT_TRUE(store->jobs().isEmpty());
}

TEST_F(JobStoreTest, AColleagueGetsThePlanWithoutItsRun)
{
    open();
    const QUuid id = halfRun();
    const QString path = dir.filePath(u"for review.acgjob"_s);
    EXPECT_EQ(saved(id, path), std::nullopt);
    EXPECT_EQ(saved(id, path), std::nullopt); // over what is there

    JobStore theirs(dir.filePath(u"theirs"_s), profileTo(u"https://provapi.example.com"_s));
    const auto copy = added(theirs, path);
    ASSERT_TRUE(copy) << copy.error().toStdString();
    const JobInfo info = theirs.open(*copy)->info();
    EXPECT_NE(info.id, id);
    EXPECT_EQ(info.title, u"Import of ünits.csv"_s);
    EXPECT_EQ(info.stage, JobStage::Planned);
    EXPECT_FALSE(info.comparedAt.isValid()); // half of it was sent since
    EXPECT_EQ(info.counts.of(RowState::Done), 0);
    EXPECT_EQ(info.counts.of(RowState::LeftOut), 1);
    EXPECT_EQ(info.counts.of(RowState::Open), 2);
}

TEST_F(JobStoreTest, APlanForAnotherGatewayAndWhatIsNoPlanAreRefused)
{
    open();
    const QString path = dir.filePath(u"plan.acgjob"_s);
    ASSERT_EQ(saved(halfRun(), path), std::nullopt);
    JobStore elsewhere(dir.filePath(u"theirs"_s), profileTo(u"https://other.example.com"_s));
    const auto other = added(elsewhere, path);
    ASSERT_FALSE(other);
    EXPECT_TRUE(other.error().contains(u"https://other.example.com"_s)) << other.error().toStdString();

    QFile text(dir.filePath(u"numbers.csv"_s));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("telephoneNumber,accountName\n");
    text.close();
    EXPECT_FALSE(added(elsewhere, text.fileName()));
    EXPECT_FALSE(added(elsewhere, dir.filePath(u"nowhere"_s)));
    EXPECT_TRUE(elsewhere.jobs().isEmpty());
    const auto left = QDir(dir.filePath(u"theirs"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : left)
        EXPECT_TRUE(QDir(dir.filePath(u"theirs/"_s + folder)).isEmpty());
    EXPECT_TRUE(QFile::exists(text.fileName()));
}

} // namespace

} // namespace acg
