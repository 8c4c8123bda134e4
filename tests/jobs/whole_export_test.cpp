// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists that are fetched before they are written, from the real gateway.

#include "models/items/account_tree_model.h"
#include "models/items/export_roles.h"
#include "models/items/number_table_model.h"
#include "models/items/rows_on_demand.h"
#include "models/jobs/list_export.h"
#include "models/jobs/spool_folder.h"
#include "models/jobs/whole_numbers.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class WholeExport : public ::testing::Test
{
protected:
    WholeExport()
        : gateway({.generatedNumbers = 2500, .generatedAccounts = 10})
    {
    }

    void SetUp() override
    {
        ASSERT_TRUE(gateway.start());
        session = std::make_unique<Session>(profileFor(gateway), sandboxSecret);
    }

    bool load()
    {
        session->reloadNumbers();
        session->reloadAccounts();
        return eventually([this] {
            return session->numbers().loadState() == LoadState::Complete
                && session->accounts().loadState() == LoadState::Complete;
        });
    }

    [[nodiscard]] ListInView numbers()
    {
        ListInView list{&session->numbers(), {NumberTableModel::TelephoneNumber}};
        list.load = loadOf(session->numbers(), [this] {
            if (session->numbers().loadState() != LoadState::Loading)
                session->reloadNumbers();
        });
        list.members = numberMembers();
        list.fetchResources = [this](std::span<const FlatMember> members) {
            return std::make_unique<WholeNumbers>(session->client(), QString(),
                                                  session->numbers().shownKeys(), members);
        };
        return list;
    }

    /// What an export brings about: "finished", "cancelled", or why not.
    QString run(ListExport &job)
    {
        QString end;
        QObject::connect(&job, &ListExport::finished, &job, [&] { end = u"finished"_s; });
        QObject::connect(&job, &ListExport::cancelled, &job, [&] { end = u"cancelled"_s; });
        QObject::connect(&job, &ListExport::failed, &job, [&](const QString &reason) { end = reason; });
        QObject::connect(&job, &ListExport::refused, &job,
                         [&](const ApiError &error) { end = u"refused: "_s + error.code; });
        job.start();
        EXPECT_TRUE(eventually([&] { return !end.isEmpty(); }));
        return end;
    }

    [[nodiscard]] QString target() const { return dir.filePath(u"list"_s); }
    [[nodiscard]] QList<QByteArray> lines() const
    {
        QFile file(target());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = file.readAll().split('\n');
        EXPECT_TRUE(lines.takeLast().isEmpty());
        return lines;
    }
    void expectNothingLeft() const
    {
        EXPECT_TRUE(QDir(dir.path()).isEmpty(QDir::Files | QDir::Hidden));
        EXPECT_TRUE(
            QDir(spoolFolder()).entryList({u"export-*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty());
    }

    sandbox::Gateway gateway;
    QTemporaryDir dir;
    std::unique_ptr<Session> session;
};

TEST_F(WholeExport, NumbersAreFetchedWholeAndWrittenInTheOrderInView)
{
    ASSERT_TRUE(load());
    session->numbers().setFilterText(u"7"_s);
    session->numbers().sort(NumberTableModel::TelephoneNumber, Qt::DescendingOrder);
    const int shown = session->numbers().rowCount();
    ASSERT_GT(shown, 10);
    ASSERT_LT(shown, 2500);
    ListExport job(numbers(), {ExportFormat::JsonLines}, target());
    QSignalSpy fetched(&job, &ListExport::fetched);
    EXPECT_EQ(run(job), u"finished"_s);
    const QList<QByteArray> written = lines();
    ASSERT_EQ(written.size(), shown);
    for (int row = 0; row < shown; ++row) {
        const QJsonObject json = QJsonDocument::fromJson(written[row]).object();
        ASSERT_EQ(json[u"telephoneNumber"_s].toString(),
                  session->numbers().index(row, NumberTableModel::TelephoneNumber).data().toString());
        ASSERT_TRUE(json.contains(u"serviceDetails"_s)) << "the whole resource";
    }
    ASSERT_GE(fetched.count(), 3) << "a page each";
    EXPECT_EQ(fetched.last().first().toLongLong(), 2500);
    EXPECT_EQ(fetched.last().last().value<std::optional<qint64>>(), 2500);
}

TEST_F(WholeExport, AllFieldsBearTheNamesAnImportKnows)
{
    ASSERT_TRUE(load());
    ListExport job(numbers(), {ExportFormat::Csv, true}, target());
    EXPECT_EQ(run(job), u"finished"_s);
    const QList<QByteArray> written = lines();
    ASSERT_EQ(written.size(), 2501);
    EXPECT_TRUE(
        written[0].startsWith("\xEF\xBB\xBFtelephoneNumber,accountName,serviceDetails_teamsOperator"));
    EXPECT_EQ(written[0].count(','), qsizetype(numberMembers().size()) - 1);
    EXPECT_EQ(written[1].count(','), written[0].count(','));
    EXPECT_TRUE(written[1].contains(",true,") || written[1].contains(",false,")) << written[1].toStdString();
}

TEST_F(WholeExport, NumbersThatAreGoneAreLeftOut)
{
    ASSERT_TRUE(load());
    const QString gone = session->numbers().index(3, NumberTableModel::TelephoneNumber).data().toString();
    Answer<api::DeleteNumber::Answer> deleted;
    session->client().send(api::DeleteNumber{session->numbers().accountOf(gone), gone, {}}, session.get(),
                           deleted.take());
    ASSERT_TRUE(deleted.wait());
    ListExport job(numbers(), {ExportFormat::JsonLines}, target());
    QSignalSpy finished(&job, &ListExport::finished);
    EXPECT_EQ(run(job), u"finished"_s);
    EXPECT_EQ(lines().size(), 2499);
    EXPECT_EQ(finished.first().first().toLongLong(), 2499) << "so many are said to be written";
    EXPECT_FALSE(lines().join('\n').contains(gone.toUtf8()));
}

TEST_F(WholeExport, WaitsForAListThatIsStillLoading)
{
    session->reloadNumbers();
    session->numbers().sort(NumberTableModel::TelephoneNumber);
    ListInView list = numbers();
    list.complete = false;
    ListExport job(list, {}, target());
    QSignalSpy fetched(&job, &ListExport::fetched);
    EXPECT_EQ(run(job), u"finished"_s);
    EXPECT_GT(fetched.count(), 0);
    QList<QByteArray> written = lines();
    ASSERT_EQ(written.size(), 2501);
    written.removeFirst();
    EXPECT_TRUE(std::ranges::is_sorted(written));
}

TEST_F(WholeExport, WritesOnlyWhatIsThereWhenSoChosen)
{
    ASSERT_TRUE(load());
    session->numbers().startLoading(); // and nothing comes
    ListExport job(numbers(), {ExportFormat::Csv, false, true}, target());
    EXPECT_EQ(run(job), u"finished"_s);
    EXPECT_EQ(lines().size(), 2501);
}

TEST_F(WholeExport, StartsAListAgainThatHadStopped)
{
    sandbox::FaultMatch lists{.method = "GET", .path = QRegularExpression(u"^/numbers$"_s), .times = 1};
    gateway.faults().add(lists, sandbox::Fault::status(403));
    session->reloadNumbers();
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Failed; }));
    ListExport job(numbers(), {}, target());
    EXPECT_EQ(run(job), u"finished"_s);
    EXPECT_EQ(lines().size(), 2501);
}

