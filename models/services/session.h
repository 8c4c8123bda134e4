// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/auth/roles.h"
#include "models/connections/connection_profile.h"
#include "models/domain/api_error.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace acg {

class AccountTreeModel;
class ActivityModel;
class ApiClient;
class ChangeHistory;
class Drafts;
class JobRunner;
class JobStore;
class NoteStore;
class NumberTableModel;
class PendingWatcher;
class ResourceFeed;
class ResourceService;
class RfiTableModel;
class Snapshot;

/// One open connection to a gateway: its client, what it knows, and the lists the window shows.
class Session : public QObject
{
    Q_OBJECT
public:
    /// The secret stays in memory and goes nowhere but to the token endpoint. Lists last seen are kept in
    /// `snapshotFolder` if the profile wants it; empty: nowhere. What is written is noted in `history`, which
    /// outlives the session; null: nowhere. What the person leaves with the connection (marks on requests,
    /// unfinished forms) is kept in `notesFolder`; empty: nowhere. Bulk jobs are kept in `jobsFolder`; empty:
    /// there are none.
    Session(ConnectionProfile profile, const QString &secret, const QString &snapshotFolder = {},
            ChangeHistory *history = nullptr, const QString &notesFolder = {}, const QString &jobsFolder = {},
            QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const ConnectionProfile &profile() const;
    [[nodiscard]] ApiClient &client() const;
    [[nodiscard]] ResourceService &resources() const;
    [[nodiscard]] ResourceFeed &feed() const;
    [[nodiscard]] PendingWatcher &pending() const;

    [[nodiscard]] AccountTreeModel &accounts() const;
    [[nodiscard]] NumberTableModel &numbers() const;
    [[nodiscard]] RfiTableModel &rfis() const;
    [[nodiscard]] ActivityModel &activity() const;

    /// Empty until the first token was granted.
    [[nodiscard]] const Roles &roles() const;
    /// True before the roles are known: the gateway has the last word.
    [[nodiscard]] bool may(Permission permission) const;

    /// Shows the lists last seen, then loads all three.
    void start();
    /// Null when nothing is kept for this connection.
    [[nodiscard]] Snapshot *snapshot() const;
    void wipeSnapshot();
    /// Null when nothing is noted.
    [[nodiscard]] ChangeHistory *history() const;
    /// Null when nothing is kept.
    [[nodiscard]] NoteStore *notes() const;
    [[nodiscard]] Drafts &drafts() const;
    /// Null when none are kept.
    [[nodiscard]] JobStore *jobs() const;
    [[nodiscard]] JobRunner *runner() const;

    /// Each loads its list to the end in the background; again while loading starts anew.
    void reloadAccounts();
    /// Forgets the numbers shown under an account of the tree; they are fetched again as they are looked at.
    void reloadNumbersOf(const QString &accountName);
    void reloadNumbers(); ///< of the account in numbersScope(), or of all
    void reloadRfis();
    /// The same when nobody has asked for it: it waits until the gateway has time. Not while it is loading.
    void lookForNewRfis();
    /// Somebody waits for the end of a list: those that are loading go on before other background work.
    void hurryLists();
    /// Shows the numbers of one account, or of all when empty; loads them when that is a change.
    void setNumbersScope(const QString &accountName);
    [[nodiscard]] QString numbersScope() const;

    /// What the gateway puts on a page of a list, in rows; 0: not known yet.
    [[nodiscard]] int pageSize() const;
    /// How long so many rows of a list take from now on; nothing when the gateway sets no limit or its page
    /// size is not known yet.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeForRows(qint64 rows) const;

Q_SIGNALS:
    void rolesChanged();
    void pageSizeLearned(int rows); ///< what the gateway puts on a page: worth remembering for the connection
    void numbersScopeChanged();
    void accountsFailed(const acg::ApiError &error);
    void numbersFailed(const acg::ApiError &error);
    void rfisFailed(const acg::ApiError &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace acg
