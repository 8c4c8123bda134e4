// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A gateway at 100 requests a minute, with the minute made short on both sides alike: how much of it a list
// in the background uses, whether anything is refused, and how soon a person is answered meanwhile.

#include "app/sandbox/gateway.h"
#include "models/api/api_client.h"
#include "models/api/requests.h"
#include "models/api/transport.h"
#include "models/auth/client_credentials_token_source.h"
#include "models/services/list_loader.h"
#include "tests/bench/gateway_process.h"

#include <QCoreApplication>
#include <QEventLoop>
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
constexpr auto interval = minute / requestsPerMinute;
constexpr int minutes = 6;
constexpr int pageSize = 100;
constexpr int askedEvery = 7; ///< pages: a person asks for something, again and again

sandbox::GatewayOptions options()
{
    sandbox::GatewayOptions chosen;
    chosen.requestsPerMinute = requestsPerMinute;
    chosen.rateMinute = minute;
    chosen.generatedNumbers = qint64{pageSize} * requestsPerMinute * (minutes + 1);
    chosen.generatedAccounts = 100;
    return chosen;
}

ApiClient::Settings clientSettings(const ConnectionProfile &profile)
{
    ApiClient::Settings settings;
    settings.baseUrl = profile.baseUrl;
    settings.apiVersion = profile.apiVersion;
    settings.budget = {.limit = requestsPerMinute, .window = minute};
    return settings;
}

/// What was sent and refused in `minutes` of them, and how long a person waited.
struct Seen
{
    std::vector<Clock::time_point> pages;
    std::vector<Clock::time_point> refusals;
    std::vector<double> waits; ///< in request intervals
};

Seen listInTheBackground(const QUrl &gateway, bool isSomebodyThere)
{
    const ConnectionProfile profile = profileFor(gateway);
    Transport transport;
    ClientCredentialsTokenSource tokens(
        transport, {profile.authority, profile.tenant, profile.clientId, sandboxSecret, profile.scope});
    ApiClient client(clientSettings(profile), transport, tokens);
    ListLoader loader(client, Priority::Background, nullptr);
    Seen seen;
    QObject::connect(&client, &ApiClient::progressed, &loader, [&](const RequestProgress &progress) {
        if (progress.stage == RequestProgress::Stage::WaitingToRetry && progress.error.httpStatus == 429)
            seen.refusals.push_back(Clock::now());
    });
    const auto ask = [&] {
        const auto asked = Clock::now();
        client.send(api::GetAccount{u"customer-%1"_s.arg(seen.waits.size() % 50)}, &loader,
                    [&seen, asked](const auto &) {
                        const std::chrono::duration<double> waited = Clock::now() - asked;
                        seen.waits.push_back(waited / interval);
                    });
    };
    QEventLoop loop;
    QTimer::singleShot(minute * minutes, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    api::ListNumbers request;
    request.page.maxPageSize = pageSize;
    loader.start(request, [&](NumberPage &&) {
        seen.pages.push_back(Clock::now());
        if (isSomebodyThere && seen.pages.size() % askedEvery == 0)
            ask();
    });
    loop.exec();
    return seen;
}

/// After the first minute: what was granted then, by what the gateway would have granted.
void background(benchmark::State &state, const QUrl &gateway)
{
    for (auto _ : state) {
        const auto started = Clock::now();
        const Seen seen = listInTheBackground(gateway, false);
        const auto later = [&started](Clock::time_point time) { return time > started + minute; };
        state.counters["used"] = static_cast<double>(std::ranges::count_if(seen.pages, later))
            / (requestsPerMinute * (minutes - 1));
        state.counters["refused"] = static_cast<double>(std::ranges::count_if(seen.refusals, later));
    }
}

void interactive(benchmark::State &state, const QUrl &gateway)
{
    for (auto _ : state) {
        const auto started = Clock::now();
        const Seen seen = listInTheBackground(gateway, true);
        const auto later = [&started](Clock::time_point time) { return time > started + minute; };
        if (seen.waits.empty())
            state.SkipWithError("nothing was answered");
        else
            state.counters["longest wait"] = std::ranges::max(seen.waits);
        state.counters["asked"] = static_cast<double>(seen.waits.size());
        state.counters["refused"] = static_cast<double>(std::ranges::count_if(seen.refusals, later));
    }
}

} // namespace
} // namespace acg::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    sandbox::Gateway gateway(acg::bench::options());
    if (!gateway.start()) {
        qCritical("%s", qPrintable(gateway.errorText()));
        return EXIT_FAILURE;
    }
    const QUrl url = gateway.baseUrl();
    benchmark::RegisterBenchmark("budget/background", [url](benchmark::State &state) {
        acg::bench::background(state, url);
    })->Iterations(1);
    benchmark::RegisterBenchmark("budget/somebody asks", [url](benchmark::State &state) {
        acg::bench::interactive(state, url);
    })->Iterations(1);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