TEST_F(WholeExport, SaysWhenTheListCannotBeFetched)
{
    sandbox::FaultMatch lists{.method = "GET", .path = QRegularExpression(u"^/numbers$"_s), .times = 100};
    gateway.faults().add(lists, sandbox::Fault::status(403));
    ListExport job(numbers(), {}, target());
    EXPECT_TRUE(run(job).contains(u"could not be fetched"_s));
    expectNothingLeft();
}

TEST_F(WholeExport, SaysWhatTheGatewaySaysWhenItRefuses)
{
    ASSERT_TRUE(load());
    sandbox::FaultMatch pages{.method = "GET", .path = QRegularExpression(u"^/numbers$"_s), .after = 1};
    gateway.faults().add(pages,
                         sandbox::Fault::status(403, {}, R"({"error":{"code":"No","message":"no"}})"_ba));
    ListExport job(numbers(), {ExportFormat::JsonLines}, target());
    EXPECT_EQ(run(job), u"refused: No"_s);
    expectNothingLeft();
}

TEST_F(WholeExport, CanBeCancelledWhileItIsFetched)
{
    ASSERT_TRUE(load());
    ListExport whole(numbers(), {ExportFormat::JsonLines}, target());
    QObject::connect(&whole, &ListExport::fetched, &whole, &ListExport::cancel);
    EXPECT_EQ(run(whole), u"cancelled"_s);

    session->reloadNumbers();
    ListExport waiting(numbers(), {}, target());
    QTimer::singleShot(0, &waiting, &ListExport::cancel);
    EXPECT_EQ(run(waiting), u"cancelled"_s);
    expectNothingLeft();
}

