// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/civic_address.h"
#include "models/domain/request_for_information.h"
#include "models/items/number_page.h"
#include "models/storage/snapshot_info.h"

#include <QList>
#include <QObject>
#include <QThread>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>

namespace acg {

/// The lists last seen over one connection, in a file on this computer, so that the console opens on full
/// lists and refreshes behind them. Takes resources and nothing else: no secret and no token can get in.
///
/// Everything happens in a worker thread, in the order of the calls. An answer comes exactly once, later, in
/// this object's thread, unless the guard (of the same thread) has died or this object has. A file that turns
/// out to be damaged is set aside and rebuilt, and the call goes on as if nothing was kept.
class Snapshot : public QObject
{
    Q_OBJECT
public:
    template <typename Resource>
    struct Kept
    {
        QList<Resource> items;
        SnapshotInfo info;
    };
    /// Nothing when no list is kept.
    template <typename Resource>
    using Answer = std::function<void(std::optional<Kept<Resource>>)>;
    /// The numbers of the list that `info` is about, in order: up to 50,000 at a time, or as many as a larger
    /// page had when it was added.
    using OnPage = std::function<void(NumberPage &&page, const SnapshotInfo &info)>;
    /// Nothing when no list is kept, or when it broke off: then pages may have come, and there are no more.
    using OnEnd = std::function<void(std::optional<SnapshotInfo>)>;

    /// The folder may be shared with other connections, not with other programs: it is closed to other
    /// people. Folder and file are made when something is first looked for or saved.
    Snapshot(const QString &folder, const QUuid &connection, QObject *parent = nullptr);
    /// Waits until what was saved is on disk; reads are abandoned.
    ~Snapshot() override;

    void readAccounts(QObject *guard, Answer<Account> done);
    void readRfis(QObject *guard, Answer<RequestForInformation> done);
    void readAddresses(const QString &account, QObject *guard, Answer<CivicAddress> done);
    /// The newest list of an account's numbers, or of all when \a account is empty. A list of all is not
    /// searched for the numbers of one.
    void readNumbers(const QString &account, QObject *guard, OnPage onPage, OnEnd onEnd);

    /// The lists of numbers of this scope that are kept, newest first; the first is the one readNumbers()
    /// reads.
    void findNumberLists(const QString &account, QObject *guard, std::function<void(QList<KeptList>)> done);
    void readNumberList(qint64 id, QObject *guard, OnPage onPage, OnEnd onEnd);

    /// An incomplete list never replaces a complete one.
    void saveAccounts(const QList<QByteArray> &json, const SnapshotInfo &info); ///< each compact, as it came
    void saveRfis(const QList<RequestForInformation> &rfis, const SnapshotInfo &info);
    void saveAddresses(const QString &account, const QList<CivicAddress> &addresses,
                       const SnapshotInfo &info);

    /// Numbers come page by page and are kept once they are committed; nobody finds them before. One list at
    /// a time: another beginning abandons it. Each row must hold a number.
    ///
    /// The newest list of each scope is kept with up to seven earlier complete ones. One that comes less than
    /// ten minutes after the newest was first kept replaces it, so that refreshing again and again does not
    /// wash the earlier ones away.
    void beginNumbers(const QString &account, const SnapshotInfo &info);
    void addNumbers(NumberPage &&page);
    /// Calls `done` when the page has been taken in. Whoever has many waits for that: they would pile up.
    void addNumbers(NumberPage &&page, QObject *guard, std::function<void()> done);
    void commitNumbers();
    void abandonNumbers();

    /// Removes all files of this connection. What is saved later is kept again.
    void wipe();
    /// The same for a connection that is not open here. Blocks, for a few files. False when one is left.
    static bool wipe(const QString &folder, const QUuid &connection);

Q_SIGNALS:
    /// The file was no good and is now under this path, for whoever wants to look at it.
    void damaged(const QString &setAsidePath);
    /// Disk full, no permission, ...: said once, though later calls try again. The lists in memory are right.
    void failed(const QString &reason);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker; ///< lives in m_thread
    QThread m_thread;
};

} // namespace acg
