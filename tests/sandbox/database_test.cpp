// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sandbox/gateway_test.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <csignal>

namespace sandbox_test {

/// The gateway as a process of its own.
class ServeTest : public GatewayTest
{
protected:
    static constexpr int patience = 30000; // ms; an instrumented build on a busy machine is slow to start

    void serve(QProcess &process, const QString &file)
    {
        process.start(QStringLiteral(SANDBOX_SERVER), {u"0"_s, file});
        ASSERT_TRUE(process.waitForStarted(patience));
        while (!process.canReadLine())
            ASSERT_TRUE(process.waitForReadyRead(patience)) << process.readAllStandardError().toStdString();
        const QByteArray line = process.readLine();
        const QByteArray start = "sandbox: listening on ";
        ASSERT_TRUE(line.startsWith(start + "http://127.0.0.1:")) << line.toStdString();
        client
            = std::make_unique<probe::HttpProbe>(QUrl(QString::fromLatin1(line.mid(start.size()).trimmed())));
        const QByteArray form = "grant_type=client_credentials&client_id=sandbox-admin&client_secret=sandbox-"
                                "secret&scope=https%3A%2F%2F"
                                "func-voiceservice-rp-prod-eastuseuap.azurewebsites.net%2F.default";
        token = client
                    ->send("POST", "/t/oauth2/v2.0/token",
                           {{"Content-Type", "application/x-www-form-urlencoded"}}, form)
                    .json()
                    .value("access_token"_L1)
                    .toString()
                    .toLatin1();
        ASSERT_FALSE(token.isEmpty());
    }

    static void send(const QProcess &process, int signal)
    {
        ASSERT_GT(process.processId(), 0);
        ASSERT_EQ(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    }
    using GatewayTest::send;
};

TEST_F(ServeTest, WhatWasAnsweredOutlivesAKill)
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(u"sandbox.db"_s);
    QProcess first;
    serve(first, file);
    makeAccount();
    for (int i = 0; i < 20; ++i)
        makeNumber(u"+4930%1"_s.arg(100 + i));
    EXPECT_EQ(remove("/accounts/test/numbers/+4930100").status, 204);
    const QByteArray body = get("/accounts/test/numbers").body;
    const QByteArray oldToken = token;
    first.kill();
    ASSERT_TRUE(first.waitForFinished(patience));
    ASSERT_EQ(first.exitStatus(), QProcess::CrashExit);

    QProcess second;
    serve(second, file);
    token = oldToken; // tokens survive a restart
    EXPECT_EQ(get("/accounts/test/numbers").body, body);
    EXPECT_EQ(get("/accounts?countRecords=true").header("x-ms-record-count"),
              "13"); // the demo data came once
    second.kill();
    ASSERT_TRUE(second.waitForFinished(patience));
}

TEST_F(ServeTest, SignalsEndItCleanly)
{
    for (const int signal : {SIGTERM, SIGINT}) {
        QProcess process;
        serve(process, {});
        EXPECT_EQ(get("/accounts").status, 200);
        send(process, signal);
        ASSERT_TRUE(process.waitForFinished(patience));
        EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(process.exitCode(), 0);
        EXPECT_TRUE(process.readAllStandardOutput().isEmpty());
        EXPECT_TRUE(process.readAllStandardError().isEmpty());
    }
}

TEST_F(ServeTest, AFailureIsASentenceOnStderr)
{
    QProcess process;
    process.start(QStringLiteral(SANDBOX_SERVER), {u"0"_s, u"/nonexistent/sandbox.db"_s});
    ASSERT_TRUE(process.waitForFinished(patience));
    EXPECT_EQ(process.exitCode(), 1);
    EXPECT_TRUE(process.readAllStandardError().contains("/nonexistent/sandbox.db"));
    EXPECT_TRUE(process.readAllStandardOutput().isEmpty());
}

using DatabaseTest = GatewayTest;

TEST_F(DatabaseTest, AnExistingDatabaseIsKept)
{
    const QTemporaryDir directory;
    const sandbox::GatewayOptions options{.databaseFile = directory.filePath(u"sandbox.db"_s)};
    restart(options);
    EXPECT_EQ(remove("/accounts/contoso?deleteNumbers=true").status, 204);
    sandbox::GatewayOptions bigger = options;
    bigger.generatedNumbers = 10;
    restart(bigger); // only a new database is filled
    EXPECT_EQ(get("/accounts?countRecords=true").header("x-ms-record-count"), "11");
    EXPECT_EQ(get("/accounts/contoso").status, 404);
}

TEST_F(DatabaseTest, AnotherFileIsRefusedAndLeftAlone)
{
    const QTemporaryDir directory;
    const QString name = directory.filePath(u"notes.txt"_s);
    QFile file(name);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const QByteArray text = QByteArray("no database, but notes somebody needs\n").repeated(100);
    file.write(text);
    file.close();
    sandbox::Gateway refused({.databaseFile = name});
    EXPECT_FALSE(refused.start());
    EXPECT_FALSE(refused.errorText().isEmpty());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), text);
}

