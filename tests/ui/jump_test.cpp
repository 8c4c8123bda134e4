// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model.h"
#include "models/items/activity_model.h"
#include "models/items/number_page.h"
#include "models/items/number_table_model.h"
#include "tests/ui/hands.h"
#include "tests/ui/with_window.h"
#include "ui/pages/main_page.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/jump_box.h"

#include <QListWidget>
#include <QSettings>
#include <QTableView>
#include <QTreeView>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

/// Goes to accounts and numbers as a person does, by the keyboard alone.
class JumpTest : public WithWindow
{
protected:
    using WithWindow::WithWindow;

    void SetUp() override
    {
        WithWindow::SetUp();
        QSettings().clear();
        QApplication::setActiveWindow(&window);
    }

    void load()
    {
        open();
        ASSERT_TRUE(eventually([&] {
            return session().accounts().loadState() == LoadState::Complete
                && session().numbers().loadState() == LoadState::Complete;
        }));
    }

    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    void call(const QString &text)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(edit().hasFocus());
        type(QApplication::focusWidget(), text);
    }

    void go(const QString &text)
    {
        call(text);
        key(Qt::Key_Return);
    }

    [[nodiscard]] Session &session() const { return *window.session(); }
    [[nodiscard]] JumpBox &box() const { return child<JumpBox>(window, u"jumpBox"_s); }
    [[nodiscard]] QLineEdit &edit() const { return child<QLineEdit>(window, u"jumpEdit"_s); }
    [[nodiscard]] QListWidget &list() const { return child<QListWidget>(window, u"jumpList"_s); }
    [[nodiscard]] QString message() const { return child<InlineMessage>(window, u"jumpMessage"_s).text(); }
    [[nodiscard]] QTableView &table() const { return child<QTableView>(window, u"numbersTable"_s); }
    [[nodiscard]] QTreeView &tree() const { return child<QTreeView>(window, u"accountsTree"_s); }

    [[nodiscard]] QString currentAccount() const
    {
        return tree().isVisible() ? tree().currentIndex().data(AccountTreeModel::AccountNameRole).toString()
                                  : QString();
    }
    [[nodiscard]] QString currentNumber() const
    {
        const QModelIndexList rows = table().selectionModel()->selectedRows();
        return table().isVisible() && rows.size() == 1
            ? rows.first().data(NumberTableModel::TelephoneNumberRole).toString()
            : QString();
    }
};

TEST_F(JumpTest, GoesToAnAccountByPartOfItsName)
{
    load();
    window.showPage(SessionPages::numbersPage);
    go(u"grove"_s);
    EXPECT_FALSE(box().isVisible());
    EXPECT_EQ(currentAccount(), u"woodgrove-bank");
    EXPECT_TRUE(tree().hasFocus());
}

TEST_F(JumpTest, GoesToANumberHoweverItIsWritten)
{
    load();
    go(u"(303) 555-0125"_s);
    EXPECT_EQ(currentNumber(), u"+13035550125");
    EXPECT_TRUE(table().hasFocus());
    go(u"0044 20 7946 0513"_s);
    EXPECT_EQ(currentNumber(), u"+442079460513");
}

TEST_F(JumpTest, ArrowsChooseWhileOneGoesOnTyping)
{
    load();
    call(u"in"_s);
    ASSERT_GT(list().count(), 2);
    EXPECT_EQ(list().currentRow(), 0);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    key(Qt::Key_Up);
    EXPECT_EQ(list().currentRow(), 1);
    EXPECT_TRUE(edit().hasFocus());
    const QString second = list().item(1)->text();
    key(Qt::Key_Return);
    EXPECT_EQ(currentAccount(), second);
}

TEST_F(JumpTest, EscapeGivesTheFocusBack)
{
    load();
    window.showPage(SessionPages::numbersPage);
    auto &filter = child<QLineEdit>(window, u"numbersFilter"_s);
    filter.setFocus();
    call(u"wing"_s);
    key(Qt::Key_Escape);
    EXPECT_FALSE(box().isVisible());
    EXPECT_TRUE(filter.hasFocus());
    key(Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(edit().text(), QString());
    table().setFocus();
    EXPECT_FALSE(box().isVisible()) << "somebody went elsewhere";
}

TEST_F(JumpTest, WhatHidesTheTargetGivesWayAndSaysSo)
{
    load();
    auto &filter = child<QLineEdit>(window, u"numbersFilter"_s);
    filter.setText(u"contoso"_s);
    go(u"+13035550125"_s);
    EXPECT_EQ(currentNumber(), u"+13035550125");
    EXPECT_EQ(filter.text(), QString());
    EXPECT_TRUE(noticeText().contains(u"filter was cleared to show +13035550125"_s));

    auto &accountFilter = child<QLineEdit>(window, u"accountsFilter"_s);
    accountFilter.setText(u"contoso"_s);
    go(u"wingtip"_s);
    EXPECT_EQ(currentAccount(), u"wingtip");
    EXPECT_TRUE(noticeText().contains(u"filter was cleared to show wingtip"_s));

    session().setNumbersScope(u"fabrikam"_s);
    go(u"+13035550125"_s);
    ASSERT_TRUE(eventually([&] { return currentNumber() == u"+13035550125"; }));
    EXPECT_EQ(session().numbersScope(), u"adventure-works");
    EXPECT_TRUE(noticeText().contains(u"numbers of adventure-works are shown"_s));
}

TEST_F(JumpTest, NotFoundIsSaidAndWhatWasTypedStays)
{
    load();
    go(u"+1 999 555 0100"_s);
    ASSERT_TRUE(eventually([&] { return message().contains(u"no number +19995550100"_s); }));
    EXPECT_TRUE(edit().hasFocus());
    EXPECT_EQ(edit().text(), u"+1 999 555 0100"_s);
    retype(&edit(), u"Wingtip2"_s);
    EXPECT_EQ(message(), QString());
    key(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return message().contains(u"no account Wingtip2"_s); }));
    retype(&edit(), u"no such thing!"_s);
    EXPECT_EQ(list().count(), 0);
    EXPECT_FALSE(message().isEmpty());
    key(Qt::Key_Return);
    EXPECT_TRUE(box().isVisible());
}

