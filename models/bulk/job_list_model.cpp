// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/job_list_model.h"

#include "models/bulk/job_store.h"

#include <algorithm>

namespace acg {

JobListModel::JobListModel(const JobStore &store, SummaryWords words, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_words(std::move(words))
    , m_jobs(store.jobs())
{
    connect(&store, &JobStore::changed, this, &JobListModel::update);
}

void JobListModel::update()
{
    const QList<JobInfo> jobs = m_store.jobs();
    const QSet<QUuid> ids = [&jobs] {
        QSet<QUuid> all;
        for (const JobInfo &job : jobs)
            all.insert(job.id);
        return all;
    }();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (ids.contains(m_jobs.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.removeAt(row);
        endRemoveRows();
    }
    // Those left stand in the order they stood in: when a job was made does not change.
    for (int row = 0; row < jobs.size(); ++row) {
        if (row < m_jobs.size() && m_jobs.at(row).id == jobs.at(row).id) {
            m_jobs[row] = jobs.at(row);
            continue;
        }
        beginInsertRows({}, row, row);
        m_jobs.insert(row, jobs.at(row));
        endInsertRows();
    }
    refreshWords();
}

int JobListModel::rowOf(const QUuid &id) const
{
    const auto found = std::ranges::find(m_jobs, id, &JobInfo::id);
    return found != m_jobs.end() ? static_cast<int>(found - m_jobs.begin()) : -1;
}

void JobListModel::refreshWords()
{
    if (!m_jobs.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobInfo &job = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return job.title;
    case SummaryRole:
        return m_words(job);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QString(job.title + u'\n' + m_words(job));
    default:
        return {};
    }
}

} // namespace acg
