// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/with_session.h"
#include "ui/editors/account_editor.h"
#include "ui/widgets/copy_line.h"
#include "ui/widgets/field_edit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class AccountEditorTest : public WithSession
{
protected:
    void SetUp() override
    {
        WithSession::SetUp();
        window.resize(1024, 700);
        window.show();
    }

    AccountEditor &edit(const QString &accountName)
    {
        editor = new AccountEditor(session->resources(), accountName, &window);
        QObject::connect(editor, &AccountEditor::saved, &window, [this](const Account &account) {
            ++savedCount;
            lastSaved = account;
        });
        editor->open();
        EXPECT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
        return *editor;
    }

    [[nodiscard]] QLineEdit &line(const QString &name) const { return child<QLineEdit>(*editor, name); }
    [[nodiscard]] QString note(const QString &name) const
    {
        return child<QLabel>(*editor, name + "Note"_L1).text();
    }
    [[nodiscard]] QString footer() const { return child<QLabel>(*editor, u"editorFooter"_s).text(); }
    [[nodiscard]] bool canSave() const { return child<QAbstractButton>(*editor, u"save"_s).isEnabled(); }
    [[nodiscard]] bool isClosed() const { return editor.isNull(); }

    QWidget window;
    QPointer<AccountEditor> editor;
    int savedCount = 0;
    Account lastSaved;
};

TEST_F(AccountEditorTest, CreatesTheAccountOfTheOverview)
{
    edit({});
    type(&line(u"accountName"_s), u"tests-new"_s);
    click(*editor, u"teamsDirectRoutingEnabled"_s);
    EXPECT_TRUE(child<QCheckBox>(*editor, u"teamsDirectRoutingSync"_s).isChecked())
        << "sync is what is advised";
    type(&line(u"subdomain"_s), u"tests-new"_s);
    type(&line(u"region1Token"_s), u"region1=Token"_s);
    type(&line(u"region2Token"_s), u"region2Token"_s);
    ASSERT_TRUE(canSave()) << footer().toStdString();
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(savedCount, 1);

    const Account made = account(u"tests-new"_s).value;
    EXPECT_TRUE(made.isEnabled(Service::TeamsDirectRouting));
    EXPECT_TRUE(made.isSyncEnabled(Service::TeamsDirectRouting));
    EXPECT_FALSE(made.hasService(Service::TeamsOperatorConnect)) << "nobody touched it";
    EXPECT_EQ(made.subdomain(), u"tests-new");
    EXPECT_EQ(made.regionToken(1), u"region1=Token");
    EXPECT_EQ(made.regionToken(2), u"region2Token");
    EXPECT_TRUE(made.callScreening());
}

TEST_F(AccountEditorTest, AnAccountThatExistsIsNotOverwritten)
{
    const QJsonObject before = account(u"contoso"_s).value.toJson();
    edit({});
    type(&line(u"accountName"_s), u"contoso"_s);
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return editor->message().text().contains("exists already"_L1); }));
    EXPECT_EQ(line(u"accountName"_s).text(), u"contoso") << "typed values stay";
    EXPECT_EQ(account(u"contoso"_s).value.toJson(), before);
    EXPECT_EQ(savedCount, 0);
}

