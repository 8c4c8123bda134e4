// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/router.h"

#include "app/sandbox/account_handlers.h"
#include "app/sandbox/number_handlers.h"
#include "app/sandbox/teams_handlers.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView json = "application/json";
constexpr QByteArrayView mergePatch = "application/merge-patch+json";

constexpr Operation getOperation(Handler handler)
{
    return {"GET", Right::Read, {}, handler, false};
}

constexpr Operation putOperation(Handler handler)
{
    return {"PUT", Right::Write, json, handler, true};
}

constexpr Operation deleteOperation(Handler handler)
{
    return {"DELETE", Right::Delete, {}, handler, true};
}

constexpr Operation action(Right right, Handler handler)
{
    return {"POST", right, json, handler, true};
}

/// A path of the contract: fixed segments, "{account}" and "{key}". A segment of the form "{account}:name" is
/// an action on the account.
struct Entry
{
    std::array<QLatin1StringView, 4> segments;
    Operation operation;
};

const std::array entries{
    Entry{{"accounts"_L1}, getOperation(listAccounts)},
    Entry{{"accounts"_L1, "{account}"_L1}, getOperation(getAccount)},
    Entry{{"accounts"_L1, "{account}"_L1}, putOperation(putAccount)},
    Entry{{"accounts"_L1, "{account}"_L1}, deleteOperation(deleteAccount)},
    Entry{{"accounts"_L1, "{account}:createOrUpdateNumbers"_L1}, action(Right::Write, createOrUpdateNumbers)},
    Entry{{"accounts"_L1, "{account}:deleteNumbers"_L1}, action(Right::Delete, deleteNumbers)},
    Entry{{"accounts"_L1, "{account}:getTeamsCapabilityPlans"_L1},
          action(Right::Read, getTeamsCapabilityPlans)},
    Entry{{"accounts"_L1, "{account}:getTeamsAvailableCapabilities"_L1},
          action(Right::Read, getTeamsAvailableCapabilities)},
    Entry{{"accounts"_L1, "{account}"_L1, "numbers"_L1}, getOperation(listNumbers)},
    Entry{{"accounts"_L1, "{account}"_L1, "numbers"_L1, "{key}"_L1}, getOperation(getNumber)},
    Entry{{"accounts"_L1, "{account}"_L1, "numbers"_L1, "{key}"_L1}, putOperation(putNumber)},
    Entry{{"accounts"_L1, "{account}"_L1, "numbers"_L1, "{key}"_L1}, deleteOperation(deleteNumber)},
    Entry{{"numbers"_L1}, getOperation(listAllNumbers)},
    Entry{{"accounts"_L1, "{account}"_L1, "teamsCivicAddresses"_L1}, getOperation(listCivicAddresses)},
    Entry{{"accounts"_L1, "{account}"_L1, "teamsCivicAddresses"_L1, "{key}"_L1},
          getOperation(getCivicAddress)},
    Entry{{"teamsRequestsForInformation"_L1}, getOperation(listRequestsForInformation)},
    Entry{{"teamsRequestsForInformation"_L1, "{key}"_L1}, getOperation(getRequestForInformation)},
    Entry{{"teamsRequestsForInformation"_L1, "{key}"_L1},
          {"PATCH", Right::Write, mergePatch, patchRequestForInformation, false}},
};

/// The decoded segments, or nothing when the path does not begin with '/', has an empty segment or is no
/// UTF-8.
std::optional<QStringList> decodedSegments(const QByteArray &path)
{
    QList<QByteArray> parts = path.split('/');
    if (!parts.takeFirst().isEmpty())
        return {};
    QStringList segments;
    for (const QByteArray &part : parts) {
        const QString segment = QString::fromUtf8(QByteArray::fromPercentEncoding(part));
        if (segment.isEmpty() || segment.contains(QChar::ReplacementCharacter))
            return {};
        segments << segment;
    }
    return segments;
}

bool matchSegment(QLatin1StringView pattern, const QString &segment, Route &route)
{
    if (pattern == "{key}"_L1) {
        route.key = segment;
        return true;
    }
    if (!pattern.startsWith("{account}"_L1))
        return pattern == segment;
    const qsizetype colon = segment.indexOf(u':');
    const QLatin1StringView actionName = pattern.mid(9);
    if (actionName != segment.mid(colon < 0 ? segment.size() : colon))
        return false;
    route.account = segment.left(colon < 0 ? segment.size() : colon);
    return true;
}

bool matchEntry(const Entry &entry, const QStringList &segments, Route &route)
{
    const auto end
        = std::ranges::find_if(entry.segments, [](QLatin1StringView text) { return text.isEmpty(); });
    if (end - entry.segments.begin() != segments.size())
        return false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (!matchSegment(entry.segments.at(static_cast<std::size_t>(i)), segments.at(i), route))
            return false;
    }
    return true;
}

} // namespace

const Operation *Route::find(const QByteArray &method) const
{
    const auto found = std::ranges::find_if(
        operations, [&](const Operation *operation) { return operation->method == method; });
    return found == operations.end() ? nullptr : *found;
}

QByteArray Route::allowed() const
{
    QByteArray methods;
    for (const Operation *operation : operations)
        methods += (methods.isEmpty() ? "" : ", ") + operation->method.toByteArray();
    return methods;
}

std::optional<Route> findRoute(const QByteArray &path)
{
    const std::optional<QStringList> segments = decodedSegments(path);
    if (!segments)
        return {};
    Route route;
    for (const Entry &entry : entries) {
        if (matchEntry(entry, *segments, route))
            route.operations.push_back(&entry.operation);
    }
    if (route.operations.empty())
        return {};
    return route;
}

std::optional<QString> tokenTenant(const QByteArray &path)
{
    const std::optional<QStringList> segments = decodedSegments(path);
    if (!segments || segments->size() != 4
        || segments->mid(1) != QStringList{u"oauth2"_s, u"v2.0"_s, u"token"_s})
        return {};
    return segments->first();
}

} // namespace sandbox
