// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/pending_watcher.h"

#include "models/items/number_page.h"
#include "models/services/resource_feed.h"
#include "models/services/resource_service.h"

#include <QTimer>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace acg {

namespace {

using Clock = std::chrono::steady_clock;

/// What is pending of one account.
struct Watch
{
    Priority priority = Priority::Idle;
    bool isActive = false;
    std::map<QString, Clock::time_point> since; ///< by telephone number; empty for the account itself
    QTimer timer;
    std::chrono::milliseconds interval{0};
    int answersDue = 0;
    int pages = 1; ///< of the account's list when it was read last

    [[nodiscard]] QStringList numbers() const
    {
        QStringList list;
        for (const auto &[number, start] : since) {
            if (!number.isEmpty())
                list.append(number);
        }
        return list;
    }
};

ProvisioningStatus statusIn(const NumberColumns &rows, const NumberTraits &traits)
{
    return provisioningStatusFromText(rows.words().text(traits.status));
}

} // namespace

class PendingWatcher::Private
{
public:
    Private(PendingWatcher *owner, ResourceService &service, Settings chosen)
        : q(owner)
        , resources(service)
        , settings(chosen)
    {
    }

    void seen(const QString &account, const QString &number, const Provisioning &provisioning)
    {
        if (provisioning.status() == ProvisioningStatus::Pending)
            add(account, number, Priority::Visible);
        else if (forget(account, number))
            Q_EMIT q->settled(account, number, provisioning);
    }

    void seen(const NumberPage &page);
    void add(const QString &account, const QString &number, Priority priority);
    bool forget(const QString &account, const QString &number);
    void forgetAccount(const QString &account);

private:
    void activate(const QString &account, Watch &watch);
    void activateNext();
    void ask(const QString &account);
    void askForNumbers(const QString &account, Watch &watch);
    void giveUp(const QString &account);
    void answered(const QString &account);

    PendingWatcher *q;
    ResourceService &resources;
    const Settings settings;

public:
    std::map<QString, std::unique_ptr<Watch>> watches; ///< by account
};

void PendingWatcher::Private::seen(const NumberPage &page)
{
    const NumberColumns &rows = page.rows;
    std::vector<bool> isPending; // by distinct traits: a handful, where the rows are thousands
    for (const NumberTraits &traits : rows.traits())
        isPending.push_back(statusIn(rows, traits) == ProvisioningStatus::Pending);
    // An account that comes to be watched meanwhile, by a number of this page, watches none of the others.
    std::vector<std::optional<bool>> known(rows.accounts().size());
    const auto isWatched = [&](NumberColumns::Id account) {
        if (!known[account])
            known[account] = watches.contains(rows.accounts().text(account));
        return *known[account];
    };
    for (NumberColumns::Row row = 0; row < rows.size(); ++row) {
        if (isPending[rows.traitIds()[row]]) {
            add(rows.account(row), phoneText(rows.keys()[row]), Priority::Idle);
            continue;
        }
        if (watches.empty() || !isWatched(rows.accountIds()[row]))
            continue;
        const QString account = rows.account(row);
        const QString number = phoneText(rows.keys()[row]);
        if (!forget(account, number))
            continue;
        Provisioning now{rows.words().text(rows.traitsOf(row).status), {}};
        if (const QString problem = rows.problem(row); !problem.isEmpty())
            now.errors.append({{}, problem, {}});
        Q_EMIT q->settled(account, number, now);
    }
}

void PendingWatcher::Private::add(const QString &account, const QString &number, Priority priority)
{
    std::unique_ptr<Watch> &watch = watches[account];
    if (!watch)
        watch = std::make_unique<Watch>();
    watch->priority = std::min(watch->priority, priority);
    if (!watch->since.emplace(number, Clock::now()).second)
        return;
    const auto isActive = [](const auto &one) { return one.second->isActive; };
    if (watch->isActive) {
        if (priority == Priority::Visible)
            watch->interval = settings.firstInterval; // for a newcomer it may be a matter of seconds
    } else if (priority == Priority::Visible
               || std::ranges::count_if(watches, isActive) < settings.accountsAtOnce) {
        activate(account, *watch);
    }
    Q_EMIT q->watchedCountChanged();
}

bool PendingWatcher::Private::forget(const QString &account, const QString &number)
{
    const auto found = watches.find(account);
    if (found == watches.end() || found->second->since.erase(number) == 0)
        return false;
    if (found->second->since.empty()) {
        watches.erase(found);
        activateNext();
    }
    Q_EMIT q->watchedCountChanged();
    return true;
}

