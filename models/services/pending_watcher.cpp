// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/pending_watcher.h"

#include "models/services/resource_feed.h"
#include "models/services/resource_service.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <map>
#include <vector>

namespace acg {

namespace {

/// Account name and telephone number; the number is empty for an account.
using Key = std::pair<QString, QString>;

struct Watch
{
    Priority priority = Priority::Idle;
    QTimer timer;
    QElapsedTimer since;
    std::chrono::milliseconds interval{0};
};

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

    void seen(const Key &key, const Provisioning &provisioning)
    {
        if (provisioning.status() == ProvisioningStatus::Pending)
            add(key, Priority::Visible); // somebody read or wrote just this one
        else if (forget(key))
            Q_EMIT q->settled(key.first, key.second, provisioning);
    }

    void add(const Key &key, Priority priority)
    {
        if (active.contains(key) || waiting.contains(key))
            return;
        if (mayActivate(priority))
            activate(key, priority);
        else
            waiting.emplace(key, priority);
        Q_EMIT q->watchedCountChanged();
    }

    bool forget(const Key &key)
    {
        if (waiting.erase(key) == 0 && active.erase(key) == 0)
            return false;
        const auto next
            = std::ranges::find_if(waiting, [this](const auto &one) { return mayActivate(one.second); });
        if (next != waiting.end()) {
            const auto node = waiting.extract(next);
            activate(node.key(), node.mapped());
        }
        Q_EMIT q->watchedCountChanged();
        return true;
    }

    void forgetAccount(const QString &accountName)
    {
        std::vector<Key> keys;
        for (const auto &[key, watch] : active)
            keys.push_back(key);
        for (const auto &[key, priority] : waiting)
            keys.push_back(key);
        for (const Key &key : keys) {
            if (key.first == accountName)
                forget(key);
        }
    }

private:
    [[nodiscard]] bool mayActivate(Priority priority) const
    {
        const auto isListed = [](const auto &one) { return one.second->priority == Priority::Idle; };
        return int(active.size()) < settings.atOnce
            && (priority != Priority::Idle
                || std::ranges::count_if(active, isListed) < settings.listedAtOnce);
    }

    void activate(const Key &key, Priority priority)
    {
        auto watch = std::make_unique<Watch>();
        watch->priority = priority;
        watch->since.start();
        watch->interval = settings.firstInterval;
        watch->timer.setSingleShot(true);
        QObject::connect(&watch->timer, &QTimer::timeout, q, [this, key] { ask(key); });
        watch->timer.start(watch->interval);
        active.emplace(key, std::move(watch));
    }

    void ask(const Key &key)
    {
        if (std::chrono::milliseconds(active.at(key)->since.elapsed()) > settings.patience) {
            forget(key);
            Q_EMIT q->gaveUp(key.first, key.second);
            return;
        }
        // What the answer says comes in through the feed; an error only means asking again.
        const Priority priority = active.at(key)->priority;
        if (key.second.isEmpty())
            resources.fetchAccount(
                key.first, q, [this, key](const auto &) { again(key); }, priority);
        else
            resources.fetchNumber(
                key.first, key.second, q, [this, key](const auto &) { again(key); }, priority);
    }

    void again(const Key &key)
    {
        const auto found = active.find(key);
        if (found == active.end())
            return; // settled or gone meanwhile
        Watch &watch = *found->second;
        watch.interval = std::min(watch.interval * 3 / 2, settings.longestInterval);
        watch.timer.start(watch.interval);
    }

    PendingWatcher *q;
    ResourceService &resources;

public:
    const Settings settings;
    std::map<Key, std::unique_ptr<Watch>> active;
    std::map<Key, Priority> waiting; ///< for one of the active to settle
};

PendingWatcher::PendingWatcher(ResourceService &resources, ResourceFeed &feed, Settings settings,
                               QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, resources, settings))
{
    connect(&feed, &ResourceFeed::accountSeen, this, [this](const Account &account) {
        d->seen({account.name(), {}}, account.provisioning());
    });
    connect(&feed, &ResourceFeed::numberSeen, this, [this](const Number &number) {
        d->seen({number.accountName(), number.telephoneNumber()}, number.provisioning());
    });
    connect(&feed, &ResourceFeed::accountGone, this, [this](const QString &name) { d->forgetAccount(name); });
    connect(&feed, &ResourceFeed::numberGone, this,
            [this](const QString &accountName, const QString &telephoneNumber) {
                d->forget({accountName, telephoneNumber});
            });
}

PendingWatcher::~PendingWatcher() = default;

void PendingWatcher::watchAccount(const QString &accountName)
{
    d->add({accountName, {}}, Priority::Idle);
}

void PendingWatcher::watchNumber(const QString &accountName, const QString &telephoneNumber)
{
    d->add({accountName, telephoneNumber}, Priority::Idle);
}

int PendingWatcher::watchedCount() const
{
    return int(d->active.size() + d->waiting.size());
}

} // namespace acg
