// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/flat_member.h"
#include "models/items/load_state.h"

#include <QAbstractItemModel>
#include <QList>
#include <QPointer>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace acg {

class RowSource;

/// How a list that is not complete becomes so.
struct ListLoad
{
    struct Progress
    {
        LoadState state = LoadState::Complete;
        qint64 rows = 0; ///< that have come
        std::optional<qint64> total;
    };
    std::function<Progress()> progress; ///< none: nobody knows
    std::function<void(QObject *guard, std::function<void()> changed)> watch;
    /// Somebody waits for it now: goes on sooner, or starts again where it had stopped.
    std::function<void()> fetchRest;
    /// What comes is shown behind what is there, as far as can be told now. None: no.
    std::function<bool()> growsAtEnd = {};
};

/// A list as a person sees it, for export. What it refers to lives as long as the model.
struct ListInView
{
    QPointer<QAbstractItemModel> model = {}; ///< top-level rows, as filtered and sorted
    QList<int> columns = {}; ///< logical columns, in visual order, hidden ones left out
    QString suggestedName = {}; ///< file name without ending, e.g. "numbers-contoso"
    bool complete = true; ///< false while the list is still loading
    ListLoad load = {};

    bool holdsResources = false; ///< each row has its resource: ResourceRole
    /// Where the rows do not have them: fetches those of the rows in view. No members: as lines of JSON.
    std::function<std::unique_ptr<RowSource>(std::span<const FlatMember> members)> fetchResources = {};
    std::function<std::optional<std::chrono::milliseconds>()> timeToFetch = {}; ///< nothing: not known
    /// Of the resources, that a table can have columns for; none: they do not fit into a table.
    std::span<const FlatMember> members = {};

    [[nodiscard]] bool hasResources() const { return holdsResources || fetchResources; }
};

/// Of a model that knows of itself how far it has come.
template <typename Model>
[[nodiscard]] ListLoad loadOf(Model &model, std::function<void()> fetchRest)
{
    return {[&model] {
                return ListLoad::Progress{model.loadState(), model.refreshedCount(), model.totalCount()};
            },
            [&model](QObject *guard, std::function<void()> changed) {
                QObject::connect(&model, &Model::loadStateChanged, guard, std::move(changed));
            },
            std::move(fetchRest),
            {}};
}

} // namespace acg
