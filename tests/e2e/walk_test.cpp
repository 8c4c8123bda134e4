// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/items/rfi_table_model.h"
#include "models/jobs/list_export.h"
#include "models/services/connection_tester.h"
#include "models/services/pending_watcher.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "ui/errortext/error_text.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

// The console against the program's own gateway in a process of its own, as a person would use them: the
// steps depend on each other, so it is one test.

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

// Sample bodies of the vendor's overview.
constexpr const char *directRoutingAccount = R"({"name":"contoso","serviceDetails":{"teamsDirectRouting":{
    "syncEnabled":true,"enabled":true,"configuration":{"callScreening":true,"subdomain":"contoso",
    "subdomainTokens":{"region1Token":"region1TokenValue","region2Token":"region2TokenValue"}}}}})";
constexpr const char *operatorConnectNumber = R"({"telephoneNumber":"+123451","accountName":"contoso",
    "serviceDetails":{"teamsOperatorConnect":{"enabled":true,"configuration":{"usage":"CallingUserAssignment",
    "choosableCapabilities":["InboundCalling","OutboundCalling"],"allowTenantAddressUpdate":true}}},
    "configuration":{"customSipHeader":"exampleHeaderContents"}})";

template <typename T>
T sample(const char *text)
{
    return *T::fromJson(QJsonDocument::fromJson(text).object());
}

class GatewayProcess
{
public:
    explicit GatewayProcess(const QString &databaseFile)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(ACG_CONSOLE_BINARY),
                        {u"--serve-sandbox"_s, u"--port"_s, u"0"_s, u"--database"_s, databaseFile});
    }

    ~GatewayProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QUrl url()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patience))
                return {};
        }
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        const QString prefix = u"sandbox: listening on "_s;
        return line.startsWith(prefix) ? QUrl(line.mid(prefix.size())) : QUrl();
    }

    bool terminate()
    {
        m_process.terminate();
        return m_process.waitForFinished(patience) && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }

private:
    QProcess m_process;
};

class Walk : public ::testing::Test
{
protected:
    ConnectionProfile profile(const QUrl &url) const
    {
        ConnectionProfile made = ConnectionProfile::create(u"Sandbox"_s);
        made.baseUrl = url;
        made.authority = url;
        made.tenant = u"contoso.example"_s;
        made.clientId = u"sandbox-admin"_s;
        return made;
    }

    void open(const QUrl &url)
    {
        session = std::make_unique<Session>(profile(url), u"sandbox-secret"_s);
        settled = std::make_unique<QSignalSpy>(&session->pending(), &PendingWatcher::settled);
    }

    template <typename T, typename Call>
    Result<T> ask(Call call)
    {
        Answer<T> answer;
        call(answer.take());
        return answer.wait();
    }

    Result<Versioned<Account>> createAccount(const Account &account)
    {
        return ask<Versioned<Account>>(
            [&](auto done) { session->resources().createAccount(account, session.get(), done); });
    }

    Result<Versioned<Number>> createNumber(const Number &number)
    {
        return ask<Versioned<Number>>(
            [&](auto done) { session->resources().createNumber(number, session.get(), done); });
    }

    Result<Versioned<Account>> readAccount(const QString &name)
    {
        return ask<Versioned<Account>>(
            [&](auto done) { session->resources().fetchAccount(name, session.get(), done); });
    }

    /// What the watcher told of the number once it had settled.
    Provisioning settlingOf(const QString &telephoneNumber)
    {
        Provisioning found;
        EXPECT_TRUE(eventually([&] {
            for (const QList<QVariant> &one : *settled) {
                if (one[1].toString() != telephoneNumber)
                    continue;
                found = one[2].value<Provisioning>();
                return true;
            }
            return false;
        })) << telephoneNumber.toStdString();
        return found;
    }

    QTemporaryDir dir;
    std::unique_ptr<Session> session;
    std::unique_ptr<QSignalSpy> settled;
};

