// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is seen before a save, and what happens when somebody else was quicker.

#include "tests/ui/with_session.h"
#include "ui/editors/account_editor.h"
#include "ui/editors/conflict_dialog.h"

#include <QComboBox>
#include <QPointer>
#include <QTreeWidget>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class Conflict : public WithSession
{
protected:
    void SetUp() override
    {
        WithSession::SetUp();
        window.resize(1024, 700);
        window.show();
        editor = new AccountEditor(session->resources(), u"contoso"_s, &window);
        editor->open();
        ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
    }

    [[nodiscard]] QLineEdit &line(const QString &name) const { return child<QLineEdit>(*editor, name); }

    /// The rows of a table, cells parted by " | ".
    [[nodiscard]] static QStringList rows(const QTreeWidget &table)
    {
        QStringList lines;
        for (int i = 0; i < table.topLevelItemCount(); ++i) {
            QStringList cells;
            for (int column = 0; column < table.columnCount(); ++column)
                cells.append(table.topLevelItem(i)->text(column));
            lines.append(cells.join(u" | "_s));
        }
        return lines;
    }

    [[nodiscard]] QStringList preview() const
    {
        const auto &table = child<QTreeWidget>(*editor, u"changes"_s);
        return table.isVisible() ? rows(table) : QStringList();
    }

    void theySave(const std::function<void(Account &)> &change)
    {
        Versioned<Account> theirs = account(u"contoso"_s);
        change(theirs.value);
        put(theirs);
    }

    ConflictDialog *saveIntoConflict()
    {
        click(*editor, u"save"_s);
        EXPECT_TRUE(eventually([&] { return editor->findChild<ConflictDialog *>() != nullptr; }));
        return editor->findChild<ConflictDialog *>();
    }

    [[nodiscard]] bool closes() const
    {
        return eventually([&] { return editor.isNull(); });
    }

    QWidget window;
    QPointer<AccountEditor> editor;
};

TEST_F(Conflict, BeforeSavingEachChangeIsShownAsItIsAndAsItWillBe)
{
    EXPECT_TRUE(preview().isEmpty());
    type(&line(u"correlationId"_s), u"crm-17"_s);
    click(*editor, u"teamsDirectRoutingSync"_s);
    EXPECT_EQ(
        preview(),
        (QStringList{u"Correlation ID | not set | crm-17"_s, u"Direct Routing: backend sync | yes | no"_s}));
    click(*editor, u"teamsDirectRoutingSync"_s);
    retype(&line(u"correlationId"_s), {});
    EXPECT_TRUE(preview().isEmpty());
}

TEST_F(Conflict, ChangesToDifferentFieldsAreBothKept)
{
    type(&line(u"correlationId"_s), u"mine"_s);
    theySave([](Account &theirs) { theirs.setSyncEnabled(Service::TeamsDirectRouting, false); });
    ConflictDialog *dialog = saveIntoConflict();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(rows(child<QTreeWidget>(*dialog, u"conflictRows"_s)),
              (QStringList{u"Correlation ID | not set | not set | mine | mine"_s,
                           u"Direct Routing: backend sync | yes | no | yes | no"_s}));
    click(*dialog, u"saveMerged"_s);
    ASSERT_TRUE(closes());
    const Account after = account(u"contoso"_s).value;
    EXPECT_EQ(after.correlationId(), u"mine"_s);
    EXPECT_FALSE(after.isSyncEnabled(Service::TeamsDirectRouting));
}

TEST_F(Conflict, WhereBothChangedAFieldItHasToBeChosen)
{
    type(&line(u"correlationId"_s), u"mine"_s);
    theySave([](Account &theirs) {
        theirs.setCorrelationId(u"theirs"_s);
        theirs.setSyncEnabled(Service::TeamsDirectRouting, false);
    });
    ConflictDialog *dialog = saveIntoConflict();
    ASSERT_NE(dialog, nullptr);
    auto &saveButton = child<QAbstractButton>(*dialog, u"saveMerged"_s);
    EXPECT_FALSE(saveButton.isEnabled());
    child<QComboBox>(*dialog, u"choice:correlationId"_s).setCurrentIndex(2);
    EXPECT_TRUE(saveButton.isEnabled());
    click(*dialog, u"saveMerged"_s);
    ASSERT_TRUE(closes());
    const Account after = account(u"contoso"_s).value;
    EXPECT_EQ(after.correlationId(), u"mine"_s);
    EXPECT_FALSE(after.isSyncEnabled(Service::TeamsDirectRouting)) << "theirs, where it was theirs alone";
}

