// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/http_message.h"
#include "models/domain/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace acg {

/// One request on the wire. Destroying it ends the request without an answer.
class TransportCall : public QObject
{
public:
    using Done = std::function<void(Result<HttpAnswer>)>;
    using QObject::QObject;

    /// The answer is then ApiError::Kind::Cancelled.
    virtual void cancel() = 0;
};

/// What carries requests. Only the module acg-network knows Qt Network, which brings Kerberos and libproxy.
class Wire
{
public:
    Wire() = default;
    virtual ~Wire() = default;
    Q_DISABLE_COPY_MOVE(Wire)

    /// The call belongs to `owner`; `done` is called once, never before this returned.
    virtual TransportCall *send(const HttpRequest &request, QObject *owner, TransportCall::Done done) = 0;
};

/// HTTP requests to answers, and nothing above that.
///
/// - Redirects are not followed: a bearer token must not travel to where we did not mean it to go.
/// - A request goes out once, whatever becomes of the connection.
class Transport
{
public:
    /// `done` is called once, in this thread, possibly after cancel() but never before send() returned. The
    /// first request opens the module; without one the answer is ApiError::Kind::Refused, and there is no
    /// call.
    TransportCall *send(const HttpRequest &request, QObject *owner, TransportCall::Done done);

private:
    std::unique_ptr<Wire> m_wire;
};

} // namespace acg

/// The module's entry, under this name. The caller owns what it gives.
extern "C" acg::Wire *acgMakeWire();
