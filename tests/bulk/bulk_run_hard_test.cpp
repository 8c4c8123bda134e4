// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs that go wrong in every way at once, and such as are killed. Their seeds are printed.

#include "tests/bulk/run_fixture.h"

#include <QProcess>
#include <QSet>

#include <array>
#include <csignal>
#include <random>
#include <thread>

namespace acg {

namespace {

using namespace acg::testing;
using namespace std::chrono_literals;
using sandbox::Fault;

constexpr int manyRows = 50'000;
constexpr unsigned seed = 20261126;

class BulkRunHardTest : public RunTest
{
protected:
    explicit BulkRunHardTest(const sandbox::GatewayOptions &chosen = options())
        : RunTest(chosen)
    {
        std::printf("seed %u\n", seed);
    }

    std::mt19937 random{seed};
};

void replace(BulkRow &row, const char *from, const QByteArray &to)
{
    row.after.replace(from, to);
}

/// Makes something else of a good row, which creates a number with the SIP header "new".
using Spoil = void (*)(BulkRow &row);
constexpr std::array<Spoil, 10> spoils{
    [](BulkRow &row) { replace(row, "\"new\"", "\"not a header\""); },
    [](BulkRow &row) { replace(row, "\"new\"", '"' + QByteArray(101, 'x') + '"'); },
    [](BulkRow &row) { replace(row, "\"new\"", "\"\""); },
    [](BulkRow &row) { replace(row, "\"new\"", "7"); },
    [](BulkRow &row) { replace(row, "zoomPhoneCloudPeering", "teamsDirectRouting"); },
    [](BulkRow &row) { replace(row, R"({"enabled":true})", R"({"enabled":"yes"})"); },
    [](BulkRow &row) {
        replace(row, "zoomPhoneCloudPeering\":{", "teamsPhoneMobile\":{\"configuration\":{},");
    },
    [](BulkRow &row) { replace(row, R"("accountName":"one")", R"("accountName":"two")"); },
    [](BulkRow &row) { // there is no such number
        row.subject.name.replace(1, 1, u'0');
        replace(row, R"("telephoneNumber":"+1)", R"("telephoneNumber":"+0)");
    },
    [](BulkRow &row) { // it is gone already
        row.action = RowAction::Delete;
        row.before = row.after;
        row.after.clear();
    },
};

TEST_F(BulkRunHardTest, OneRowInAHundredIsBadInTenWaysAndAllTheOthersAreDone)
{
    QList<BulkRow> rows;
    QSet<qsizetype> bad;
    std::size_t kind = 0;
    for (int i = 0; i < manyRows; ++i) {
        rows.append(planned(RowAction::Create, numberWith(u"one"_s, numberAt(i), u"new"_s)));
        if (random() % 100 == 0) {
            bad.insert(i);
            spoils[kind++ % spoils.size()](rows.back());
        }
    }
    ASSERT_GT(bad.size(), 10 * qsizetype(spoils.size()));
    const QUuid job = plan(rows);
    QSignalSpy finished(&console->runner, &JobRunner::finished);
    console->runner.run(job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, 120'000));

    const QMap<QString, QString> now = held();
    EXPECT_EQ(now.size(), manyRows - bad.size());
    const QList<BulkRow> ended = rowsOf(job);
    ASSERT_EQ(ended.size(), manyRows);
    for (qsizetype i = 0; i < ended.size(); ++i) {
        const BulkRow &row = ended[i];
        const bool isBad = bad.contains(i);
        ASSERT_EQ(row.state, isBad ? RowState::Failed : RowState::Done) << i << row.error.toStdString();
        ASSERT_EQ(row.error.isEmpty(), !isBad) << i;
        ASSERT_EQ(now.contains(u"one/"_s + row.subject.name), !isBad) << i;
    }
}

TEST_F(BulkRunHardTest, EverythingGoesWrongAllTheTimeAndEachRowIsAppliedOnce)
{
    QList<BulkRow> rows;
    QList<Number> there;
    for (int i = 0; i < 1500; ++i) {
        there.append(numberWith(u"one"_s, numberAt(i), u"old"_s));
        if (i < 500)
            rows.append(
                planned(RowAction::Update, numberWith(u"one"_s, numberAt(i), u"new"_s), &there.back()));
        else if (i < 1000)
            rows.append(planned(RowAction::Delete, there.back(), &there.back()));
        else
            rows.append(planned(RowAction::Move, numberWith(u"two"_s, numberAt(i), u"new"_s), &there.back()));
    }
    makeNumbers(there);
    for (int i = 2000; i < 4000; ++i)
        rows.append(planned(RowAction::Create, numberWith(u"two"_s, numberAt(i), u"new"_s)));
    const auto trouble = [this](int after) {
        switch (random() % 7) {
        case 0:
            return meet(u"^/accounts"_s, Fault::status(429, "0"_ba), 8, after, {});
        case 1:
            return meet(u"^/accounts"_s, Fault::status(503), 7, after, {});
        case 2:
            return meet(u"^/accounts"_s, Fault::status(500), 2, after, {});
        case 3:
            return meet(u"^/accounts"_s, Fault::dropBefore(), 7, after, {});
        case 4:
            return meet(u"^/accounts"_s, Fault::dropAfter(), 7, after, {});
        case 5:
            return meet(u"^/accounts"_s, Fault::truncate(10), 3, after, {});
        default:
            return meet(u"^/accounts"_s, Fault::status(401), 1, after, {});
        }
    };
    for (int i = 0; i < 25; ++i)
        trouble(int(random() % 3));
    const QUuid job = plan(rows);
    gateway.faults().expireTokens();
    // A token that is refused twice in a row is for a person to see to.
    QObject::connect(&console->runner, &JobRunner::stopped, qApp,
                     [this, job](const QUuid &, const ApiError &error) {
                         EXPECT_EQ(error.httpStatus, 401) << error.message.toStdString();
                         console->runner.run(job);
                     });
    ASSERT_TRUE(runToTheEnd(job));
    EXPECT_TRUE(gateway.faults().isEmpty()) << "the test needs its troubles";

    const QMap<QString, int> times = applied();
    for (auto one = times.begin(); one != times.end(); ++one)
        EXPECT_EQ(one.value(), 1) << one.key().toStdString();
    QMap<QString, QString> expected;
    for (const BulkRow &row : std::as_const(rows)) {
        if (row.action != RowAction::Delete)
            expected.insert(row.subject.accountName + u'/' + row.subject.name, u"new"_s);
    }
    EXPECT_EQ(held(), expected);
    for (const BulkRow &row : rowsOf(job))
        EXPECT_EQ(row.state, RowState::Done) << row.error.toStdString();
}

class KilledRunTest : public BulkRunHardTest
{
protected:
    KilledRunTest()
        : BulkRunHardTest(slow())
    {
    }

    static sandbox::GatewayOptions slow()
    {
        sandbox::GatewayOptions chosen = options();
        chosen.latency = 10ms;
        return chosen;
    }

    static constexpr int accounts = 200;

    static QString accountAt(int index) { return u"customer-%1"_s.arg(index); }

    /// Accounts with their numbers, and numbers that are changed, deleted and moved.
    QList<BulkRow> everything()
    {
        QList<BulkRow> rows;
        QList<Number> there;
        for (int i = 0; i < 900; ++i)
            there.append(numberWith(u"one"_s, numberAt(i), u"old"_s));
        makeNumbers(there);
        for (int i = 0; i < 900; ++i) {
            const Number &before = there[i];
            if (i % 3 == 0)
                rows.append(planned(RowAction::Delete, before, &before));
            else if (i % 3 == 1)
                rows.append(planned(RowAction::Update, numberWith(u"one"_s, numberAt(i), u"new"_s), &before));
            else
                rows.append(planned(RowAction::Move,
                                    numberWith(accountAt(i % accounts), numberAt(i), u"new"_s), &before));
        }
        for (int i = 0; i < accounts; ++i) {
            Account account(accountAt(i));
            account.setEnabled(Service::ZoomPhoneCloudPeering, true);
            rows.append({.subject = {ChangedKind::Account, {}, account.name()},
                         .action = RowAction::Create,
                         .after = compactJson(account.toRequestBody())});
            for (int n = 0; n < 10; ++n)
                rows.append(planned(RowAction::Create,
                                    numberWith(accountAt(i), numberAt(10'000 + 10 * i + n), u"new"_s)));
        }
        return rows;
    }

    /// Starts it, and kills it after so long, or waits for its end when there is no time given.
    bool runInAProcess(const QUuid &job, std::optional<std::chrono::microseconds> killAfter)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(ACG_JOB_RUNNER),
                      {gateway.baseUrl().toString(), folder.path(), profile.id.toString(), job.toString()});
        if (!process.waitForReadyRead(patience))
            return false;
        if (!killAfter)
            return process.waitForFinished(60'000) && process.exitCode() == 0;
        std::this_thread::sleep_for(*killAfter); // the instant is what is tested
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
        if (process.exitStatus() == QProcess::CrashExit)
            ++killed;
        return true;
    }

    int killed = 0;
};

TEST_F(KilledRunTest, AtFiftyInstantsItEndsAsItWasPlannedAndNothingIsAppliedTwice)
{
    const QList<BulkRow> rows = everything();
    const QUuid job = plan(rows);
    console.reset(); // its file is the other process's now
    for (int i = 0; i < 50; ++i)
        ASSERT_TRUE(runInAProcess(job, std::chrono::microseconds(random() % 60'000)));
    EXPECT_EQ(killed, 50) << "it ended before it could be killed so often";
    ASSERT_TRUE(runInAProcess(job, {}));

    const QMap<QString, int> numbers = applied();
    for (auto one = numbers.begin(); one != numbers.end(); ++one)
        EXPECT_EQ(one.value(), 1) << one.key().toStdString();
    QMap<QString, int> puts;
    for (const sandbox::RequestRecord &record : gateway.requests().records()) {
        if (record.method == "PUT" && record.applied)
            ++puts[QString::fromUtf8(record.target)];
    }
    EXPECT_EQ(puts.size(), accounts);
    for (const int times : std::as_const(puts))
        EXPECT_EQ(times, 1);

    open();
    QMap<QString, QString> expected;
    QStringList places{u"one"_s};
    for (int i = 0; i < accounts; ++i)
        places.append(accountAt(i));
    for (const BulkRow &row : rows) {
        if (row.subject.kind == ChangedKind::Number && row.action != RowAction::Delete)
            expected.insert(row.subject.accountName + u'/' + row.subject.name, u"new"_s);
    }
    EXPECT_EQ(held(places), expected);
    for (const BulkRow &row : rowsOf(job))
        EXPECT_EQ(row.state, RowState::Done) << row.error.toStdString();
    EXPECT_EQ(console->store.open(job)->info().stage, JobStage::Finished);
}

TEST_F(KilledRunTest, TheRowsTheGatewayAlwaysFailsAtAreFoundAllTheSame)
{
    const QSet<int> bad{17, 230, 231};
    for (const int one : bad)
        gateway.faults().add({.times = 1'000'000, .inBody = numberAt(one).toUtf8()}, Fault::status(500));
    QList<BulkRow> rows;
    for (int i = 0; i < 300; ++i)
        rows.append(planned(RowAction::Create, numberWith(u"one"_s, numberAt(i), u"new"_s)));
    const QUuid job = plan(rows);
    console.reset();
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(runInAProcess(job, std::chrono::microseconds(random() % 250'000)));
    EXPECT_GT(killed, 10) << "it ended before it could be killed so often";
    ASSERT_TRUE(runInAProcess(job, {}));

    const QMap<QString, int> numbers = applied();
    for (auto one = numbers.begin(); one != numbers.end(); ++one)
        EXPECT_EQ(one.value(), 1) << one.key().toStdString();
    EXPECT_EQ(numbers.size(), 297);
    open();
    const QList<BulkRow> ended = rowsOf(job);
    for (int i = 0; i < ended.size(); ++i)
        EXPECT_EQ(ended[i].state, bad.contains(i) ? RowState::Failed : RowState::Done) << i;
}

} // namespace

} // namespace acg
