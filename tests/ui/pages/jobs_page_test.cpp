// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_runner.h"
#include "models/bulk/job_store.h"
#include "tests/ui/hands.h"
#include "tests/ui/with_window.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/run_job_dialog.h"
#include "ui/pages/main_page.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

namespace acg {

namespace {

using namespace Qt::StringLiterals;
using testing::child;
using testing::eventually;

class JobsPageTest : public testing::WithWindow
{
protected:
    void SetUp() override
    {
        WithWindow::SetUp();
        QSettings().clear();
        connect();
    }
    void TearDown() override { window.closeSession(); }

    void connect(const QString &clientId = u"sandbox-admin"_s)
    {
        ConnectionProfile profile = testing::profileFor(gateway, clientId);
        profile.id = id;
        window.openSession(std::make_unique<Session>(profile, testing::sandboxSecret, QString(), nullptr,
                                                     QString(), jobs.path()));
        ASSERT_TRUE(eventually([&] {
            return window.session()->jobs()->isLoaded() && !window.session()->roles().names.isEmpty();
        }));
    }
    static QList<Wish> wishes(int count)
    {
        QList<Wish> wishes;
        for (int i = 0; i < count; ++i)
            wishes.append(
                {.subject = {ChangedKind::Number, u"contoso"_s, u"+4930%1"_s.arg(100'000 + i)},
                 .patch
                 = {{u"serviceDetails"_s,
                     QJsonObject{{u"teamsOperatorConnect"_s,
                                  QJsonObject{{u"enabled"_s, true},
                                              {u"configuration"_s,
                                               QJsonObject{{u"usage"_s, u"CallingUserAssignment"_s}}}}}}}}});
        return wishes;
    }
    /// Shown on the page, which compares it.
    BulkJob &planned(const QList<Wish> &of)
    {
        BulkJob *job = window.session()->jobs()->create(u"Import of a.csv"_s);
        job->addWishes(of);
        window.showPage(window.pages()->jobsPage());
        page().goToJob(job->info().id);
        EXPECT_TRUE(
            eventually([&] { return job->info().stage == JobStage::Planned && rows().rowCount() > 0; }));
        return *job;
    }
    [[nodiscard]] MainPage &page() const { return *window.currentPage(); }
    [[nodiscard]] QAbstractItemModel &rows() const
    {
        return *child<QTableView>(window, u"jobTable"_s).model();
    }
    [[nodiscard]] bool offers(const QString &button) const
    {
        const auto &found = child<QPushButton>(window, button);
        return found.isVisible() && found.isEnabled();
    }
    void click(const QString &button) { child<QAbstractButton>(window, button).click(); }
    void run(BulkJob &job)
    {
        click(u"jobRun"_s);
        click(u"runConfirm"_s);
        EXPECT_TRUE(eventually([&] {
            return job.info().stage == JobStage::Finished && job.info().counts.of(RowState::Open) == 0;
        }));
    }

    QTemporaryDir jobs;
    const QUuid id = QUuid::createUuid();
};

TEST_F(JobsPageTest, APlanIsShownConfirmedRunAndTakenBack)
{
    EXPECT_TRUE((*window.actions()[ActionId::GoToJobs]).isEnabled());
    BulkJob &job = planned(wishes(3));
    EXPECT_EQ(rows().rowCount(), 3);
    EXPECT_EQ(job.info().counts.of(RowState::Done), 0) << "nothing is sent before it is confirmed";
    EXPECT_EQ(child<QPushButton>(window, u"jobChip1"_s).text(), u"Create  3"_s);
    run(job);
    EXPECT_TRUE(eventually([&] { return job.info().counts.of(RowState::Done) == 3; }));
    EXPECT_TRUE(eventually([&] { return offers(u"jobUndo"_s); }));
    EXPECT_TRUE(eventually([&] { return page().listInView().complete; })) << "the report can be exported";

    click(u"jobUndo"_s);
    ASSERT_TRUE(eventually([&] { return offers(u"jobRun"_s); }));
    const QUuid undo = window.session()->jobs()->jobs().first().id;
    EXPECT_NE(undo, job.info().id);
    BulkJob &back = *window.session()->jobs()->open(undo);
    EXPECT_EQ(back.info().counts.of(RowAction::Delete), 3);
    run(back);
    EXPECT_TRUE(eventually([&] { return back.info().counts.of(RowState::Done) == 3; }));
}

TEST_F(JobsPageTest, ALargePlanIsConfirmedByTypingItsCount)
{
    QSettings().setValue(u"bulk/confirmAbove"_s, 2);
    planned(wishes(3));
    click(u"jobRun"_s);
    EXPECT_FALSE(offers(u"runConfirm"_s));
    testing::type(&child<QLineEdit>(window, u"runTyped"_s), u"4"_s);
    EXPECT_FALSE(offers(u"runConfirm"_s));
    testing::retype(&child<QLineEdit>(window, u"runTyped"_s), u"3"_s);
    EXPECT_TRUE(offers(u"runConfirm"_s));
    child<QLineEdit>(window, u"runTyped"_s).clear();
    child<QSpinBox>(window, u"runLimit"_s).setValue(3);
    EXPECT_TRUE(offers(u"runConfirm"_s));
    EXPECT_EQ(QSettings().value(u"bulk/confirmAbove"_s).toInt(), 3);
}

TEST_F(JobsPageTest, ReturnRunsOnceTheCountIsRightAndDoesNothingBefore)
{
    QSettings().setValue(u"bulk/confirmAbove"_s, 2);
    BulkJob &job = planned(wishes(3));
    click(u"jobRun"_s);
    QPointer<QLineEdit> typed = &child<QLineEdit>(window, u"runTyped"_s);
    testing::type(typed, u"2"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QCoreApplication::processEvents();
    ASSERT_FALSE(typed.isNull()) << "what was typed is lost with the dialog";
    EXPECT_TRUE(typed->isVisible());
    testing::retype(typed, u"3"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return job.info().stage == JobStage::Finished; }));
}

TEST_F(JobsPageTest, ByKeyboardPauseBecomesResume)
{
    QSettings().setValue(u"bulk/confirmAbove"_s, 5000);
    gateway.faults().add({.path = QRegularExpression(u"createOrUpdateNumbers"_s), .times = 8},
                         sandbox::Fault::delay(std::chrono::milliseconds(300)));
    BulkJob &job = planned(wishes(2000));
    click(u"jobRun"_s);
    click(u"runConfirm"_s);
    ASSERT_TRUE(eventually([&] { return offers(u"jobPause"_s); }));
    auto &pause = child<QPushButton>(window, u"jobPause"_s);
    pause.setFocus();
    QTest::keyClick(&pause, Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return offers(u"jobRun"_s); }));
    ASSERT_GT(job.info().counts.of(RowState::Open), 0) << "it was paused too late for this test";
    EXPECT_EQ(window.focusWidget(), &child<QPushButton>(window, u"jobRun"_s));
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return job.info().stage == JobStage::Finished; }));
    EXPECT_EQ(job.info().counts.of(RowState::Done), 2000);
}

