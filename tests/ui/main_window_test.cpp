// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model.h"
#include "models/items/activity_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/pending_watcher.h"
#include "tests/ui/with_window.h"
#include "ui/actions/actions.h"
#include "ui/pages/main_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/screenshots/screenshots.h"
#include "ui/widgets/activity_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class MainWindowTest : public WithWindow
{
protected:
    [[nodiscard]] bool rfisAreThere() const
    {
        return eventually([&] { return window.session()->rfis().loadState() == LoadState::Complete; });
    }
};

TEST_F(MainWindowTest, BeginsWithTheWelcomePage)
{
    EXPECT_EQ(window.currentPage(), nullptr);
    auto *welcome = window.findChild<WelcomePage *>();
    ASSERT_TRUE(welcome->isVisible());
    EXPECT_FALSE(welcome->findChild<QWidget *>(u"welcomeConnections"_s)->isVisible())
        << "nothing is saved yet";
    QSignalSpy sandbox(&window, &MainWindow::sandboxRequested);
    QTest::mouseClick(welcome->findChild<QPushButton *>(u"welcomeSandbox"_s), Qt::LeftButton);
    EXPECT_EQ(sandbox.count(), 1);
}

TEST_F(MainWindowTest, ASessionShowsItsPagesConnectionAndRoles)
{
    open();
    ASSERT_TRUE(rfisAreThere());
    EXPECT_NE(window.currentPage(), nullptr);
    EXPECT_TRUE(window.windowTitle().contains(u"Sandbox"_s));
    const auto text
        = [&](const char *name) { return window.findChild<ElidedLabel *>(QLatin1StringView(name))->text(); };
    EXPECT_TRUE(text("statusConnection").contains(gateway.baseUrl().toString()));
    EXPECT_TRUE(eventually([&] { return text("statusRoles").contains(u"may do everything"_s); }));
    EXPECT_TRUE(window.actions()[ActionId::Refresh]->isEnabled());
}

TEST_F(MainWindowTest, TheMeterShowsTheRequestsOfTheLastMinute)
{
    ConnectionProfile limited = profileFor(gateway);
    limited.requestsPerMinute = 100;
    window.openSession(std::make_unique<Session>(limited, sandboxSecret));
    const auto *text = window.findChild<QLabel *>(u"budgetText"_s);
    const RequestBudget &budget = window.session()->client().budget();
    ASSERT_TRUE(rfisAreThere());
    EXPECT_TRUE(eventually([&] { return text->text() == u"%1 of 100 a minute"_s.arg(budget.used()); }));
    EXPECT_GE(budget.used(), 3) << "the three lists";
    window.closeSession();
    EXPECT_FALSE(text->isVisible());
}

TEST_F(MainWindowTest, ClosingASessionLeadsBackToTheConnections)
{
    open();
    window.actions()[ActionId::Disconnect]->trigger();
    EXPECT_EQ(window.session(), nullptr);
    EXPECT_TRUE(window.findChild<WelcomePage *>()->isVisible());
    EXPECT_FALSE(window.actions()[ActionId::Refresh]->isEnabled());
    open();
    EXPECT_TRUE(rfisAreThere()) << "and a new one can be opened";
}

TEST_F(MainWindowTest, TheKeyboardIsWhereTheNextStepIs)
{
    const auto focus = [&] { return window.focusWidget() ? window.focusWidget()->objectName() : QString(); };
    EXPECT_EQ(focus(), u"welcomeSandbox"_s);
    open();
    ASSERT_TRUE(rfisAreThere());
    ASSERT_TRUE(eventually([&] { return window.session()->accounts().rowCount() > 0; }));
    EXPECT_EQ(focus(), u"accountsTree"_s) << "also when the rows came after the page";
    window.actions()[ActionId::Disconnect]->trigger();
    EXPECT_EQ(focus(), u"welcomeSandbox"_s);
}

TEST_F(MainWindowTest, TheConnectionsCanBeSeenWithoutClosingTheSession)
{
    open();
    window.actions()[ActionId::Connect]->trigger();
    EXPECT_NE(window.session(), nullptr);
    EXPECT_TRUE(window.findChild<WelcomePage *>()->isVisible());
    window.actions()[ActionId::GoToAccounts]->trigger();
    EXPECT_NE(window.currentPage(), nullptr);
}

