// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_table_model_p.h"

#include <algorithm>

// How rows come and go. A view pays for every signal, the model for every shift of its rows, so:
//  - a few runs of neighbouring rows are inserted or removed run by run;
//  - many scattered ones are inserted at (or removed from) the end in one go, and one layoutChanged puts
//    the rest in place. The row count only ever changes between begin... and end..., and a row that stays
//    keeps its persistent index, its selection and its place on the screen. Nothing is ever reset.
// What arrives in pages is in number_table_arrivals.cpp.

namespace acg {

namespace {
constexpr std::size_t fewRuns = 8;
constexpr std::size_t fewIndexes = 16;
} // namespace

int NumberTableModel::Private::positionOf(Row row) const
{
    const auto found = std::ranges::find(shown, row);
    return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
}

void NumberTableModel::Private::clear()
{
    publishing.stop();
    const bool any = !shown.empty();
    if (any)
        q->beginRemoveRows({}, 0, static_cast<int>(shown.size()) - 1);
    shown = {};
    ordered = {};
    updates = {};
    store.clear();
    published = 0;
    filter = NumberFilter(conditions);
    order.forgetRanks();
    if (any)
        q->endRemoveRows();
}

/// Both what is shown and what shall be are parts of `all`, in its order.
void NumberTableModel::Private::showInstead(std::vector<Row> next, const std::vector<Row> &all)
{
    std::vector<Row> kept;
    std::vector<Row> gone;
    kept.reserve(shown.size());
    gone.reserve(shown.size());
    Runs goneRuns;
    Runs newRuns;
    std::size_t before = 0;
    std::size_t after = 0;
    for (const Row row : all) {
        const bool was = before < shown.size() && shown[before] == row;
        const bool will = after < next.size() && next[after] == row;
        if (was && !will) {
            goneRuns.add(before);
            gone.push_back(row);
        } else if (was) {
            kept.push_back(row);
        } else if (will) {
            newRuns.add(after);
        }
        before += was ? 1 : 0;
        after += will ? 1 : 0;
    }
    std::vector<Run> runs = goneRuns.take();
    if (runs.size() > fewRuns) {
        runs = {{kept.size(), gone.size()}};
        kept.insert(kept.end(), gone.begin(), gone.end());
        relayout(std::move(kept));
    }
    removeRuns(runs);
    insertRuns(std::move(next), newRuns.take());
}

void NumberTableModel::Private::removeRuns(const std::vector<Run> &runs)
{
    // From the end, so that the places of the others stay true.
    for (std::size_t i = runs.size(); i > 0; --i) {
        const Run &run = runs[i - 1];
        const auto first = static_cast<int>(run.first);
        q->beginRemoveRows({}, first, first + static_cast<int>(run.count) - 1);
        shown.erase(shown.begin() + first, shown.begin() + first + static_cast<int>(run.count));
        q->endRemoveRows();
    }
}

/// `next` is what is shown and the runs.
void NumberTableModel::Private::insertRuns(std::vector<Row> next, const std::vector<Run> &runs)
{
    const bool scattered = runs.size() > fewRuns;
    std::vector<Row> atEnd;
    for (const Run &run : runs) {
        const auto from = next.begin() + static_cast<std::ptrdiff_t>(run.first);
        const auto to = from + static_cast<std::ptrdiff_t>(run.count);
        if (scattered) {
            atEnd.insert(atEnd.end(), from, to);
            continue;
        }
        const auto first = static_cast<int>(run.first);
        q->beginInsertRows({}, first, first + static_cast<int>(run.count) - 1);
        shown.insert(shown.begin() + first, from, to);
        q->endInsertRows();
    }
    if (!scattered)
        return;
    const auto last = static_cast<int>(shown.size());
    q->beginInsertRows({}, last, last + static_cast<int>(atEnd.size()) - 1);
    shown.reserve(next.size()); // and not double: it goes in a moment
    shown.insert(shown.end(), atEnd.begin(), atEnd.end());
    q->endInsertRows();
    relayout(std::move(next));
}

/// The same rows in another order.
void NumberTableModel::Private::relayout(std::vector<Row> next)
{
    Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = q->persistentIndexList();
    q->changePersistentIndexList(from, moved(from, next));
    shown = std::move(next);
    Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

/// Where the rows of some indexes are in `next`.
QModelIndexList NumberTableModel::Private::moved(const QModelIndexList &indexes,
                                                 const std::vector<Row> &next) const
{
    // Often it is the current cell only; then a search is cheaper than a table of all rows.
    std::vector<int> places;
    if (static_cast<std::size_t>(indexes.size()) > fewIndexes) {
        places.resize(store.end());
        for (std::size_t i = 0; i < next.size(); ++i)
            places[next[i]] = static_cast<int>(i);
    }
    QModelIndexList result;
    result.reserve(indexes.size());
    for (const QModelIndex &index : indexes) {
        const Row row = shown[static_cast<std::size_t>(index.row())];
        const int place
            = places.empty() ? static_cast<int>(std::ranges::find(next, row) - next.begin()) : places[row];
        result.append(q->index(place, index.column()));
    }
    return result;
}

void NumberTableModel::Private::changed(Row row)
{
    const NumberColumns &columns = store.columns();
    filter.update(columns);
    order.update(columns);
    if (filter.isActive()) {
        std::erase(ordered, row);
        const auto less = order.less(columns);
        ordered.insert(std::ranges::upper_bound(ordered, row, less), row);
    }
    const int position = positionOf(row);
    const bool wanted = filter.accepts(columns, row);
    if (position < 0 && wanted) {
        Merged next = merged(shown, {row});
        insertRuns(std::move(next.rows), next.arrived);
    } else if (position >= 0 && !wanted) {
        removeRuns({{static_cast<std::size_t>(position), 1}});
    } else if (position >= 0) {
        reorder(row);
    }
}

/// Moves a row whose cells have changed to where it belongs now, and tells that they have.
void NumberTableModel::Private::reorder(Row row)
{
    const auto less = order.less(store.columns());
    const auto here = std::ranges::find(shown, row);
    // Without the row itself, what is shown is in order.
    const auto up = std::upper_bound(shown.begin(), here, row, less);
    const auto down = up == here ? std::lower_bound(here + 1, shown.end(), row, less) : here + 1;
    const auto from = static_cast<int>(here - shown.begin());
    int to = from;
    if (up != here)
        to = static_cast<int>(up - shown.begin());
    else if (down != here + 1)
        to = static_cast<int>(down - shown.begin()) - 1;
    if (to != from) {
        q->beginMoveRows({}, from, from, {}, to < from ? to : to + 1);
        if (to < from)
            std::rotate(up, here, here + 1);
        else
            std::rotate(here, here + 1, down);
        q->endMoveRows();
    }
    Q_EMIT q->dataChanged(q->index(to, 0), q->index(to, ColumnCount - 1));
}

void NumberTableModel::Private::remove(const std::vector<Row> &rows)
{
    if (rows.empty())
        return;
    if (rows.size() == 1) {
        std::erase(ordered, rows.front());
        if (const int position = positionOf(rows.front()); position >= 0)
            removeRuns({{static_cast<std::size_t>(position), 1}});
    } else {
        std::vector<quint8> doomed(store.end());
        for (const Row row : rows)
            doomed[row] = 1;
        const auto isDoomed = [&doomed](Row row) { return doomed[row] != 0; };
        std::vector<Row> next = shown;
        std::erase_if(next, isDoomed);
        showInstead(std::move(next), shown);
        std::erase_if(ordered, isDoomed);
    }
    for (const Row row : rows)
        store.remove(row);
}

void NumberTableModel::Private::setFilter(const NumberConditions &wanted)
{
    publish();
    conditions = wanted;
    NumberFilter next(wanted);
    next.update(store.columns());
    if (!filter.isActive())
        ordered = shown;
    filter = std::move(next);
    if (filter.isActive()) {
        showInstead(filter.accepted(store, ordered), ordered);
    } else {
        showInstead(ordered, ordered);
        ordered = {};
    }
}

void NumberTableModel::Private::setOrder(int column, Qt::SortOrder direction)
{
    if (order.is(column, direction))
        return;
    publish();
    order = NumberOrder(column, direction);
    order.update(store.columns());
    std::vector<Row> all;
    all.reserve(store.count());
    for (Row row = 0; row < store.end(); ++row) {
        if (store.holds(row))
            all.push_back(row);
    }
    order.sort(store.columns(), all);
    std::vector<Row> next = all;
    if (filter.isActive()) {
        ordered = std::move(all);
        next = filter.accepted(store, ordered);
    }
    if (next != shown)
        relayout(std::move(next));
}

void NumberTableModel::Private::shrink()
{
    store.shrink();
    shown.shrink_to_fit();
    ordered.shrink_to_fit();
}

std::size_t NumberTableModel::Private::memory() const
{
    return store.memory() + (shown.capacity() + ordered.capacity()) * sizeof(Row);
}

void NumberTableModel::Private::setState(LoadState next)
{
    if (state == next)
        return;
    state = next;
    Q_EMIT q->loadStateChanged();
}

} // namespace acg