TEST_F(JobsPageTest, ARunningJobIsNotStoppedWithoutAWord)
{
    QSettings().setValue(u"bulk/confirmAbove"_s, 3000);
    BulkJob &job = planned(wishes(2000));
    gateway.faults().add({.path = QRegularExpression(u":createOrUpdateNumbers$"_s), .times = 100},
                         sandbox::Fault::delay(std::chrono::milliseconds(300)));
    click(u"jobRun"_s);
    click(u"runConfirm"_s);
    ASSERT_TRUE(eventually([&] { return offers(u"jobPause"_s); }));

    const auto question = [this] { return window.findChild<QMessageBox *>(u"runningJobsQuestion"_s); };
    QAction &disconnect = *window.actions()[ActionId::Disconnect];
    disconnect.trigger();
    ASSERT_NE(question(), nullptr);
    EXPECT_TRUE(question()->text().contains(job.info().title));
    QTest::keyClick(question(), Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return question() == nullptr; }));
    ASSERT_NE(window.session(), nullptr);
    EXPECT_TRUE(window.session()->runner()->isRunning(job.info().id));

    EXPECT_FALSE(window.close()) << "nor by closing the window";
    ASSERT_NE(question(), nullptr);
    QTest::keyClick(question(), Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return question() == nullptr; }));

    disconnect.trigger();
    ASSERT_GT(job.info().counts.of(RowState::Open), 0) << "it has ended too soon for this test";
    child<QPushButton>(window, u"runningJobsQuestionYes"_s).click();
    EXPECT_EQ(window.session(), nullptr);
    gateway.faults().clear();
    connect();
    EXPECT_TRUE(eventually([&] { return noticeText().contains(u"not finished last time"_s); }));
}

