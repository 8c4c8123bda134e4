// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/faults.h"

#include "app/sandbox/failure.h"

#include <algorithm>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

Fault Fault::status(int status, std::optional<QByteArray> retryAfter, std::optional<QByteArray> body)
{
    Fault fault;
    fault.response
        = errorResponse({status, reasonPhrase(status).replace(' ', ""), u"Planned by the test."_s, {}});
    if (retryAfter)
        fault.response.headers.push_back({"Retry-After"_ba, *std::move(retryAfter)});
    if (body)
        fault.response.body = *std::move(body);
    return fault;
}

Fault Fault::statusAfter(int status)
{
    Fault fault = Fault::status(status);
    fault.kind = Kind::StatusAfter;
    return fault;
}

Fault Fault::answer(HttpResponse response)
{
    return {.kind = Kind::Status, .response = std::move(response)};
}

Fault Fault::dropBefore()
{
    return {.kind = Kind::DropBefore};
}

Fault Fault::dropAfter()
{
    return {.kind = Kind::DropAfter};
}

Fault Fault::truncate(qsizetype bodyBytes)
{
    return {.kind = Kind::Truncate, .bytes = bodyBytes};
}

Fault Fault::drip(qsizetype bytes, std::chrono::milliseconds interval)
{
    return {.kind = Kind::Drip, .bytes = std::max<qsizetype>(1, bytes), .interval = interval};
}

Fault Fault::delay(std::chrono::milliseconds wait)
{
    return {.kind = Kind::Delay, .interval = wait};
}

Fault Fault::garbageBody()
{
    return {.kind = Kind::GarbageBody};
}

Fault Fault::garbageHttp()
{
    return {.kind = Kind::GarbageHttp};
}

void FaultPlan::add(FaultMatch match, Fault fault)
{
    const std::scoped_lock lock(m_mutex);
    m_planned.push_back({std::move(match), std::move(fault)});
}

void FaultPlan::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_planned.clear();
}

bool FaultPlan::isEmpty() const
{
    const std::scoped_lock lock(m_mutex);
    return m_planned.empty();
}

void FaultPlan::expireTokens()
{
    m_firstValidSerial = m_nextSerial.load();
}

std::optional<Fault> FaultPlan::take(const HttpRequest &request)
{
    const QString path = QString::fromUtf8(request.path());
    const std::scoped_lock lock(m_mutex);
    for (auto planned = m_planned.begin(); planned != m_planned.end(); ++planned) {
        FaultMatch &match = planned->match;
        if (!match.method.isEmpty() && match.method != request.method)
            continue;
        if (!match.path.match(path).hasMatch() || !request.body.contains(match.inBody))
            continue;
        if (match.after > 0) {
            --match.after;
            continue;
        }
        Fault fault = planned->fault;
        if (--match.times <= 0)
            m_planned.erase(planned);
        return fault;
    }
    return {};
}

qint64 FaultPlan::nextTokenSerial()
{
    return m_nextSerial++;
}

bool FaultPlan::isExpired(qint64 tokenSerial) const
{
    return tokenSerial < m_firstValidSerial;
}

} // namespace sandbox
