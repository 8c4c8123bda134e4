// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/items/number_columns.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace acg {

/// One page of a list of numbers (contract: Operations, lists), in columns with dictionaries of its own.
struct NumberPage
{
    NumberColumns rows;
    QUrl nextLink; ///< empty on the last page
    std::optional<qint64> recordCount; ///< x-ms-record-count; a header, so decoding leaves it unset

    [[nodiscard]] std::size_t size() const { return rows.size(); }
};

/// Decodes the body of a page; may run in any thread. As strict as Number::fromJson(), with the same member
/// paths ("value[3].serviceDetails..."); in addition a telephoneNumber must be '+' and 1 to 16 digits.
[[nodiscard]] Result<NumberPage> decodeNumberPage(QByteArray body);

/// The same through QJsonDocument and Number: slower by an order of magnitude, and the authority on what is
/// right. decodeNumberPage() falls back on it for whatever its parser does not take, so that there is one
/// source of error messages.
[[nodiscard]] Result<NumberPage> decodeNumberPageThoroughly(const QByteArray &body);

} // namespace acg