TEST_F(WholeExport, EndsWithTheSession)
{
    ASSERT_TRUE(load());
    ListExport job(numbers(), {ExportFormat::JsonLines}, target());
    QObject::connect(&job, &ListExport::fetched, session.get(), [this] { session.release()->deleteLater(); });
    EXPECT_EQ(run(job), u"The list is gone."_s);
    expectNothingLeft();
}

TEST_F(WholeExport, AccountsHaveTheirResourcesAtHand)
{
    ASSERT_TRUE(load());
    ListInView list{&session->accounts(), {AccountTreeModel::Name}};
    list.holdsResources = true;
    list.members = accountMembers();
    ListExport json(list, {ExportFormat::JsonLines}, target());
    EXPECT_EQ(run(json), u"finished"_s);
    const QList<QByteArray> written = lines();
    ASSERT_EQ(written.size(), 10);
    EXPECT_EQ(QJsonDocument::fromJson(written[0]).object()[u"name"_s].toString(),
              session->accounts().index(0, 0).data().toString());
    ListExport csv(list, {ExportFormat::Csv, true}, target());
    EXPECT_EQ(run(csv), u"finished"_s);
    EXPECT_TRUE(lines()[0].startsWith("\xEF\xBB\xBFname,correlationId,"));
    EXPECT_EQ(lines().size(), 11);
}

/// Has its cells when they were asked for, and only those, for as long as it has to.
class LateList : public QStringListModel, public RowsOnDemand
{
public:
    void fetchRows(int first, int last, QObject *guard,
                   std::function<void(const std::optional<QString> &)> done) override
    {
        EXPECT_LE(last - first, mostRowsOnDemand);
        QTimer::singleShot(0, guard, [this, first, last, done = std::move(done)] {
            m_first = first;
            m_last = last;
            done(last > failsAt ? std::optional(u"The file is gone."_s) : std::nullopt);
            m_first = m_last = 0;
        });
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const bool isThere = index.row() >= m_first && index.row() < m_last;
        return isThere ? QStringListModel::data(index, role) : QVariant();
    }
    int failsAt = 1'000'000;

private:
    int m_first = 0;
    int m_last = 0;
};

TEST_F(WholeExport, CellsOnDemandAreAskedForFirst)
{
    LateList late;
    QStringList texts;
    for (int i = 0; i < 3456; ++i)
        texts.append(u"row %1"_s.arg(i));
    late.setStringList(texts);
    ListExport job({&late, {0}}, {}, target());
    EXPECT_EQ(run(job), u"finished"_s);
    const QList<QByteArray> written = lines();
    ASSERT_EQ(written.size(), 3457);
    for (int i = 0; i < 3456; ++i)
        ASSERT_EQ(written[i + 1].trimmed(), texts[i].toUtf8());
    late.failsAt = 2000;
    ListExport broken({&late, {0}}, {}, dir.filePath(u"other"_s));
    EXPECT_EQ(run(broken), u"The file is gone."_s);
    EXPECT_FALSE(QFile::exists(dir.filePath(u"other"_s)));
}

} // namespace
