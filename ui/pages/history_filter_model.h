// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/change_list_model.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace acg {

/// The changes made over one connection or over all, that mention a text; with their fields in words.
class HistoryFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit HistoryFilterModel(ChangeListModel &changes, QObject *parent = nullptr);

    void setConnection(std::optional<QUuid> connection); ///< none: all of them
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] int countOfConnection() const; ///< whatever they mention

    /// Null when there is no such row.
    [[nodiscard]] const ChangeRecord *changeAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(qint64 change) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isOfConnection(const ChangeRecord &change) const
    {
        return !m_connection || change.connection == *m_connection;
    }

    const ChangeListModel &m_changes;
    std::optional<QUuid> m_connection;
    QString m_text;
};

} // namespace acg
