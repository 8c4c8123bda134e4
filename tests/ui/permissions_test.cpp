// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the token's roles do not allow is disabled and says which role is missing, wherever it is offered; it
// is never tried and refused.

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/items/rfi_table_model.h"
#include "tests/ui/hands.h"
#include "tests/ui/with_window.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/delete_numbers_dialog.h"
#include "ui/editors/account_editor.h"
#include "ui/pages/main_page.h"
#include "ui/pages/resource_dialogs.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

const QString writeRole = u"ProvisioningAPI.Write"_s;
const QString deleteRole = u"ProvisioningAPI.Delete"_s;

class PermissionsTest : public WithWindow
{
protected:
    void openAs(const QString &clientId)
    {
        open(sandboxSecret, clientId);
        const Session &session = *window.session();
        ASSERT_TRUE(eventually([&] {
            return session.accounts().loadState() == LoadState::Complete
                && session.numbers().loadState() == LoadState::Complete;
        }));
    }

    [[nodiscard]] const QAction &action(ActionId id) const { return *window.actions()[id]; }

    void expectMissing(ActionId id, const QString &role) const
    {
        EXPECT_FALSE(action(id).isEnabled()) << action(id).objectName().toStdString();
        EXPECT_TRUE(action(id).toolTip().contains(role)) << action(id).toolTip().toStdString();
        EXPECT_TRUE(action(id).statusTip().contains(role)) << action(id).statusTip().toStdString();
    }

    void expectMissingIn(QAbstractItemView &view, const QString &menuName) const
    {
        const QRect row = view.visualRect(view.currentIndex());
        Q_EMIT view.customContextMenuRequested(row.center());
        const auto *menu = window.findChild<QMenu *>(menuName);
        ASSERT_NE(menu, nullptr);
        EXPECT_TRUE(menu->toolTipsVisible());
        int missing = 0;
        for (const QAction *one : menu->actions())
            missing += !one->isEnabled() && one->toolTip().contains(u"ProvisioningAPI."_s) ? 1 : 0;
        EXPECT_GE(missing, 3) << "edit, delete, new";
    }

    [[nodiscard]] int writesArrived()
    {
        int writes = 0;
        for (const QByteArray &method : {"PUT"_ba, "PATCH"_ba, "DELETE"_ba})
            writes += gateway.requests().count(method);
        return writes;
    }
};

TEST_F(PermissionsTest, AReaderIsOfferedNothingThatWrites)
{
    openAs(u"sandbox-reader"_s);
    auto &tree = child<QTreeView>(window, u"accountsTree"_s);
    window.currentPage()->goTo({u"contoso"_s, {}});
    ASSERT_TRUE(tree.currentIndex().isValid());
    for (const ActionId id : {ActionId::NewAccount, ActionId::NewNumber, ActionId::Edit})
        expectMissing(id, writeRole);
    expectMissing(ActionId::Delete, deleteRole);
    EXPECT_TRUE(action(ActionId::Refresh).isEnabled());
    EXPECT_TRUE(action(ActionId::Diagnose).isEnabled()) << "it only reads";
    expectMissingIn(tree, u"accountsMenu"_s);
    Q_EMIT tree.activated(tree.currentIndex());
    EXPECT_EQ(window.findChild<EditorDialog *>(), nullptr);

    window.showPage(SessionPages::numbersPage);
    auto &table = child<QTableView>(window, u"numbersTable"_s);
    table.selectRow(0);
    expectMissing(ActionId::Edit, writeRole);
    expectMissing(ActionId::Delete, deleteRole);
    expectMissingIn(table, u"numbersMenu"_s);
    QTest::keyClick(&table, Qt::Key_Delete);
    Q_EMIT table.activated(table.currentIndex());
    EXPECT_EQ(window.findChild<QDialog *>(), nullptr);

    window.showPage(SessionPages::rfiPage);
    expectMissing(ActionId::Edit, writeRole);
    EXPECT_FALSE(child<QPushButton>(window, u"rfiSave"_s).isEnabled());
    EXPECT_TRUE(child<QPushButton>(window, u"rfiSave"_s).toolTip().contains(writeRole));
    EXPECT_EQ(writesArrived(), 0);
}

TEST_F(PermissionsTest, WhoMayNotReadIsToldSoAndNothingIsAsked)
{
    open(sandboxSecret, u"sandbox-writer"_s);
    const Session &session = *window.session();
    ASSERT_TRUE(eventually([&] { return session.rfis().loadState() == LoadState::Failed; }));
    EXPECT_EQ(gateway.requests().count("GET"), 0);
    const QString readRole = u"ProvisioningAPI.Read"_s;
    for (const ActionId id : {ActionId::Refresh, ActionId::GoTo, ActionId::NewNumber})
        expectMissing(id, readRole);
    EXPECT_TRUE(action(ActionId::NewAccount).isEnabled()) << "that needs to write only";
    const auto &empty = child<EmptyState>(*window.currentPage(), u"listEmpty"_s);
    EXPECT_TRUE(empty.text().contains(readRole)) << empty.text().toStdString();
    window.session()->reloadAccounts();
    EXPECT_EQ(session.accounts().loadState(), LoadState::Failed);
    EXPECT_EQ(gateway.requests().count("GET"), 0);
}

TEST_F(PermissionsTest, TheStatusTipIsTheUsualOneAgainWhenTheRoleIsThere)
{
    openAs(u"sandbox-reader"_s);
    expectMissing(ActionId::NewAccount, writeRole);
    openAs(u"sandbox-admin"_s);
    EXPECT_TRUE(action(ActionId::NewAccount).isEnabled());
    EXPECT_FALSE(action(ActionId::NewAccount).statusTip().contains(writeRole));
    EXPECT_FALSE(action(ActionId::NewAccount).toolTip().contains(writeRole));
}

TEST_F(PermissionsTest, FormsAndQuestionsOfAReaderAreLocked)
{
    openAs(u"sandbox-reader"_s);
    // However they came to be open: the roles may have changed since.
    ResourceDialogs dialogs(*window.session(), &window);
    dialogs.editAccount(u"contoso"_s);
    auto &editor = *window.findChild<AccountEditor *>();
    ASSERT_TRUE(eventually([&] { return editor.state() == EditorDialog::State::Editing; }));
    EXPECT_FALSE(child<QLineEdit>(editor, u"correlationId"_s).isEnabled());
    EXPECT_FALSE(child<QPushButton>(editor, u"save"_s).isEnabled());
    EXPECT_TRUE(child<QPushButton>(editor, u"save"_s).toolTip().contains(writeRole));
    EXPECT_TRUE(child<QLabel>(editor, u"editorFooter"_s).text().contains(writeRole));
    editor.reject();

    dialogs.deleteNumbers({{u"contoso"_s, u"+123451"_s}});
    auto &question = *window.findChild<DeleteNumbersDialog *>();
    auto &remove = child<QPushButton>(question, u"delete"_s);
    EXPECT_TRUE(eventually([&] { return remove.toolTip().contains(deleteRole); }));
    EXPECT_FALSE(remove.isEnabled());
    question.reject();
    EXPECT_EQ(writesArrived(), 0);
}

} // namespace
