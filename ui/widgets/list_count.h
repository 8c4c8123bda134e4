// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/load_state.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace acg {

/// How much of a list is there and shown.
struct ListCount
{
    LoadState state = LoadState::NotLoaded;
    qint64 shown = 0;
    qint64 loaded = 0;
    qint64 refreshed = 0; ///< of those loaded: came in the present loading
    std::optional<qint64> total;
    std::optional<QDateTime> earlierFrom; ///< when the snapshot was taken that some of them are from
    QString filter; ///< what hides the others; empty: nothing
    std::optional<std::chrono::milliseconds> left; ///< until all of it has come, where that can be told
};

/// Of a model that loads: NumberTableModel and its like.
template <typename Model>
[[nodiscard]] ListCount listCount(const Model &model, qint64 shown, const QString &filter)
{
    return {model.loadState(),
            shown,
            model.loadedCount(),
            model.refreshedCount(),
            model.totalCount(),
            model.earlierFrom(),
            filter,
            {}};
}

/// "10,000 numbers", "312 of 10,000 shown", "Loaded 2,000 of 10,000 - still loading ...", "10,000 numbers as
/// they were 20 minutes ago - refreshing: 2,000 of 10,000". `counted` says a count in words.
[[nodiscard]] QString listCountText(const ListCount &count, QString (*counted)(qint64));

} // namespace acg
