// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connections/connection_profile_store.h"
#include "models/credentials/session_store.h"
#include "tests/support/await.h"
#include "tests/ui/scripted_store.h"
#include "ui/connections/connection_controller.h"
#include "ui/widgets/inline_message.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class ConnectionControllerTest : public ::testing::Test
{
protected:
    ConnectionControllerTest()
        : profiles(dir.filePath(u"connections.ini"_s))
        , profile(ConnectionProfile::create(u"Lab"_s))
        , controller(profiles, keychain, session, &window)
        , ready(&controller, &ConnectionController::ready)
        , busy(&controller, &ConnectionController::busyChanged)
    {
        profile.baseUrl = QUrl(u"https://provapi.contoso.example"_s);
        profile.tenant = u"contoso.example"_s;
        profile.clientId = u"client"_s;
        EXPECT_TRUE(profiles.save(profile));
    }

    [[nodiscard]] QString dialogMessage() const
    {
        return controller.dialog() != nullptr ? controller.dialog()->findChild<InlineMessage *>()->text()
                                              : QString();
    }

    QTemporaryDir dir;
    ConnectionProfileStore profiles;
    ScriptedStore keychain;
    SessionStore session;
    ConnectionProfile profile;
    QWidget window;
    ConnectionController controller;
    QSignalSpy ready;
    QSignalSpy busy;
};

TEST_F(ConnectionControllerTest, OpensWithTheSecretOfTheKeychain)
{
    keychain.onRead = {.outcome = CredentialOutcome::Found, .secret = u"s3cret"_s};
    controller.open(profile.id);
    EXPECT_EQ(busy.count(), 1) << "says that it waits for the keychain";
    ASSERT_TRUE(eventually([&] { return ready.count() == 1; }));
    EXPECT_EQ(ready.first().at(1).toString(), u"s3cret"_s);
    EXPECT_EQ(busy.last().first().toString(), QString());
    EXPECT_EQ(profiles.lastUsed(), profile.id);
    EXPECT_EQ(controller.dialog(), nullptr);
}

TEST_F(ConnectionControllerTest, ASecretOfThisSessionComesFirst)
{
    bool kept = false;
    session.write(profile.credentialKey(), u"typed"_s, &window,
                  [&](const CredentialResult &) { kept = true; });
    ASSERT_TRUE(eventually([&] { return kept; }));
    controller.open(profile.id);
    ASSERT_TRUE(eventually([&] { return ready.count() == 1; }));
    EXPECT_EQ(ready.first().at(1).toString(), u"typed"_s);
    EXPECT_EQ(keychain.reads, 0);
}

struct Trouble
{
    CredentialResult answer;
    QString words;
};

class SecretTrouble : public ConnectionControllerTest, public ::testing::WithParamInterface<Trouble>
{
};

TEST_P(SecretTrouble, IsToldAndTheSecretAskedFor)
{
    keychain.onRead = GetParam().answer;
    controller.open(profile.id);
    ASSERT_TRUE(eventually([&] { return controller.dialog() != nullptr; }));
    EXPECT_TRUE(dialogMessage().contains(GetParam().words)) << dialogMessage().toStdString();
    EXPECT_EQ(ready.count(), 0);
}

INSTANTIATE_TEST_SUITE_P(
    All, SecretTrouble,
    ::testing::Values(Trouble{{.outcome = CredentialOutcome::NotFound}, u"has no secret"_s},
                      Trouble{{.outcome = CredentialOutcome::NotFound, .maybeLocked = true},
                              u"or it is locked"_s},
                      Trouble{{.outcome = CredentialOutcome::Locked}, u"is locked"_s},
                      Trouble{{.outcome = CredentialOutcome::Unavailable}, u"no keychain"_s},
                      Trouble{{.outcome = CredentialOutcome::TimedOut}, u"does not answer"_s}));

TEST_F(ConnectionControllerTest, OpensTheLastOneAtStart)
{
    EXPECT_FALSE(controller.openLast());
    ASSERT_TRUE(profiles.setLastUsed(profile.id));
    keychain.onRead = {.outcome = CredentialOutcome::Found, .secret = u"s3cret"_s};
    EXPECT_TRUE(controller.openLast());
    EXPECT_TRUE(eventually([&] { return ready.count() == 1; }));
}

TEST_F(ConnectionControllerTest, RemovingAsksFirst)
{
    QSignalSpy changed(&controller, &ConnectionController::connectionsChanged);
    controller.remove(profile.id);
    auto *question = window.findChild<QMessageBox *>(u"removeConnectionQuestion"_s);
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(question->text().contains(u"Lab"_s));
    question->reject();
    EXPECT_EQ(profiles.list().size(), 1);

    controller.remove(profile.id);
    QPushButton *yes = nullptr;
    ASSERT_TRUE(eventually([&] {
        yes = nullptr;
        for (auto *button : window.findChildren<QPushButton *>(u"removeConnectionQuestionYes"_s)) {
            if (button->isVisible())
                yes = button;
        }
        return yes != nullptr;
    }));
    yes->click();
    ASSERT_TRUE(eventually([&] { return changed.count() == 1; }));
    EXPECT_TRUE(profiles.list().isEmpty());
}

} // namespace
