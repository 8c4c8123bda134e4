// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/pending_watcher.h"

#include "models/services/resource_feed.h"
#include "models/services/resource_service.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace acg {

namespace {

/// Account name and telephone number; the number is empty for an account.
using Key = std::pair<QString, QString>;

struct Watch
{
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
            add(key);
        else if (forget(key))
            Q_EMIT q->settled(key.first, key.second, provisioning);
    }

    void add(const Key &key)
    {
        if (active.contains(key) || waiting.contains(key))
            return;
        if (int(active.size()) < settings.atOnce)
            activate(key);
        else
            waiting.insert(key);
        Q_EMIT q->watchedCountChanged();
    }

    bool forget(const Key &key)
    {
        if (waiting.erase(key) == 0 && active.erase(key) == 0)
            return false;
        if (!waiting.empty() && int(active.size()) < settings.atOnce) {
            const Key next = *waiting.begin();
            waiting.erase(waiting.begin());
            activate(next);
        }
        Q_EMIT q->watchedCountChanged();
        return true;
    }

    void forgetAccount(const QString &accountName)
    {
        std::vector<Key> keys;
        for (const auto &[key, watch] : active)
            keys.push_back(key);
        keys.insert(keys.end(), waiting.begin(), waiting.end());
        for (const Key &key : keys) {
            if (key.first == accountName)
                forget(key);
        }
    }

private:
    void activate(const Key &key)
    {
        auto watch = std::make_unique<Watch>();
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
        if (key.second.isEmpty())
            resources.fetchAccount(key.first, q, [this, key](const auto &) { again(key); });
        else
            resources.fetchNumber(key.first, key.second, q, [this, key](const auto &) { again(key); });
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
    std::set<Key> waiting; ///< for one of the active to settle
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
    d->add({accountName, {}});
}

void PendingWatcher::watchNumber(const QString &accountName, const QString &telephoneNumber)
{
    d->add({accountName, telephoneNumber});
}

int PendingWatcher::watchedCount() const
{
    return int(d->active.size() + d->waiting.size());
}

} // namespace acg
