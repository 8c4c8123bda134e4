// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_filter.h"
#include "models/items/number_order.h"
#include "models/items/number_store.h"
#include "models/items/number_table_model.h"

#include <QDateTime>
#include <QTimer>

#include <vector>

namespace acg {

/// The rows a NumberTableModel shows, and the signals that tell of every change of them.
class NumberTableModel::Private
{
public:
    using Row = NumberStore::Row;

    explicit Private(NumberTableModel *model);

    /// Rows held, and those of them that came in the present loading.
    [[nodiscard]] std::pair<std::size_t, std::size_t> counts() const
    {
        return {store.count(), store.seenCount()};
    }
    [[nodiscard]] int positionOf(Row row) const; ///< -1 when it is not shown
    void clear();
    void append(NumberPage &&page);
    void appendEarlier(NumberPage &&page);
    /// Shows what arrived and is not shown yet: rows, and new cells of others.
    void publish();
    void changed(Row row); ///< its cells are new: it may have to move, appear or go
    void remove(const std::vector<Row> &rows);
    void setFilter(const NumberConditions &wanted);
    void setOrder(int column, Qt::SortOrder direction);
    void setState(LoadState next);
    void shrink();
    [[nodiscard]] std::size_t memory() const;

    NumberTableModel *q;
    NumberStore store;
    NumberFilter filter;
    NumberOrder order;
    NumberConditions conditions;
    std::vector<Row> shown; ///< what the view sees, in its order
    LoadState state = LoadState::NotLoaded;
    std::optional<qint64> total;
    std::optional<QDateTime> earlier; ///< when the rows of a snapshot were true

private:
    /// Neighbouring rows that appear or go together: the first one's place, and how many.
    struct Run
    {
        std::size_t first;
        std::size_t count;
    };
    /// Collects ascending places into runs.
    class Runs
    {
    public:
        void add(std::size_t place)
        {
            if (place != m_next || m_list.empty()) {
                close();
                m_list.push_back({place, 0});
            }
            m_next = place + 1;
        }
        [[nodiscard]] std::vector<Run> take()
        {
            close();
            return std::move(m_list);
        }

    private:
        void close()
        {
            if (!m_list.empty())
                m_list.back().count = m_next - m_list.back().first;
        }
        std::vector<Run> m_list;
        std::size_t m_next = 0;
    };
    struct Merged
    {
        std::vector<Row> rows;
        std::vector<Run> arrived; ///< places in \a rows
    };

    void publishSoon();
    void publishUpdates();
    void changed(std::vector<Row> rows);
    void resettle(std::vector<Row> rows);
    [[nodiscard]] int placeOf(Row row) const;
    [[nodiscard]] Merged merged(const std::vector<Row> &rows, const std::vector<Row> &arrived) const;
    void insert(std::vector<Row> arrived);
    void showInstead(std::vector<Row> next, const std::vector<Row> &all);
    void removeRuns(const std::vector<Run> &runs);
    void insertRuns(std::vector<Row> next, const std::vector<Run> &runs);
    void relayout(std::vector<Row> next);
    [[nodiscard]] QModelIndexList moved(const QModelIndexList &indexes, const std::vector<Row> &next) const;
    void reorder(Row row);

    std::vector<Row> ordered; ///< all rows in order while a filter hides some of them, else empty
    std::vector<NumberStore::Update> updates; ///< arrived, and not yet in their rows
    Row published = 0; ///< rows from here on have arrived and are not yet in `shown` or `ordered`
    QTimer publishing;
};

} // namespace acg
