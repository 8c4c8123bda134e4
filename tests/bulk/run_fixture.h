// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/api/requests.h"
#include "models/api/transport.h"
#include "models/auth/client_credentials_token_source.h"
#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"
#include "models/bulk/job_runner.h"
#include "models/bulk/job_store.h"
#include "models/services/bulk_writer.h"
#include "models/services/change_recorder.h"
#include "models/services/pending_watcher.h"
#include "models/services/resource_feed.h"
#include "models/services/resource_service.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace acg::testing {

using namespace Qt::StringLiterals;

/// What a session is to a run, with short waits.
struct Console
{
    explicit Console(const ConnectionProfile &profile, const QString &folder,
                     ChangeHistory *history = nullptr, const RunSettings &settings = quick())
        : tokens(transport,
                 {profile.authority, profile.tenant, profile.clientId, sandboxSecret, profile.scope})
        , client(clientSettings(profile), transport, tokens)
        , resources(client, feed)
        , pending(resources, feed,
                  {.firstInterval = std::chrono::milliseconds(20),
                   .longestInterval = std::chrono::milliseconds(200)})
        , recorder(history != nullptr ? std::make_unique<ChangeRecorder>(*history, profile, client) : nullptr)
        , writer(client, feed, recorder.get())
        , store(folder, profile)
        , runner(store, writer, client, pending, settings)
    {
    }

    static RunSettings quick()
    {
        using namespace std::chrono_literals;
        return {.firstWait = 20ms, .longestWait = 100ms, .syncPatience = 5s, .syncPause = 20ms};
    }

    static ApiClient::Settings clientSettings(const ConnectionProfile &profile)
    {
        ApiClient::Settings settings;
        settings.baseUrl = profile.baseUrl;
        settings.apiVersion = profile.apiVersion;
        settings.firstRetryDelay = std::chrono::milliseconds(1);
        settings.budget = {profile.requestsPerMinute, std::chrono::milliseconds(100)};
        return settings;
    }

    Transport transport;
    ClientCredentialsTokenSource tokens;
    ApiClient client;
    ResourceFeed feed;
    ResourceService resources;
    PendingWatcher pending;
    std::unique_ptr<ChangeRecorder> recorder;
    BulkWriter writer;
    JobStore store;
    JobRunner runner;
};

/// A row of a plan for a number with this SIP header, which is what the tests tell numbers apart by.
inline Number numberWith(const QString &account, const QString &telephoneNumber, const QString &header)
{
    Number number(account, telephoneNumber);
    number.setEnabled(Service::ZoomPhoneCloudPeering, true);
    number.setCustomSipHeader(header);
    return number;
}

inline QByteArray bodyOf(const Number &number)
{
    return compactJson(number.toRequestBody());
}

inline QString numberAt(int index)
{
    return u"+1425%1"_s.arg(index, 7, 10, QChar(u'0'));
}

inline BulkRow planned(RowAction action, const Number &after, const Number *before = nullptr)
{
    BulkRow row;
    row.subject = {ChangedKind::Number, after.accountName(), after.telephoneNumber()};
    row.action = action;
    if (before != nullptr)
        row.before = bodyOf(*before);
    if (action != RowAction::Delete)
        row.after = bodyOf(after);
    if (action == RowAction::Move)
        row.movedFrom = before->accountName();
    return row;
}

/// A gateway with the accounts "one" and "two", and a console that runs jobs.
class RunTest : public WithGateway
{
protected:
    explicit RunTest(const sandbox::GatewayOptions &chosen = options())
        : WithGateway(chosen)
    {
    }

    void SetUp() override
    {
        WithGateway::SetUp();
        profile = profileFor(gateway);
        open();
        makeAccount(u"one"_s);
        makeAccount(u"two"_s);
        gateway.requests().clear();
    }

    void TearDown() override { console.reset(); }

    /// As a program started anew.
    void open(ChangeHistory *history = nullptr)
    {
        console.reset();
        console = std::make_unique<Console>(profile, folder.path(), history, settings);
        ASSERT_TRUE(eventually([this] { return console->store.isLoaded(); }));
    }

