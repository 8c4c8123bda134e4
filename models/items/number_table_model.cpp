// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_table_model.h"

#include "models/domain/provisioning.h"
#include "models/items/number_csv.h"
#include "models/items/number_display.h"
#include "models/items/number_page.h"
#include "models/items/number_ranges.h"
#include "models/items/number_table_model_p.h"

#include <algorithm>

namespace acg {

namespace {

ProvisioningStatus statusOf(const NumberColumns &columns, NumberStore::Row row)
{
    return provisioningStatusFromText(columns.words().text(columns.traitsOf(row).status));
}

QString cell(const NumberColumns &columns, NumberStore::Row row, int column)
{
    const NumberTraits &traits = columns.traitsOf(row);
    switch (column) {
    case NumberTableModel::TelephoneNumber:
        return phoneText(columns.keys()[row]);
    case NumberTableModel::AccountName:
        return columns.account(row);
    case NumberTableModel::Services:
        return traitsText(columns, traits, TraitsColumn::Services);
    case NumberTableModel::Status:
        return traitsText(columns, traits, TraitsColumn::Status);
    case NumberTableModel::Assignment:
        return traitsText(columns, traits, TraitsColumn::Assignment);
    case NumberTableModel::Usage:
        return traitsText(columns, traits, TraitsColumn::Usage);
    case NumberTableModel::EmergencyAddress:
        return columns.civicAddress(row);
    case NumberTableModel::SipHeader:
        return columns.sipHeader(row);
    default:
        return {};
    }
}

/// What a screen reader says where the cell is too short for it; empty where the cell will do.
QString spoken(const NumberColumns &columns, NumberStore::Row row, int column)
{
    const NumberTraits &traits = columns.traitsOf(row);
    if (column == NumberTableModel::Services)
        return display::serviceNames(traits.services);
    if (column != NumberTableModel::Status)
        return {};
    return display::spokenStatus(statusOf(columns, row), columns.words().text(traits.status),
                                 columns.problem(row));
}

QString toolTip(const NumberColumns &columns, NumberStore::Row row, int column)
{
    QString problem = columns.problem(row);
    if (problem.isEmpty() && column == NumberTableModel::Services)
        return display::serviceNames(columns.traitsOf(row).services);
    return problem;
}

QStringList distinct(const NumberColumns &columns, TextDictionary::Id NumberTraits::*word)
{
    QStringList words;
    for (const NumberTraits &traits : columns.traits())
        words.append(columns.words().text(traits.*word));
    words.removeDuplicates();
    words.sort();
    return words;
}

QVariant unlessEmpty(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

NumberTableModel::NumberTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this))
{
}

NumberTableModel::~NumberTableModel() = default;

int NumberTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->shown.size());
}

int NumberTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NumberTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NumberColumns &columns = d->store.columns();
    const NumberStore::Row row = d->shown[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(columns, row, index.column());
    case Qt::ToolTipRole:
        return unlessEmpty(toolTip(columns, row, index.column()));
    case Qt::AccessibleTextRole:
        return unlessEmpty(spoken(columns, row, index.column()));
    case StatusRole:
        return static_cast<int>(statusOf(columns, row));
    case ServicesRole:
        return static_cast<int>(columns.traitsOf(row).services);
    case AccountNameRole:
        return columns.account(row);
    case TelephoneNumberRole:
        return phoneText(columns.keys()[row]);
    case ProblemRole:
        return columns.problem(row);
    default:
        return {};
    }
}

QVariant NumberTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TelephoneNumber:
        return tr("Telephone number");
    case AccountName:
        return tr("Account");
    case Services:
        return tr("Services");
    case Status:
        return tr("Status");
    case Assignment:
        return tr("Assignment");
    case Usage:
        return tr("Usage");
    case EmergencyAddress:
        return tr("Emergency address");
    case SipHeader:
        return tr("SIP header");
    default:
        return {};
    }
}

void NumberTableModel::sort(int column, Qt::SortOrder order)
{
    d->setOrder(column, order);
}

void NumberTableModel::setConditions(const NumberConditions &conditions)
{
    if (conditions != d->conditions)
        d->setFilter(conditions);
}

const NumberConditions &NumberTableModel::conditions() const
{
    return d->conditions;
}

void NumberTableModel::setFilterText(const QString &text)
{
    NumberConditions conditions = d->conditions;
    conditions.text = text;
    setConditions(conditions);
}

QString NumberTableModel::filterText() const
{
    return d->conditions.text;
}

QStringList NumberTableModel::distinctStatuses() const
{
    return distinct(d->store.columns(), &NumberTraits::status);
}

QStringList NumberTableModel::distinctAssignments() const
{
    return distinct(d->store.columns(), &NumberTraits::assignment);
}

QStringList NumberTableModel::distinctUsages() const
{
    return distinct(d->store.columns(), &NumberTraits::usage);
}

void NumberTableModel::startLoading()
{
    const bool news = d->state != LoadState::Loading || refreshedCount() > 0 || d->total.has_value();
    d->publish();
    d->store.forgetSeen();
    d->total.reset();
    d->state = LoadState::Loading;
    if (news)
        Q_EMIT loadStateChanged();
}

void NumberTableModel::append(NumberPage &&page)
{
    const auto before = d->counts();
    d->append(std::move(page));
    if (d->counts() != before)
        Q_EMIT loadStateChanged();
}

void NumberTableModel::clear()
{
    const bool news = d->state != LoadState::NotLoaded || loadedCount() > 0 || d->total.has_value();
    d->clear();
    d->total.reset();
    d->earlier.reset();
    d->state = LoadState::NotLoaded;
    if (news)
        Q_EMIT loadStateChanged();
}

