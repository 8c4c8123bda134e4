// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the cells say; which rows there are is in rfi_table_model.cpp.
#include "models/domain/change_record.h"
#include "models/domain/country_name.h"
#include "models/items/export_roles.h"
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

QString RfiTableModel::countryNames(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes)
        names.append(countryName(code));
    return names.join(u", "_s);
}

QVariant RfiTableModel::cell(const Row &row, int column) const
{
    const RequestForInformation &rfi = row.rfi;
    switch (column) {
    case Unread:
        return isUnread(row) ? tr("unread") : QString();
    case Starred:
        return row.mark.starred ? tr("starred") : QString();
    case Company:
        return rfi.companyName();
    case Status:
        return statusText(rfi.status());
    case Relationship:
        return relationshipText(rfi.customerRelationship().status);
    case Countries:
        return countryNames(rfi.consentedCountries());
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
    const Row &row = m_rows.at(index.row());
    const RequestForInformation &rfi = row.rfi;
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::ToolTipRole: {
        const Provisioning provisioning = rfi.provisioning();
        if (!provisioning.errors.isEmpty())
            return provisioning.errors.first().message;
        const QString comment = rfi.customerRelationship().comment;
        if (index.column() == Relationship && !comment.isEmpty())
            return comment;
        return index.column() == Countries ? cell(row, Countries) : QVariant();
    }
    case Qt::AccessibleTextRole:
        if (index.column() == WaitingDays && rfi.consentedOn().isValid())
            return tr("waiting for %n day(s)", nullptr, waitingDays(rfi).toInt());
        return {};
    case SortRole:
        return index.column() == ConsentedOn ? QVariant(rfi.consentedOn()) : cell(row, index.column());
    case ValueRole:
        return index.column() == ConsentedOn ? QVariant(rfi.consentedOn()) : QVariant();
    case ResourceRole:
        return compactJson(rfi.toJson());
    case TenantIdRole:
        return rfi.tenantId();
    case StatusRole:
        return rfi.status();
    case ProvisioningRole:
        return static_cast<int>(rfi.provisioning().status());
    case UnreadRole:
        return isUnread(row);
    case StarredRole:
        return row.mark.starred;
    default:
        return {};
    }
}

QVariant RfiTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Unread:
        return tr("Unread");
    case Starred:
        return tr("Starred");
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

} // namespace acg
