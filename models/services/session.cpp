// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/session.h"

#include "models/bulk/job_runner.h"
#include "models/bulk/job_store.h"
#include "models/items/account_tree_model.h"
#include "models/items/activity_model.h"
#include "models/items/number_table_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/account_lists.h"
#include "models/services/bulk_writer.h"
#include "models/services/change_recorder.h"
#include "models/services/drafts.h"
#include "models/services/gateway_link.h"
#include "models/services/pending_watcher.h"
#include "models/services/resource_feed.h"
#include "models/services/resource_service.h"
#include "models/services/rfi_inbox.h"
#include "models/services/snapshot_keeper.h"
#include "models/storage/note_store.h"

using namespace Qt::StringLiterals;

namespace acg {

class Session::Private
{
public:
    Private(Session *owner, ConnectionProfile chosen, const QString &secret, const QString &snapshotFolder,
            ChangeHistory *changeHistory, const QString &notesFolder, const QString &jobsFolder)
        : q(owner)
        , profile(std::move(chosen))
        , history(changeHistory)
        , link(profile, secret)
        , recorder(history != nullptr ? std::make_unique<ChangeRecorder>(*history, profile, link.client)
                                      : nullptr)
        , resources(link.client, feed, recorder.get())
        , bulkWriter(link.client, feed, recorder.get())
        , pending(resources, feed, {})
        , lists(link.client, feed, pending, accounts, numbers, profile.pageSize)
        , notes(notesFolder.isEmpty() ? nullptr : std::make_unique<NoteStore>(notesFolder, profile.id))
        , drafts(notes.get())
        , inbox(link.client, feed, rfis, notes.get())
        , jobs(jobsFolder.isEmpty() ? nullptr : std::make_unique<JobStore>(jobsFolder, profile))
        , runner(jobs ? std::make_unique<JobRunner>(*jobs, bulkWriter, link.client, pending) : nullptr)
    {
        if (profile.keepsSnapshot && !snapshotFolder.isEmpty())
            keeper = std::make_unique<SnapshotKeeper>(snapshotFolder, profile.id, accounts, numbers, rfis);
    }

    void wire();
    /// Takes back what was asked before it was known that nothing may be read.
    void failLists();
    /// False, and it has failed, when the token does not allow to load a list.
    [[nodiscard]] bool mayLoad(ListLoader &loader, const QString &operation) const;

    Session *q;
    const ConnectionProfile profile;
    Roles roles;
    bool rolesKnown = false;

    // Each uses those above it and is destroyed before them.
    AccountTreeModel accounts;
    NumberTableModel numbers;
    RfiTableModel rfis;
    ActivityModel activity;
    ChangeHistory *const history; ///< null: nothing is noted
    GatewayLink link;
    std::unique_ptr<ChangeRecorder> recorder; ///< as the history
    ResourceFeed feed;
    ResourceService resources;
    BulkWriter bulkWriter;
    PendingWatcher pending;
    AccountLists lists;
    std::unique_ptr<NoteStore> notes; ///< null: nothing is kept
    Drafts drafts;
    RfiInbox inbox;
    std::unique_ptr<JobStore> jobs; ///< null: none are kept
    std::unique_ptr<JobRunner> runner; ///< as the jobs
    std::unique_ptr<SnapshotKeeper> keeper; ///< null: nothing is kept
};

void Session::Private::wire()
{
    connect(&link.client, &ApiClient::progressed, &activity, &ActivityModel::record);
    connect(&link.tokens, &TokenSource::granted, q, [this](const Roles &granted) {
        const bool changed = !rolesKnown || !(roles == granted);
        roles = granted;
        rolesKnown = true;
        if (!granted.may(Permission::Read))
            failLists();
        if (changed)
            Q_EMIT q->rolesChanged();
    });

    connect(&lists, &AccountLists::accountsFailed, q, &Session::accountsFailed);
    connect(&lists, &AccountLists::numbersFailed, q, &Session::numbersFailed);
    connect(&lists, &AccountLists::pageSizeLearned, q, &Session::pageSizeLearned);
    connect(&inbox, &RfiInbox::failed, q, &Session::rfisFailed);
    // How many numbers an account has is in none of the answers to a job.
    if (runner)
        connect(runner.get(), &JobRunner::finished, q, &Session::reloadAccounts);
}

void Session::Private::failLists()
{
    if (lists.accountLoader().isRunning())
        static_cast<void>(mayLoad(lists.accountLoader(), u"ListAccounts"_s));
    if (lists.numberLoader().isRunning())
        static_cast<void>(mayLoad(lists.numberLoader(), u"ListNumbers"_s));
    if (inbox.loader().isRunning())
        static_cast<void>(mayLoad(inbox.loader(), u"ListRequestsForInformation"_s));
}

bool Session::Private::mayLoad(ListLoader &loader, const QString &operation) const
{
    if (q->may(Permission::Read))
        return true;
    ApiError error;
    error.kind = ApiError::Kind::NotPermitted;
    error.operation = operation;
    loader.fail(error);
    return false;
}

Session::Session(ConnectionProfile profile, const QString &secret, const QString &snapshotFolder,
                 ChangeHistory *history, const QString &notesFolder, const QString &jobsFolder,
                 QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(profile), secret, snapshotFolder, history, notesFolder,
                                  jobsFolder))
{
    d->wire();
}

