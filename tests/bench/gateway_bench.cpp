// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the wire to rows: the whole list of 100,000 numbers, as the Numbers page loads it, against a client
// that only moves the bytes of the same pages and looks at none of them.

#include "app/sandbox/gateway.h"
#include "models/api/requests.h"
#include "models/items/number_table_model.h"
#include "models/services/session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpSocket>

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr int numberCount = 100'000;
constexpr int pageSize = 1000;

/// Answers each page after 20 ms, as one far away does. Made and ended in main(): QtSql's own statics must
/// outlive it.
sandbox::Gateway *theGateway = nullptr;

sandbox::Gateway &gateway()
{
    return *theGateway;
}

sandbox::GatewayOptions gatewayOptions()
{
    sandbox::GatewayOptions options;
    options.generatedNumbers = numberCount;
    options.generatedAccounts = 1000;
    options.latency = std::chrono::milliseconds(20);
    return options;
}

acg::ConnectionProfile profile()
{
    acg::ConnectionProfile made = acg::ConnectionProfile::create(u"bench"_s);
    made.baseUrl = gateway().baseUrl();
    made.authority = gateway().baseUrl();
    made.tenant = u"sandbox"_s;
    made.clientId = u"sandbox-admin"_s;
    return made;
}

/// One request after the other on one connection, answers read by their Content-Length and thrown away.
class BareWire
{
public:
    BareWire()
    {
        m_socket.connectToHost(u"127.0.0.1"_s, quint16(gateway().baseUrl().port()));
        m_socket.waitForConnected();
        const QByteArray form
            = "grant_type=client_credentials&client_id=sandbox-admin&client_secret=sandbox-secret"
              "&scope="
            + QUrl::toPercentEncoding(acg::ConnectionProfile::defaultScope());
        const QByteArray answer
            = exchange("POST /sandbox/oauth2/v2.0/token HTTP/1.1\r\nHost: x\r\n"
                       "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                       + QByteArray::number(form.size()) + "\r\n\r\n" + form);
        const qsizetype at = answer.indexOf("\"access_token\":\"") + 16;
        m_token = answer.mid(at, answer.indexOf('"', at) - at);
    }

    int pages()
    {
        QByteArray target = "/numbers?api-version=2024-02-29&maxpagesize=" + QByteArray::number(pageSize);
        int count = 0;
        while (!target.isEmpty()) {
            const QByteArray body = exchange("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                             + QByteArray::number(gateway().baseUrl().port())
                                             + "\r\nAuthorization: Bearer " + m_token + "\r\n\r\n");
            ++count;
            const qsizetype at = body.lastIndexOf("\"nextLink\":\"http");
            if (at < 0)
                break;
            const qsizetype from = body.indexOf("/numbers", at);
            target = body.mid(from, body.indexOf('"', from) - from);
        }
        return count;
    }

private:
    QByteArray exchange(const QByteArray &request)
    {
        m_socket.write(request);
        QByteArray data;
        qsizetype head = -1;
        qsizetype wanted = -1;
        while (wanted < 0 || data.size() < wanted) {
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(10'000))
                return {};
            data += m_socket.readAll();
            if (head < 0 && (head = data.indexOf("\r\n\r\n")) >= 0) {
                const QByteArray lower = data.first(head).toLower();
                const qsizetype at = lower.indexOf("content-length:") + 15;
                wanted = head + 4 + lower.mid(at, lower.indexOf('\r', at) - at).trimmed().toLongLong();
            }
        }
        return data.mid(head + 4);
    }

    QTcpSocket m_socket;
    QByteArray m_token;
};

void listBareWire(benchmark::State &state)
{
    BareWire wire;
    for (auto _ : state) {
        if (wire.pages() != numberCount / pageSize)
            state.SkipWithError("the wire did not bring all pages");
    }
    state.SetItemsProcessed(state.iterations() * numberCount);
}

void listIntoRows(benchmark::State &state)
{
    acg::Session session(profile(), u"sandbox-secret"_s);
    for (auto _ : state) {
        QEventLoop loop;
        QObject::connect(&session.numbers(), &acg::NumberTableModel::loadStateChanged, &loop, [&] {
            const acg::LoadState now = session.numbers().loadState();
            if (now == acg::LoadState::Complete || now == acg::LoadState::Failed)
                loop.quit();
        });
        session.reloadNumbers();
        loop.exec();
        if (session.numbers().rowCount() != numberCount)
            state.SkipWithError("not all numbers arrived");
    }
    state.SetItemsProcessed(state.iterations() * numberCount);
}

BENCHMARK(listBareWire)->Name("list/bare wire")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(listIntoRows)->Name("list/own")->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    sandbox::Gateway gateway(gatewayOptions());
    if (!gateway.start()) {
        qCritical("%s", qPrintable(gateway.errorText()));
        return EXIT_FAILURE;
    }
    theGateway = &gateway;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
