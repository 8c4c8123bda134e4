// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connections/connection_profile_store.h"
#include "models/credentials/session_store.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"
#include "tests/ui/scripted_store.h"
#include "ui/connections/secret_keeper.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class ConnectionDialogTest : public WithGateway
{
protected:
    ConnectionDialogTest()
        : profiles(dir.filePath(u"connections.ini"_s))
        , secrets(keychain, session)
    {
    }

    void open(const ConnectionProfile &profile, bool isNew)
    {
        dialog = std::make_unique<ConnectionDialog>(profile, isNew, profiles, secrets);
        dialog->open();
    }

    void openNew() { open(ConnectionProfile::create({}), true); }

    void type(const char *field, const QString &text)
    {
        auto *edit = dialog->findChild<QLineEdit *>(QLatin1StringView(field));
        ASSERT_NE(edit, nullptr) << field;
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
    }

    void typeSandbox(const QString &clientId = u"sandbox-admin"_s)
    {
        type("connectionName", u"Lab"_s);
        type("connectionBaseUrl", gateway.baseUrl().toString());
        type("connectionTenant", u"sandbox.example"_s);
        type("connectionClientId", clientId);
        type("connectionAuthority", gateway.baseUrl().toString());
        type("connectionSecret", sandboxSecret);
    }

    void click(const char *button)
    {
        auto *found = dialog->findChild<QPushButton *>(QLatin1StringView(button));
        ASSERT_NE(found, nullptr) << button;
        QTest::mouseClick(found, Qt::LeftButton);
    }

    [[nodiscard]] QString note(const char *field) const
    {
        const auto *label = dialog->findChild<QLabel *>(QLatin1StringView(field) + "Note"_L1);
        return label != nullptr && !label->isHidden() ? label->text() : QString();
    }

    [[nodiscard]] QString message() const { return dialog->findChild<InlineMessage *>()->text(); }

    QTemporaryDir dir;
    ConnectionProfileStore profiles;
    ScriptedStore keychain;
    SessionStore session;
    SecretKeeper secrets;
    std::unique_ptr<ConnectionDialog> dialog;
};

TEST_F(ConnectionDialogTest, SaysNothingAboutFieldsNobodyHasTypedInYet)
{
    openNew();
    EXPECT_EQ(note("connectionBaseUrl"), u"https://provapi.<base-domain>"_s);
    EXPECT_FALSE(note("connectionName").contains(u"missing"_s));
}

TEST_F(ConnectionDialogTest, ChecksTheBaseUrlAsItIsTyped)
{
    openNew();
    type("connectionBaseUrl", u"http://gateway.example"_s);
    EXPECT_TRUE(note("connectionBaseUrl").contains(u"https"_s));
    type("connectionBaseUrl", u"https://provapi.gateway.example"_s);
    EXPECT_EQ(note("connectionBaseUrl"), u"https://provapi.<base-domain>"_s);
}

TEST_F(ConnectionDialogTest, SavingShowsEveryProblemAndStoresNothing)
{
    openNew();
    QSignalSpy saved(dialog.get(), &ConnectionDialog::saved);
    click("connectionSave");
    for (const char *field : {"connectionName", "connectionBaseUrl", "connectionTenant", "connectionClientId",
                              "connectionSecret"})
        EXPECT_FALSE(note(field).isEmpty()) << field;
    EXPECT_EQ(saved.count(), 0);
    EXPECT_TRUE(profiles.list().isEmpty());
    EXPECT_TRUE(dialog->isVisible());
}

TEST_F(ConnectionDialogTest, TestSaysWhichRolesTheTokenGrants)
{
    openNew();
    typeSandbox();
    click("connectionTest");
    ASSERT_TRUE(eventually([&] { return message().contains(u"The connection works"_s); }))
        << message().toStdString();
    EXPECT_TRUE(message().contains(u"Admin: may do everything"_s));
    EXPECT_TRUE(profiles.list().isEmpty()) << "a test stores nothing";

    typeSandbox(u"sandbox-reader"_s);
    click("connectionTest");
    ASSERT_TRUE(eventually([&] { return message().contains(u"Read: may look only"_s); }))
        << message().toStdString();
}

TEST_F(ConnectionDialogTest, TestTellsAWrongSecret)
{
    openNew();
    typeSandbox();
    type("connectionSecret", u"wrong"_s);
    click("connectionTest");
    ASSERT_TRUE(eventually([&] { return message().contains(u"Check tenant, client ID and secret"_s); }));
    auto *test = dialog->findChild<QPushButton *>(u"connectionTest"_s);
    EXPECT_TRUE(test->isEnabled());
    EXPECT_TRUE(dialog->findChild<QPushButton *>(u"connectionSave"_s)->isEnabled());
}

TEST_F(ConnectionDialogTest, ATestCanBeStopped)
{
    gateway.faults().add({.path = QRegularExpression(u"token"_s)},
                         sandbox::Fault::delay(std::chrono::minutes(1)));
    openNew();
    typeSandbox();
    click("connectionTest");
    auto *save = dialog->findChild<QPushButton *>(u"connectionSave"_s);
    EXPECT_FALSE(save->isEnabled());
    ASSERT_TRUE(eventually([&] { return gateway.faults().isEmpty(); })) << "the request is on its way";
    click("connectionTest");
    EXPECT_TRUE(save->isEnabled());
    EXPECT_EQ(message(), QString());
}