TEST_F(DatabaseTest, TheDatabaseOfAnotherProgramIsRefused)
{
    const QTemporaryDir directory;
    const QString name = directory.filePath(u"other.db"_s);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(name);
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(QSqlQuery(other).exec(u"CREATE TABLE precious (thing)"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    sandbox::Gateway refused({.databaseFile = name});
    EXPECT_FALSE(refused.start());
    EXPECT_TRUE(refused.errorText().contains(name));
}

class GeneratorTest : public GatewayTest
{
protected:
    QByteArray everything()
    {
        QByteArray all;
        QByteArray path = "/numbers?maxpagesize=1000";
        while (!path.isEmpty()) {
            const QJsonObject page = get(path).json();
            all += QJsonDocument(page.value("value"_L1).toArray()).toJson(QJsonDocument::Compact);
            path = QUrl(page.value("nextLink"_L1).toString())
                       .toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        }
        return all;
    }
};

TEST_F(GeneratorTest, MakesAsManyAsAskedForAndNoDemoData)
{
    restart({.generatedNumbers = 3000, .generatedAccounts = 40});
    EXPECT_EQ(get("/numbers?countRecords=true").header("x-ms-record-count"), "3000");
    EXPECT_EQ(get("/accounts?countRecords=true").header("x-ms-record-count"), "40");
    EXPECT_EQ(get("/accounts/contoso").status, 404);
}

TEST_F(GeneratorTest, WhatItMakesFollowsTheRules)
{
    restart({.generatedNumbers = 1500,
             .generatedAccounts = 30,
             .backendSyncDelay = std::chrono::milliseconds(0)});
    QSet<QString> seen;
    QStringList order;
    QSet<QString> states;
    const QJsonArray accounts = get("/accounts").json().value("value"_L1).toArray();
    for (const auto &account : accounts) {
        const QByteArray path = "/accounts/" + account["name"_L1].toString().toLatin1();
        const QJsonArray numbers = get(path + "/numbers?maxpagesize=1000").json().value("value"_L1).toArray();
        for (const auto &number : numbers) {
            order << number["telephoneNumber"_L1].toString();
            states << number["serviceProvisioningStatus"_L1].toString();
            const Answer written = put(path + "/numbers/" + order.last().toLatin1(), number.toObject());
            EXPECT_EQ(written.status, 200) << written.body.toStdString();
            EXPECT_EQ(get(path + "/numbers/" + order.last().toLatin1()).json().value("serviceDetails"_L1),
                      number["serviceDetails"_L1]);
        }
        const QJsonObject before = account.toObject();
        EXPECT_EQ(put(path, before).status, 200);
        EXPECT_EQ(get(path).json(), before); // numberCount was true, every default was there
    }
    seen = QSet<QString>(order.begin(), order.end());
    EXPECT_EQ(seen.size(), 1500);
    EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
    EXPECT_EQ(states, QSet<QString>({u"synced"_s, u"failed"_s, u"pending"_s}));
}

TEST_F(GeneratorTest, TheSameSeedMakesTheSameNumbers)
{
    restart({.generatedNumbers = 2000, .generatedAccounts = 10, .seed = 7});
    const QByteArray first = everything();
    restart({.generatedNumbers = 2000, .generatedAccounts = 10, .seed = 7});
    EXPECT_TRUE(everything() == first);
    restart({.generatedNumbers = 2000, .generatedAccounts = 10, .seed = 8});
    EXPECT_FALSE(everything() == first);
}

} // namespace sandbox_test
