// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bulk job that changes each of a million numbers, in the order of the numbers and not of the gateway:
// compared with a gateway in a process of its own, then listed. The most memory either takes above what there
// was before, the time, and how long the window would have been deaf, at worst.

#include "models/api/requests.h"
#include "models/api/transport.h"
#include "models/auth/client_credentials_token_source.h"
#include "models/bulk/bulk_job.h"
#include "models/bulk/bulk_rows_model.h"
#include "models/bulk/plan_maker.h"
#include "models/services/list_loader.h"
#include "tests/bench/gateway_process.h"
#include "tests/bench/process_memory.h"
#include "tests/bench/stall_watch.h"

#include <QEventLoop>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <malloc.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace acg::bench {
namespace {

constexpr int numberCount = 1'000'000;
constexpr int accountCount = 10'000;

ApiClient::Settings settings(const ConnectionProfile &profile)
{
    ApiClient::Settings chosen;
    chosen.baseUrl = profile.baseUrl;
    chosen.apiVersion = profile.apiVersion;
    chosen.budget.limit = 0;
    return chosen;
}

class Bench
{
public:
    Bench()
        : m_gateway(
            {u"--numbers"_s, QString::number(numberCount), u"--accounts"_s, QString::number(accountCount)})
        , m_profile(profileFor(m_gateway.url()))
        , m_tokens(
              m_transport,
              {m_profile.authority, m_profile.tenant, m_profile.clientId, sandboxSecret, m_profile.scope})
        , m_client(settings(m_profile), m_transport, m_tokens)
        , m_job(m_folder.filePath(u"million.acgjob"_s), {})
    {
    }

    /// A wish for each number there is.
    void gather()
    {
        QList<NumberKey> keys = read();
        std::ranges::sort(keys, {}, &NumberKey::telephoneNumber);
        QList<Wish> wishes;
        for (const NumberKey &key : std::as_const(keys)) {
            wishes.append(
                {.subject = {ChangedKind::Number, key.accountName, key.telephoneNumber},
                 .patch = {{u"configuration"_s, QJsonObject{{u"customSipHeader"_s, u"planned"_s}}}}});
            if (wishes.size() == 1000)
                m_job.addWishes(std::exchange(wishes, {}));
        }
        m_job.addWishes(wishes);
        QEventLoop loop;
        m_job.count(&loop, [&loop] { loop.quit(); });
        loop.exec();
    }

    [[nodiscard]] bool plan()
    {
        PlanMaker maker(m_job, m_client, 0);
        QEventLoop loop;
        QObject::connect(&maker, &PlanMaker::finished, &loop, &QEventLoop::quit);
        QObject::connect(&maker, &PlanMaker::failed, &loop, &QEventLoop::quit);
        maker.start();
        loop.exec();
        return m_job.info().counts.of(RowAction::Update) == numberCount;
    }

    [[nodiscard]] bool list()
    {
        BulkRowsModel rows([](const BulkRow &) { return QString(); });
        QEventLoop loop;
        QObject::connect(&rows, &BulkRowsModel::loadStateChanged, &loop, [&rows, &loop] {
            if (rows.loadState() == LoadState::Complete || rows.loadState() == LoadState::Failed)
                loop.quit();
        });
        rows.setJob(&m_job);
        loop.exec();
        return rows.rowCount() == numberCount;
    }

private:
    QList<NumberKey> read()
    {
        QList<NumberKey> keys;
        ListLoader loader(m_client);
        QEventLoop loop;
        QObject::connect(&loader, &ListLoader::finished, &loop, &QEventLoop::quit);
        loader.start(api::ListWholeNumbers(), [&keys](Page<Number> &&page) {
            for (const Number &number : std::as_const(page.items))
                keys.append({number.accountName(), number.telephoneNumber()});
        });
        loop.exec();
        return keys;
    }

    QTemporaryDir m_folder;
    GatewayProcess m_gateway;
    ConnectionProfile m_profile;
    Transport m_transport;
    ClientCredentialsTokenSource m_tokens;
    ApiClient m_client;
    BulkJob m_job;
};

template <typename Work>
void measure(benchmark::State &state, const std::string &what, Work work)
{
    malloc_trim(0); // what came before is not to hide what comes
    startPeak();
    const double before = residentMegabytes();
    const auto started = std::chrono::steady_clock::now();
    StallWatch watch;
    if (!work())
        state.SkipWithError("rows are missing");
    state.counters[what + " bytes a row"] = (peakMegabytes() - before) * 1e6 / numberCount;
    state.counters[what + " ms"]
        = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    state.counters[what + " worst stall, ms"] = watch.worstMilliseconds();
}

void planAll(benchmark::State &state)
{
    for (auto _ : state) {
        Bench bench;
        bench.gather();
        measure(state, "plan", [&bench] { return bench.plan(); });
        measure(state, "list", [&bench] { return bench.list(); });
    }
}

BENCHMARK(planAll)->Name("plan")->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace acg::bench
