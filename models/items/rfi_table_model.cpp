// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rfi_table_model.h"

#include <algorithm>
#include <utility>

namespace acg {

RfiTableModel::RfiTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int RfiTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RfiTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void RfiTableModel::startLoading()
{
    const bool news = m_state != LoadState::Loading || refreshedCount() > 0 || m_total.has_value();
    for (Row &row : m_rows)
        row.seen = false;
    m_isLoadedAgain = !m_rows.isEmpty();
    m_added = 0;
    m_changed = 0;
    m_state = LoadState::Loading;
    m_total.reset();
    if (news)
        Q_EMIT loadStateChanged();
}

void RfiTableModel::append(const QList<RequestForInformation> &items)
{
    const qint64 loaded = loadedCount();
    const qint64 refreshed = refreshedCount();
    put(items, true);
    if (loadedCount() != loaded || refreshedCount() != refreshed)
        Q_EMIT loadStateChanged();
}

void RfiTableModel::showEarlier(const QList<RequestForInformation> &items, const QDateTime &takenAt)
{
    const qint64 loaded = loadedCount();
    if (m_state != LoadState::Complete)
        put(items, false);
    if (loadedCount() == loaded)
        return;
    m_earlier = takenAt;
    Q_EMIT loadStateChanged();
}

std::optional<QDateTime> RfiTableModel::earlierFrom() const
{
    return refreshedCount() < loadedCount() ? m_earlier : std::nullopt;
}

QList<RequestForInformation> RfiTableModel::items() const
{
    QList<RequestForInformation> items;
    for (const Row &row : m_rows)
        items.append(row.rfi);
    return items;
}

void RfiTableModel::put(const QList<RequestForInformation> &items, bool isSeen)
{
    QList<Row> fresh;
    const auto find = [](QList<Row> &rows, const QString &tenantId) {
        return std::find_if(rows.begin(), rows.end(),
                            [&tenantId](const Row &row) { return row.rfi.tenantId() == tenantId; });
    };
    for (const RequestForInformation &rfi : items) {
        const QString tenantId = rfi.tenantId();
        if (const auto row = find(m_rows, tenantId); row != m_rows.end()) {
            if (!isSeen)
                continue; // what is held is no older
            row->seen = true;
            if (row->rfi == rfi)
                continue;
            row->rfi = rfi;
            const QByteArray fingerprint = rfi.fingerprint();
            if (std::exchange(row->fingerprint, fingerprint) != fingerprint)
                ++m_changed;
            const auto at = static_cast<int>(row - m_rows.begin());
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        } else if (const auto other = find(fresh, tenantId); other != fresh.end()) {
            other->rfi = rfi;
            other->fingerprint = rfi.fingerprint();
        } else {
            fresh.append({rfi, isSeen, rfi.fingerprint(), m_marks.value_or(Marks()).value(tenantId)});
        }
    }
    if (fresh.isEmpty())
        return;
    m_added += static_cast<int>(fresh.size());
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    m_rows.append(fresh);
    endInsertRows();
}

void RfiTableModel::setTotalCount(std::optional<qint64> total)
{
    if (m_total == total)
        return;
    m_total = total;
    Q_EMIT loadStateChanged();
}

void RfiTableModel::finishLoading()
{
    if (m_state == LoadState::Loading) {
        for (int row = rowCount() - 1; row >= 0; --row) {
            if (m_rows.at(row).seen)
                continue;
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }
    m_earlier.reset();
    if (m_state == LoadState::Complete)
        return;
    m_state = LoadState::Complete;
    Q_EMIT loadStateChanged();
    if (std::exchange(m_isLoadedAgain, false) && (m_added > 0 || m_changed > 0))
        Q_EMIT newsArrived(m_added, m_changed);
}

void RfiTableModel::failLoading()
{
    if (m_state == LoadState::Failed)
        return;
    m_state = LoadState::Failed;
    Q_EMIT loadStateChanged();
}

LoadState RfiTableModel::loadState() const
{
    return m_state;
}

qint64 RfiTableModel::loadedCount() const
{
    return m_rows.size();
}

qint64 RfiTableModel::refreshedCount() const
{
    return std::ranges::count_if(m_rows, &Row::seen);
}

std::optional<qint64> RfiTableModel::totalCount() const
{
    return m_total;
}

void RfiTableModel::setMarks(const Marks &marks)
{
    m_marks = marks;
    if (m_rows.isEmpty())
        return;
    for (Row &row : m_rows)
        row.mark = marks.value(row.rfi.tenantId());
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RfiTableModel::setRead(const QString &tenantId, bool read)
{
    const QModelIndex at = indexOf(tenantId);
    if (!at.isValid() || !m_marks)
        return;
    const Row &row = m_rows.at(at.row());
    setMark(tenantId, {read ? row.fingerprint : QByteArray(), row.mark.starred});
}

void RfiTableModel::setStarred(const QString &tenantId, bool starred)
{
    const QModelIndex at = indexOf(tenantId);
    if (at.isValid() && m_marks)
        setMark(tenantId, {m_rows.at(at.row()).mark.read, starred});
}

void RfiTableModel::setMark(const QString &tenantId, const RfiMark &mark)
{
    const int row = indexOf(tenantId).row();
    if (m_rows.at(row).mark == mark)
        return;
    m_rows[row].mark = mark;
    m_marks->insert(tenantId, mark);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT marked(tenantId, mark);
}

bool RfiTableModel::isUnread(const Row &row) const
{
    return m_marks && row.mark.read != row.fingerprint;
}

int RfiTableModel::unreadCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [this](const Row &row) { return isUnread(row); }));
}

void RfiTableModel::upsert(const RequestForInformation &rfi)
{
    append({rfi});
}

const RequestForInformation *RfiTableModel::at(int row) const
{
    return row < 0 || row >= m_rows.size() ? nullptr : &m_rows.at(row).rfi;
}

QModelIndex RfiTableModel::indexOf(const QString &tenantId) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&tenantId](const Row &row) { return row.rfi.tenantId() == tenantId; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0);
}

} // namespace acg
