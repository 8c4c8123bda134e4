// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"

#include <QAbstractListModel>
#include <QSet>

#include <functional>

namespace acg {

class JobStore;

/// The bulk jobs of a connection, newest first.
class JobListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { SummaryRole = Qt::UserRole }; ///< a line beneath the title
    using SummaryWords = std::function<QString(const JobInfo &)>;

    /// The store must outlive it.
    JobListModel(const JobStore &store, SummaryWords words, QObject *parent = nullptr);

    [[nodiscard]] const JobInfo &at(int row) const { return m_jobs.at(row); }
    [[nodiscard]] int rowOf(const QUuid &id) const; ///< -1: there is no such job
    /// The words have become others.
    void refreshWords();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void update();

    const JobStore &m_store;
    const SummaryWords m_words;
    QList<JobInfo> m_jobs;
};

} // namespace acg
