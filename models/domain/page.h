// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QUrl>

#include <optional>

namespace acg {

/// One page of a list. The last one has an empty nextLink.
template <typename T>
struct Page
{
    QList<T> items;
    QUrl nextLink; ///< absolute, as given; followed on the same origin only
    std::optional<qint64> recordCount; ///< x-ms-record-count, where it was asked for

    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(items.size()); }
};

} // namespace acg