TEST_F(AccountEditorTest, FieldRulesAreToldAsOneTypes)
{
    edit({});
    EXPECT_FALSE(canSave());
    EXPECT_TRUE(footer().contains("Enter a name"_L1)) << footer().toStdString();

    type(&line(u"accountName"_s), QString(100, u'a'));
    EXPECT_TRUE(canSave()) << footer().toStdString();
    type(&line(u"accountName"_s), u"a"_s);
    EXPECT_EQ(note(u"accountName"_s), u"At most 100 characters");
    EXPECT_TRUE(footer().contains("Name: At most 100 characters"_L1));
    EXPECT_FALSE(canSave());

    retype(&line(u"accountName"_s), u"k\u00f6ln"_s);
    EXPECT_EQ(note(u"accountName"_s), u"Only letters, digits, - and _; '\u00f6' is not allowed"_s);
    retype(&line(u"accountName"_s), u"koeln"_s);
    EXPECT_TRUE(canSave());

    click(*editor, u"teamsDirectRoutingEnabled"_s);
    type(&line(u"subdomain"_s), u"abcdefghi"_s);
    EXPECT_FALSE(note(u"subdomain"_s).contains("Portal"_L1));
    type(&line(u"subdomain"_s), u"j"_s); // 10: the API takes it, the portal's article does not
    EXPECT_TRUE(note(u"subdomain"_s).contains("Portal"_L1));
    EXPECT_TRUE(canSave());
    type(&line(u"subdomain"_s), u"k"_s);
    EXPECT_EQ(note(u"subdomain"_s), u"At most 10 characters");
    EXPECT_FALSE(canSave());
    retype(&line(u"subdomain"_s), u"ok"_s);

    type(&line(u"region1Token"_s), QString(100, u'='));
    EXPECT_TRUE(canSave());
    type(&line(u"region1Token"_s), u"="_s);
    EXPECT_EQ(note(u"region1Token"_s), u"At most 100 characters");
    retype(&line(u"region1Token"_s), u"a b"_s);
    EXPECT_EQ(note(u"region1Token"_s), u"Only letters, digits, =, - and _; a space is not allowed");
    EXPECT_FALSE(canSave());
}

TEST_F(AccountEditorTest, NothingChangedNothingSent)
{
    edit(u"contoso"_s);
    EXPECT_FALSE(canSave());
    EXPECT_EQ(footer(), u"No changes");
    type(&line(u"correlationId"_s), u"x"_s);
    EXPECT_TRUE(canSave());
    QTest::keyClick(&line(u"correlationId"_s), Qt::Key_Backspace);
    EXPECT_FALSE(canSave()) << "back to what it was";
    editor->reject();
    EXPECT_TRUE(eventually([&] { return isClosed(); })) << "nothing to ask about";
    EXPECT_EQ(arrived("PUT", u"contoso"_s), 0);
}

TEST_F(AccountEditorTest, MembersNobodyKnowsSurvive)
{
    Versioned<Account> strange = account(u"contoso"_s);
    QJsonObject json = strange.value.toRequestBody();
    json.insert(u"x-billing"_s, QJsonObject{{u"plan"_s, u"gold"_s}});
    QJsonObject details = json.value(u"serviceDetails"_s).toObject();
    QJsonObject routing = details.value(u"teamsDirectRouting"_s).toObject();
    routing.insert(u"x-hint"_s, 7);
    details.insert(u"teamsDirectRouting"_s, routing);
    details.insert(u"x-service"_s, QJsonObject{{u"enabled"_s, true}});
    json.insert(u"serviceDetails"_s, details);
    const auto parsed = Account::fromJson(json);
    ASSERT_TRUE(parsed);
    put(Versioned<Account>{*parsed, strange.etag});

    edit(u"contoso"_s);
    QStringList shown;
    for (const QLabel *label : child<QWidget>(*editor, u"x-serviceGroup"_s).findChildren<QLabel *>())
        shown.append(label->text());
    EXPECT_TRUE(shown.contains(u"enabled"_s) && shown.contains(u"yes"_s)) << shown.join(u'|').toStdString();
    type(&line(u"correlationId"_s), u"crm-17"_s);
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));

    const QJsonObject after = account(u"contoso"_s).value.toJson();
    EXPECT_EQ(after.value(u"correlationId"_s).toString(), u"crm-17");
    EXPECT_EQ(after.value(u"x-billing"_s), json.value(u"x-billing"_s));
    const QJsonObject detailsAfter = after.value(u"serviceDetails"_s).toObject();
    EXPECT_EQ(detailsAfter.value(u"x-service"_s), details.value(u"x-service"_s));
    EXPECT_EQ(detailsAfter.value(u"teamsDirectRouting"_s).toObject().value(u"x-hint"_s).toInt(), 7);
}

