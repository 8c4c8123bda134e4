// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_page.h"
#include "models/items/number_table_model_p.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

// How pages come in. Each change of the list costs a view a frame, and while the list is sorted or filtered
// it costs the model a pass through all of it. So changes are collected until they are a sixteenth of what is
// there, so that a row costs no more in a long list than in a short one; or for a tenth of a second, so that
// at most ten frames a second are painted for them. A page that brings nothing new is not heard of at all.

namespace acg {

namespace {
constexpr std::size_t mergedAtOnce = 16;
constexpr auto publishInterval = 100ms;

using Row = NumberStore::Row;
using Rows = std::vector<Row>::const_iterator;

/// As std::upper_bound, for a place that is not far from the beginning: the steps get longer from there.
Rows upperBoundFrom(Rows begin, Rows end, Row row, const NumberOrder::Less &less)
{
    std::ptrdiff_t step = 1;
    for (; step < end - begin && !less(row, begin[step - 1]); step *= 2)
        begin += step;
    return std::upper_bound(begin, begin + std::min(step, end - begin), row, less);
}
} // namespace

NumberTableModel::Private::Private(NumberTableModel *model)
    : q(model)
{
    publishing.setSingleShot(true);
    publishing.setInterval(publishInterval);
    QObject::connect(&publishing, &QTimer::timeout, q, [this] { publish(); });
}

void NumberTableModel::Private::append(NumberPage &&page)
{
    const std::vector<NumberStore::Update> arrived = store.append(std::move(page));
    updates.insert(updates.end(), arrived.begin(), arrived.end());
    publishSoon();
}

void NumberTableModel::Private::appendEarlier(NumberPage &&page)
{
    store.appendEarlier(std::move(page));
    publishSoon();
}

void NumberTableModel::Private::publishSoon()
{
    const std::size_t waiting = store.end() - published + updates.size();
    if (waiting * mergedAtOnce >= std::max(shown.size(), ordered.size()))
        publish();
    else if (waiting > 0 && !publishing.isActive())
        publishing.start();
}

void NumberTableModel::Private::publish()
{
    publishing.stop();
    publishUpdates();
    std::vector<Row> fresh;
    for (; published < store.end(); ++published) {
        if (store.holds(published))
            fresh.push_back(published);
    }
    if (fresh.empty())
        return;
    filter.update(store.columns());
    order.update(store.columns());
    order.sort(store.columns(), fresh);
    insert(std::move(fresh));
}

void NumberTableModel::Private::publishUpdates()
{
    std::vector<Row> rows;
    for (const NumberStore::Update &update : std::exchange(updates, {})) {
        if (store.set(update) && update.row < published)
            rows.push_back(update.row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.size() == 1)
        changed(rows.front());
    else if (!rows.empty())
        changed(std::move(rows));
}

/// As for one row, for many of them (in the order of arrival) in one pass.
void NumberTableModel::Private::changed(std::vector<Row> rows)
{
    filter.update(store.columns());
    order.update(store.columns());
    if (!order.isArrival() || filter.isActive())
        resettle(rows);
    order.sort(store.columns(), rows);
    // One rectangle, from the first that is shown to the last.
    const auto isShown = [this](Row row) { return placeOf(row) >= 0; };
    const auto first = std::ranges::find_if(rows, isShown);
    if (first == rows.end())
        return;
    const auto last = std::find_if(rows.rbegin(), rows.rend(), isShown);
    Q_EMIT q->dataChanged(q->index(placeOf(*first), 0), q->index(placeOf(*last), ColumnCount - 1));
}

/// Puts rows whose cells have changed where they belong now, and those in or out that the filter says.
void NumberTableModel::Private::resettle(std::vector<Row> rows)
{
    std::vector<Row> next = filter.isActive() ? ordered : shown;
    if (!order.isArrival()) {
        std::vector<quint8> isChanged(store.end());
        for (const Row row : rows)
            isChanged[row] = 1;
        std::erase_if(next, [&isChanged](Row row) { return isChanged[row] != 0; });
        order.sort(store.columns(), rows);
        next = merged(next, rows).rows;
    }
    std::vector<quint8> isShown(store.end());
    for (const Row row : shown)
        isShown[row] = 1;
    std::vector<Row> kept;
    std::ranges::copy_if(next, std::back_inserter(kept), [&isShown](Row row) { return isShown[row] != 0; });
    if (kept != shown)
        relayout(std::move(kept));
    if (filter.isActive()) {
        ordered = std::move(next);
        showInstead(filter.accepted(store, ordered), ordered);
    }
}

/// As positionOf(), in a list that is in order.
int NumberTableModel::Private::placeOf(Row row) const
{
    const auto less = order.less(store.columns());
    const auto place = std::ranges::lower_bound(shown, row, less);
    return place == shown.end() || *place != row ? -1 : static_cast<int>(place - shown.begin());
}

/// Merges rows that arrived (in order) into others: few into many, so each place is searched for, on from the
/// one before.
NumberTableModel::Private::Merged NumberTableModel::Private::merged(const std::vector<Row> &rows,
                                                                    const std::vector<Row> &arrived) const
{
    const auto less = order.less(store.columns());
    Merged result;
    result.rows.reserve(rows.size() + arrived.size());
    Runs runs;
    auto from = rows.begin();
    for (const Row row : arrived) {
        const auto place = upperBoundFrom(from, rows.end(), row, less);
        result.rows.insert(result.rows.end(), from, place);
        runs.add(result.rows.size());
        result.rows.push_back(row);
        from = place;
    }
    result.rows.insert(result.rows.end(), from, rows.end());
    result.arrived = runs.take();
    return result;
}

void NumberTableModel::Private::insert(std::vector<Row> arrived)
{
    const auto allAfter = [this, &arrived](const std::vector<Row> &rows) {
        return rows.empty() || order.less(store.columns())(rows.back(), arrived.front());
    };
    if (filter.isActive()) {
        if (allAfter(ordered))
            ordered.insert(ordered.end(), arrived.begin(), arrived.end());
        else
            ordered = merged(ordered, arrived).rows;
        arrived = filter.accepted(store, arrived);
    }
    if (arrived.empty())
        return;
    if (allAfter(shown)) {
        const auto last = static_cast<int>(shown.size());
        q->beginInsertRows({}, last, last + static_cast<int>(arrived.size()) - 1);
        shown.insert(shown.end(), arrived.begin(), arrived.end());
        q->endInsertRows();
        return;
    }
    Merged next = merged(shown, arrived);
    insertRuns(std::move(next.rows), next.arrived);
}

} // namespace acg
