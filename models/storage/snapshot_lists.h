// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/private_database.h"
#include "models/storage/snapshot_info.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace acg {

/// What a list is of. These numbers are in the files.
enum class ListKind : quint8 { Accounts = 1, Rfis = 2, Addresses = 3, Numbers = 4, Unfinished = 5 };

struct ListName
{
    ListKind kind = ListKind::Accounts;
    QString scope; ///< an account's name; empty for all accounts
};

/// A part of a list; its bytes are a matter of whoever keeps it.
struct SnapshotChunk
{
    qint64 rows = 0;
    QByteArray data;
};

/// The kept lists of one connection, and the rules of what is kept how long. Blocks; all of it in one thread.
class SnapshotLists
{
    Q_DECLARE_TR_FUNCTIONS(acg::SnapshotLists)
public:
    enum class Verdict { Next, Enough, Malformed };
    using Take = std::function<Verdict(const SnapshotInfo &, const SnapshotChunk &)>;
    using Choice = std::variant<ListName, qint64>; ///< the newest of a name, or the one with this id

    /// The file named by \a path is made when something is first looked for or saved.
    explicit SnapshotLists(const QString &path);

    /// Newest first.
    StorageResult<QList<KeptList>> kept(const ListName &name);
    /// Hands over the chunks of a list in order, all of them from the same state of the file. Nothing when no
    /// such list is kept, or when there was Enough. Chunks may have been handed over before a problem is met.
    StorageResult<std::optional<SnapshotInfo>> read(const Choice &choice, const Take &take);
    /// Keeps the list and drops what it replaces, in one transaction. An incomplete list gives way to any
    /// that comes later, and is dropped where a complete one is kept. Of numbers, up to seven earlier
    /// complete lists stay; but one that comes less than ten minutes after the newest was first kept replaces
    /// it, so that refreshing again and again does not wash the earlier ones away.
    StorageResult<void> save(const ListName &name, const SnapshotInfo &info,
                             const std::vector<SnapshotChunk> &chunks);

    /// The same for a list that is too large to be held until it is complete: its chunks are written as they
    /// come, and nobody finds them before the list is finished. One at a time: to begin another, in whatever
    /// process, drops it, and what comes for it then is ignored.
    StorageResult<qint64> begin();
    StorageResult<void> add(qint64 list, const SnapshotChunk &chunk);
    StorageResult<void> finish(qint64 list, const ListName &name, const SnapshotInfo &info);
    StorageResult<void> drop(qint64 list);

    [[nodiscard]] PrivateDatabase &file() { return m_file; }

private:
    struct Stored;

    StorageResult<std::vector<Stored>> find(const Choice &choice);
    StorageResult<bool> readChunks(const Stored &list, const Take &take);
    StorageResult<qint64> insertUnfinished();
    StorageResult<void> settle(qint64 id, const ListName &name, const SnapshotInfo &info);
    void trimLog();

    PrivateDatabase m_file;
};

} // namespace acg