Session::~Session() = default;

const ConnectionProfile &Session::profile() const
{
    return d->profile;
}

ApiClient &Session::client() const
{
    return d->link.client;
}

ResourceService &Session::resources() const
{
    return d->resources;
}

ResourceFeed &Session::feed() const
{
    return d->feed;
}

PendingWatcher &Session::pending() const
{
    return d->pending;
}

AccountTreeModel &Session::accounts() const
{
    return d->accounts;
}

NumberTableModel &Session::numbers() const
{
    return d->numbers;
}

RfiTableModel &Session::rfis() const
{
    return d->rfis;
}

ActivityModel &Session::activity() const
{
    return d->activity;
}

const Roles &Session::roles() const
{
    return d->roles;
}

bool Session::may(Permission permission) const
{
    return !d->rolesKnown || d->roles.may(permission);
}

void Session::start()
{
    if (!d->keeper) {
        reloadAccounts();
        reloadNumbers();
        reloadRfis();
        return;
    }
    d->keeper->showAccounts([this] { reloadAccounts(); });
    d->keeper->showRfis([this] { reloadRfis(); });
    d->keeper->showNumbers(d->lists.scope(), [this] { reloadNumbers(); });
}

Snapshot *Session::snapshot() const
{
    return d->keeper ? &d->keeper->snapshot() : nullptr;
}

NoteStore *Session::notes() const
{
    return d->notes.get();
}

Drafts &Session::drafts() const
{
    return d->drafts;
}

JobStore *Session::jobs() const
{
    return d->jobs.get();
}

JobRunner *Session::runner() const
{
    return d->runner.get();
}

void Session::wipeSnapshot()
{
    if (d->keeper)
        d->keeper->wipe();
}

ChangeHistory *Session::history() const
{
    return d->history;
}

void Session::reloadAccounts()
{
    d->accounts.startLoading();
    if (d->mayLoad(d->lists.accountLoader(), u"ListAccounts"_s))
        d->lists.loadAccounts();
}

void Session::reloadNumbersOf(const QString &accountName)
{
    d->lists.reloadNumbersOf(accountName);
}

void Session::reloadNumbers()
{
    d->numbers.startLoading();
    if (d->mayLoad(d->lists.numberLoader(), u"ListNumbers"_s))
        d->lists.loadNumbers();
}

int Session::pageSize() const
{
    return d->lists.pageSize();
}

std::optional<std::chrono::milliseconds> Session::timeForRows(qint64 rows) const
{
    const int perPage = pageSize();
    if (perPage == 0)
        return {};
    return d->link.client.budget().timeFor((rows + perPage - 1) / perPage);
}

void Session::reloadRfis()
{
    d->rfis.startLoading();
    if (d->mayLoad(d->inbox.loader(), u"ListRequestsForInformation"_s))
        d->inbox.reload();
}

void Session::lookForNewRfis()
{
    if (may(Permission::Read))
        d->inbox.lookForNew();
}

void Session::hurryLists()
{
    d->lists.accountLoader().hurry();
    d->lists.numberLoader().hurry();
    d->inbox.loader().hurry();
}

void Session::setNumbersScope(const QString &accountName)
{
    if (d->lists.scope() == accountName)
        return;
    d->lists.setScope(accountName);
    Q_EMIT numbersScopeChanged();
    if (d->keeper)
        d->keeper->showNumbers(accountName, [this] { reloadNumbers(); });
    else
        reloadNumbers();
}

QString Session::numbersScope() const
{
    return d->lists.scope();
}

} // namespace acg
