// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

namespace acg {

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
};

} // namespace acg
