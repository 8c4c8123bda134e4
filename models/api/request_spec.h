// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

namespace acg {

/// What makes a write safe to send again, and to recognise: a gateway that has carried out a request with
/// this pair answers from memory instead of carrying it out twice. Whoever keeps it can send the same request
/// once more after the program was ended, body and all.
struct RepeatabilityPair
{
    QByteArray id; ///< a GUID; the request goes by it as x-ms-client-request-id too
    QByteArray firstSent; ///< an HTTP date

    [[nodiscard]] static RepeatabilityPair made(); ///< a new one, of now
    [[nodiscard]] bool isEmpty() const { return id.isEmpty(); }
    friend bool operator==(const RepeatabilityPair &, const RepeatabilityPair &) = default;
};

/// What a typed request asks the client to send. Made by the request types only (models/api/requests.h).
struct RequestSpec
{
    QLatin1StringView operation; ///< the request type's name, for messages and the activity panel
    QString resource; ///< key of what it is about, for people
    QByteArray method; ///< GET, PUT, PATCH, POST, DELETE
    QByteArray path; ///< percent-encoded, from "/"; without the query
    QList<QPair<QByteArray, QByteArray>> query; ///< decoded; api-version is added by the client
    QUrl link; ///< a nextLink: replaces path and query
    QByteArray body;
    QByteArray contentType; ///< set when there is a body
    QByteArray ifMatch; ///< an ETag, sent as it came
    bool ifNoneMatchAny = false; ///< creation: If-None-Match: *
    bool reads = false; ///< changes nothing on the server (GET, POST :getTeams...)
    bool repeatable = false; ///< carries a Repeatability pair, the same at each attempt
    RepeatabilityPair pair = {}; ///< of a repeatable one; empty: one is made as it is sent
};

} // namespace acg
