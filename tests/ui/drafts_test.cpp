// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is typed and not saved survives: the form, the window, the program.

#include "models/items/account_tree_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/drafts.h"
#include "models/services/resource_service.h"
#include "tests/ui/hands.h"
#include "tests/ui/with_window.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/drafts_dialog.h"
#include "ui/editors/account_editor.h"
#include "ui/editors/conflict_dialog.h"
#include "ui/editors/number_editor.h"
#include "ui/pages/main_page.h"
#include "ui/widgets/account_chooser.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTreeWidget>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

const QString litware = u"a7fca2fa-8d8c-41a0-8207-c7766b9913cf"_s;

class DraftsTest : public WithWindow
{
protected:
    void SetUp() override
    {
        WithWindow::SetUp();
        QSettings().clear();
        open();
    }

    /// As after a new start of the program: nothing is there but what is on disk.
    void open()
    {
        window.closeSession();
        ConnectionProfile profile = profileFor(gateway);
        profile.id = connection;
        window.openSession(
            std::make_unique<Session>(profile, sandboxSecret, QString(), nullptr, dir.filePath(u"notes"_s)));
        ASSERT_TRUE(eventually([&] {
            return drafts().areLoaded() && window.session()->accounts().loadState() == LoadState::Complete
                && window.session()->rfis().loadState() == LoadState::Complete;
        }));
    }

    [[nodiscard]] Drafts &drafts() const { return window.session()->drafts(); }

    template <typename Editor>
    Editor &editor(const QString &name)
    {
        const auto found = [&] { return window.findChild<Editor *>(name); };
        EXPECT_TRUE(eventually(
            [&] { return found() != nullptr && found()->state() == EditorDialog::State::Editing; }));
        return *found();
    }

    AccountEditor &editAccount(const QString &name)
    {
        window.showPage(SessionPages::accountsPage);
        window.currentPage()->goTo({name, {}});
        window.currentPage()->editSelected();
        return editor<AccountEditor>(u"accountEditor"_s);
    }

    AccountEditor &newAccount()
    {
        window.showPage(SessionPages::accountsPage);
        window.currentPage()->createAccount();
        return editor<AccountEditor>(u"accountEditor"_s);
    }

    [[nodiscard]] static QLineEdit &line(const QObject &form, const QString &name)
    {
        return child<QLineEdit>(form, name);
    }

    [[nodiscard]] static bool isOffered(const EditorDialog &form)
    {
        return eventually([&] { return form.findChild<QPushButton *>(u"restoreDraft"_s) != nullptr; });
    }

    Versioned<Account> account(const QString &name)
    {
        Answer<Versioned<Account>> answer;
        window.session()->resources().fetchAccount(name, &window, answer.take());
        return answer.wait() ? *answer.wait() : Versioned<Account>{Account(), {}};
    }

    /// Another console, on the same gateway.
    void theySave(const QString &name, const std::function<void(Account &)> &change)
    {
        Session other(profileFor(gateway), sandboxSecret);
        Answer<Versioned<Account>> fetched;
        other.resources().fetchAccount(name, &other, fetched.take());
        ASSERT_TRUE(fetched.wait());
        Versioned<Account> theirs = *fetched.wait();
        change(theirs.value);
        Answer<Versioned<Account>> saved;
        other.resources().updateAccount(theirs, &other, saved.take());
        ASSERT_TRUE(saved.wait());
    }

    const QUuid connection = QUuid::createUuid();
};

TEST_F(DraftsTest, AFormIsOfferedAgainAsItWas)
{
    type(&line(editAccount(u"contoso"_s), u"correlationId"_s), u"crm-17"_s);
    open();
    EXPECT_TRUE(noticeText().contains("A form was not saved last time"_L1)) << noticeText().toStdString();
    EXPECT_TRUE(noticeText().contains("Account contoso"_L1));

    AccountEditor &form = editAccount(u"contoso"_s);
    EXPECT_TRUE(line(form, u"correlationId"_s).text().isEmpty()) << "nothing comes back unasked";
    ASSERT_TRUE(isOffered(form));
    click(form, u"restoreDraft"_s);
    EXPECT_EQ(line(form, u"correlationId"_s).text(), u"crm-17"_s);
    EXPECT_TRUE(form.hasUnsavedChanges());
    QPointer<EditorDialog> open(&form);
    click(form, u"save"_s);
    ASSERT_TRUE(eventually([&] { return open.isNull(); }));
    EXPECT_EQ(account(u"contoso"_s).value.correlationId(), u"crm-17"_s);
    EXPECT_TRUE(drafts().all().isEmpty()) << "what is saved leaves none";
}

