// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provisioning.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace acg {

class ResourceFeed;
class ResourceService;
struct NumberPage;

/// Asks for what is pending again, with growing intervals, until it has settled: account by account, several
/// numbers of one by its list, a page a request. Resources come in and answers go out through the feed.
class PendingWatcher : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        std::chrono::milliseconds firstInterval{1'500};
        std::chrono::milliseconds longestInterval{30'000};
        std::chrono::milliseconds patience{10 * 60'000}; ///< once it is asked for; after that gaveUp()
        int accountsAtOnce = 4; ///< others wait until one of them has settled
    };

    PendingWatcher(ResourceService &resources, ResourceFeed &feed, Settings settings,
                   QObject *parent = nullptr);
    ~PendingWatcher() override;

    /// Watches what a list showed as pending; single resources come by themselves, through the feed, and go
    /// first: somebody has just written them.
    void watchAccount(const QString &accountName);
    void watchNumbers(const NumberPage &page); ///< those of the page that are pending
    void watchNumbers(const QString &accountName, const QStringList &telephoneNumbers);
    [[nodiscard]] int watchedCount() const; ///< resources, those that wait for their turn included

Q_SIGNALS:
    void watchedCountChanged();
    /// A resource that was pending is now synced or failed. telephoneNumber is empty for an account.
    void settled(const QString &accountName, const QString &telephoneNumber, const acg::Provisioning &now);
    void gaveUp(const QString &accountName, const QString &telephoneNumber);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace acg
