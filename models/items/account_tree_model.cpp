// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model.h"

#include "models/items/account_tree_model_p.h"
#include "models/items/number_page.h"

#include <QJsonDocument>

namespace acg {

AccountTreeModel::AccountTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>(this))
{
}

AccountTreeModel::~AccountTreeModel() = default;

// An index of an account carries no pointer, one of its children points at the account: accounts may shift
// up without their numbers noticing.

AccountTreeModel::Private::Entry *AccountTreeModel::Private::account(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalPointer() != nullptr)
        return nullptr;
    return entries[static_cast<std::size_t>(index.row())].get();
}

QModelIndex AccountTreeModel::Private::indexOf(const Entry &entry) const
{
    return q->createIndex(entry.row, 0);
}

QModelIndex AccountTreeModel::Private::indexOf(const Entry &entry, int child, int column) const
{
    return q->createIndex(child, column, &entry);
}

QModelIndex AccountTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Private::Entry *account = d->account(parent);
    return account == nullptr ? createIndex(row, column) : d->indexOf(*account, row, column);
}

QModelIndex AccountTreeModel::parent(const QModelIndex &child) const
{
    const auto *account = static_cast<const Private::Entry *>(child.constInternalPointer());
    return account == nullptr ? QModelIndex() : d->indexOf(*account);
}

int AccountTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(d->entries.size());
    const Private::Entry *account = d->account(parent);
    return account == nullptr || parent.column() != 0 ? 0 : account->childCount();
}

int AccountTreeModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

bool AccountTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !d->entries.empty();
    const Private::Entry *account = d->account(parent);
    if (account == nullptr || parent.column() != 0)
        return false;
    return account->childCount() > 0 || account->numbers.state != LoadState::Complete;
}

QVariant AccountTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Private::Entry *account = d->account(index))
        return d->accountData(*account, index.column(), role);
    const auto *account = static_cast<const Private::Entry *>(index.constInternalPointer());
    const auto child = static_cast<std::size_t>(index.row());
    if (child == account->numbers.rows.size())
        return d->noticeData(*account, index.column(), role);
    return d->numberData(*account, account->numbers.rows[child], index.column(), role);
}

QVariant AccountTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Account");
    case Services:
        return tr("Services");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

bool AccountTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Private::Entry *account = d->account(parent);
    if (account == nullptr || parent.column() != 0)
        return false;
    return account->numbers.state == LoadState::NotLoaded || account->numbers.state == LoadState::Failed;
}

void AccountTreeModel::fetchMore(const QModelIndex &parent)
{
    Private::Entry *account = d->account(parent);
    if (account == nullptr || !canFetchMore(parent))
        return;
    const QString name = account->name;
    d->setNumbersState(*account, LoadState::Loading);
    // Later: a view asks for more while it is told of rows, when no others may be inserted.
    QMetaObject::invokeMethod(
        this,
        [this, name] {
            Private::Entry *entry = d->find(name);
            if (entry != nullptr && entry->numbers.state == LoadState::Loading)
                d->setNotice(*entry, tr("Loading numbers…"));
        },
        Qt::QueuedConnection);
    Q_EMIT numbersWanted(name);
}

void AccountTreeModel::startLoading()
{
    const bool news = d->state != LoadState::Loading || refreshedCount() > 0 || d->total.has_value();
    for (const auto &entry : d->entries)
        entry->seen = false;
    d->state = LoadState::Loading;
    d->total.reset();
    if (news)
        Q_EMIT loadStateChanged();
}

void AccountTreeModel::append(const QList<Account> &accounts)
{
    const auto before = d->counts();
    d->put(accounts, true);
    if (d->counts() != before)
        Q_EMIT loadStateChanged();
}

void AccountTreeModel::showEarlier(const QList<Account> &accounts, const QDateTime &takenAt)
{
    if (d->state == LoadState::Complete)
        return;
    const auto before = d->counts();
    d->put(accounts, false);
    if (d->counts() == before)
        return;
    d->earlier = takenAt;
    Q_EMIT loadStateChanged();
}

std::optional<QDateTime> AccountTreeModel::earlierFrom() const
{
    return refreshedCount() < loadedCount() ? d->earlier : std::nullopt;
}

