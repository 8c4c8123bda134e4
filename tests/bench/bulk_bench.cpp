// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bulk jobs: how much of what a gateway at 100 requests a minute grants they use, with the minute made short
// on both sides alike; how much of 300 when they were told 100; and how many numbers a second they write to
// one without a limit, against single PUTs.

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
constexpr int moreRequestsPerMinute = 300; ///< a gateway grants more than it is said to
constexpr int minutesToLearn = 20;
constexpr int rowsWithoutLimit = 20'000;
constexpr int singlePuts = 1'000;

/// A gateway, and what a session is to a run.
class Bench
{
public:
    /// `limit`: requests a minute, and the console knows it; 0: none. `granted`: what it does not know.
    explicit Bench(int limit, int granted = 0)
        : m_gateway(options(std::max(limit, granted)))
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

    /// A row that creates a number: a hundred are one request.
    static BulkRow numberRow(int index)
    {
        const Number made = number(index);
        return {.id = index + 1,
                .subject = {ChangedKind::Number, u"one"_s, made.telephoneNumber()},
                .action = RowAction::Create,
                .after = compactJson(made.toRequestBody())};
    }

    /// A row that creates an account, which is a request.
    static BulkRow accountRow(int index)
    {
        const Account made(u"account-%1"_s.arg(index));
        return {.id = index + 1,
                .subject = {ChangedKind::Account, {}, made.name()},
                .action = RowAction::Create,
                .after = compactJson(made.toRequestBody())};
    }

    /// A plan of so many of these.
    QUuid plan(int rows, BulkRow (*made)(int) = &numberRow)
    {
        BulkJob *job = m_store.create(u"a job"_s);
        QEventLoop loop;
        job->ask(
            &loop,
            [rows, made](JobFile &file) {
                QList<Wish> wishes;
                QList<BulkRow> planned;
                for (int i = 0; i < rows; ++i) {
                    planned.append(made(i));
                    wishes.append({.subject = planned.constLast().subject});
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

/// When requests of a run were granted and refused, from its start on.
struct Seen
{
    std::vector<Clock::duration> granted;
    std::vector<Clock::duration> refused;

    /// In hundred, after the first ten seconds of a real minute.
    [[nodiscard]] double refusedShare() const
    {
        const double sent = after(granted, minute / 6) + after(refused, minute / 6);
        return sent > 0 ? 100 * after(refused, minute / 6) / sent : 0;
    }
    static double after(const std::vector<Clock::duration> &times, Clock::duration when)
    {
        return static_cast<double>(
            std::ranges::count_if(times, [when](Clock::duration time) { return time > when; }));
    }
};

Seen run(Bench &bench, const QUuid &job, int forMinutes)
{
    Seen seen;
    QEventLoop loop;
    const auto started = Clock::now();
    QObject::connect(&bench.client(), &ApiClient::progressed, &loop, [&](const RequestProgress &progress) {
        if (progress.stage == RequestProgress::Stage::Succeeded)
            seen.granted.push_back(Clock::now() - started);
        else if (progress.stage == RequestProgress::Stage::WaitingToRetry && progress.error.httpStatus == 429)
            seen.refused.push_back(Clock::now() - started);
    });
    bench.runner().run(job);
    QTimer::singleShot(minute * forMinutes, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
    return seen;
}

/// Of a run of six minutes: what was granted after the first, by what the gateway would have granted.
void limited(benchmark::State &state)
{
    for (auto _ : state) {
        Bench bench(requestsPerMinute);
        const QUuid job = bench.plan(JobFile::mostRowsInARequest * requestsPerMinute * (minutes + 1));
        const Seen seen = run(bench, job, minutes);
        state.counters["used"] = Seen::after(seen.granted, minute) / (requestsPerMinute * (minutes - 1));
        state.counters["refused, %"] = seen.refusedShare();
    }
}

/// The same of the minutes after it has learned that there is more than it was told.
void learning(benchmark::State &state)
{
    for (auto _ : state) {
        Bench bench(requestsPerMinute, moreRequestsPerMinute);
        const int all = minutesToLearn + minutes;
        const QUuid job = bench.plan(moreRequestsPerMinute * all, &Bench::accountRow);
        const Seen seen = run(bench, job, all);
        state.counters["used"]
            = Seen::after(seen.granted, minute * minutesToLearn) / (moreRequestsPerMinute * minutes);
        state.counters["refused, %"] = seen.refusedShare();
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
BENCHMARK(learning)->Name("bulk/learning")->Iterations(1);
BENCHMARK(withoutLimit)->Name("bulk/batches")->Iterations(1)->UseManualTime();
BENCHMARK(single)->Name("bulk/single PUTs")->Iterations(1)->UseManualTime();

} // namespace
} // namespace acg::bench
