// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rfi_table_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr qint64 secondsADay = qint64{24} * 60 * 60;

QVariant waitingDays(const RequestForInformation &rfi)
{
    const QDateTime since = rfi.consentedOn();
    if (!since.isValid())
        return {};
    const qint64 days = since.secsTo(QDateTime::currentDateTimeUtc()) / secondsADay;
    return static_cast<int>(std::max<qint64>(days, 0));
}

QString contactText(const RequestForInformation &rfi)
{
    const QList<RfiContact> contacts = rfi.contacts();
    if (contacts.isEmpty())
        return {};
    const RfiContact &contact = contacts.first();
    if (contact.fullName.isEmpty() || contact.email.isEmpty())
        return contact.fullName + contact.email;
    return u"%1 <%2>"_s.arg(contact.fullName, contact.email);
}

} // namespace

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

QString RfiTableModel::statusText(const QString &status)
{
    if (status == "active"_L1)
        return tr("Active");
    if (status == "suspended"_L1)
        return tr("Suspended");
    if (status == "removed"_L1)
        return tr("Removed");
    return status;
}

QString RfiTableModel::relationshipText(const QString &status)
{
    if (status == "ConsentAcknowledged"_L1)
        return tr("Consent acknowledged");
    if (status == "AgreementSigned"_L1)
        return tr("Agreement signed");
    if (status == "ConsentDeclined"_L1)
        return tr("Consent declined");
    if (status == "ContractTerminated"_L1)
        return tr("Contract terminated");
    return status;
}

QVariant RfiTableModel::cell(const RequestForInformation &rfi, int column) const
{
    switch (column) {
    case Company:
        return rfi.companyName();
    case Status:
        return statusText(rfi.status());
    case Relationship:
        return relationshipText(rfi.customerRelationship().status);
    case Countries:
        return rfi.consentedCountries().join(u", "_s);
    case Contact:
        return contactText(rfi);
    case ConsentedOn:
        return rfi.consentedOn().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    case WaitingDays:
        return waitingDays(rfi);
    case TenantId:
        return rfi.tenantId();
    default:
        return {};
    }
}

QVariant RfiTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequestForInformation &rfi = m_rows.at(index.row()).rfi;
    switch (role) {
    case Qt::DisplayRole:
        return cell(rfi, index.column());
    case Qt::ToolTipRole: {
        const Provisioning provisioning = rfi.provisioning();
        if (!provisioning.errors.isEmpty())
            return provisioning.errors.first().message;
        const QString comment = rfi.customerRelationship().comment;
        return index.column() == Relationship && !comment.isEmpty() ? QVariant(comment) : QVariant();
    }
    case Qt::AccessibleTextRole:
        if (index.column() == WaitingDays && rfi.consentedOn().isValid())
            return tr("waiting for %n day(s)", nullptr, waitingDays(rfi).toInt());
        return {};
    case SortRole:
        return index.column() == ConsentedOn ? QVariant(rfi.consentedOn()) : cell(rfi, index.column());
    case TenantIdRole:
        return rfi.tenantId();
    case StatusRole:
        return rfi.status();
    case ProvisioningRole:
        return static_cast<int>(rfi.provisioning().status());
    default:
        return {};
    }
}

QVariant RfiTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Company:
        return tr("Company");
    case Status:
        return tr("Status");
    case Relationship:
        return tr("Relationship");
    case Countries:
        return tr("Countries");
    case Contact:
        return tr("Contact");
    case ConsentedOn:
        return tr("Consented on");
    case WaitingDays:
        return tr("Waiting (days)");
    case TenantId:
        return tr("Tenant ID");
    default:
        return {};
    }
}

void RfiTableModel::startLoading()
{
    const bool news = m_state != LoadState::Loading || refreshedCount() > 0 || m_total.has_value();
    for (Row &row : m_rows)
        row.seen = false;
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
            const auto at = static_cast<int>(row - m_rows.begin());
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        } else if (const auto other = find(fresh, tenantId); other != fresh.end()) {
            other->rfi = rfi;
        } else {
            fresh.append({rfi, isSeen});
        }
    }
    if (fresh.isEmpty())
        return;
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
