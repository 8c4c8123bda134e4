// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <algorithm>
#include <functional>
#include <optional>
#include <type_traits>

namespace acg {

/// What `get` says of each resource, where that is the same for all; nothing where they differ. Of none it is
/// an empty value.
template <typename T, typename Get>
[[nodiscard]] auto sharedValue(const QList<T> &resources, Get get)
{
    using Value = std::decay_t<std::invoke_result_t<Get, const T &>>;
    if (resources.isEmpty())
        return std::optional<Value>(Value());
    const Value first = std::invoke(get, resources.constFirst());
    const bool same
        = std::ranges::all_of(resources, [&](const T &one) { return std::invoke(get, one) == first; });
    return same ? std::optional<Value>(first) : std::nullopt;
}

} // namespace acg