TEST_F(JobsPageTest, MoreCanBeImportedFromHere)
{
    planned(wishes(1));
    EXPECT_TRUE(window.actions()[ActionId::Import]->isEnabled());
    window.closeSession();
    connect(u"sandbox-reader"_s);
    window.showPage(window.pages()->jobsPage());
    EXPECT_TRUE(eventually([&] { return !window.actions()[ActionId::Import]->isEnabled(); }));
}

TEST_F(JobsPageTest, AnOldPlanIsComparedAnewBeforeItIsRun)
{
    BulkJob &job = planned(wishes(1));
    JobInfo old = job.info();
    old.comparedAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
    job.setInfo(old);
    click(u"jobRun"_s);
    click(u"runCompare"_s);
    EXPECT_TRUE(eventually([&] { return job.info().comparedAt > old.comparedAt; }));
    EXPECT_EQ(job.info().counts.of(RowState::Done), 0);
}

TEST_F(JobsPageTest, AnInterruptedJobIsOfferedAtTheNextStart)
{
    BulkJob &job = planned(wishes(2));
    JobInfo running = job.info();
    running.stage = JobStage::Running;
    running.startedAt = QDateTime::currentDateTimeUtc();
    job.setInfo(running);
    window.closeSession();
    connect();
    ASSERT_TRUE(eventually([&] { return noticeText().contains(u"not finished last time"_s); }));
    click(u"jobResumeNotice"_s);
    EXPECT_TRUE(
        eventually([&] { return window.session()->jobs()->jobs().first().stage == JobStage::Finished; }));
    EXPECT_EQ(window.currentPage()->title(), u"Jobs"_s);
    EXPECT_FALSE(noticeText().contains(u"not finished last time"_s)) << "it is finished";
}

TEST_F(JobsPageTest, WhoMayOnlyReadSeesWhyNothingCanBeRun)
{
    window.closeSession();
    connect(u"sandbox-reader"_s);
    planned(wishes(1));
    EXPECT_TRUE(eventually([&] { return !offers(u"jobRun"_s); }));
    EXPECT_TRUE(child<QPushButton>(window, u"jobRun"_s).toolTip().contains(u"ProvisioningAPI.Write"_s));
    EXPECT_TRUE(offers(u"jobCompare"_s));
}

TEST_F(JobsPageTest, AJobIsRemovedOnlyWhenItIsConfirmed)
{
    planned(wishes(1));
    child<QAction>(window, u"jobRemove"_s).trigger();
    auto &question = child<QMessageBox>(window, u"jobRemoveQuestion"_s);
    EXPECT_EQ(window.session()->jobs()->jobs().size(), 1);
    for (QAbstractButton *button : question.buttons()) {
        if (question.buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    EXPECT_TRUE(window.session()->jobs()->jobs().isEmpty());
    EXPECT_EQ(rows().rowCount(), 0);
}

} // namespace

} // namespace acg
