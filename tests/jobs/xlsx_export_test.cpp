// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/export_roles.h"
#include "models/jobs/list_export.h"
#include "models/jobs/spool_folder.h"
#include "models/jobs/xlsx_file.h"
#include "tests/jobs/workbook.h"
#include "tests/support/await.h"

#include <QDir>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class XlsxExport : public ::testing::Test
{
protected:
    XlsxExport()
    {
        model.setHorizontalHeaderLabels({u"Telephone number"_s, u"Since"_s, u"Days"_s, u"Note"_s});
    }

    void addRow(const QString &number, const QVariant &since, int days, const QString &note)
    {
        auto *date = new QStandardItem(u"as shown"_s);
        date->setData(since, ValueRole);
        auto *count = new QStandardItem;
        count->setData(days, Qt::DisplayRole);
        model.appendRow({new QStandardItem(number), date, count, new QStandardItem(note)});
    }

    QList<QStringList> written()
    {
        ListExport job({&model, {0, 1, 2, 3}}, {ExportFormat::Xlsx}, target());
        QSignalSpy finished(&job, &ListExport::finished);
        job.start();
        EXPECT_TRUE(eventually([&] { return finished.count() == 1; }));
        return Workbook(target()).rows(1);
    }

    [[nodiscard]] QString target() const { return dir.filePath(u"list.xlsx"_s); }
    [[nodiscard]] static qsizetype leftAside()
    {
        return QDir(spoolFolder()).entryList({u"export-*"_s}, QDir::AllEntries | QDir::Hidden).size();
    }
    [[nodiscard]] static qsizetype openFiles()
    {
        return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System).size();
    }

    QTemporaryDir dir;
    QStandardItemModel model;
};

TEST_F(XlsxExport, TextsStayTextsDatesAreDatesAndCountsAreNumbers)
{
    const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0));
    addRow(u"+14255550100"_s, noon.toUTC(), 3, u"=1+1"_s);
    addRow(u"007"_s, QDate(2026, 3, 1), 0, u"Zürich <&> 🙂"_s);
    addRow(u""_s, QVariant(), -1, QString());
    const QList<QStringList> rows = written();
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[0], QStringList({u"Telephone number"_s, u"Since"_s, u"Days"_s, u"Note"_s}));
    EXPECT_EQ(rows[1], QStringList({u"+14255550100"_s, u"number: 46082.5"_s, u"number: 3"_s, u"=1+1"_s}));
    EXPECT_EQ(rows[2], QStringList({u"007"_s, u"number: 46082"_s, u"number: 0"_s, u"Zürich <&> 🙂"_s}));
    EXPECT_EQ(rows[3], QStringList({QString(), u"as shown"_s, u"number: -1"_s}));
    const QByteArray styles = Workbook(target()).part(u"xl/styles.xml"_s);
    EXPECT_TRUE(styles.contains("yyyy\\-mm\\-dd") || styles.contains("yyyy-mm-dd hh:mm:ss"))
        << styles.toStdString();
    EXPECT_FALSE(Workbook(target()).sheet(1).contains("<f>"));
}

TEST_F(XlsxExport, TheHeaderStaysInViewAndFilters)
{
    addRow(u"+14255550100"_s, QVariant(), 1, u"a note that is quite a bit longer than its header"_s);
    EXPECT_EQ(written().size(), 2);
    const QByteArray sheet = Workbook(target()).sheet(1);
    EXPECT_TRUE(sheet.contains("state=\"frozen\""));
    EXPECT_TRUE(sheet.contains("<autoFilter ref=\"A1:D2\"/>")) << sheet.toStdString();
    EXPECT_TRUE(sheet.contains("min=\"4\" max=\"4\" width=\"50.7")) << sheet.toStdString();
}

TEST_F(XlsxExport, AnEmptyListHasItsHeader)
{
    const QList<QStringList> rows = written();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].size(), 4);
}

