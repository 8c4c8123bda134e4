// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bulk jobs: how much of what a gateway at 100 requests a minute grants they use, with the minute made short
// on both sides alike, and how many numbers a second they write to one without a limit, against single PUTs.

#include "app/sandbox/gateway.h"
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
#include "models/storage/change_history.h"
#include "tests/bench/gateway_process.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace acg::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int requestsPerMinute = 100;
constexpr auto minute = 3000ms; ///< twenty times as fast as a real one
constexpr int minutes = 6;
constexpr int rowsWithoutLimit = 20'000;
constexpr int singlePuts = 1'000;

/// A gateway, and what a session is to a run.
class Bench
{
public:
    /// `limit`: requests a minute, and the console knows it; 0: none.
    explicit Bench(int limit)
        : m_gateway(options(limit))
        , m_profile(started(m_gateway))
        , m_tokens(
              m_transport,
              {m_profile.authority, m_profile.tenant, m_profile.clientId, sandboxSecret, m_profile.scope})
        , m_client(settings(m_profile, limit), m_transport, m_tokens)
        , m_resources(m_client, m_feed)
        , m_pending(m_resources, m_feed, {})
        , m_history(m_folder.filePath(u"history"_s))
        , m_recorder(m_history, m_profile, m_client)
        , m_writer(m_client, m_feed, &m_recorder)
        , m_store(m_folder.filePath(u"jobs"_s), m_profile)
        , m_runner(m_store, m_writer, m_client, m_pending)
    {
        Account account(u"one"_s);
        account.setEnabled(Service::ZoomPhoneCloudPeering, true);
        QEventLoop loop;
        m_client.send(api::PutAccount{account, {}}, &loop, [&loop](const auto &made) {
            if (!made)
                std::abort();
            loop.quit();
        });
        loop.exec();
    }

    [[nodiscard]] ApiClient &client() { return m_client; }
    [[nodiscard]] JobRunner &runner() { return m_runner; }

    static Number number(int index)
    {
        Number made(u"one"_s, u"+1425%1"_s.arg(index, 7, 10, QChar(u'0')));
        made.setEnabled(Service::ZoomPhoneCloudPeering, true);
        return made;
    }

    /// A plan that creates so many numbers.
    QUuid plan(int rows)
    {
        BulkJob *job = m_store.create(u"a job"_s);
        QEventLoop loop;
        job->ask(
            &loop,
            [rows](JobFile &file) {
                QList<Wish> wishes;
                QList<BulkRow> planned;
                for (int i = 0; i < rows; ++i) {
                    const Number made = number(i);
                    BulkRow row{.id = i + 1,
                                .subject = {ChangedKind::Number, u"one"_s, made.telephoneNumber()},
                                .action = RowAction::Create,
                                .after = compactJson(made.toRequestBody())};
                    wishes.append({.subject = row.subject});
                    planned.append(std::move(row));
                }
                return file.addWishes(wishes).and_then([&] { return file.writePlan(planned); });
            },
            [&loop](const StorageResult<void> &written) {
                if (!written)
                    std::abort();
                loop.quit();
            });
        loop.exec();
        return job->info().id;
    }

private:
    static sandbox::GatewayOptions options(int limit)
    {
        sandbox::GatewayOptions chosen;
        if (limit > 0) {
            chosen.requestsPerMinute = limit;
            chosen.rateMinute = minute;
        }
        return chosen;
    }
    static ConnectionProfile started(sandbox::Gateway &gateway)
    {
        if (!gateway.start()) {
            qCritical("%s", qPrintable(gateway.errorText()));
            std::exit(EXIT_FAILURE);
        }
        return profileFor(gateway.baseUrl());
    }
    static ApiClient::Settings settings(const ConnectionProfile &profile, int limit)
    {
        ApiClient::Settings chosen;
        chosen.baseUrl = profile.baseUrl;
        chosen.apiVersion = profile.apiVersion;
        chosen.budget = {.limit = limit, .window = minute};
        return chosen;
    }

    QTemporaryDir m_folder;
    sandbox::Gateway m_gateway;
    ConnectionProfile m_profile;
    Transport m_transport;
    ClientCredentialsTokenSource m_tokens;
    ApiClient m_client;
    ResourceFeed m_feed;
    ResourceService m_resources;
    PendingWatcher m_pending;
    ChangeHistory m_history;
    ChangeRecorder m_recorder;
    BulkWriter m_writer;
    JobStore m_store;
    JobRunner m_runner;
};

/// Of a run of six minutes: what was granted after the first, by what the gateway would have granted, and
/// what was refused after the first ten seconds.
void limited(benchmark::State &state)
{
    for (auto _ : state) {
        Bench bench(requestsPerMinute);
        const QUuid job = bench.plan(JobFile::mostRowsInARequest * requestsPerMinute * (minutes + 1));
        std::vector<Clock::time_point> granted;
        std::vector<Clock::time_point> refused;
        QEventLoop loop;
        QObject::connect(&bench.client(), &ApiClient::progressed, &loop,
                         [&](const RequestProgress &progress) {
                             if (progress.stage == RequestProgress::Stage::Succeeded)
                                 granted.push_back(Clock::now());
                             else if (progress.stage == RequestProgress::Stage::WaitingToRetry
                                      && progress.error.httpStatus == 429)
                                 refused.push_back(Clock::now());
                         });
        const auto started = Clock::now();
        bench.runner().run(job);
        QTimer::singleShot(minute * minutes, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
        const auto after = [&started](const std::vector<Clock::time_point> &times, Clock::duration when) {
            return static_cast<double>(std::ranges::count_if(
                times, [&started, when](Clock::time_point time) { return time > started + when; }));
        };
        state.counters["used"] = after(granted, minute) / (requestsPerMinute * (minutes - 1));
        const double sent = after(granted, minute / 6) + after(refused, minute / 6);
        state.counters["refused, %"] = sent > 0 ? 100 * after(refused, minute / 6) / sent : 0;
    }
}

void withoutLimit(benchmark::State &state)
{
    for (auto _ : state) {
        Bench bench(0);
        const QUuid job = bench.plan(rowsWithoutLimit);
        QEventLoop loop;
        QObject::connect(&bench.runner(), &JobRunner::finished, &loop, &QEventLoop::quit);
        const auto started = Clock::now();
        bench.runner().run(job);
        loop.exec();
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - started).count());
    }
    state.SetItemsProcessed(rowsWithoutLimit);
}

/// One after the other, as a script does it.
void single(benchmark::State &state)
{
    for (auto _ : state) {
        Bench bench(0);
        QEventLoop loop;
        int next = 0;
        std::function<void()> put = [&] {
            if (next == singlePuts)
                return loop.quit();
            bench.client().send(api::PutNumber{Bench::number(next++), {}}, &loop, [&put](const auto &answer) {
                if (!answer)
                    std::abort();
                put();
            });
        };
        const auto started = Clock::now();
        put();
        loop.exec();
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - started).count());
    }
    state.SetItemsProcessed(singlePuts);
}

BENCHMARK(limited)->Name("bulk/limited")->Iterations(1);
BENCHMARK(withoutLimit)->Name("bulk/batches")->Iterations(1)->UseManualTime();
BENCHMARK(single)->Name("bulk/single PUTs")->Iterations(1)->UseManualTime();

} // namespace
} // namespace acg::bench
