// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model_p.h"
#include "models/items/number_page.h"

#include <QJsonDocument>

#include <algorithm>

// How accounts and numbers come and go: exact ranges, one dataChanged a burst, never a reset.

namespace acg {

namespace {

std::optional<qint64> largestCount(const Account &account)
{
    std::optional<qint64> largest;
    for (const Service service : allServices) {
        if (const auto count = account.numberCount(service))
            largest = std::max(largest.value_or(0), *count);
    }
    return largest;
}

QString problemOf(const Provisioning &provisioning)
{
    if (provisioning.errors.isEmpty())
        return {};
    const ProvisioningError &error = provisioning.errors.first();
    return error.message.isEmpty() ? error.code : error.message;
}

template <typename Entry>
bool assign(Entry &entry, const Account &account)
{
    bool changed = false;
    const auto set = [&changed](auto &member, const auto &value) {
        changed = changed || member != value;
        member = value;
    };
    entry.json = QJsonDocument(account.toJson()).toJson(QJsonDocument::Compact);
    const Provisioning provisioning = account.provisioning();
    quint8 services = 0;
    for (std::size_t i = 0; i < allServices.size(); ++i) {
        if (account.isEnabled(allServices[i]))
            services |= static_cast<quint8>(1U << i);
    }
    set(entry.name, account.name());
    set(entry.tenantId, account.teamsTenantId());
    set(entry.statusWord, provisioning.text);
    set(entry.problem, problemOf(provisioning));
    set(entry.numberCount, largestCount(account));
    set(entry.services, services);
    return changed;
}

} // namespace

std::pair<std::size_t, std::size_t> AccountTreeModel::Private::counts() const
{
    const auto isSeen = [](const auto &entry) { return entry->seen; };
    return {entries.size(), static_cast<std::size_t>(std::ranges::count_if(entries, isSeen))};
}

void AccountTreeModel::Private::put(const QList<Account> &accounts, bool isSeen)
{
    std::vector<std::unique_ptr<Entry>> fresh;
    QHash<QString, Entry *> freshByName;
    int firstChanged = -1;
    int lastChanged = -1;
    for (const Account &account : accounts) {
        Entry *known = find(account.name());
        if (known == nullptr)
            known = freshByName.value(account.name());
        if (known == nullptr) {
            fresh.push_back(std::make_unique<Entry>());
            fresh.back()->row = static_cast<int>(entries.size() + fresh.size()) - 1;
            known = fresh.back().get();
            freshByName.insert(account.name(), known);
        } else if (!isSeen) {
            continue; // what is held is no older
        }
        known->seen = isSeen;
        const bool isShown = known->row < static_cast<int>(entries.size());
        if (assign(*known, account) && isShown) {
            firstChanged = firstChanged < 0 ? known->row : std::min(firstChanged, known->row);
            lastChanged = std::max(lastChanged, known->row);
        }
    }
    if (firstChanged >= 0)
        Q_EMIT q->dataChanged(q->index(firstChanged, 0), q->index(lastChanged, ColumnCount - 1));
    if (fresh.empty())
        return;
    q->beginInsertRows({}, static_cast<int>(entries.size()),
                       static_cast<int>(entries.size() + fresh.size()) - 1);
    std::ranges::move(fresh, std::back_inserter(entries));
    byName.insert(freshByName);
    q->endInsertRows();
}

void AccountTreeModel::Private::removeUnseen()
{
    int last = static_cast<int>(entries.size()) - 1;
    while (last >= 0) {
        int first = last;
        while (first >= 0 && !entries[static_cast<std::size_t>(first)]->seen)
            --first;
        if (first < last)
            removeAccounts(first + 1, last);
        last = first - 1;
    }
}

void AccountTreeModel::Private::removeAccounts(int first, int last)
{
    q->beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        byName.remove(entries[static_cast<std::size_t>(row)]->name);
    entries.erase(entries.begin() + first, entries.begin() + last + 1);
    for (auto row = static_cast<std::size_t>(first); row < entries.size(); ++row)
        entries[row]->row = static_cast<int>(row);
    q->endRemoveRows();
}

void AccountTreeModel::Private::setNotice(Entry &entry, const QString &text)
{
    QString &notice = entry.numbers.notice;
    if (notice == text)
        return;
    const auto row = static_cast<int>(entry.numbers.rows.size());
    const QModelIndex parent = indexOf(entry);
    if (notice.isEmpty()) {
        q->beginInsertRows(parent, row, row);
        notice = text;
        q->endInsertRows();
    } else if (text.isEmpty()) {
        q->beginRemoveRows(parent, row, row);
        notice.clear();
        q->endRemoveRows();
    } else {
        notice = text;
        Q_EMIT q->dataChanged(indexOf(entry, row), indexOf(entry, row, ColumnCount - 1));
    }
}

void AccountTreeModel::Private::setNumbersState(Entry &entry, LoadState next)
{
    if (entry.numbers.state == next)
        return;
    entry.numbers.state = next;
    const QModelIndex index = indexOf(entry);
    Q_EMIT q->dataChanged(index, index, {LoadStateRole});
}

void AccountTreeModel::Private::appendNumbers(Entry &entry, NumberPage &&page, bool complete)
{
    Numbers &numbers = entry.numbers;
    NumberStore &store = numbers.store();
    const Row before = store.end();
    const std::vector<NumberStore::Update> updates = store.append(std::move(page));
    std::vector<Row> fresh;
    for (Row row = before; row < store.end(); ++row) {
        if (store.holds(row))
            fresh.push_back(row);
    }
    if (!fresh.empty()) {
        const auto first = static_cast<int>(numbers.rows.size());
        q->beginInsertRows(indexOf(entry), first, first + static_cast<int>(fresh.size()) - 1);
        numbers.rows.insert(numbers.rows.end(), fresh.begin(), fresh.end());
        q->endInsertRows();
    }
    std::vector<Row> changed;
    for (const NumberStore::Update &update : updates) {
        if (store.set(update))
            changed.push_back(update.row);
    }
    numbersChanged(entry, std::move(changed));
    if (complete)
        store.shrink();
}

void AccountTreeModel::Private::numbersChanged(const Entry &entry, std::vector<Row> rows)
{
    if (rows.empty())
        return;
    // Rows of an account are shown in the order of their row numbers.
    const auto place = [&entry](Row row) {
        return static_cast<int>(std::ranges::lower_bound(entry.numbers.rows, row)
                                - entry.numbers.rows.begin());
    };
    const auto [lowest, highest] = std::ranges::minmax(rows);
    Q_EMIT q->dataChanged(indexOf(entry, place(lowest)), indexOf(entry, place(highest), ColumnCount - 1));
}

void AccountTreeModel::Private::resetNumbers(Entry &entry)
{
    if (const int count = entry.childCount(); count > 0) {
        q->beginRemoveRows(indexOf(entry), 0, count - 1);
        entry.numbers.clear();
        q->endRemoveRows();
    }
    setNumbersState(entry, LoadState::NotLoaded);
}

void AccountTreeModel::Private::put(Entry &entry, const NumberFields &fields)
{
    Numbers &numbers = entry.numbers;
    if (const auto held = numbers.held().find(fields.key)) {
        if (numbers.store().set(*held, fields))
            numbersChanged(entry, {*held});
        return;
    }
    const auto row = static_cast<int>(numbers.rows.size());
    q->beginInsertRows(indexOf(entry), row, row);
    numbers.rows.push_back(numbers.store().append(fields));
    q->endInsertRows();
}

void AccountTreeModel::Private::removeNumber(Entry &entry, Row row)
{
    std::vector<Row> &rows = entry.numbers.rows;
    const auto place = std::ranges::lower_bound(rows, row);
    const auto position = static_cast<int>(place - rows.begin());
    q->beginRemoveRows(indexOf(entry), position, position);
    rows.erase(place);
    entry.numbers.store().remove(row);
    q->endRemoveRows();
}

} // namespace acg