TEST_F(DraftsTest, WhatIsDiscardedLeavesNone)
{
    AccountEditor *form = &editAccount(u"contoso"_s);
    type(&line(*form, u"correlationId"_s), u"crm-17"_s);
    EXPECT_EQ(drafts().all().size(), 1);
    form->reject();
    QPointer<EditorDialog> first(form);
    click(*form, u"discardChanges"_s);
    ASSERT_TRUE(eventually([&] { return first.isNull(); }));
    EXPECT_TRUE(drafts().all().isEmpty());

    form = &editAccount(u"contoso"_s);
    type(&line(*form, u"correlationId"_s), u"x"_s);
    QTest::keyClick(&line(*form, u"correlationId"_s), Qt::Key_Backspace);
    EXPECT_TRUE(drafts().all().isEmpty()) << "as it was: nothing to keep";
    type(&line(*form, u"correlationId"_s), u"crm-18"_s);
    open();
    form = &editAccount(u"contoso"_s);
    ASSERT_TRUE(isOffered(*form));
    click(*form, u"discardDraft"_s);
    EXPECT_TRUE(drafts().all().isEmpty());
    open();
    EXPECT_TRUE(drafts().all().isEmpty()) << "on disk too";
}

TEST_F(DraftsTest, ARestoredDraftAndWhatSomebodyElseSavedMeanwhileAreBroughtTogether)
{
    type(&line(editAccount(u"contoso"_s), u"correlationId"_s), u"mine"_s);
    theySave(u"contoso"_s,
             [](Account &theirs) { theirs.setSyncEnabled(Service::TeamsDirectRouting, false); });
    open();
    AccountEditor &form = editAccount(u"contoso"_s);
    ASSERT_TRUE(isOffered(form));
    click(form, u"restoreDraft"_s);
    EXPECT_TRUE(child<InlineMessage>(form, u"draftMessage"_s).text().contains("this form has both"_L1));
    EXPECT_FALSE(child<QCheckBox>(form, u"teamsDirectRoutingSync"_s).isChecked());
    QPointer<EditorDialog> open(&form);
    click(form, u"save"_s);
    ASSERT_TRUE(eventually([&] { return open.isNull(); }));
    const Account after = account(u"contoso"_s).value;
    EXPECT_EQ(after.correlationId(), u"mine"_s);
    EXPECT_FALSE(after.isSyncEnabled(Service::TeamsDirectRouting)) << "theirs is kept too";
}

TEST_F(DraftsTest, WhereARestoredDraftCollidesTheMergeAsks)
{
    type(&line(editAccount(u"contoso"_s), u"correlationId"_s), u"mine"_s);
    theySave(u"contoso"_s, [](Account &theirs) { theirs.setCorrelationId(u"theirs"_s); });
    open();
    AccountEditor &form = editAccount(u"contoso"_s);
    ASSERT_TRUE(isOffered(form));
    click(form, u"restoreDraft"_s);
    EXPECT_TRUE(child<InlineMessage>(form, u"draftMessage"_s).text().contains("where your changes"_L1));
    click(form, u"save"_s);
    ASSERT_TRUE(eventually([&] { return form.findChild<ConflictDialog *>() != nullptr; }));
    EXPECT_EQ(account(u"contoso"_s).value.correlationId(), u"theirs"_s) << "nothing was overwritten";
    auto &dialog = *form.findChild<ConflictDialog *>();
    child<QComboBox>(dialog, u"choice:correlationId"_s).setCurrentIndex(2);
    QPointer<EditorDialog> open(&form);
    click(dialog, u"saveMerged"_s);
    ASSERT_TRUE(eventually([&] { return open.isNull(); }));
    EXPECT_EQ(account(u"contoso"_s).value.correlationId(), u"mine"_s);
}