TEST_F(ConnectionDialogTest, SavesTheProfileAndHandsTheSecretToTheKeychainOnly)
{
    openNew();
    typeSandbox();
    QSignalSpy saved(dialog.get(), &ConnectionDialog::saved);
    click("connectionSave");
    ASSERT_TRUE(eventually([&] { return saved.count() == 1; }));
    EXPECT_FALSE(dialog->isVisible());
    ASSERT_EQ(profiles.list().size(), 1);
    EXPECT_EQ(profiles.list().first().clientId, u"sandbox-admin"_s);
    EXPECT_EQ(keychain.written, QStringList{sandboxSecret});
    QFile file(dir.filePath(u"connections.ini"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains(sandboxSecret.toUtf8()));
}

class KeychainProblem : public ConnectionDialogTest, public ::testing::WithParamInterface<CredentialOutcome>
{
};

TEST_P(KeychainProblem, OffersToKeepTheSecretForThisSession)
{
    keychain.onWrite = {.outcome = GetParam(), .detail = u"words of the keychain"_s};
    openNew();
    typeSandbox();
    QSignalSpy saved(dialog.get(), &ConnectionDialog::saved);
    click("connectionSave");
    ASSERT_TRUE(eventually([&] { return message().contains(u"not stored"_s); }));
    EXPECT_TRUE(message().contains(u"words of the keychain"_s));
    EXPECT_EQ(saved.count(), 0);
    ASSERT_TRUE(dialog->isVisible());

    click("connectionSessionOnlyNow");
    ASSERT_TRUE(eventually([&] { return saved.count() == 1; }));
    EXPECT_EQ(keychain.written.size(), 1) << "the keychain is not asked again";
    QString kept;
    session.read(profiles.list().first().credentialKey(), dialog.get(),
                 [&](const CredentialResult &result) { kept = result.secret; });
    EXPECT_TRUE(eventually([&] { return kept == sandboxSecret; }));
}

INSTANTIATE_TEST_SUITE_P(All, KeychainProblem,
                         ::testing::Values(CredentialOutcome::Locked, CredentialOutcome::Unavailable,
                                           CredentialOutcome::TimedOut));

TEST_F(ConnectionDialogTest, ASlowKeychainHoldsUpNobody)
{
    keychain.silent = true;
    openNew();
    typeSandbox();
    click("connectionSave");
    EXPECT_TRUE(message().contains(u"keychain"_s));
    dialog->findChild<QPushButton *>(u"connectionCancel"_s)->click();
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(ConnectionDialogTest, AnEmptySecretKeepsTheStoredOne)
{
    ConnectionProfile profile = profileFor(gateway);
    profile.tenant = u"sandbox.example"_s;
    ASSERT_TRUE(profiles.save(profile));
    open(profile, false);
    EXPECT_EQ(dialog->findChild<QLineEdit *>(u"connectionSecret"_s)->placeholderText(),
              u"kept in the keychain"_s);
    type("connectionName", u"Renamed"_s);
    QSignalSpy saved(dialog.get(), &ConnectionDialog::saved);
    click("connectionSave");
    ASSERT_EQ(saved.count(), 1);
    EXPECT_TRUE(keychain.written.isEmpty());
    EXPECT_EQ(profiles.list().first().name, u"Renamed"_s);
    EXPECT_EQ(saved.first().at(1).toString(), QString());
}

TEST_F(ConnectionDialogTest, ASecretThatCannotBeUsedHasToBeEntered)
{
    ConnectionProfile profile = profileFor(gateway);
    profile.tenant = u"sandbox.example"_s;
    open(profile, false);
    dialog->askForSecret(u"It is gone."_s);
    EXPECT_TRUE(message().contains(u"It is gone."_s));
    click("connectionSave");
    EXPECT_FALSE(note("connectionSecret").isEmpty());
    EXPECT_TRUE(profiles.list().isEmpty());
}

TEST_F(ConnectionDialogTest, SavesTheRequestBudgetAndWhetherListsAreKept)
{
    openNew();
    typeSandbox();
    EXPECT_EQ(dialog->profile().requestsPerMinute, 100) << "what the gateway documents";
    EXPECT_TRUE(dialog->profile().keepsSnapshot);
    auto *requests = dialog->findChild<QSpinBox *>(u"connectionRequests"_s);
    requests->setFocus();
    requests->selectAll();
    QTest::keyClicks(requests, u"40"_s);
    dialog->findChild<QCheckBox *>(u"connectionKeepsLists"_s)->click();
    click("connectionSave");
    ASSERT_TRUE(eventually([&] { return profiles.list().size() == 1; }));
    EXPECT_EQ(profiles.list().constFirst().requestsPerMinute, 40);
    EXPECT_FALSE(profiles.list().constFirst().keepsSnapshot);
}

TEST_F(ConnectionDialogTest, KeptListsCanBeRemovedAtOnce)
{
    ConnectionProfile profile = profileFor(gateway);
    open(profile, false);
    QSignalSpy unwanted(dialog.get(), &ConnectionDialog::keptListsUnwanted);
    click("connectionRemoveLists");
    ASSERT_EQ(unwanted.count(), 1);
    EXPECT_EQ(unwanted.first().first().toUuid(), profile.id);
    EXPECT_FALSE(dialog->findChild<QPushButton *>(u"connectionRemoveLists"_s)->isEnabled());
}

TEST_F(ConnectionDialogTest, KeepsWhatTheFormDoesNotShow)
{
    ConnectionProfile profile = profileFor(gateway);
    profile.apiVersion = u"2031-01-01"_s;
    profile.scope = u"api://other/.default"_s;
    open(profile, false);
    EXPECT_EQ(dialog->profile(), profile);
}

} // namespace
