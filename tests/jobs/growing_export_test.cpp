// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists that are written while they are loading.

#include "models/items/number_table_model.h"
#include "models/jobs/list_export.h"
#include "tests/items/random_numbers.h"
#include "tests/support/await.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfPage = 5000;

class GrowingList : public ::testing::Test
{
protected:
    GrowingList()
    {
        numbers.startLoading();
        numbers.setTotalCount(3 * rowsOfPage);
        load = loadOf(numbers, [] {});
        load.growsAtEnd = [this] { return numbers.growsAtEnd(); };
    }

    void addPage()
    {
        QList<Number> page;
        for (int i = 0; i < rowsOfPage; ++i)
            page.append(Number(u"contoso"_s, u"+1425%1"_s.arg(900'000 - ++m_count * 7)));
        numbers.append(test::pageOf(page));
    }

    std::unique_ptr<ListExport> exported(const QString &fileName, ExportFormat format = ExportFormat::Csv)
    {
        ListInView list{&numbers, {NumberTableModel::TelephoneNumber, NumberTableModel::AccountName}};
        list.load = load;
        auto job = std::make_unique<ListExport>(list, ExportForm{format}, dir.filePath(fileName));
        job->start();
        return job;
    }

    QByteArray contentOf(const QString &fileName) const
    {
        QFile file(dir.filePath(fileName));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QStringList files() const { return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden); }

    /// Of files in the folder that are open. While they have no name, no directory shows them.
    [[nodiscard]] qint64 bytesBeingWritten() const
    {
        qint64 bytes = 0;
        for (const QFileInfo &open : QDir(u"/proc/self/fd"_s).entryInfoList(QDir::System | QDir::Files)) {
            struct stat found
            {
            };
            if (open.symLinkTarget().startsWith(dir.path()) && fstat(open.fileName().toInt(), &found) == 0)
                bytes += found.st_size;
        }
        return bytes;
    }

    /// Until as many rows as a page has have reached the disk since there were so many bytes.
    bool someAreWritten(qint64 since = 0)
    {
        return eventually([&] { return bytesBeingWritten() > since + qint64(rowsOfPage) * 10; });
    }

    /// The list as it would have been written had one waited for it.
    QByteArray whole()
    {
        const auto job = exported(u"whole.csv"_s);
        QSignalSpy finished(job.get(), &ListExport::finished);
        EXPECT_TRUE(eventually([&] { return finished.count() == 1; }));
        return contentOf(u"whole.csv"_s);
    }

    QTemporaryDir dir;
    NumberTableModel numbers;
    QAbstractItemModelTester tester{&numbers, QAbstractItemModelTester::FailureReportingMode::Fatal};
    ListLoad load;

private:
    int m_count = 0;
};

TEST_F(GrowingList, isWrittenAsItComes)
{
    addPage();
    const auto job = exported(u"list.csv"_s);
    QSignalSpy fetched(job.get(), &ListExport::fetched);
    QSignalSpy finished(job.get(), &ListExport::finished);
    ASSERT_TRUE(someAreWritten());
    EXPECT_TRUE(files().isEmpty());
    const qint64 first = bytesBeingWritten();
    addPage();
    ASSERT_TRUE(someAreWritten(first)) << "what comes is written when it comes";
    EXPECT_EQ(fetched.constLast().at(0).toLongLong(), 2 * rowsOfPage);
    EXPECT_EQ(finished.count(), 0);
    addPage();
    numbers.finishLoading();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(finished.first().first().toInt(), 3 * rowsOfPage);
    EXPECT_EQ(contentOf(u"list.csv"_s), whole());
}

TEST_F(GrowingList, isWrittenFromItsFirstRowOn)
{
    const auto job = exported(u"list.csv"_s);
    QSignalSpy finished(job.get(), &ListExport::finished);
    for (int i = 0; i < 3; ++i)
        addPage();
    numbers.finishLoading();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(contentOf(u"list.csv"_s), whole());
}

TEST_F(GrowingList, thatHasNothingIsAFileWithoutRows)
{
    const auto job = exported(u"list.csv"_s);
    QSignalSpy finished(job.get(), &ListExport::finished);
    numbers.finishLoading();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(contentOf(u"list.csv"_s).count("\r\n"), 1);
}

TEST_F(GrowingList, isBegunAgainWhenItIsSortedMeanwhile)
{
    addPage();
    const auto job = exported(u"list.csv"_s);
    QSignalSpy finished(job.get(), &ListExport::finished);
    ASSERT_TRUE(someAreWritten());
    numbers.sort(NumberTableModel::TelephoneNumber);
    addPage();
    ASSERT_TRUE(eventually([&] { return bytesBeingWritten() == 0; }))
        << "the half that is in the wrong order";
    addPage();
    numbers.setFilterText(u"42589"_s);
    numbers.finishLoading();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_LT(finished.first().first().toInt(), 3 * rowsOfPage);
    EXPECT_EQ(contentOf(u"list.csv"_s), whole());
}

TEST_F(GrowingList, isBegunAgainWhenItsEndComesAtTheSameTime)
{
    addPage();
    const auto job = exported(u"list.csv"_s);
    QSignalSpy finished(job.get(), &ListExport::finished);
    ASSERT_TRUE(someAreWritten());
    numbers.sort(NumberTableModel::TelephoneNumber);
    numbers.finishLoading();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(contentOf(u"list.csv"_s), whole());
}

TEST_F(GrowingList, thatIsSortedIsWaitedFor)
{
    numbers.sort(NumberTableModel::TelephoneNumber);
    addPage();
    const auto job = exported(u"list.csv"_s);
    QSignalSpy finished(job.get(), &ListExport::finished);
    addPage();
    addPage();
    numbers.finishLoading();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(contentOf(u"list.csv"_s), whole());
}

TEST_F(GrowingList, leavesNothingWhenItCannotBeFetched)
{
    addPage();
    const auto job = exported(u"list.csv"_s);
    QSignalSpy failed(job.get(), &ListExport::failed);
    ASSERT_TRUE(someAreWritten());
    numbers.failLoading();
    ASSERT_TRUE(eventually([&] { return failed.count() == 1; }));
    EXPECT_TRUE(files().isEmpty()) << files().join(u' ').toStdString();
}

TEST_F(GrowingList, isNotMistakenForTheOneThatTakesItsPlace)
{
    for (const bool isSorted : {false, true}) {
        numbers.sort(isSorted ? int(NumberTableModel::TelephoneNumber) : -1);
        addPage();
        const auto job = exported(u"list.csv"_s);
        QSignalSpy failed(job.get(), &ListExport::failed);
        QSignalSpy finished(job.get(), &ListExport::finished);
        numbers.clear();
        numbers.startLoading();
        addPage();
        numbers.finishLoading();
        ASSERT_TRUE(eventually([&] { return failed.count() + finished.count() > 0; }));
        EXPECT_EQ(failed.count(), 1) << "another account's numbers under the name of this one's";
        EXPECT_TRUE(files().isEmpty()) << files().join(u' ').toStdString();
        numbers.clear();
        numbers.startLoading();
    }
}

TEST_F(GrowingList, leavesNothingWhenItIsCancelled)
{
    addPage();
    const auto job = exported(u"list.csv"_s);
    QSignalSpy cancelled(job.get(), &ListExport::cancelled);
    ASSERT_TRUE(someAreWritten());
    numbers.sort(NumberTableModel::TelephoneNumber); // it was about to begin again
    job->cancel();
    ASSERT_TRUE(eventually([&] { return cancelled.count() > 0; }));
    EXPECT_TRUE(files().isEmpty()) << files().join(u' ').toStdString();
    addPage();
    numbers.finishLoading();
    QCoreApplication::processEvents();
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_TRUE(files().isEmpty()) << files().join(u' ').toStdString();
}

} // namespace
