// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/change_record.h"
#include "models/items/load_state.h"

#include <QAbstractTableModel>

#include <deque>
#include <optional>

namespace acg {

/// Writes this console made, newest first.
class ChangeListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        When,
        Action,
        Resource,
        AccountName,
        Outcome,
        Fields, ///< what changed in it; empty here: whoever shows them has the words
        Connection,
        ClientId,
        RequestId,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const ChangeRecord &at(int row) const { return m_changes[static_cast<std::size_t>(row)]; }
    [[nodiscard]] LoadState loadState() const { return m_state; }
    void setLoadState(LoadState state);
    [[nodiscard]] qint64 refreshedCount() const { return rowCount(); }
    [[nodiscard]] std::optional<qint64> totalCount() const { return {}; } ///< nobody has counted them

    void clear();
    /// Older ones than all there are; newest first.
    void append(const QList<ChangeRecord> &changes);
    /// Newer ones than all there are; newest last.
    void prepend(const QList<ChangeRecord> &changes);
    void setOutcome(const QString &requestId, const ChangeOutcome &outcome);
    void remove(const QString &requestId, const QStringList &names); ///< of resources
    void keepNewest(int count); ///< the others go

Q_SIGNALS:
    void loadStateChanged(acg::LoadState state);

private:
    [[nodiscard]] static QString text(const ChangeRecord &change, int column);

    std::deque<ChangeRecord> m_changes;
    LoadState m_state = LoadState::NotLoaded;
};

} // namespace acg
