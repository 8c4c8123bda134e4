// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/http_message.h"
#include "models/api/request_budget.h"
#include "models/api/request_spec.h"
#include "models/auth/roles.h"
#include "models/domain/result.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace acg {

class Exchange;
class TokenSource;
class Transport;

/// What a caller may do with a request under way. Copies refer to the same request; an empty one is fine.
class CallHandle
{
public:
    CallHandle() = default;
    CallHandle(Exchange *exchange, quint64 listener);
    /// The answer is then ApiError::Kind::Cancelled, unless it was already on its way.
    void cancel() const;
    /// The same if it has not gone out, or was turned away; else nothing: the answer comes.
    void withdraw() const;
    /// x-ms-client-request-id, the same at each attempt; empty once it was answered.
    [[nodiscard]] QString requestId() const;

private:
    QPointer<QObject> m_exchange;
    quint64 m_listener = 0; ///< several may wait for one request
};

/// A step in the life of a request, for the activity panel.
struct RequestProgress
{
    enum class Stage { Queued, SigningIn, Sent, WaitingToRetry, Succeeded, Failed, Cancelled };
    quint64 id = 0; ///< unique within the client
    Stage stage = Stage::Sent;
    QString operation; ///< e.g. "PutNumber"
    QString resource; ///< e.g. "+14255550100"
    QByteArray method;
    QString requestId; ///< x-ms-client-request-id
    bool reads = false; ///< changes nothing on the gateway
    int attempt = 1;
    std::chrono::milliseconds retryIn{0}; ///< WaitingToRetry only
    ApiError error; ///< WaitingToRetry: why; Failed: what; Cancelled: whether it may have been carried out
};

/// Sends requests to one gateway and answers with values. The one place for bearer token, retries, the
/// request budget, timeouts, conditional and repeatable headers, request ids and the rules for links.
///
/// Equal GETs at the same time are one request, unless something was written in between.
class ApiClient : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        QUrl baseUrl; ///< https, or plain http on loopback
        QString apiVersion;
        int maximumAttempts = 5; ///< in all, for what may be sent again
        std::chrono::milliseconds firstRetryDelay{500}; ///< doubled each time, with jitter
        std::chrono::milliseconds timeout{30'000}; ///< of one attempt
        RequestBudget::Settings budget;
    };

    using Glance = std::function<void(const HttpAnswer &)>;

    /// The transport and the token source must outlive the client.
    ApiClient(Settings settings, Transport &transport, TokenSource &tokens, QObject *parent = nullptr);
    ~ApiClient() override;

    /// Sends the request; `done` is called exactly once, later, in this thread, unless `guard` dies
    /// before: then a read is dropped, and a write goes through unheard. Decoding happens in a worker.
    /// `glance` sees a successful answer as it came, before it is decoded; not when the request was joined
    /// later than that.
    template <typename Request, typename Done>
    CallHandle send(const Request &request, QObject *guard, Done done,
                    Priority priority = Priority::Interactive, const Glance &glance = {})
    {
        using Answer = typename Request::Answer;
        return sendRaw(
            request.spec(), guard,
            [](const HttpAnswer &answer) -> Result<std::shared_ptr<void>> {
                Result<Answer> parsed = Request::parse(answer);
                if (!parsed)
                    return failure(std::move(parsed.error()));
                return std::make_shared<Answer>(std::move(*parsed));
            },
            [done = std::move(done)](Result<std::shared_ptr<void>> parsed) mutable {
                if (!parsed)
                    return done(Result<Answer>(failure(std::move(parsed.error()))));
                const auto answer = std::static_pointer_cast<Answer>(std::move(*parsed));
                if (answer.use_count() == 1)
                    done(Result<Answer>(std::move(*answer)));
                else // somebody else waits for it too
                    done(Result<Answer>(*answer));
            },
            priority, glance);
    }

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] RequestBudget &budget() { return m_budget; }

Q_SIGNALS:
    void progressed(const acg::RequestProgress &progress);

private:
    friend class Exchange;
    using Parse = std::function<Result<std::shared_ptr<void>>(const HttpAnswer &)>;
    using Done = std::function<void(Result<std::shared_ptr<void>>)>;
    CallHandle sendRaw(RequestSpec spec, QObject *guard, Parse parse, Done done, Priority priority,
                       Glance glance);
    [[nodiscard]] QUrl urlOf(const RequestSpec &spec) const;
    /// What was asked before a write may have been answered before it: nobody joins it any more.
    void forgetReads() { m_reads.clear(); }

    Settings m_settings;
    Transport &m_transport;
    TokenSource &m_tokens;
    RequestBudget m_budget;
    QHash<QUrl, QPointer<Exchange>> m_reads; ///< GETs that can be joined
    QThreadPool m_decoders; ///< joined in the destructor: its tasks post to this object
    quint64 m_lastId = 0;
};

} // namespace acg

Q_DECLARE_METATYPE(acg::RequestProgress)