TEST_F(AccountEditorTest, AStaleETagIsToldAndTypedValuesStay)
{
    edit(u"contoso"_s);
    type(&line(u"correlationId"_s), u"mine"_s);
    Versioned<Account> theirs = account(u"contoso"_s);
    theirs.value.setCorrelationId(u"theirs"_s);
    put(theirs);

    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return editor->message().text().contains("Someone else changed"_L1); }));
    EXPECT_EQ(line(u"correlationId"_s).text(), u"mine");
    EXPECT_EQ(account(u"contoso"_s).value.correlationId(), u"theirs") << "nothing was overwritten";

    click(*editor, u"loadTheirs"_s);
    auto &question = child<QMessageBox>(*editor, u"loadTheirsQuestion"_s);
    EXPECT_EQ(line(u"correlationId"_s).text(), u"mine") << "it asks first";
    click(question, u"replaceMine"_s);
    ASSERT_TRUE(eventually([&] { return line(u"correlationId"_s).text() == u"theirs"_s; }));
    retype(&line(u"correlationId"_s), u"merged"_s);
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(account(u"contoso"_s).value.correlationId(), u"merged");
}

TEST_F(AccountEditorTest, WhatTheServerRefusesIsShownAtTheFieldItNames)
{
    edit(u"contoso"_s);
    gateway.faults().add(
        {"PUT", QRegularExpression(u"/accounts/contoso"_s)},
        sandbox::Fault::status(400, {},
                               R"({"error":{"code":"BadRequest","message":"Subdomain is taken.",)"
                               R"("target":"serviceDetails.teamsDirectRouting.configuration.subdomain"}})"));
    retype(&line(u"subdomain"_s), u"taken"_s);
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return editor->message().text().contains("Subdomain is taken."_L1); }));
    EXPECT_EQ(note(u"subdomain"_s), u"Subdomain is taken.");
    EXPECT_EQ(line(u"subdomain"_s).text(), u"taken");
    EXPECT_TRUE(canSave()) << "it can be sent again";
    type(&line(u"subdomain"_s), u"2"_s);
    EXPECT_NE(note(u"subdomain"_s), u"Subdomain is taken.") << "said of another text";
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(account(u"contoso"_s).value.subdomain(), u"taken2");
}

TEST_F(AccountEditorTest, DirectRoutingTellsWhatTheCustomerIsGiven)
{
    edit(u"litware"_s); // without a token for region 2
    const auto shown = [&](const QString &name) { return child<CopyLine>(*editor, name).text(); };
    const auto copied = [&](const QString &name) {
        QGuiApplication::clipboard()->clear();
        click(*editor, name + "Copy"_L1);
        return QGuiApplication::clipboard()->text();
    };
    EXPECT_EQ(shown(u"region1Domain"_s), u"litware-01.1r1.localhost");
    EXPECT_EQ(copied(u"region2Domain"_s), u"litware-01.1r2.localhost");
    EXPECT_EQ(copied(u"region1Record"_s), u"litware-01.1r1.localhost. IN TXT \"MS=ms33018265\"");
    EXPECT_EQ(shown(u"region2Record"_s), u"Enter the token of region 2");
    EXPECT_TRUE(copied(u"region2Record"_s).isEmpty());
    EXPECT_TRUE(child<QLabel>(*editor, u"subdomainStatus"_s).text().startsWith("Not provisioned"_L1));

    type(&line(u"region2Token"_s), u"MS=ms2"_s);
    retype(&line(u"subdomain"_s), u"lit"_s);
    EXPECT_EQ(copied(u"region2Record"_s), u"lit.1r2.localhost. IN TXT \"MS=ms2\"") << "as it is typed";
    retype(&line(u"subdomain"_s), {});
    EXPECT_EQ(shown(u"region1Domain"_s), u"Enter a subdomain");
}

TEST_F(AccountEditorTest, LockedFieldsSayWhy)
{
    edit(u"contoso"_s);
    EXPECT_TRUE(line(u"accountName"_s).isReadOnly());
    EXPECT_TRUE(line(u"teamsTenantId"_s).isReadOnly());
    EXPECT_TRUE(note(u"teamsTenantId"_s).contains("1 number"_L1)) << note(u"teamsTenantId"_s).toStdString();
    delete editor;
    edit(u"tailspin-toys"_s); // Direct Routing only
    EXPECT_FALSE(line(u"teamsTenantId"_s).isReadOnly());
    EXPECT_EQ(editor->findChild<QCheckBox *>(u"azureOperatorCallProtectionSync"_s), nullptr)
        << "there is no sync";
}