    void makeAccount(const QString &name, bool sync = false)
    {
        Account account(name);
        account.setEnabled(Service::ZoomPhoneCloudPeering, true);
        account.setSyncEnabled(Service::ZoomPhoneCloudPeering, sync);
        Answer<Versioned<Account>> made;
        console->client.send(api::PutAccount{account, {}}, qApp, made.take());
        ASSERT_TRUE(made.wait()) << made.wait().error().message.toStdString();
    }

    void makeNumbers(const QList<Number> &numbers)
    {
        for (qsizetype i = 0; i < numbers.size(); i += 100) {
            Answer<QList<Number>> made;
            console->client.send(api::CreateOrUpdateNumbers{numbers[i].accountName(), numbers.mid(i, 100)},
                                 qApp, made.take());
            ASSERT_TRUE(made.wait()) << made.wait().error().message.toStdString();
        }
        gateway.requests().clear();
    }

    /// A job with these rows, as comparing leaves it.
    QUuid plan(const QList<BulkRow> &rows)
    {
        BulkJob *job = console->store.create(u"a job"_s);
        bool written = false;
        job->ask(
            qApp, [rows](JobFile &file) { return writeRows(file, rows); },
            [&written](const StorageResult<void> &done) { written = done.has_value(); });
        EXPECT_TRUE(eventually([&written] { return written; }));
        JobInfo info = job->info();
        info.stage = JobStage::Planned;
        job->setInfo(info);
        return info.id;
    }

    static StorageResult<void> writeRows(JobFile &file, QList<BulkRow> rows)
    {
        QList<Wish> wishes;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            rows[i].id = i + 1;
            wishes.append({.subject = rows[i].subject});
        }
        return file.addWishes(wishes).and_then([&] { return file.writePlan(rows); });
    }

    /// Until it ends by itself.
    [[nodiscard]] bool runToTheEnd(const QUuid &job)
    {
        QSignalSpy finished(&console->runner, &JobRunner::finished);
        console->runner.run(job);
        return eventually([&] { return finished.count() == 1; });
    }

    QList<BulkRow> rowsOf(const QUuid &job)
    {
        std::optional<QList<BulkRow>> rows;
        console->store.open(job)->ask(
            qApp,
            [](JobFile &file) {
                QList<BulkRow> all;
                static_cast<void>(file.readRows(1, [&all](const BulkRow &row) {
                    all.append(row);
                    return true;
                }));
                return all;
            },
            [&rows](const QList<BulkRow> &read) { rows = read; });
        EXPECT_TRUE(eventually([&rows] { return rows.has_value(); }));
        return rows.value_or(QList<BulkRow>());
    }

    /// What the gateway holds: the SIP header of each number, by account and number.
    QMap<QString, QString> held(const QStringList &accounts = {u"one"_s, u"two"_s})
    {
        QMap<QString, QString> found;
        for (const QString &account : accounts) {
            api::ListWholeNumbers request{account, {}};
            do {
                Answer<Page<Number>> page;
                console->client.send(request, qApp, page.take());
                EXPECT_TRUE(page.wait());
                if (!page.wait())
                    break;
                for (const Number &number : page.wait()->items)
                    found.insert(account + u'/' + number.telephoneNumber(), number.customSipHeader());
                request.page.link = page.wait()->nextLink;
            } while (!request.page.link.isEmpty());
        }
        return found;
    }

    /// How often a write of each number was carried out, by the gateway's own account.
    QMap<QString, int> applied()
    {
        QMap<QString, int> times;
        for (const sandbox::RequestRecord &record : gateway.requests().records()) {
            if (!record.applied || record.method != "POST")
                continue;
            const QJsonArray numbers
                = QJsonDocument::fromJson(record.body).object().value("numbers"_L1).toArray();
            const bool deletes = record.target.contains(":deleteNumbers");
            for (const auto &number : numbers)
                ++times[(deletes ? u"-"_s : u""_s)
                        + number.toObject().value("telephoneNumber"_L1).toString()];
        }
        return times;
    }

    void meet(const QString &path, const sandbox::Fault &fault, int times = 1, int after = 0,
              const QByteArray &method = "POST"_ba)
    {
        sandbox::FaultMatch match;
        match.method = method;
        match.path = QRegularExpression(path);
        match.times = times;
        match.after = after;
        gateway.faults().add(match, fault);
    }

    RunSettings settings = Console::quick();
    ConnectionProfile profile;
    QTemporaryDir folder;
    std::unique_ptr<Console> console;
};

} // namespace acg::testing