TEST_F(Conflict, ChoosingTheirsEverywhereSendsNothing)
{
    type(&line(u"correlationId"_s), u"mine"_s);
    theySave([](Account &theirs) { theirs.setCorrelationId(u"theirs"_s); });
    ConflictDialog *dialog = saveIntoConflict();
    ASSERT_NE(dialog, nullptr);
    const int before = arrived("PUT", u"/accounts/contoso"_s);
    child<QComboBox>(*dialog, u"choice:correlationId"_s).setCurrentIndex(1);
    click(*dialog, u"saveMerged"_s);
    ASSERT_TRUE(closes());
    EXPECT_EQ(arrived("PUT", u"/accounts/contoso"_s), before);
    EXPECT_EQ(account(u"contoso"_s).value.correlationId(), u"theirs"_s);
}

TEST_F(Conflict, TheQuestionCanBePutOffAndTypedValuesStay)
{
    type(&line(u"correlationId"_s), u"mine"_s);
    theySave([](Account &theirs) { theirs.setCorrelationId(u"theirs"_s); });
    ConflictDialog *dialog = saveIntoConflict();
    ASSERT_NE(dialog, nullptr);
    dialog->reject();
    EXPECT_EQ(line(u"correlationId"_s).text(), u"mine"_s);
    EXPECT_TRUE(eventually([&] { return editor->findChild<ConflictDialog *>() == nullptr; }));
    click(*editor, u"compareVersions"_s);
    ASSERT_TRUE(eventually([&] { return editor->findChild<ConflictDialog *>() != nullptr; }));
    click(*editor->findChild<ConflictDialog *>(), u"takeTheirs"_s);
    EXPECT_TRUE(eventually([&] { return line(u"correlationId"_s).text() == u"theirs"_s; }));
}

TEST_F(Conflict, WhenTheyWantedTheSameNothingIsAsked)
{
    type(&line(u"correlationId"_s), u"same"_s);
    theySave([](Account &theirs) { theirs.setCorrelationId(u"same"_s); });
    click(*editor, u"save"_s);
    EXPECT_TRUE(closes());
}

TEST_F(Conflict, TheSecondMeetingIsAMeetingWithWhatTheyHaveNow)
{
    type(&line(u"correlationId"_s), u"mine"_s);
    theySave([](Account &theirs) { theirs.setCorrelationId(u"theirs"_s); });
    ConflictDialog *dialog = saveIntoConflict();
    ASSERT_NE(dialog, nullptr);
    // While the question is open they save once more, elsewhere.
    theySave([](Account &theirs) { theirs.setSyncEnabled(Service::TeamsDirectRouting, false); });
    child<QComboBox>(*dialog, u"choice:correlationId"_s).setCurrentIndex(2);
    click(*dialog, u"saveMerged"_s);
    QPointer<ConflictDialog> first(dialog);
    ASSERT_TRUE(eventually([&] {
        const auto *second = editor->findChild<ConflictDialog *>();
        return second != nullptr && second != first;
    }));
    click(*editor->findChild<ConflictDialog *>(), u"saveMerged"_s);
    ASSERT_TRUE(closes());
    const Account after = account(u"contoso"_s).value;
    EXPECT_EQ(after.correlationId(), u"mine"_s);
    EXPECT_FALSE(after.isSyncEnabled(Service::TeamsDirectRouting));
}

TEST_F(Conflict, WhatWasDeletedMeanwhileCanBeCreatedAgain)
{
    type(&line(u"correlationId"_s), u"mine"_s);
    Answer<api::Done> deleted;
    session->resources().deleteAccount(u"contoso"_s, {}, true, qApp, deleted.take());
    ASSERT_TRUE(deleted.wait());
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return editor->message().text().contains("was deleted meanwhile"_L1); }));
    EXPECT_EQ(line(u"correlationId"_s).text(), u"mine"_s);
    click(*editor, u"createAgain"_s);
    ASSERT_TRUE(closes());
    const Account after = account(u"contoso"_s).value;
    EXPECT_EQ(after.correlationId(), u"mine"_s);
    EXPECT_TRUE(after.isEnabled(Service::TeamsDirectRouting)) << "as it stood in the form";
}

TEST_F(Conflict, WhatWasDeletedMeanwhileCanBeLetGo)
{
    type(&line(u"correlationId"_s), u"mine"_s);
    Answer<api::Done> deleted;
    session->resources().deleteAccount(u"contoso"_s, {}, true, qApp, deleted.take());
    ASSERT_TRUE(deleted.wait());
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return editor->message().text().contains("was deleted meanwhile"_L1); }));
    click(*editor, u"discardGone"_s);
    EXPECT_TRUE(closes());
    EXPECT_EQ(arrived("PUT", u"/accounts/contoso"_s), 1) << "the one that found it gone";
}

} // namespace