TEST_F(JumpTest, AGatewayThatCannotFilterAsksForTheAccount)
{
    load();
    session().setNumbersScope(u"contoso"_s);
    gateway.faults().add({"GET", QRegularExpression(u"^/numbers$"_s)}, sandbox::Fault::status(400));
    go(u"+13035550125"_s);
    ASSERT_TRUE(eventually([&] { return message().contains(u"only under its account"_s); }));
    edit().setCursorPosition(0);
    type(&edit(), u"adventure-works "_s);
    key(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return currentNumber() == u"+13035550125"; }));
}

TEST_F(JumpTest, WhatTheGatewayRefusesIsSaidInWords)
{
    load();
    gateway.faults().add({"GET", QRegularExpression(u"/accounts/nobody"_s)}, sandbox::Fault::status(403));
    go(u"nobody"_s);
    ASSERT_TRUE(eventually([&] { return message().contains(u"account nobody could not be loaded"_s); }));
}

/// A list of thousands of numbers whose first page takes forever.
class JumpAheadTest : public JumpTest
{
protected:
    JumpAheadTest()
        : JumpTest(slowlyListed())
    {
        for (const QString &list : {u"^/accounts$"_s, u"^/numbers$"_s})
            gateway.faults().add({"GET", QRegularExpression(list)},
                                 sandbox::Fault::delay(std::chrono::minutes(5)));
    }

    static sandbox::GatewayOptions slowlyListed()
    {
        sandbox::GatewayOptions chosen = options();
        chosen.generatedNumbers = 5000;
        chosen.generatedAccounts = 40;
        return chosen;
    }

    void SetUp() override
    {
        JumpTest::SetUp();
        open();
        ASSERT_TRUE(eventually([&] {
            return gateway.requests().count("GET", QRegularExpression(u"^/(accounts|numbers)\\?"_s)) == 2;
        }));
        // By somebody else, so that this window has not heard of it.
        elsewhere = std::make_unique<Session>(profileFor(gateway), sandboxSecret);
        NumberPage page;
        api::ListNumbers request;
        request.page.maxPageSize = 1;
        request.page.filter = u"contains(telephoneNumber,'555')"_s;
        Answer<NumberPage> answer;
        elsewhere->client().send(request, qApp, answer.take());
        const Result<NumberPage> &found = answer.wait();
        ASSERT_TRUE(found && found->size() == 1);
        number = phoneText(found->rows.keys()[0]);
        account = found->rows.account(0);
    }

    std::unique_ptr<Session> elsewhere;
    QString number;
    QString account;
};

TEST_F(JumpAheadTest, ANumberIsFoundBeforeTheListHasReachedIt)
{
    go(number);
    ASSERT_TRUE(eventually([&] { return currentNumber() == number; }));
    EXPECT_EQ(session().numbers().loadState(), LoadState::Loading);
    EXPECT_EQ(session().numbers().rowCount(), 1);
}

TEST_F(JumpAheadTest, AnAccountIsFoundBeforeTheListHasReachedIt)
{
    go(account);
    ASSERT_TRUE(eventually([&] { return currentAccount() == account; }));
    EXPECT_EQ(session().accounts().loadState(), LoadState::Loading);
}

TEST_F(JumpAheadTest, EscapeCancelsTheQuestion)
{
    const int before = session().activity().runningCount();
    gateway.faults().add({"GET", QRegularExpression(u"/accounts/"_s)},
                         sandbox::Fault::delay(std::chrono::minutes(5)));
    go(account);
    ASSERT_TRUE(eventually([&] { return session().activity().runningCount() == before + 1; }));
    key(Qt::Key_Escape);
    EXPECT_FALSE(box().isVisible());
    EXPECT_TRUE(eventually([&] { return session().activity().runningCount() == before; }));
    EXPECT_EQ(currentAccount(), QString());
}

TEST_F(JumpAheadTest, ClosingTheSessionWhileAskingHarmsNobody)
{
    gateway.faults().add({"GET", QRegularExpression(u"/accounts/"_s)},
                         sandbox::Fault::delay(std::chrono::minutes(5)));
    go(account);
    window.closeSession();
    EXPECT_EQ(window.findChild<JumpBox *>(), nullptr);
}

} // namespace