TEST_F(XlsxExport, AwkwardTextsMakeNoBrokenFile)
{
    addRow(u"\u0001\u001f\t"_s, QDateTime(QDate(1601, 1, 1), QTime(0, 0)), 1, QString(40'000, u'x'));
    const QList<QStringList> rows = written();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[1][3].size(), 32'767) << "no more fits into a cell";
    EXPECT_EQ(rows[1][1], u"1601-01-01T00:00:00.000"_s) << "there are no dates before 1900";
}

TEST_F(XlsxExport, BeyondTheRowsOfASheetItGoesOnInAnother)
{
    XlsxFile file(target(), {u"Number"_s});
    ASSERT_TRUE(file.open());
    constexpr int rowsOfSheet = 1'048'575;
    RowBlock block;
    for (int i = 0; i < 1025; ++i)
        block.cells.append({QVariant(i)});
    for (int i = 0; i < 1024; ++i) // 1,049,600 rows
        ASSERT_TRUE(file.write(block));
    ASSERT_TRUE(file.finish());
    EXPECT_FALSE(QFile::exists(target())) << "not before all is well";
    ASSERT_TRUE(file.commit());
    const Workbook book(target());
    EXPECT_TRUE(book.sheet(1).contains("<autoFilter ref=\"A1:A1048576\"/>"));
    const QList<QStringList> further = book.rows(2);
    ASSERT_EQ(further.size(), 1 + 1'049'600 - rowsOfSheet);
    EXPECT_EQ(further[0], QStringList{u"Number"_s});
    EXPECT_EQ(further[1], QStringList{u"number: %1"_s.arg(rowsOfSheet % 1025)});
    EXPECT_TRUE(book.sheet(3).isEmpty());
}

TEST_F(XlsxExport, CancellingLeavesNothingBehind)
{
    for (int i = 0; i < 5000; ++i)
        addRow(u"+1425555%1"_s.arg(i), QVariant(), i, u"x"_s);
    const qsizetype before = openFiles();
    {
        ListExport job({&model, {0, 1, 2, 3}}, {ExportFormat::Xlsx}, target());
        QSignalSpy cancelled(&job, &ListExport::cancelled);
        QSignalSpy finished(&job, &ListExport::finished);
        QObject::connect(&job, &ListExport::progressed, &job, &ListExport::cancel);
        job.start();
        ASSERT_TRUE(eventually([&] { return cancelled.count() == 1; }));
        EXPECT_EQ(finished.count(), 0);
    }
    EXPECT_TRUE(QDir(dir.path()).isEmpty());
    EXPECT_EQ(leftAside(), 0);
    EXPECT_EQ(openFiles(), before) << "what was put aside takes no room any more";
}

TEST_F(XlsxExport, CanBeCancelledWhileTheWorkbookIsPutTogether)
{
    addRow(u"+14255550100"_s, QVariant(), 1, u"x"_s);
    ListExport job({&model, {0, 1, 2, 3}}, {ExportFormat::Xlsx}, target());
    QSignalSpy cancelled(&job, &ListExport::cancelled);
    QSignalSpy finished(&job, &ListExport::finished);
    QObject::connect(&job, &ListExport::finishing, &job, &ListExport::cancel);
    job.start();
    ASSERT_TRUE(eventually([&] { return cancelled.count() == 1; }));
    EXPECT_EQ(finished.count(), 0);
    EXPECT_TRUE(QDir(dir.path()).isEmpty(QDir::Files | QDir::Hidden));
}

TEST_F(XlsxExport, AFolderThatIsNotThereIsSaid)
{
    ListExport job({&model, {0}}, {ExportFormat::Xlsx}, dir.filePath(u"missing/list.xlsx"_s));
    QSignalSpy failed(&job, &ListExport::failed);
    job.start();
    ASSERT_TRUE(eventually([&] { return failed.count() == 1; }));
    EXPECT_FALSE(failed.first().first().toString().isEmpty());
    EXPECT_EQ(leftAside(), 0);
}

} // namespace
