// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_rows_model.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"
#include "models/bulk/row_words.h"
#include "models/items/export_roles.h"

#include <algorithm>
#include <utility>

namespace acg {

namespace {

constexpr int outlinesAtOnce = 20'000;
constexpr int fetchedRows = 2 * RowsOnDemand::mostRowsOnDemand;
constexpr std::chrono::milliseconds filterPause{1000};

StorageResult<std::pair<RowOutlines, qint64>> readOutlines(JobFile &file, qint64 fromId)
{
    std::pair<RowOutlines, qint64> read{{}, 0};
    return file
        .readOutlines(fromId,
                      [&read](const BulkRow &row) {
                          if (read.first.size() == outlinesAtOnce) {
                              read.second = row.id;
                              return false;
                          }
                          read.first.append(row);
                          return true;
                      })
        .map([&read] { return std::move(read); });
}

} // namespace

BulkRowsModel::BulkRowsModel(ChangesWords words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::move(words))
    , m_fetched(fetchedRows)
{
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(0);
    connect(&m_fetchSoon, &QTimer::timeout, this, &BulkRowsModel::fetchWanted);
    m_filterSoon.setSingleShot(true);
    m_filterSoon.setInterval(filterPause);
    connect(&m_filterSoon, &QTimer::timeout, this, &BulkRowsModel::filterAnew);
}

BulkRowsModel::~BulkRowsModel() = default;

void BulkRowsModel::setJob(BulkJob *job)
{
    if (job == m_job)
        return;
    if (m_job != nullptr)
        m_job->disconnect(this);
    m_job = job;
    m_loading.reset();
    beginResetModel();
    m_rows = {};
    m_shown.clear();
    m_fetched.clear();
    m_wanted.clear();
    endResetModel();
    setLoadState(LoadState::NotLoaded);
    if (job == nullptr)
        return;
    connect(job, &BulkJob::rowsChanged, this, &BulkRowsModel::rowsChanged);
    load();
}

void BulkRowsModel::load()
{
    m_loading = std::make_unique<QObject>();
    m_arriving = {};
    setLoadState(LoadState::Loading);
    readOn(1);
}

void BulkRowsModel::readOn(qint64 fromId)
{
    m_job->ask(
        m_loading.get(), [fromId](JobFile &file) { return readOutlines(file, fromId); },
        [this](StorageResult<std::pair<RowOutlines, qint64>> read) {
            if (!read) {
                m_job->tellProblem(read.error().reason);
                return setLoadState(LoadState::Failed);
            }
            m_arriving.append(read->first);
            if (read->second != 0)
                readOn(read->second);
            else
                show(std::exchange(m_arriving, {}));
        });
}

void BulkRowsModel::show(RowOutlines &&rows)
{
    const bool isSame = rows.hasSameIds(m_rows);
    m_fetched.clear();
    if (isSame) {
        m_rows = std::move(rows);
        filterAnew();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        m_shown = m_isFiltered ? matching() : std::vector<quint32>();
        endResetModel();
    }
    setLoadState(LoadState::Complete);
}

void BulkRowsModel::rowsChanged(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return load();
    m_job->rows(ids, m_loading.get(), [this](const QList<BulkRow> &rows) { learn(rows); });
}

void BulkRowsModel::learn(const QList<BulkRow> &rows)
{
    for (const BulkRow &row : rows) {
        const std::size_t at = m_rows.find(row.id);
        if (at == m_rows.size())
            continue;
        m_rows.update(at, row.action, row.state, row.sync);
        m_fetched.insert(row.id, new BulkRow(row));
        if (const int shown = rowOf(row.id); shown >= 0)
            Q_EMIT dataChanged(index(shown, 0), index(shown, ColumnCount - 1));
    }
    if ((m_filter.state || m_filter.sync) && !m_filterSoon.isActive())
        m_filterSoon.start();
}

void BulkRowsModel::setFilter(const BulkRowFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_isFiltered = filter.action || filter.state || filter.sync || !filter.text.isEmpty();
    beginResetModel();
    m_shown = m_isFiltered ? matching() : std::vector<quint32>();
    endResetModel();
}

std::vector<quint32> BulkRowsModel::matching() const
{
    std::vector<bool> mentions;
    if (!m_filter.text.isEmpty())
        mentions = m_rows.mentioning(m_filter.text);
    std::vector<quint32> shown;
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const RowAction action = m_rows.action(at);
        if (m_filter.action && action != *m_filter.action)
            continue;
        if (m_filter.state && (!isSent(action) || m_rows.state(at) != *m_filter.state))
            continue;
        if (m_filter.sync && (m_rows.state(at) != RowState::Done || m_rows.sync(at) != *m_filter.sync))
            continue;
        if (mentions.empty() || mentions[at])
            shown.push_back(static_cast<quint32>(at));
    }
    return shown;
}

