// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/call.h"

#include <QJsonArray>

namespace sandbox {

/// The operations on /numbers and /accounts/{accountName}/numbers.
Result<HttpResponse> listAllNumbers(Call &call);
Result<HttpResponse> listNumbers(Call &call);
Result<HttpResponse> getNumber(Call &call);
Result<HttpResponse> putNumber(Call &call);
Result<HttpResponse> deleteNumber(Call &call);

/// The batches: at most 100 numbers, applied whole or not at all.
Result<HttpResponse> createOrUpdateNumbers(Call &call);
Result<HttpResponse> deleteNumbers(Call &call);

constexpr qsizetype maximumBatch = 100;

/// 404 naming the number.
Failure numberNotFound(const QString &account, const QString &telephoneNumber, const QString &target);

/// The array `numbers` of a batch body, checked for its size and for being an array of objects.
Result<QJsonArray> batchNumbers(const Call &call);

} // namespace sandbox