TEST_F(Walk, fromConnectingToDeleting)
{
    GatewayProcess gateway(dir.filePath(u"sandbox.sqlite"_s));
    const QUrl url = gateway.url();
    ASSERT_TRUE(url.isValid()) << "the first line says where the gateway listens";

    // Connect.
    ConnectionTester tester(profile(url), u"sandbox-secret"_s);
    const auto roles = ask<Roles>([&](auto done) { tester.start(done); });
    ASSERT_TRUE(roles.has_value());
    EXPECT_TRUE(roles->may(Permission::Write));
    open(url);

    // The demo's contoso goes, with its numbers, so that the overview's can be created.
    const auto cleared = ask<api::Done>(
        [&](auto done) { session->resources().deleteAccount(u"contoso"_s, {}, true, session.get(), done); });
    ASSERT_TRUE(cleared.has_value()) << errorLine(cleared.error()).toStdString();

    // Create the overview's Direct Routing account.
    const auto created = createAccount(sample<Account>(directRoutingAccount));
    ASSERT_TRUE(created.has_value()) << errorLine(created.error()).toStdString();
    EXPECT_EQ(created->value.subdomain(), u"contoso"_s);
    EXPECT_EQ(created->value.numberCount(Service::TeamsDirectRouting), 0);

    // The overview's number needs Operator Connect on the account.
    Versioned<Account> withOperatorConnect = *created;
    withOperatorConnect.value.setTeamsTenantId(u"tenantIdString"_s);
    withOperatorConnect.value.setEnabled(Service::TeamsOperatorConnect, true);
    withOperatorConnect.value.setSyncEnabled(Service::TeamsOperatorConnect, true);
    const auto updated = ask<Versioned<Account>>(
        [&](auto done) { session->resources().updateAccount(withOperatorConnect, session.get(), done); });
    ASSERT_TRUE(updated.has_value()) << errorLine(updated.error()).toStdString();

    // Add the overview's number; pending turns synced.
    const Number number = sample<Number>(operatorConnectNumber);
    const auto added = createNumber(number);
    ASSERT_TRUE(added.has_value()) << errorLine(added.error()).toStdString();
    EXPECT_EQ(added->value.provisioning().status(), ProvisioningStatus::Pending);
    EXPECT_EQ(settlingOf(u"+123451"_s).status(), ProvisioningStatus::Synced);

    // One without a usage fails, in the backend's words.
    Number unusable = number;
    unusable.setTelephoneNumber(u"+123452"_s);
    unusable.setUsage(Service::TeamsOperatorConnect, {});
    ASSERT_TRUE(createNumber(unusable).has_value());
    const Provisioning failed = settlingOf(u"+123452"_s);
    EXPECT_EQ(failed.status(), ProvisioningStatus::Failed);
    ASSERT_FALSE(failed.errors.isEmpty());
    EXPECT_EQ(failed.errors.first().message, u"Invalid/missing required configuration attributes: Usage"_s);
    EXPECT_EQ(failed.errors.first().target, u"oc"_s);

    // A colleague changed the account meanwhile: the stale ETag is refused, and a person is told.
    const auto stale = ask<Versioned<Account>>(
        [&](auto done) { session->resources().updateAccount(*created, session.get(), done); });
    ASSERT_FALSE(stale.has_value());
    EXPECT_TRUE(stale.error().isConflict());
    EXPECT_TRUE(errorText(stale.error()).title.contains(u"contoso"_s));
    EXPECT_FALSE(errorText(stale.error()).advice.isEmpty());

    // Answer an RFI.
    session->reloadRfis();
    ASSERT_TRUE(eventually([&] { return session->rfis().loadState() == LoadState::Complete; }));
    const QString tenantId = session->rfis().at(0)->tenantId();
    const auto rfi = ask<Versioned<RequestForInformation>>(
        [&](auto done) { session->resources().fetchRfi(tenantId, session.get(), done); });
    ASSERT_TRUE(rfi.has_value());
    const auto answered = ask<Versioned<RequestForInformation>>([&](auto done) {
        session->resources().updateRfi(tenantId, rfi->etag, {u"AgreementSigned"_s, u"Ticket 4711"_s},
                                       session.get(), done);
    });
    ASSERT_TRUE(answered.has_value()) << errorLine(answered.error()).toStdString();
    EXPECT_EQ(answered->value.customerRelationship().comment, u"Ticket 4711"_s);

    // Export the numbers of the account and read them back.
    session->setNumbersScope(u"contoso"_s);
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    session->numbers().sort(NumberTableModel::TelephoneNumber);
    const QString csv = dir.filePath(u"numbers.csv"_s);
    ListExport job({&session->numbers(), {NumberTableModel::TelephoneNumber, NumberTableModel::AccountName}},
                   {}, csv);
    QSignalSpy exported(&job, &ListExport::finished);
    job.start();
    ASSERT_TRUE(eventually([&] { return exported.count() == 1; }));
    QFile file(csv);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[1], u"+123451,contoso"_s);
    EXPECT_EQ(lines[2], u"+123452,contoso"_s);

    // Delete: refused while numbers exist, then with them.
    const auto refused = ask<api::Done>(
        [&](auto done) { session->resources().deleteAccount(u"contoso"_s, {}, false, session.get(), done); });
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().httpStatus, 409);
    const auto deleted = ask<api::Done>(
        [&](auto done) { session->resources().deleteAccount(u"contoso"_s, {}, true, session.get(), done); });
    ASSERT_TRUE(deleted.has_value());
    EXPECT_TRUE(readAccount(u"contoso"_s).error().isNotFound());
    EXPECT_EQ(session->numbers().rowCount(), 0);

    session.reset();
    EXPECT_TRUE(gateway.terminate()) << "SIGTERM ends the gateway cleanly";
}

} // namespace
