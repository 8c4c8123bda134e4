// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/services/resource_service.h"
#include "tests/ui/hands.h"
#include "tests/ui/with_window.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/diagnose_dialog.h"
#include "ui/editors/account_editor.h"
#include "ui/editors/number_editor.h"
#include "ui/pages/main_page.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto oc = Service::TeamsOperatorConnect;
const QString withoutSync = u"Graphic_Design_Institute_Sydney"_s; // of the demo data

class DiagnoseDialogTest : public WithWindow
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

    ResourceService &resources() { return window.session()->resources(); }

    /// As a person does: goes there, then chooses the action.
    void diagnose(const NumberKey &subject)
    {
        window.showPage(subject.telephoneNumber.isEmpty() ? SessionPages::accountsPage
                                                          : SessionPages::numbersPage);
        window.currentPage()->goTo(subject);
        QAction *action = window.actions()[ActionId::Diagnose];
        ASSERT_TRUE(action->isEnabled()) << action->toolTip().toStdString();
        action->trigger();
        dialog = window.findChild<DiagnoseDialog *>();
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(checked());
    }

    /// What was found is shown.
    bool checked()
    {
        return eventually([&] { return child<QPushButton>(*dialog, u"diagnoseAgain"_s).isEnabled(); });
    }

    /// The finding that says this; null when none does.
    [[nodiscard]] InlineMessage *finding(const QString &what) const
    {
        for (InlineMessage *message : dialog->findChildren<InlineMessage *>()) {
            if (message->isVisibleTo(dialog) && message->text().contains(what))
                return message;
        }
        return nullptr;
    }

    void mend(const QString &what)
    {
        InlineMessage *message = finding(what);
        ASSERT_NE(message, nullptr) << what.toStdString();
        auto *button = message->findChild<QPushButton *>();
        ASSERT_NE(button, nullptr);
        button->click();
    }

    template <typename Editor>
    Editor *openEditor()
    {
        Editor *editor = nullptr;
        EXPECT_TRUE(eventually([&] {
            editor = window.findChild<Editor *>();
            return editor != nullptr && editor->state() == EditorDialog::State::Editing;
        }));
        return editor;
    }

    /// Creates a number that the backend refuses, and waits until it has.
    NumberKey refusedNumber()
    {
        Number number(u"contoso"_s, u"+12065550199"_s);
        number.setEnabled(oc, true);
        number.setUsage(oc, {});
        number.setChoosableCapabilities(oc, {u"InboundCalling"_s});
        Answer<Versioned<Number>> created;
        resources().createNumber(number, qApp, created.take());
        EXPECT_TRUE(created.wait()) << created.wait().error().message.toStdString();
        EXPECT_TRUE(eventually([&] {
            Answer<Versioned<Number>> now;
            resources().fetchNumber(u"contoso"_s, u"+12065550199"_s, qApp, now.take());
            return now.wait() && now.wait()->value.provisioning().status() == ProvisioningStatus::Failed;
        }));
        return {u"contoso"_s, u"+12065550199"_s};
    }

    QPointer<DiagnoseDialog> dialog;
};

TEST_F(DiagnoseDialogTest, AnAccountIsMendedThroughTheFormAndLookedAtAgain)
{
    openAs(u"sandbox-admin"_s);
    diagnose({withoutSync, {}});
    mend(u"Backend sync is off for Operator Connect"_s);
    auto *editor = openEditor<AccountEditor>();
    ASSERT_NE(editor, nullptr);
    const auto &changes = child<QTreeWidget>(*editor, u"changes"_s);
    ASSERT_EQ(changes.topLevelItemCount(), 1);
    EXPECT_EQ(changes.topLevelItem(0)->text(0), u"Operator Connect: backend sync");
    click(*editor, u"save"_s);
    EXPECT_TRUE(eventually([&] { return finding(u"Backend sync is off"_s) == nullptr; }));
    Answer<Versioned<Account>> now;
    resources().fetchAccount(withoutSync, qApp, now.take());
    ASSERT_TRUE(now.wait());
    EXPECT_TRUE(now.wait()->value.isSyncEnabled(oc));
}

TEST_F(DiagnoseDialogTest, ANumberTheBackendRefusedSaysWhyAndIsSentAgain)
{
    openAs(u"sandbox-admin"_s);
    const NumberKey number = refusedNumber();
    diagnose(number);
    EXPECT_NE(finding(u"no usage for Operator Connect"_s), nullptr);
    EXPECT_EQ(finding(u"emergency address"_s), nullptr) << "without a usage nobody calls from it";
    gateway.requests().clear();
    mend(u"Invalid/missing required configuration attributes: Usage"_s);
    const QRegularExpression target(u"/numbers/"_s);
    ASSERT_TRUE(eventually([&] { return gateway.requests().count("PUT", target) == 1; }));
    const std::vector<sandbox::RequestRecord> arrived = gateway.requests().records();
    const auto put = std::ranges::find(arrived, "PUT"_ba, &sandbox::RequestRecord::method);
    EXPECT_TRUE(std::ranges::any_of(
        put->headers, [](const sandbox::Header &header) { return header.name.toLower() == "if-match"; }));
    // The backend still refuses it, and the dialog finds out by itself.
    EXPECT_TRUE(eventually([&] { return finding(u"attributes: Usage"_s) != nullptr && checked(); }));
}

TEST_F(DiagnoseDialogTest, ANumberIsMendedInItsForm)
{
    openAs(u"sandbox-admin"_s);
    diagnose(refusedNumber());
    mend(u"no usage for Operator Connect"_s);
    auto *editor = openEditor<NumberEditor>();
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(child<QLineEdit>(*editor, u"telephoneNumber"_s).text(), u"+12065550199");
}

TEST_F(DiagnoseDialogTest, WithoutTheRoleItIsLookedAtButNotMended)
{
    openAs(u"sandbox-reader"_s);
    diagnose({withoutSync, {}});
    InlineMessage *message = finding(u"Backend sync is off for Operator Connect"_s);
    ASSERT_NE(message, nullptr);
    const auto *button = message->findChild<QPushButton *>();
    ASSERT_NE(button, nullptr);
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(button->toolTip().contains(u"ProvisioningAPI.Write"_s));
}

TEST_F(DiagnoseDialogTest, WhatIsGoneIsSaidToBeGone)
{
    openAs(u"sandbox-admin"_s);
    const NumberKey number = refusedNumber();
    diagnose(number);
    Answer<api::Done> deleted;
    resources().deleteNumber(number.accountName, number.telephoneNumber, {}, qApp, deleted.take());
    ASSERT_TRUE(deleted.wait());
    click(*dialog, u"diagnoseAgain"_s);
    EXPECT_TRUE(
        eventually([&] { return dialog->findChild<InlineMessage *>(u"diagnoseError"_s) != nullptr; }));
}

TEST_F(DiagnoseDialogTest, IsCopiedAsText)
{
    openAs(u"sandbox-admin"_s);
    diagnose({withoutSync, {}});
    click(*dialog, u"diagnoseCopy"_s);
    const QString text = QApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith(u"Diagnose "_s + withoutSync)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"Backend sync is off for Operator Connect."_s));
}

} // namespace