TEST_F(DraftsTest, WhatIsTypedBesideAnOfferIsADraftOfItsOwn)
{
    type(&line(newAccount(), u"accountName"_s), u"first"_s);
    open();
    AccountEditor &form = newAccount();
    ASSERT_TRUE(isOffered(form));
    type(&line(form, u"accountName"_s), u"second"_s);
    EXPECT_EQ(drafts().all().size(), 2) << "neither takes the other's place";
    click(form, u"restoreDraft"_s);
    EXPECT_EQ(line(form, u"accountName"_s).text(), u"first"_s);
    EXPECT_EQ(drafts().all().size(), 2);
}

TEST_F(DraftsTest, ANewNumberComesBackWithItsAccountAndServices)
{
    window.showPage(SessionPages::accountsPage);
    window.currentPage()->goTo({u"contoso"_s, {}});
    window.currentPage()->createNumber();
    {
        auto &form = editor<NumberEditor>(u"numberEditor"_s);
        auto &service = child<QCheckBox>(form, u"teamsDirectRoutingEnabled"_s);
        ASSERT_TRUE(eventually([&] { return service.isEnabled(); }));
        type(&line(form, u"telephoneNumber"_s), u"+14255550199"_s);
        click(form, u"teamsDirectRoutingEnabled"_s);
    }
    open();
    ASSERT_EQ(drafts().all().size(), 1);
    EXPECT_EQ(draftTitle(drafts().all().first()), u"New number +14255550199"_s);
    window.actions()[ActionId::Drafts]->trigger();
    click(child<DraftsDialog>(window, u"draftsDialog"_s), u"resumeDraft"_s);
    auto &form = editor<NumberEditor>(u"numberEditor"_s);
    ASSERT_TRUE(eventually([&] { return !line(form, u"telephoneNumber"_s).text().isEmpty(); }))
        << "restored without a question: it was asked for";
    EXPECT_EQ(child<AccountChooser>(form, u"numberAccount"_s).account(), u"contoso"_s);
    EXPECT_TRUE(child<QCheckBox>(form, u"teamsDirectRoutingEnabled"_s).isChecked());
    auto &save = child<QPushButton>(form, u"save"_s);
    ASSERT_TRUE(eventually([&] { return save.isEnabled(); })) << save.toolTip().toStdString();
    QPointer<EditorDialog> open(&form);
    save.click();
    ASSERT_TRUE(eventually([&] { return open.isNull(); }));
    EXPECT_TRUE(drafts().all().isEmpty());
}

TEST_F(DraftsTest, AnAnswerToARequestIsThereAgain)
{
    window.showPage(SessionPages::rfiPage);
    window.currentPage()->goToRfi(litware);
    const auto comment = [this]() -> QPlainTextEdit & {
        return child<QPlainTextEdit>(*window.pages()->all().at(SessionPages::rfiPage), u"rfiComment"_s);
    };
    comment().setPlainText(u"half a sentence"_s);
    EXPECT_TRUE(window.currentPage()->unsavedChanges().isEmpty()) << "it is kept: no need to ask";
    open();
    EXPECT_TRUE(noticeText().contains("Answer to Litware, Inc."_L1)) << noticeText().toStdString();
    window.showPage(SessionPages::rfiPage);
    window.currentPage()->goToRfi(litware);
    EXPECT_EQ(comment().toPlainText(), u"half a sentence"_s);
    EXPECT_TRUE(child<QPushButton>(*window.currentPage(), u"rfiDiscard"_s).isVisible());
    auto &save = child<QPushButton>(*window.currentPage(), u"rfiSave"_s);
    ASSERT_TRUE(eventually([&] { return save.isEnabled(); }));
    save.click();
    EXPECT_TRUE(eventually([&] { return drafts().all().isEmpty(); }));
}

TEST_F(DraftsTest, AnAnswerThatSomebodyElseOvertookIsStillAConflict)
{
    window.showPage(SessionPages::rfiPage);
    window.currentPage()->goToRfi(litware);
    child<QPlainTextEdit>(*window.currentPage(), u"rfiComment"_s).setPlainText(u"mine"_s);
    {
        Session other(profileFor(gateway), sandboxSecret);
        Answer<Versioned<RequestForInformation>> fetched;
        other.resources().fetchRfi(litware, &other, fetched.take());
        ASSERT_TRUE(fetched.wait());
        Answer<Versioned<RequestForInformation>> saved;
        other.resources().updateRfi(litware, fetched.wait()->etag,
                                    {.status = u"ConsentDeclined"_s, .comment = {}}, &other, saved.take());
        ASSERT_TRUE(saved.wait());
    }
    open();
    window.showPage(SessionPages::rfiPage);
    window.currentPage()->goToRfi(litware);
    const auto &message = child<InlineMessage>(*window.currentPage(), u"rfiMessage"_s);
    EXPECT_TRUE(eventually([&] { return message.text().contains("Someone else answered"_L1); }));
    EXPECT_EQ(child<QPlainTextEdit>(*window.currentPage(), u"rfiComment"_s).toPlainText(), u"mine"_s);
}

