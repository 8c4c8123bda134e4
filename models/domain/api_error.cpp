// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/api_error.h"

using namespace Qt::StringLiterals;

namespace acg {

ApiError unexpectedAnswer(const QString &where, const QString &what)
{
    ApiError error;
    error.kind = ApiError::Kind::UnexpectedAnswer;
    error.message = where.isEmpty() ? what : where + u": "_s + what;
    error.target = where;
    return error;
}

} // namespace acg