void NumberTableModel::showEarlier(NumberPage &&page, const QDateTime &takenAt)
{
    if (d->state == LoadState::Complete)
        return;
    const auto before = d->counts();
    d->appendEarlier(std::move(page));
    if (d->counts() == before)
        return;
    d->earlier = takenAt;
    Q_EMIT loadStateChanged();
}

std::optional<QDateTime> NumberTableModel::earlierFrom() const
{
    return refreshedCount() < loadedCount() ? d->earlier : std::nullopt;
}

quint32 NumberTableModel::storedEnd() const
{
    return d->store.end();
}

NumberPage NumberTableModel::copyOf(quint32 first, quint32 last) const
{
    NumberPage page;
    page.rows = d->store.columns().copyOf(first, last);
    return page;
}

void NumberTableModel::setTotalCount(std::optional<qint64> total)
{
    if (d->total == total)
        return;
    d->total = total;
    reserve(total.value_or(0));
    Q_EMIT loadStateChanged();
}

void NumberTableModel::reserve(qint64 rows)
{
    d->store.reserve(static_cast<std::size_t>(std::max(qint64{0}, rows)));
}

void NumberTableModel::finishLoading()
{
    d->publish();
    if (d->state == LoadState::Loading)
        d->remove(d->store.unseen());
    d->shrink();
    d->earlier.reset();
    d->setState(LoadState::Complete);
}

void NumberTableModel::failLoading()
{
    d->publish();
    d->setState(LoadState::Failed);
}

void NumberTableModel::upsert(const Number &number)
{
    const NumberTexts texts(number);
    if (texts.fields().key == 0)
        return; // not a telephone number, so no server holds it
    d->publish();
    const auto before = d->counts();
    if (const auto row = d->store.find(texts.fields().key)) {
        if (d->store.set(*row, texts.fields()))
            d->changed(*row);
    } else {
        d->store.append(texts.fields());
        d->publish();
    }
    if (d->counts() != before)
        Q_EMIT loadStateChanged();
}

void NumberTableModel::remove(const QString &telephoneNumber)
{
    const auto row = d->store.find(packPhone(telephoneNumber).value_or(0));
    if (!row)
        return;
    d->publish();
    d->remove({*row});
    Q_EMIT loadStateChanged();
}

void NumberTableModel::removeAccount(const QString &accountName)
{
    d->publish();
    const std::vector<NumberStore::Row> rows = d->store.rowsOfAccount(accountName.toStdString());
    if (rows.empty())
        return;
    d->remove(rows);
    Q_EMIT loadStateChanged();
}

std::shared_ptr<const NumberStore> NumberTableModel::copy() const
{
    return std::make_shared<const NumberStore>(d->store);
}

NumberRanges NumberTableModel::ranges(quint64 gapLimit) const
{
    return {d->store.columns(), d->shown, gapLimit};
}

std::vector<PhoneKey> NumberTableModel::shownKeys() const
{
    std::vector<PhoneKey> keys;
    keys.reserve(d->shown.size());
    for (const NumberStore::Row row : d->shown)
        keys.push_back(d->store.columns().keys()[row]);
    return keys;
}

QString NumberTableModel::commonAccount() const
{
    const NumberColumns &columns = d->store.columns();
    const auto accountOf = [&columns](NumberStore::Row row) { return columns.accountIds()[row]; };
    const bool isOne = !d->shown.empty()
        && std::ranges::all_of(
            d->shown, [id = accountOf(d->shown.front())](auto one) { return one == id; }, accountOf);
    return isOne ? columns.account(d->shown.front()) : QString();
}

std::unique_ptr<CsvRows> NumberTableModel::csvRows(const QList<int> &columns) const
{
    return std::make_unique<NumberCsv>(d->store.columns(), d->shown, columns);
}

LoadState NumberTableModel::loadState() const
{
    return d->state;
}

qint64 NumberTableModel::loadedCount() const
{
    return static_cast<qint64>(d->store.count());
}

qint64 NumberTableModel::refreshedCount() const
{
    return static_cast<qint64>(d->store.seenCount());
}

std::optional<qint64> NumberTableModel::totalCount() const
{
    return d->total;
}

bool NumberTableModel::growsAtEnd() const
{
    return d->order.isArrival() && refreshedCount() == loadedCount();
}

qint64 NumberTableModel::bytesHeld() const
{
    return static_cast<qint64>(d->memory());
}

QModelIndex NumberTableModel::indexOf(const QString &telephoneNumber) const
{
    const auto row = d->store.find(packPhone(telephoneNumber).value_or(0));
    const int position = row ? d->positionOf(*row) : -1;
    return position < 0 ? QModelIndex() : index(position, 0);
}

QString NumberTableModel::accountOf(const QString &telephoneNumber) const
{
    const auto row = d->store.find(packPhone(telephoneNumber).value_or(0));
    return row ? d->store.columns().account(*row) : QString();
}

QList<NumberKey> NumberTableModel::numbersWith(const PhoneNeedle &needle, qsizetype limit) const
{
    const NumberColumns &columns = d->store.columns();
    QList<NumberKey> found;
    for (NumberStore::Row row = 0; row < d->store.end() && found.size() < limit; ++row) {
        if (d->store.holds(row) && needle.isIn(columns.keys()[row]))
            found.append({columns.account(row), phoneText(columns.keys()[row])});
    }
    return found;
}

} // namespace acg