TEST_F(MainWindowTest, AWrongSecretIsToldOnceWithAWayToCorrectIt)
{
    open(u"wrong"_s);
    ASSERT_TRUE(eventually([&] { return noticeText().contains(u"Signing in did not work"_s); }));
    ASSERT_TRUE(eventually([&] {
        return window.session()->activity().runningCount() == 0
            && window.session()->activity().failedCount() >= 3;
    }));
    int told = 0;
    QPushButton *change = nullptr;
    for (Notice *notice : window.notices().notices()) {
        if (notice->text().contains(u"Signing in"_s)) {
            ++told;
            change = notice->findChild<QPushButton *>(u"noticeButton"_s);
        }
    }
    EXPECT_EQ(told, 1) << noticeText().toStdString();
    ASSERT_NE(change, nullptr);
    EXPECT_TRUE(change->text().contains(u"connection"_s, Qt::CaseInsensitive));
}

TEST_F(MainWindowTest, ActivityShowsFailuresInWords)
{
    gateway.faults().add({.path = QRegularExpression(u"teamsRequestsForInformation"_s), .times = 1},
                         sandbox::Fault::status(400));
    open();
    ASSERT_TRUE(eventually([&] { return window.session()->activity().failedCount() == 1; }));
    auto *button = window.findChild<QToolButton *>(u"statusActivity"_s);
    EXPECT_TRUE(eventually([&] { return button->text().contains(u"1 failed"_s); }));
    auto *dock = window.findChild<QDockWidget *>(u"activityDock"_s);
    EXPECT_FALSE(dock->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(dock->isVisible());

    auto *choice = window.findChild<QComboBox *>(u"activityFilter"_s);
    choice->setCurrentIndex(choice->findText(u"Failed"_s));
    auto *table = window.findChild<QTableView *>(u"activityTable"_s);
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_TRUE(table->model()
                    ->index(0, ActivityModel::Outcome)
                    .data()
                    .toString()
                    .contains(u"could not be loaded"_s));
    table->selectRow(0);
    const QString details = window.findChild<QPlainTextEdit *>(u"activityDetails"_s)->toPlainText();
    EXPECT_TRUE(details.contains(u"Request ID"_s)) << details.toStdString();
    QTest::mouseClick(window.findChild<QPushButton *>(u"activityClear"_s), Qt::LeftButton);
    EXPECT_EQ(table->model()->rowCount(), 0);
}

TEST_F(MainWindowTest, AsksBeforeUnsavedAnswersAreLost)
{
    open();
    ASSERT_TRUE(rfisAreThere());
    auto *comment = window.findChild<QPlainTextEdit *>(u"rfiComment"_s);
    ASSERT_TRUE(eventually([&] { return comment->isEnabled(); }));
    comment->setPlainText(u"not saved"_s);
    window.actions()[ActionId::Disconnect]->trigger();
    EXPECT_NE(window.session(), nullptr);
    auto *question = window.findChild<QMessageBox *>(u"unsavedQuestion"_s);
    ASSERT_NE(question, nullptr);
    question->reject();
    EXPECT_EQ(comment->toPlainText(), u"not saved"_s);
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(window.isVisible());
}

TEST_F(MainWindowTest, ClosesAtOnceWhenNothingWouldBeLost)
{
    open();
    EXPECT_TRUE(window.close());
}

TEST_F(MainWindowTest, SaysWhyABackendRefusedWhatWasSaved)
{
    open();
    Provisioning failed;
    failed.text = u"failed"_s;
    failed.errors
        = {{u"InvalidRequest"_s, u"Invalid/missing required configuration attributes: Usage"_s, u"oc"_s}};
    Q_EMIT window.session()->pending().settled(u"contoso"_s, u"+14255550100"_s, failed);
    EXPECT_TRUE(eventually([&] { return noticeText().contains(u"+14255550100"_s); }));
    EXPECT_TRUE(noticeText().contains(u"configuration attributes: Usage"_s));
}

TEST_F(MainWindowTest, WhatABackendRefusedAtOneTimeIsSaidOnce)
{
    open();
    Provisioning failed;
    failed.text = u"failed"_s;
    for (int i = 0; i < 300; ++i)
        Q_EMIT window.session()->pending().settled(u"contoso"_s, u"+1425555%1"_s.arg(1000 + i), failed);
    EXPECT_TRUE(eventually([&] { return noticeText().contains(u"299 others"_s); }));
    EXPECT_EQ(noticeText().count(u"could not set it up"_s), 1);
}

TEST_F(MainWindowTest, NewRequestsAreToldWithAWayToThem)
{
    open();
    ASSERT_TRUE(rfisAreThere());
    Q_EMIT window.session()->rfis().newsArrived(2, 1);
    EXPECT_TRUE(
        noticeText().contains(u"2 new requests for information. 1 request for information has changed."_s))
        << noticeText().toStdString();
    auto *show = window.notices().notices().last()->findChild<QPushButton *>(u"noticeButton"_s);
    ASSERT_NE(show, nullptr);
    show->click();
    EXPECT_EQ(window.currentPage(), window.pages()->all().at(SessionPages::rfiPage));
}

TEST_F(MainWindowTest, ARequestAndItsAccountLeadToEachOther)
{
    open();
    ASSERT_TRUE(rfisAreThere());
    ASSERT_TRUE(eventually([&] { return window.session()->accounts().loadState() == LoadState::Complete; }));
    Q_EMIT window.pages()->all().at(SessionPages::rfiPage)->goToRequested({u"fabrikam"_s, {}});
    EXPECT_EQ(window.currentPage(), window.pages()->all().at(SessionPages::accountsPage));
    auto *link = window.currentPage()->findChild<QLabel *>(u"detailRfi"_s);
    ASSERT_TRUE(eventually([&] { return link->isVisible(); }));
    EXPECT_TRUE(link->text().contains(u"Fabrikam Ltd"_s)) << link->text().toStdString();
    Q_EMIT link->linkActivated(u"ffa2c349-049c-4a73-8124-db51564a954f"_s);
    EXPECT_EQ(window.currentPage(), window.pages()->all().at(SessionPages::rfiPage));
    EXPECT_EQ(window.currentPage()->findChild<QLabel *>(u"rfiCompany"_s)->text(), u"Fabrikam Ltd"_s);
}

TEST_F(MainWindowTest, EveryControlHasANameForAssistiveTechnology)
{
    open();
    ASSERT_TRUE(rfisAreThere());
    window.showActivity(true);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool ours = !widget->objectName().startsWith(u"qt_"_s);
        const bool input = widget->inherits("QLineEdit") || widget->inherits("QAbstractItemView")
            || widget->inherits("QComboBox") || widget->inherits("QPlainTextEdit");
        const bool part = widget->parentWidget() != nullptr
            && (widget->parentWidget()->inherits("QComboBox")
                || widget->parentWidget()->inherits("QAbstractItemView")
                || widget->parentWidget()->inherits("QComboBoxPrivateContainer")
                || widget->inherits("QHeaderView"));
        if (input && ours && !part) {
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->objectName().toStdString();
            EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
        }
    }
}