void BulkRowsModel::filterAnew()
{
    if (!m_isFiltered)
        return;
    std::vector<quint32> shown = matching();
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

void BulkRowsModel::setLoadState(LoadState state)
{
    m_state = state;
    Q_EMIT loadStateChanged();
}

int BulkRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_isFiltered ? m_shown.size() : m_rows.size());
}

int BulkRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

qint64 BulkRowsModel::idAt(int row) const
{
    return m_rows.id(position(row));
}

int BulkRowsModel::rowOf(qint64 id) const
{
    const std::size_t at = m_rows.find(id);
    if (at == m_rows.size())
        return -1;
    if (!m_isFiltered)
        return static_cast<int>(at);
    const auto found = std::ranges::lower_bound(m_shown, static_cast<quint32>(at));
    return found != m_shown.end() && *found == at ? static_cast<int>(found - m_shown.begin()) : -1;
}

const BulkRow *BulkRowsModel::fetched(int row) const
{
    const qint64 id = idAt(row);
    if (const BulkRow *found = m_fetched.object(id))
        return found;
    m_wanted.append(id);
    m_fetchSoon.start();
    return nullptr;
}

std::optional<BulkRow> BulkRowsModel::row(int row) const
{
    const BulkRow *found = fetched(row);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

void BulkRowsModel::fetchWanted()
{
    // Those scrolled past are wanted no more.
    const QList<qint64> ids = std::exchange(m_wanted, {});
    const auto first = std::max<qsizetype>(0, ids.size() - mostRowsOnDemand);
    if (m_job != nullptr)
        m_job->rows(ids.mid(first), m_loading.get(), [this](const QList<BulkRow> &rows) { learn(rows); });
}

void BulkRowsModel::fetchRows(int first, int last, QObject *guard,
                              std::function<void(const std::optional<QString> &)> done)
{
    QList<qint64> ids;
    for (int row = first; row < std::min(last, rowCount()); ++row) {
        if (m_fetched.object(idAt(row)) == nullptr) // the others are not the next to go from now on
            ids.append(idAt(row));
    }
    if (ids.isEmpty() || m_job == nullptr)
        return done({});
    m_job->rows(
        ids, guard,
        [self = QPointer(this), done = std::move(done), wanted = ids.size()](const QList<BulkRow> &rows) {
            if (self != nullptr)
                self->learn(rows);
            done(rows.size() == wanted ? std::optional<QString>() : tr("The rows cannot be read any more."));
        });
}

bool BulkRowsModel::canBeLeftOut(std::size_t position) const
{
    const RowState state = m_rows.state(position);
    return m_job != nullptr && m_job->info().stage == JobStage::Planned && isSent(m_rows.action(position))
        && (state == RowState::Open || state == RowState::LeftOut);
}

QVariant BulkRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t at = position(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), index.column());
    case Qt::CheckStateRole:
        if (index.column() == Resource && canBeLeftOut(at))
            return m_rows.state(at) == RowState::Open ? Qt::Checked : Qt::Unchecked;
        return {};
    case ResourceRole: {
        const BulkRow *row = m_fetched.object(idAt(index.row()));
        return row != nullptr ? QVariant(compactJson(toJson(*row))) : QVariant();
    }
    case ActionRole:
        return int(m_rows.action(at));
    case StateRole:
        return int(m_rows.state(at));
    case SyncRole:
        return int(m_rows.sync(at));
    case KindRole:
        return int(m_rows.kind(at));
    default:
        return {};
    }
}

QString BulkRowsModel::text(int row, int column) const
{
    const std::size_t at = position(row);
    switch (column) {
    case Resource:
        return m_rows.name(at);
    case AccountName:
        return m_rows.account(at);
    case Action:
        return rowActionText(m_rows.action(at));
    case State:
        return rowStateText(m_rows.action(at), m_rows.state(at), m_rows.sync(at));
    default:
        break;
    }
    const BulkRow *found = fetched(row);
    if (found == nullptr)
        return tr("\u2026", "not read yet");
    return column == Changes ? m_words(*found) : found->error;
}

bool BulkRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Resource || !canBeLeftOut(position(index.row())))
        return false;
    const bool leftOut = value.toInt() != Qt::Checked;
    const std::size_t at = position(index.row());
    m_rows.update(at, m_rows.action(at), leftOut ? RowState::LeftOut : RowState::Open, m_rows.sync(at));
    m_job->setLeftOut({idAt(index.row())}, leftOut);
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    return true;
}

Qt::ItemFlags BulkRowsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Resource && canBeLeftOut(position(index.row())))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant BulkRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Resource:
        return tr("Number or account");
    case AccountName:
        return tr("Account");
    case Action:
        return tr("Action");
    case Changes:
        return tr("Changes");
    case State:
        return tr("State");
    case Problem:
        return tr("Problem");
    default:
        return {};
    }
}

} // namespace acg
