// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_table_model.h"
#include "models/jobs/list_export.h"
#include "tests/items/random_numbers.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QIdentityProxyModel>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <numeric>
#include <sys/resource.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

/// An independent reader of RFC 4180, so that the writer is not judged by itself.
QList<QStringList> readCsv(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            row.append(std::exchange(field, {}));
        } else if (c == u'\n') {
            row.append(std::exchange(field, {}));
            rows.append(std::exchange(row, {}));
        } else if (c != u'\r') {
            field += c;
        }
    }
    return rows;
}

class Csv : public ::testing::Test
{
protected:
    Csv()
    {
        model.setHorizontalHeaderLabels({u"Telephone number"_s, u"Account"_s, u"Note"_s});
        for (int i = 0; i < 2500; ++i)
            addRow(u"+1425555%1"_s.arg(i, 4, 10, QChar(u'0')), u"contoso"_s, u"row %1"_s.arg(i));
    }

    void addRow(const QString &a, const QString &b, const QString &c)
    {
        model.appendRow({new QStandardItem(a), new QStandardItem(b), new QStandardItem(c)});
    }

    [[nodiscard]] QString target() const { return dir.filePath(u"list.csv"_s); }
    [[nodiscard]] QStringList files() const { return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden); }

    QTemporaryDir dir;
    QStandardItemModel model;
};

TEST_F(Csv, writesTheRowsAndColumnsInTheOrderShown)
{
    ListExport job({&model, {2, 0}}, {}, target());
    QSignalSpy finished(&job, &ListExport::finished);
    job.start();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    const QList<QStringList> rows = readCsv(target());
    ASSERT_EQ(rows.size(), 2501);
    EXPECT_EQ(rows.first(), QStringList({u"Note"_s, u"Telephone number"_s}));
    EXPECT_EQ(rows.last(), QStringList({u"row 2499"_s, u"+14255552499"_s}));
    EXPECT_EQ(finished.first().first().toInt(), 2500);
}

TEST_F(Csv, awkwardTextsComeBackAsTheyWere)
{
    const QStringList awkward{u"a,b"_s,      u"he said \"no\""_s, u"two\nlines"_s,
                              u" spaced "_s, u"Zürich 🙂"_s,   {}};
    model.setRowCount(0);
    for (const QString &text : awkward)
        addRow(text, u"x"_s, text);
    ListExport job({&model, {0, 1, 2}}, {}, target());
    QSignalSpy finished(&job, &ListExport::finished);
    job.start();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    const QList<QStringList> rows = readCsv(target());
    ASSERT_EQ(rows.size(), awkward.size() + 1);
    for (qsizetype i = 0; i < awkward.size(); ++i)
        EXPECT_EQ(rows[i + 1], QStringList({awkward[i], u"x"_s, awkward[i]}));
}

TEST_F(Csv, nothingIsAFormulaAndNumbersStayPlain)
{
    model.setRowCount(0);
    addRow(u"+14255550100"_s, u"=HYPERLINK(\"x\", 1)"_s, u"-1"_s);
    ListExport job({&model, {0, 1, 2}}, {}, target());
    QSignalSpy finished(&job, &ListExport::finished);
    job.start();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(readCsv(target()).last(),
              QStringList({u"+14255550100"_s, u"'=HYPERLINK(\"x\", 1)"_s, u"'-1"_s}));
}

TEST_F(Csv, theWindowStaysAliveMeanwhile)
{
    ListExport job({&model, {0}}, {}, target());
    QSignalSpy progressed(&job, &ListExport::progressed);
    QSignalSpy finished(&job, &ListExport::finished);
    job.start();
    EXPECT_EQ(finished.count(), 0) << "start() returns before the rows are written";
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_GE(progressed.count(), 3);
}

TEST_F(Csv, cancellingLeavesNoFile)
{
    ListExport job({&model, {0}}, {}, target());
    QSignalSpy cancelled(&job, &ListExport::cancelled);
    QSignalSpy finished(&job, &ListExport::finished);
    QObject::connect(&job, &ListExport::progressed, &job, &ListExport::cancel);
    job.start();
    ASSERT_TRUE(eventually([&] { return cancelled.count() == 1; }));
    QCoreApplication::processEvents();
    EXPECT_EQ(finished.count(), 0);
    EXPECT_TRUE(files().isEmpty()) << files().join(u' ').toStdString();
}

TEST_F(Csv, anOlderFileStaysUntilTheNewOneIsComplete)
{
    QFile old(target());
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    ListExport job({&model, {0}}, {}, target());
    QSignalSpy failed(&job, &ListExport::failed);
    QObject::connect(&job, &ListExport::progressed, &job, [this] { addRow(u"new"_s, {}, {}); });
    job.start();
    ASSERT_TRUE(eventually([&] { return failed.count() == 1; })) << "a list that changes is not half written";
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    EXPECT_EQ(old.readAll(), "old");
    EXPECT_EQ(files().size(), 1);
}