TEST_F(MainWindowTest, WhatChangedNeedsKeptListsAndOpensBesideTheWindow)
{
    open();
    QAction *whatChanged = window.actions()[ActionId::WhatChanged];
    EXPECT_FALSE(whatChanged->isEnabled());
    EXPECT_TRUE(whatChanged->toolTip().contains(u"not kept"_s));
    ConnectionProfile profile = profileFor(gateway);
    profile.keepsSnapshot = true;
    window.openSession(std::make_unique<Session>(profile, sandboxSecret, dir.path()));
    ASSERT_TRUE(whatChanged->isEnabled());
    whatChanged->trigger();
    QPointer<QDialog> dialog = window.findChild<QDialog *>(u"changesDialog"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(dialog->isModal()) << "one may look things up meanwhile";
    window.closeSession();
    EXPECT_EQ(dialog, nullptr) << "it looks at the session";
}

TEST_F(MainWindowTest, WritesAPictureOfEachView)
{
    ConnectionProfile profile = profileFor(gateway);
    profile.id = QUuid::createUuid();
    window.openSession(std::make_unique<Session>(profile, sandboxSecret, QString(), nullptr, QString(),
                                                 dir.filePath(u"jobs"_s)));
    bool ended = false;
    bool fine = false;
    takeScreenshots(window, dir.filePath(u"pictures"_s), [&](bool ok) {
        ended = true;
        fine = ok;
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended; }, 90'000));
    EXPECT_TRUE(fine);
    const QDir pictures(dir.filePath(u"pictures"_s));
    for (const QString &name :
         {u"accounts"_s, u"numbers"_s, u"numbers-filtered"_s, u"ranges"_s, u"requests"_s,
          u"requests-several"_s, u"go-to"_s, u"activity"_s, u"jobs"_s, u"import"_s, u"number-editor"_s,
          u"account-editor"_s, u"delete-account"_s, u"delete-number"_s, u"connection"_s}) {
        const QImage light(pictures.filePath(name + u"-light.png"_s));
        const QImage dark(pictures.filePath(name + u"-dark.png"_s));
        EXPECT_EQ(light.size(), QSize(1280, 800)) << name.toStdString();
        EXPECT_LT(qGray(dark.pixel(640, 30)), qGray(light.pixel(640, 30))) << name.toStdString();
    }
}

} // namespace