TEST_F(AccountEditorTest, ClosingWithChangesAsks)
{
    edit(u"contoso"_s);
    type(&line(u"correlationId"_s), u"half"_s);
    editor->reject();
    auto *question = &child<QMessageBox>(*editor, u"unsavedChanges"_s);
    ASSERT_TRUE(editor->isVisible());
    click(*question, u"keepEditing"_s);
    EXPECT_EQ(line(u"correlationId"_s).text(), u"half");
    ASSERT_TRUE(eventually([&] { return editor->findChild<QMessageBox *>() == nullptr; }));

    editor->close();
    question = &child<QMessageBox>(*editor, u"unsavedChanges"_s);
    click(*question, u"discardChanges"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(arrived("PUT", u"contoso"_s), 0);

    edit(u"contoso"_s);
    type(&line(u"correlationId"_s), u"whole"_s);
    editor->reject();
    click(child<QMessageBox>(*editor, u"unsavedChanges"_s), u"saveChanges"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(account(u"contoso"_s).value.correlationId(), u"whole");
}

TEST_F(AccountEditorTest, ClosedWhileSavingItComesBackWhenThatFails)
{
    edit(u"contoso"_s);
    gateway.faults().add({"PUT", QRegularExpression(u"/accounts/contoso"_s)}, sandbox::Fault::status(409));
    type(&line(u"correlationId"_s), u"kept"_s);
    click(*editor, u"save"_s);
    ASSERT_EQ(editor->state(), EditorDialog::State::Saving);
    EXPECT_FALSE(line(u"correlationId"_s).isEnabled()) << "shown, but locked";
    editor->reject();
    click(child<QMessageBox>(*editor, u"stillSaving"_s), u"closeWhileSaving"_s);
    ASSERT_TRUE(
        eventually([&] { return editor && editor->isVisible() && !editor->message().text().isEmpty(); }));
    EXPECT_EQ(line(u"correlationId"_s).text(), u"kept");
    EXPECT_TRUE(canSave());
}

TEST_F(AccountEditorTest, AfterAnUnknownOutcomeItLooksWhatIsThere)
{
    edit(u"contoso"_s);
    gateway.faults().add({"PUT", QRegularExpression(u"/accounts/contoso"_s), 0, 20},
                         sandbox::Fault::dropAfter());
    type(&line(u"correlationId"_s), u"arrived"_s);
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return editor->message().text().contains("not known"_L1); }));
    EXPECT_EQ(line(u"correlationId"_s).text(), u"arrived");
    click(*editor, u"lookNow"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); })) << "what was typed is there: it was saved";
    EXPECT_EQ(savedCount, 1);
    EXPECT_EQ(lastSaved.correlationId(), u"arrived");
}

TEST_F(AccountEditorTest, AFailedFetchCanBeTriedAgain)
{
    gateway.faults().add({"GET", QRegularExpression(u"/accounts/contoso"_s)}, sandbox::Fault::status(403));
    editor = new AccountEditor(session->resources(), u"contoso"_s, &window);
    editor->open();
    EXPECT_EQ(editor->state(), EditorDialog::State::Loading);
    ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::LoadFailed; }));
    EXPECT_FALSE(canSave());
    click(*editor, u"retryLoad"_s);
    ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
    EXPECT_EQ(line(u"accountName"_s).text(), u"contoso");
    EXPECT_TRUE(editor->message().text().isEmpty());
}

TEST_F(AccountEditorTest, AProposalStandsInTheFormAsIfItWereTyped)
{
    editor = new AccountEditor(session->resources(), u"contoso"_s, &window);
    editor->propose([](Account held) {
        held.setCorrelationId(u"proposed"_s);
        return held;
    });
    editor->open();
    ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
    EXPECT_EQ(line(u"correlationId"_s).text(), u"proposed");
    EXPECT_EQ(child<QLabel>(*editor, u"changePreviewTitle"_s).text(), u"1 change will be saved");
    EXPECT_EQ(arrived("PUT", u"/accounts/contoso"_s), 0) << "a person has to save it";
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(account(u"contoso"_s).value.correlationId(), u"proposed");
}

} // namespace