QList<QByteArray> AccountTreeModel::json() const
{
    QList<QByteArray> accounts;
    accounts.reserve(static_cast<qsizetype>(d->entries.size()));
    for (const auto &entry : d->entries)
        accounts.append(entry->json);
    return accounts;
}

void AccountTreeModel::setTotalCount(std::optional<qint64> total)
{
    if (d->total == total)
        return;
    d->total = total;
    Q_EMIT loadStateChanged();
}

void AccountTreeModel::finishLoading()
{
    if (d->state == LoadState::Loading)
        d->removeUnseen();
    d->earlier.reset();
    if (d->state == LoadState::Complete)
        return;
    d->state = LoadState::Complete;
    Q_EMIT loadStateChanged();
}

void AccountTreeModel::failLoading()
{
    if (d->state == LoadState::Failed)
        return;
    d->state = LoadState::Failed;
    Q_EMIT loadStateChanged();
}

LoadState AccountTreeModel::loadState() const
{
    return d->state;
}

qint64 AccountTreeModel::loadedCount() const
{
    return static_cast<qint64>(d->entries.size());
}

qint64 AccountTreeModel::refreshedCount() const
{
    return static_cast<qint64>(d->counts().second);
}

std::optional<qint64> AccountTreeModel::totalCount() const
{
    return d->total;
}

void AccountTreeModel::appendNumbers(const QString &accountName, NumberPage &&page, bool complete)
{
    Private::Entry *account = d->find(accountName);
    if (account == nullptr)
        return; // removed while the page was on its way
    d->appendNumbers(*account, std::move(page), complete);
    d->setNumbersState(*account, complete ? LoadState::Complete : LoadState::NotLoaded);
    d->setNotice(*account, complete ? QString() : tr("More numbers follow…"));
}

void AccountTreeModel::mergeNumbers(const QString &accountName, NumberPage &&page)
{
    Private::Entry *account = d->find(accountName);
    if (account != nullptr && (account->numbers.state != LoadState::NotLoaded || account->childCount() > 0))
        d->appendNumbers(*account, std::move(page), false);
}

void AccountTreeModel::failNumbers(const QString &accountName, const QString &reason)
{
    Private::Entry *account = d->find(accountName);
    if (account == nullptr)
        return;
    d->setNumbersState(*account, LoadState::Failed);
    d->setNotice(*account, reason.isEmpty() ? tr("The numbers could not be loaded.") : reason);
}

void AccountTreeModel::resetNumbers(const QString &accountName)
{
    if (Private::Entry *account = d->find(accountName))
        d->resetNumbers(*account);
}

void AccountTreeModel::upsert(const Account &account)
{
    append({account});
}

void AccountTreeModel::removeAccount(const QString &accountName)
{
    const Private::Entry *account = d->find(accountName);
    if (account == nullptr)
        return;
    d->removeAccounts(account->row, account->row);
    Q_EMIT loadStateChanged();
}

void AccountTreeModel::upsert(const Number &number)
{
    Private::Entry *account = d->find(number.accountName());
    const NumberTexts texts(number);
    if (account == nullptr || texts.fields().key == 0)
        return;
    // Of an account that was never opened nothing is shown; opening it will bring the number.
    if (account->numbers.state == LoadState::NotLoaded && account->childCount() == 0)
        return;
    d->put(*account, texts.fields());
}

void AccountTreeModel::removeNumber(const QString &accountName, const QString &telephoneNumber)
{
    Private::Entry *account = d->find(accountName);
    if (account == nullptr)
        return;
    if (const auto row = account->numbers.held().find(packPhone(telephoneNumber).value_or(0)))
        d->removeNumber(*account, *row);
}

QModelIndex AccountTreeModel::indexOf(const QString &accountName) const
{
    const Private::Entry *account = d->find(accountName);
    return account == nullptr ? QModelIndex() : d->indexOf(*account);
}

QModelIndex AccountTreeModel::indexOf(const QString &accountName, const QString &telephoneNumber) const
{
    const Private::Entry *account = d->find(accountName);
    if (account == nullptr)
        return {};
    const auto row = account->numbers.held().find(packPhone(telephoneNumber).value_or(0));
    if (!row)
        return {};
    const std::vector<NumberStore::Row> &rows = account->numbers.rows;
    return d->indexOf(*account, static_cast<int>(std::ranges::lower_bound(rows, *row) - rows.begin()));
}

} // namespace acg