TEST_F(DraftsTest, TheWindowClosesWithoutAQuestionAndKeepsWhatWasTyped)
{
    window.showPage(SessionPages::rfiPage);
    window.currentPage()->goToRfi(litware);
    child<QPlainTextEdit>(*window.currentPage(), u"rfiComment"_s).setPlainText(u"half a sentence"_s);
    window.actions()[ActionId::Disconnect]->trigger();
    EXPECT_EQ(window.session(), nullptr);
    open();
    EXPECT_EQ(drafts().all().size(), 1);
    EXPECT_TRUE(window.close());
}

TEST_F(DraftsTest, TheListOfDraftsCanDiscardThem)
{
    QAction *action = window.actions()[ActionId::Drafts];
    EXPECT_FALSE(action->isEnabled());
    type(&line(editAccount(u"contoso"_s), u"correlationId"_s), u"crm-17"_s);
    EXPECT_TRUE(action->isEnabled());
    open();
    type(&line(newAccount(), u"accountName"_s), u"fresh"_s);
    open();
    EXPECT_TRUE(noticeText().contains("2 forms"_L1));
    action->trigger();
    auto &dialog = child<DraftsDialog>(window, u"draftsDialog"_s);
    auto &list = child<QTreeWidget>(dialog, u"drafts"_s);
    ASSERT_EQ(list.topLevelItemCount(), 2);
    EXPECT_EQ(list.topLevelItem(0)->text(0), u"New account fresh"_s) << "the newest first";
    click(dialog, u"discardDraft"_s);
    EXPECT_EQ(list.topLevelItemCount(), 1);
    click(dialog, u"discardDraft"_s);
    EXPECT_EQ(list.topLevelItemCount(), 0);
    EXPECT_FALSE(child<QPushButton>(dialog, u"resumeDraft"_s).isEnabled());
    EXPECT_FALSE(action->isEnabled());
    QPointer<QDialog> shown(&dialog);
    window.closeSession();
    EXPECT_TRUE(shown.isNull()) << "it looks at the session";
}

TEST_F(DraftsTest, WhatWasDeletedMeanwhileCanBeCreatedAgainFromItsDraft)
{
    type(&line(editAccount(u"contoso"_s), u"correlationId"_s), u"mine"_s);
    Answer<api::Done> deleted;
    window.session()->resources().deleteAccount(u"contoso"_s, {}, true, &window, deleted.take());
    ASSERT_TRUE(deleted.wait());
    open();
    window.actions()[ActionId::Drafts]->trigger();
    click(child<DraftsDialog>(window, u"draftsDialog"_s), u"resumeDraft"_s);
    auto &form = editor<AccountEditor>(u"accountEditor"_s);
    ASSERT_TRUE(eventually([&] { return line(form, u"correlationId"_s).text() == u"mine"_s; }));
    EXPECT_TRUE(form.message().text().contains("was deleted meanwhile"_L1));
    QPointer<EditorDialog> open(&form);
    click(form, u"createAgain"_s);
    ASSERT_TRUE(eventually([&] { return open.isNull(); }));
    EXPECT_EQ(account(u"contoso"_s).value.correlationId(), u"mine"_s);
}

TEST_F(DraftsTest, NoSecretIsAmongThem)
{
    type(&line(editAccount(u"contoso"_s), u"correlationId"_s), u"crm-17"_s);
    window.closeSession();
    QByteArray bytes;
    const QFileInfoList files = QDir(dir.filePath(u"notes"_s)).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        bytes += file.readAll();
    }
    EXPECT_TRUE(bytes.contains("crm-17")) << "what is looked through must be the drafts";
    EXPECT_FALSE(bytes.contains(sandboxSecret.toUtf8()));
    EXPECT_FALSE(bytes.contains("eyJ")) << "how every JSON web token begins";
}

} // namespace