void PendingWatcher::Private::forgetAccount(const QString &account)
{
    if (watches.erase(account) == 0)
        return;
    activateNext();
    Q_EMIT q->watchedCountChanged();
}

void PendingWatcher::Private::activate(const QString &account, Watch &watch)
{
    watch.isActive = true;
    for (auto &[number, start] : watch.since)
        start = Clock::now(); // it may have waited for its turn longer than anybody's patience
    watch.interval = settings.firstInterval;
    watch.timer.setSingleShot(true);
    QObject::connect(&watch.timer, &QTimer::timeout, q, [this, account] { ask(account); });
    watch.timer.start(watch.interval);
}

void PendingWatcher::Private::activateNext()
{
    const auto isActive = [](const auto &one) { return one.second->isActive; };
    const auto next = std::ranges::find_if_not(watches, isActive);
    if (next != watches.end() && std::ranges::count_if(watches, isActive) < settings.accountsAtOnce)
        activate(next->first, *next->second);
}

// What the answers say comes in through the feed; an error only means asking again.
void PendingWatcher::Private::ask(const QString &account)
{
    giveUp(account);
    const auto found = watches.find(account);
    if (found == watches.end())
        return;
    Watch &watch = *found->second;
    if (watch.since.contains(QString())) {
        ++watch.answersDue;
        resources.fetchAccount(
            account, q, [this, account](const auto &) { answered(account); }, watch.priority);
    }
    askForNumbers(account, watch);
}

void PendingWatcher::Private::askForNumbers(const QString &account, Watch &watch)
{
    const QStringList numbers = watch.numbers();
    if (numbers.size() <= watch.pages) { // one by one is less
        watch.answersDue += int(numbers.size());
        for (const QString &number : numbers)
            resources.fetchNumber(
                account, number, q, [this, account](const auto &) { answered(account); }, watch.priority);
        return;
    }
    ++watch.answersDue;
    resources.refreshNumbers(
        account, numbers, q,
        [this, account](const Result<int> &pages) {
            const auto still = watches.find(account);
            if (pages && still != watches.end())
                still->second->pages = *pages;
            answered(account);
        },
        watch.priority);
}

void PendingWatcher::Private::giveUp(const QString &account)
{
    const auto found = watches.find(account);
    if (found == watches.end())
        return;
    QStringList late;
    for (const auto &[number, start] : found->second->since) {
        if (Clock::now() - start > settings.patience)
            late.append(number);
    }
    for (const QString &number : std::as_const(late)) {
        forget(account, number);
        Q_EMIT q->gaveUp(account, number);
    }
}

void PendingWatcher::Private::answered(const QString &account)
{
    const auto found = watches.find(account);
    if (found == watches.end() || --found->second->answersDue > 0)
        return; // settled or gone meanwhile, or others are to come
    Watch &watch = *found->second;
    watch.answersDue = 0;
    watch.interval = std::min(watch.interval * 3 / 2, settings.longestInterval);
    watch.timer.start(watch.interval);
}

PendingWatcher::PendingWatcher(ResourceService &resources, ResourceFeed &feed, Settings settings,
                               QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, resources, settings))
{
    connect(&feed, &ResourceFeed::accountSeen, this,
            [this](const Account &account) { d->seen(account.name(), {}, account.provisioning()); });
    connect(&feed, &ResourceFeed::numberSeen, this, [this](const Number &number) {
        d->seen(number.accountName(), number.telephoneNumber(), number.provisioning());
    });
    connect(&feed, &ResourceFeed::numbersSeen, this, [this](const NumberPage &page) { d->seen(page); });
    connect(&feed, &ResourceFeed::accountGone, this, [this](const QString &name) { d->forgetAccount(name); });
    connect(&feed, &ResourceFeed::numberGone, this,
            [this](const QString &accountName, const QString &telephoneNumber) {
                d->forget(accountName, telephoneNumber);
            });
}

PendingWatcher::~PendingWatcher() = default;

void PendingWatcher::watchAccount(const QString &accountName)
{
    d->add(accountName, {}, Priority::Idle);
}

void PendingWatcher::watchNumbers(const NumberPage &page)
{
    d->seen(page);
}

void PendingWatcher::watchNumbers(const QString &accountName, const QStringList &telephoneNumbers)
{
    for (const QString &number : telephoneNumbers)
        d->add(accountName, number, Priority::Idle);
}

int PendingWatcher::watchedCount() const
{
    int count = 0;
    for (const auto &[account, watch] : d->watches)
        count += int(watch->since.size());
    return count;
}

} // namespace acg
