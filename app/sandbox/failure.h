// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/http_message.h"

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <stdexcept>

namespace sandbox {

/// Why a request is refused: the status and the members of the error body.
struct Failure
{
    int status = 400;
    QByteArray code; ///< also sent as x-ms-error-code
    QString message;
    QString target; ///< the field or parameter at fault; may be empty
};

template <class T>
using Result = tl::expected<T, Failure>;
using Unexpected = tl::unexpected<Failure>;

/// `{"error":{"code","message","target"?}}` with its x-ms-error-code.
HttpResponse errorResponse(const Failure &failure);

HttpResponse jsonResponse(int status, QByteArray body);
HttpResponse jsonResponse(int status, const QJsonObject &object);

/// A broken rule of one field: 400, the field named in the message and as the target.
Failure invalidField(const QString &field, const QString &rule);

/// A failing SQLite is no part of the contract: it is thrown, and the dispatcher makes a 500 of it.
class DatabaseError : public std::runtime_error
{
public:
    explicit DatabaseError(const QString &what)
        : std::runtime_error(what.toStdString())
    {
    }
};

} // namespace sandbox
