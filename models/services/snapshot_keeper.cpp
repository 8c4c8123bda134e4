// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/snapshot_keeper.h"

#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/items/rfi_table_model.h"

#include <algorithm>
#include <utility>

namespace acg {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype accountsAtOnce = 500; ///< shown at once; a few milliseconds
constexpr quint32 slice = 25'000; ///< rows; a few milliseconds
constexpr auto afterAChange = 20s; ///< accounts and requests for information: small lists
constexpr auto afterANumberChanged = 2min; ///< a million numbers are tens of megabytes

SnapshotInfo infoOf(const auto &model)
{
    const bool complete = model.loadState() == LoadState::Complete;
    return {QDateTime::currentDateTimeUtc(), complete, model.totalCount()};
}

} // namespace

SnapshotKeeper::SnapshotKeeper(const QString &folder, const QUuid &connection, AccountTreeModel &accounts,
                               NumberTableModel &numbers, RfiTableModel &rfis, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_numbers(numbers)
    , m_rfis(rfis)
    , m_snapshot(folder, connection)
{
    m_numbersLater.setSingleShot(true);
    m_numbersLater.setInterval(afterANumberChanged);
    connect(&m_numbersLater, &QTimer::timeout, this, &SnapshotKeeper::keepNumbers);
    m_resourcesLater.setSingleShot(true);
    m_resourcesLater.setInterval(afterAChange);
    connect(&m_resourcesLater, &QTimer::timeout, this, [this] {
        keepAccounts();
        keepRfis();
    });

    connect(&accounts, &AccountTreeModel::loadStateChanged, this, [this] {
        loadStateChanged(m_accountsBefore, m_accounts.loadState(), &SnapshotKeeper::keepAccounts);
    });
    connect(&rfis, &RfiTableModel::loadStateChanged, this,
            [this] { loadStateChanged(m_rfisBefore, m_rfis.loadState(), &SnapshotKeeper::keepRfis); });
    connect(&numbers, &NumberTableModel::loadStateChanged, this, [this] {
        loadStateChanged(m_numbersBefore, m_numbers.loadState(), &SnapshotKeeper::keepNumbers);
    });
    for (const QAbstractItemModel *model : std::initializer_list<QAbstractItemModel *>{&accounts, &rfis}) {
        for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(model, changed, &m_resourcesLater, qOverload<>(&QTimer::start));
        connect(model, &QAbstractItemModel::dataChanged, &m_resourcesLater, qOverload<>(&QTimer::start));
    }
    const auto later = [this] {
        if (!m_numbersLater.isActive())
            m_numbersLater.start();
    };
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&numbers, changed, this, later);
    connect(&numbers, &QAbstractItemModel::dataChanged, this, later);
}

SnapshotKeeper::~SnapshotKeeper()
{
    if (m_resourcesLater.isActive()) {
        keepAccounts();
        keepRfis();
    }
}

void SnapshotKeeper::showAccounts(std::function<void()> done)
{
    m_snapshot.readAccounts(this, [this, done = std::move(done)](auto kept) {
        if (kept)
            showAccounts(*kept, 0, done);
        else
            done();
    });
}

void SnapshotKeeper::showAccounts(const Snapshot::Kept<Account> &kept, qsizetype first,
                                  const std::function<void()> &done)
{
    m_accounts.showEarlier(kept.items.mid(first, accountsAtOnce), kept.info.takenAt);
    if (first + accountsAtOnce >= kept.items.size())
        return done();
    QTimer::singleShot(0, this, [=, this] { showAccounts(kept, first + accountsAtOnce, done); });
}

void SnapshotKeeper::showRfis(std::function<void()> done)
{
    m_snapshot.readRfis(this, [this, done = std::move(done)](auto kept) {
        if (kept)
            m_rfis.showEarlier(kept->items, kept->info.takenAt);
        done();
    });
}

void SnapshotKeeper::showNumbers(const QString &account, std::function<void()> done)
{
    stopKeepingNumbers();
    m_account = account;
    m_numbersRead = std::make_unique<QObject>();
    m_snapshot.readNumbers(
        account, m_numbersRead.get(),
        [this](NumberPage &&page, const SnapshotInfo &info) {
            m_numbers.reserve(info.total.value_or(0));
            m_numbers.showEarlier(std::move(page), info.takenAt);
        },
        [done = std::move(done)](const auto &) { done(); });
}

void SnapshotKeeper::wipe()
{
    stopKeepingNumbers();
    m_resourcesLater.stop();
    m_snapshot.wipe();
}

void SnapshotKeeper::loadStateChanged(LoadState &before, LoadState now, void (SnapshotKeeper::*keep)())
{
    if (std::exchange(before, now) != now && now == LoadState::Complete)
        (this->*keep)();
}

void SnapshotKeeper::keepAccounts()
{
    if (m_accounts.loadState() == LoadState::Complete)
        m_snapshot.saveAccounts(m_accounts.json(), infoOf(m_accounts));
}

void SnapshotKeeper::keepRfis()
{
    if (m_rfis.loadState() == LoadState::Complete)
        m_snapshot.saveRfis(m_rfis.items(), infoOf(m_rfis));
}

/// What is there of a list that is loaded for the first time is kept too; not what a snapshot itself brought.
void SnapshotKeeper::keepNumbers()
{
    stopKeepingNumbers();
    if (m_numbers.loadState() == LoadState::NotLoaded || m_numbers.earlierFrom()
        || m_numbers.loadedCount() == 0)
        return;
    m_snapshot.beginNumbers(m_account, infoOf(m_numbers));
    m_slices = std::make_unique<QObject>();
    m_nextSlice = 0;
    keepSlice();
}

void SnapshotKeeper::keepSlice()
{
    const quint32 end = m_numbers.storedEnd();
    const quint32 next = std::min(end, m_nextSlice + slice);
    NumberPage page = m_numbers.copyOf(m_nextSlice, next);
    m_nextSlice = next;
    if (page.size() > 0)
        return m_snapshot.addNumbers(std::move(page), m_slices.get(), [this] { keepSlice(); });
    if (next < end)
        return keepSlice(); // all of them are gone
    m_snapshot.commitNumbers();
    m_slices.reset();
}

void SnapshotKeeper::stopKeepingNumbers()
{
    m_numbersLater.stop();
    if (std::exchange(m_slices, nullptr))
        m_snapshot.abandonNumbers();
}

} // namespace acg
