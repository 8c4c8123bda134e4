// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/gateway.h"

#include "app/sandbox/database.h"
#include "app/sandbox/demo_data.h"
#include "app/sandbox/dispatcher.h"
#include "app/sandbox/failure.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/generator.h"
#include "app/sandbox/http_server.h"
#include "app/sandbox/request_log.h"
#include "app/sandbox/tls.h"
#include "app/sandbox/tokens.h"

#include <QDateTime>

#include <boost/asio/io_context.hpp>

#include <future>
#include <thread>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

class Gateway::Private
{
public:
    explicit Private(GatewayOptions theOptions)
        : options(std::move(theOptions))
    {
    }

    ~Private()
    {
        io.stop();
        if (thread.joinable())
            thread.join();
    }

    /// The thread: everything that touches SQLite or a connection is made, used and unmade here.
    void run(std::promise<bool> started)
    {
        bool running = false;
        try {
            Database database(options.databaseFile, [this](Database &fresh) { fill(fresh); });
            tokens.emplace(database.signingKey(), faults);
            Dispatcher dispatcher(database, {options, &faults, &log, &*tokens});
            HttpServer server(io, [&](const HttpRequest &request) { return dispatcher.handle(request); });
            running = listen(server, dispatcher);
            started.set_value(running);
            if (running)
                io.run();
        } catch (const DatabaseError &error) {
            errorText = QString::fromUtf8(error.what());
            if (!running)
                started.set_value(false);
        }
    }

    void fill(Database &fresh) const
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (options.generatedNumbers > 0 || options.generatedAccounts > 0)
            generate(fresh, {options.generatedNumbers, options.generatedAccounts, options.seed, now});
        else
            fillWithDemoData(fresh, now);
    }

    bool listen(HttpServer &server, Dispatcher &dispatcher)
    {
        std::optional<TlsIdentity> identity;
        if (options.tls) {
            identity = makeSelfSignedIdentity();
            if (!identity) {
                errorText = u"No certificate could be made."_s;
                return false;
            }
            certificatePem = identity->certificatePem;
        }
        const QString error = server.listen(options.port, identity ? &*identity : nullptr);
        if (!error.isEmpty()) {
            errorText = u"Port %1 cannot be opened: %2"_s.arg(options.port).arg(error);
            return false;
        }
        baseUrl.setScheme(options.tls ? u"https"_s : u"http"_s);
        baseUrl.setHost(u"127.0.0.1"_s);
        baseUrl.setPort(server.port());
        dispatcher.setFallbackOrigin(baseUrl.toEncoded());
        return true;
    }

    const GatewayOptions options;
    FaultPlan faults;
    RequestLog log;
    std::optional<Tokens> tokens;
    QString errorText;
    QUrl baseUrl;
    QByteArray certificatePem;
    boost::asio::io_context io{1};
    std::thread thread;
};

Gateway::Gateway(GatewayOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

Gateway::~Gateway() = default;

bool Gateway::start()
{
    std::promise<bool> started;
    std::future<bool> result = started.get_future();
    d->thread = std::thread([this, promise = std::move(started)]() mutable { d->run(std::move(promise)); });
    return result.get();
}

QString Gateway::errorText() const
{
    return d->errorText;
}

QUrl Gateway::baseUrl() const
{
    return d->baseUrl;
}

FaultPlan &Gateway::faults()
{
    return d->faults;
}

RequestLog &Gateway::requests()
{
    return d->log;
}

QByteArray Gateway::certificatePem() const
{
    return d->certificatePem;
}

QByteArray Gateway::mintToken(const QStringList &roles, const QString &scopes,
                              std::chrono::seconds lifetime) const
{
    return d->tokens->issue({u"test"_s, u"sandbox"_s, roles, scopes}, lifetime,
                            QDateTime::currentSecsSinceEpoch());
}

} // namespace sandbox
