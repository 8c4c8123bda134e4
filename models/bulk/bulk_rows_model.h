// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"
#include "models/bulk/row_outlines.h"
#include "models/items/load_state.h"
#include "models/items/rows_on_demand.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace acg {

class BulkJob;

/// Which rows of a job are shown.
struct BulkRowFilter
{
    std::optional<RowAction> action = {};
    std::optional<RowState> state = {}; ///< of rows that are sent
    std::optional<RowSync> sync = {}; ///< of rows that are done
    QString text = {}; ///< in the number or name of the resource, or in its account's
    friend bool operator==(const BulkRowFilter &, const BulkRowFilter &) = default;
};

/// The rows of a bulk job, as many as a million: of each an outline is in memory, about 20 bytes. The other
/// texts of those in view are read from the job's file when they are asked for.
///
/// The first column has a check box while a row can be left out of the run: ticked is sent.
class BulkRowsModel : public QAbstractTableModel, public RowsOnDemand
{
    Q_OBJECT
public:
    enum Column { Resource, AccountName, Action, Changes, State, Problem, ColumnCount };
    enum Role {
        ActionRole = Qt::UserRole, ///< int(RowAction)
        StateRole, ///< int(RowState)
        SyncRole, ///< int(RowSync)
        KindRole, ///< int(ChangedKind)
    };
    /// What a row changes, in words.
    using ChangesWords = std::function<QString(const BulkRow &)>;

    explicit BulkRowsModel(ChangesWords words, QObject *parent = nullptr);
    ~BulkRowsModel() override;

    void setJob(BulkJob *job); ///< null: none
    void setFilter(const BulkRowFilter &filter);
    [[nodiscard]] const BulkRowFilter &filter() const { return m_filter; }
    [[nodiscard]] LoadState loadState() const { return m_state; }
    [[nodiscard]] qint64 loadedCount() const { return qint64(m_rows.size()); } ///< whatever is shown

    /// Nothing while it is not read from the file yet; then dataChanged() comes.
    [[nodiscard]] std::optional<BulkRow> row(int row) const;
    [[nodiscard]] qint64 idAt(int row) const;
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 when it is not shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void fetchRows(int first, int last, QObject *guard,
                   std::function<void(const std::optional<QString> &problem)> done) override;

Q_SIGNALS:
    void loadStateChanged();

private:
    [[nodiscard]] std::size_t position(int row) const
    {
        return m_isFiltered ? m_shown[std::size_t(row)] : std::size_t(row);
    }
    [[nodiscard]] const BulkRow *fetched(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] bool canBeLeftOut(std::size_t position) const;
    void load();
    void readOn(qint64 fromId);
    void show(RowOutlines &&rows);
    void rowsChanged(const QList<qint64> &ids);
    void learn(const QList<BulkRow> &rows);
    void fetchWanted();
    [[nodiscard]] std::vector<quint32> matching() const;
    void filterAnew();
    void setLoadState(LoadState state);

    const ChangesWords m_words;
    QPointer<BulkJob> m_job;
    BulkRowFilter m_filter;
    RowOutlines m_rows;
    std::vector<quint32> m_shown; ///< positions in m_rows, while m_isFiltered
    bool m_isFiltered = false;
    LoadState m_state = LoadState::NotLoaded;
    std::unique_ptr<QObject> m_loading; ///< guards what was asked of this job
    RowOutlines m_arriving;
    mutable QCache<qint64, BulkRow> m_fetched;
    mutable QList<qint64> m_wanted;
    mutable QTimer m_fetchSoon; ///< what is painted at one time is read at one time
    QTimer m_filterSoon; ///< rows whose state changes one after the other
};

} // namespace acg
