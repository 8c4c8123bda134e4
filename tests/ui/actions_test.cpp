// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/actions.h"
#include "ui/pages/main_page.h"

#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

#include <gtest/gtest.h>

using namespace acg;
using namespace Qt::StringLiterals;

namespace {

class ActionsTest : public ::testing::Test
{
protected:
    ActionsTest()
        : actions(&window)
    {
    }

    QMainWindow window;
    Actions actions;
};

TEST_F(ActionsTest, NothingOfTheGatewayWorksWithoutAConnection)
{
    for (const ActionId id : {ActionId::NewAccount, ActionId::NewNumber, ActionId::Edit, ActionId::Delete,
                              ActionId::Refresh, ActionId::Export, ActionId::Disconnect}) {
        EXPECT_FALSE(actions[id]->isEnabled()) << actions[id]->objectName().toStdString();
        EXPECT_TRUE(actions[id]->toolTip().contains(u"Connect to a gateway first"_s));
    }
    EXPECT_TRUE(actions[ActionId::Connect]->isEnabled());
    EXPECT_TRUE(actions[ActionId::Quit]->isEnabled());
}

TEST_F(ActionsTest, FollowWhatThePageCanDo)
{
    const ActionState state{.connected = true, .onPage = true, .hasList = true};
    actions.update(state,
                   {.canCreateAccount = true, .canCreateNumber = true, .canEdit = true, .canDelete = false});
    EXPECT_TRUE(actions[ActionId::NewAccount]->isEnabled());
    EXPECT_TRUE(actions[ActionId::Edit]->isEnabled());
    EXPECT_TRUE(actions[ActionId::Export]->isEnabled());
    EXPECT_FALSE(actions[ActionId::Delete]->isEnabled());
    EXPECT_TRUE(actions[ActionId::Delete]->toolTip().contains(u"Select"_s));
}

TEST_F(ActionsTest, AMissingRoleIsNamedInTheToolTip)
{
    const QString why = u"Your sign-in lacks the role ProvisioningAPI.Write."_s;
    actions.update({.connected = true, .onPage = true, .hasList = true}, {.whyNotWrite = why});
    EXPECT_FALSE(actions[ActionId::NewNumber]->isEnabled());
    EXPECT_TRUE(actions[ActionId::NewNumber]->toolTip().contains(why));
    EXPECT_FALSE(actions[ActionId::Refresh]->toolTip().contains(why));
}

TEST_F(ActionsTest, ShortcutsAreUniqueAndInTheToolTip)
{
    QSet<QString> seen;
    for (int id = 0; id < int(ActionId::Count); ++id) {
        for (const QKeySequence &keys : actions[ActionId(id)]->shortcuts()) {
            const QString text = keys.toString(QKeySequence::PortableText);
            EXPECT_FALSE(seen.contains(text)) << text.toStdString();
            seen.insert(text);
        }
    }
    EXPECT_TRUE(seen.contains(u"Ctrl+Shift+N"_s));
    EXPECT_TRUE(actions[ActionId::NewAccount]->toolTip().contains(
        actions[ActionId::NewAccount]->shortcut().toString(QKeySequence::NativeText)));
}

TEST_F(ActionsTest, EveryActionIsInTheMenus)
{
    actions.fillMenuBar(window.menuBar());
    for (int id = 0; id < int(ActionId::Count); ++id) {
        const QList<QObject *> owners = actions[ActionId(id)]->associatedObjects();
        const bool inMenu = std::any_of(owners.begin(), owners.end(),
                                        [](const QObject *owner) { return owner->inherits("QMenu"); });
        EXPECT_TRUE(inMenu) << actions[ActionId(id)]->objectName().toStdString();
    }
}

TEST_F(ActionsTest, ShortcutsWorkWhileAFilterBoxHasTheFocusAndEditingKeysStayWithIt)
{
    auto *filter = new QLineEdit(u"425"_s);
    window.setCentralWidget(filter);
    actions.update({.connected = true, .onPage = true, .hasList = true},
                   {.canCreateAccount = true, .canCreateNumber = true, .canEdit = true, .canDelete = true});
    window.show();
    QApplication::setActiveWindow(&window);
    filter->setFocus();
    filter->setCursorPosition(0);
    ASSERT_TRUE(filter->hasFocus());

    QSignalSpy newNumber(actions[ActionId::NewNumber], &QAction::triggered);
    QSignalSpy refresh(actions[ActionId::Refresh], &QAction::triggered);
    QSignalSpy remove(actions[ActionId::Delete], &QAction::triggered);
    QTest::keyClick(filter, Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(filter, Qt::Key_F5);
    QTest::keyClick(filter, Qt::Key_Delete);
    EXPECT_EQ(newNumber.count(), 1);
    EXPECT_EQ(refresh.count(), 1);
    EXPECT_EQ(remove.count(), 0);
    EXPECT_EQ(filter->text(), u"25"_s);
}

TEST_F(ActionsTest, AppearanceIsAChoiceOfOne)
{
    QSignalSpy chosen(&actions, &Actions::appearanceChosen);
    actions.showAppearance(Appearance::System);
    actions[ActionId::AppearanceDark]->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().value<Appearance>(), Appearance::Dark);
    EXPECT_FALSE(actions[ActionId::AppearanceSystem]->isChecked());
}

} // namespace