TEST_F(Csv, aFolderThatIsNotThereIsSaid)
{
    ListExport job({&model, {0}}, {}, dir.filePath(u"missing/list.csv"_s));
    QSignalSpy failed(&job, &ListExport::failed);
    job.start();
    ASSERT_TRUE(eventually([&] { return failed.count() == 1; }));
    EXPECT_FALSE(failed.first().first().toString().isEmpty());
}

TEST_F(Csv, aFullDiskIsSaid)
{
    // The file is far larger than what a process may write at most, as far as the system is concerned.
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{20'000, before.rlim_max};
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    ListExport job({&model, {0, 1, 2}}, {}, target());
    QSignalSpy failed(&job, &ListExport::failed);
    QSignalSpy finished(&job, &ListExport::finished);
    job.start();
    const bool wasSaid = eventually([&] { return failed.count() == 1; });
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    static_cast<void>(std::signal(SIGXFSZ, ignored));
    EXPECT_TRUE(wasSaid);
    EXPECT_EQ(finished.count(), 0);
    EXPECT_TRUE(files().isEmpty()) << files().join(u' ').toStdString();
}

TEST_F(Csv, goingAwayLeavesNoFile)
{
    {
        ListExport job({&model, {0}}, {}, target());
        QSignalSpy progressed(&job, &ListExport::progressed);
        job.start();
        ASSERT_TRUE(eventually([&] { return progressed.count() > 0; }));
    }
    EXPECT_TRUE(files().isEmpty()) << files().join(u' ').toStdString();
}

/// Only the cells: the way of every model that is not a CsvSource.
class CellByCell : public QIdentityProxyModel
{
public:
    explicit CellByCell(QAbstractItemModel &model) { setSourceModel(&model); }
};

class NumbersCsv : public Csv
{
protected:
    NumbersCsv()
    {
        const QString awkward[] = {u"plain"_s, u"a,b"_s,      u"he said \"no\""_s, u"two\nlines"_s,
                                   u"a\rb"_s,  u" leading"_s, u"trailing "_s,      u"Zürich 🙂"_s,
                                   u"\""_s,    u","_s,        u"=1+1"_s,           u"@a,\"b\""_s,
                                   {}};
        test::RandomNumbers random(7);
        QList<Number> list;
        for (int i = 0; i < 12'000; ++i) {
            QJsonObject json = random.json(u"+1425%1"_s.arg(100'000 + i * 7919 % 100'000));
            const auto text = [&] { return awkward[random.below(std::size(awkward))]; };
            json.insert(u"accountName"_s, text() + QString::number(i % 100));
            json.insert(u"serviceProvisioningStatus"_s, text());
            json.insert(u"configuration"_s, QJsonObject{{u"customSipHeader"_s, text()}});
            json.insert(u"serviceDetails"_s,
                        QJsonObject{{u"teamsOperatorConnect"_s,
                                     QJsonObject{{u"enabled"_s, true},
                                                 {u"assignmentStatus"_s, text()},
                                                 {u"configuration"_s,
                                                  QJsonObject{{u"usage"_s, text()},
                                                              {u"civicAddressId"_s, text()}}}}}});
            list.append(Number::fromJson(json).value());
        }
        numbers.append(test::pageOf(list));
    }

    QByteArray written(QAbstractItemModel &list, const QList<int> &columns)
    {
        ListExport job({&list, columns}, {}, target());
        QSignalSpy finished(&job, &ListExport::finished);
        job.start();
        EXPECT_TRUE(eventually([&] { return finished.count() == 1; }));
        QFile file(target());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    NumberTableModel numbers;
};

TEST_F(NumbersCsv, areTheSameFromColumnsAsCellByCell)
{
    CellByCell cells(numbers);
    QList<int> columns(NumberTableModel::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    const QByteArray all = written(numbers, columns);
    EXPECT_EQ(all.count("\r\n"), 12'001);
    EXPECT_EQ(all, written(cells, columns));
    numbers.sort(NumberTableModel::SipHeader, Qt::DescendingOrder);
    numbers.setFilterText(u"a"_s);
    ASSERT_LT(numbers.rowCount(), 12'000);
    std::ranges::reverse(columns);
    EXPECT_EQ(written(numbers, columns), written(cells, columns));
    EXPECT_EQ(written(numbers, {NumberTableModel::Status}), written(cells, {NumberTableModel::Status}));
}

TEST_F(NumbersCsv, textsThatAreNewMeanwhileAreWrittenToo)
{
    ListExport job({&numbers, {NumberTableModel::SipHeader, NumberTableModel::Usage}}, {}, target());
    QSignalSpy finished(&job, &ListExport::finished);
    const QString last = numbers.index(numbers.rowCount() - 1, 0).data().toString();
    QObject::connect(&job, &ListExport::progressed, &job, [&](int rows, int total) {
        if (rows == total)
            return;
        Number changed(u"contoso"_s, last);
        changed.setCustomSipHeader(u"new, and to be quoted"_s);
        numbers.upsert(changed);
    });
    job.start();
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
    EXPECT_EQ(readCsv(target()).last().first(), u"new, and to be quoted"_s);
}

} // namespace
