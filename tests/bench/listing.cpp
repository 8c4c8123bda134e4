// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists all numbers of a gateway and writes them to a CSV file, sorted by telephone number: once as the
// console does it, and once without looking at anything (the bare wire, which writes no file). A process
// each, so that time and memory can be measured from outside: end_to_end.py does.

#include "models/api/requests.h"
#include "models/items/number_table_model.h"
#include "models/jobs/list_export.h"
#include "models/services/session.h"
#include "tests/bench/gateway_process.h"

#include <QCoreApplication>
#include <QTcpSocket>

#include <cstdlib>
#include <numeric>

using namespace Qt::StringLiterals;

namespace acg::bench {
namespace {

constexpr int timeout = 30'000;

/// One request after the other on one connection, answers read by their Content-Length and thrown away.
class BareWire
{
public:
    explicit BareWire(const QUrl &gateway)
        : m_host("127.0.0.1:" + QByteArray::number(gateway.port()))
    {
        m_socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(gateway.port()));
        m_socket.waitForConnected();
        const QByteArray form = "grant_type=client_credentials&client_id=sandbox-admin&client_secret="
            + sandboxSecret.toUtf8() + "&scope=" + QUrl::toPercentEncoding(ConnectionProfile::defaultScope());
        const QByteArray answer
            = exchange("POST /sandbox/oauth2/v2.0/token HTTP/1.1\r\nHost: " + m_host
                       + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                       + QByteArray::number(form.size()) + "\r\n\r\n" + form);
        const qsizetype at = answer.indexOf("\"access_token\":\"") + 16;
        m_token = answer.mid(at, answer.indexOf('"', at) - at);
    }

    /// False when the wire broke.
    [[nodiscard]] bool list()
    {
        QByteArray target
            = "/numbers?api-version=" + ConnectionProfile::knownApiVersions().constFirst().toUtf8()
            + "&maxpagesize=" + QByteArray::number(api::largestPageSize);
        while (!target.isEmpty()) {
            const QByteArray body = exchange("GET " + target + " HTTP/1.1\r\nHost: " + m_host
                                             + "\r\nAuthorization: Bearer " + m_token + "\r\n\r\n");
            if (!body.endsWith('}'))
                return false;
            const qsizetype at = body.lastIndexOf("\"nextLink\":\"http");
            if (at < 0)
                break;
            const qsizetype from = body.indexOf("/numbers", at);
            target = body.mid(from, body.indexOf('"', from) - from);
        }
        return true;
    }

private:
    QByteArray exchange(const QByteArray &request)
    {
        m_socket.write(request);
        QByteArray data;
        qsizetype head = -1;
        qsizetype wanted = -1;
        while (wanted < 0 || data.size() < wanted) {
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(timeout))
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

    const QByteArray m_host;
    QTcpSocket m_socket;
    QByteArray m_token;
};

int listAsTheConsole(const QUrl &gateway, const QString &file)
{
    Session session(profileFor(gateway), sandboxSecret);
    NumberTableModel &numbers = session.numbers();
    numbers.sort(NumberTableModel::TelephoneNumber);
    QList<int> columns(NumberTableModel::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    ListExport written({&numbers, columns}, {}, file);
    QObject::connect(&numbers, &NumberTableModel::loadStateChanged, &written, [&] {
        if (numbers.loadState() == LoadState::Complete)
            written.start();
        else if (numbers.loadState() == LoadState::Failed)
            QCoreApplication::exit(EXIT_FAILURE);
    });
    QObject::connect(&written, &ListExport::finished, &written, [] { QCoreApplication::quit(); });
    QObject::connect(&written, &ListExport::failed, &written, [](const QString &reason) {
        QTextStream(stderr) << reason << '\n';
        QCoreApplication::exit(EXIT_FAILURE);
    });
    session.reloadNumbers();
    return QCoreApplication::exec();
}

} // namespace
} // namespace acg::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "wire"_L1)
        return acg::bench::BareWire(QUrl(arguments[2])).list() ? EXIT_SUCCESS : EXIT_FAILURE;
    if (arguments.size() == 4 && arguments[1] == "console"_L1)
        return acg::bench::listAsTheConsole(QUrl(arguments[2]), arguments[3]);
    QTextStream(stderr) << "usage: acg_bench_listing wire URL | console URL FILE\n";
    return EXIT_FAILURE;
}
