// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/session.h"

#include "models/api/requests.h"
#include "models/bulk/job_runner.h"
#include "models/bulk/job_store.h"
#include "models/items/account_tree_model.h"
#include "models/items/activity_model.h"
#include "models/items/number_table_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/bulk_writer.h"
#include "models/services/change_recorder.h"
#include "models/services/drafts.h"
#include "models/services/gateway_link.h"
#include "models/services/list_loader.h"
#include "models/services/pending_watcher.h"
#include "models/services/resource_feed.h"
#include "models/services/resource_service.h"
#include "models/services/rfi_inbox.h"
#include "models/services/snapshot_keeper.h"
#include "models/storage/note_store.h"

#include <QHash>
#include <QUrl>

#include <vector>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int treePageSize = 200; ///< a screen or several; more come as the person scrolls

} // namespace

class Session::Private
{
public:
    Private(Session *owner, ConnectionProfile chosen, const QString &secret, const QString &snapshotFolder,
            ChangeHistory *changeHistory, const QString &notesFolder, const QString &jobsFolder)
        : q(owner)
        , profile(std::move(chosen))
        , pageSize(profile.pageSize)
        , history(changeHistory)
        , link(profile, secret)
        , recorder(history != nullptr ? std::make_unique<ChangeRecorder>(*history, profile, link.client)
                                      : nullptr)
        , resources(link.client, feed, recorder.get())
        , bulkWriter(link.client, feed, recorder.get())
        , pending(resources, feed, {})
        , accountLoader(link.client)
        , numberLoader(link.client)
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
    void fetchTreeNumbers(const QString &accountName);
    /// Whether the table of numbers shows those of this account.
    [[nodiscard]] bool isListed(const QString &accountName) const
    {
        return (numbers.loadState() != LoadState::NotLoaded || numbers.loadedCount() > 0)
            && (numbersScope.isEmpty() || numbersScope == accountName);
    }

    Session *q;
    const ConnectionProfile profile;
    Roles roles;
    bool rolesKnown = false;
    int pageSize; ///< rows the gateway puts on a page; 0: not known yet
    QString numbersScope;
    struct TreeFetch
    {
        CallHandle call;
        QUrl link; ///< where the numbers go on
    };
    QHash<QString, TreeFetch> treeFetches; ///< of the accounts opened in the tree

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
    ListLoader accountLoader;
    ListLoader numberLoader;
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

    connect(&feed, &ResourceFeed::accountSeen, &accounts,
            [this](const Account &account) { accounts.upsert(account); });
    connect(&feed, &ResourceFeed::accountGone, &accounts, [this](const QString &name) {
        accounts.removeAccount(name);
        numbers.removeAccount(name);
        treeFetches.remove(name);
    });
    connect(&feed, &ResourceFeed::numberSeen, &accounts, [this](const Number &number) {
        accounts.upsert(number);
        if (isListed(number.accountName()))
            numbers.upsert(number);
    });
    connect(&feed, &ResourceFeed::numbersSeen, &accounts, [this](const NumberPage &page) {
        if (page.rows.size() == 0)
            return;
        const QString account = page.rows.account(0);
        accounts.mergeNumbers(account, NumberPage(page));
        if (isListed(account))
            numbers.append(NumberPage(page));
    });
    connect(&feed, &ResourceFeed::numberGone, &accounts,
            [this](const QString &accountName, const QString &telephoneNumber) {
                accounts.removeNumber(accountName, telephoneNumber);
                numbers.remove(telephoneNumber);
            });
    connect(&accounts, &AccountTreeModel::numbersWanted, q,
            [this](const QString &accountName) { fetchTreeNumbers(accountName); });

    connect(&accountLoader, &ListLoader::finished, &accounts, [this] { accounts.finishLoading(); });
    connect(&accountLoader, &ListLoader::failed, &accounts, [this](const ApiError &error) {
        accounts.failLoading();
        Q_EMIT q->accountsFailed(error);
    });
    connect(&numberLoader, &ListLoader::pageSizeSeen, q, [this](int rows) {
        if (std::exchange(pageSize, rows) != rows)
            Q_EMIT q->pageSizeLearned(rows);
    });
    connect(&numberLoader, &ListLoader::finished, &numbers, [this] { numbers.finishLoading(); });
    connect(&numberLoader, &ListLoader::failed, &numbers, [this](const ApiError &error) {
        numbers.failLoading();
        Q_EMIT q->numbersFailed(error);
    });
    connect(&inbox, &RfiInbox::failed, q, &Session::rfisFailed);
    // How many numbers an account has is in none of the answers to a job.
    if (runner)
        connect(runner.get(), &JobRunner::finished, q, &Session::reloadAccounts);
}

void Session::Private::failLists()
{
    if (accountLoader.isRunning())
        static_cast<void>(mayLoad(accountLoader, u"ListAccounts"_s));
    if (numberLoader.isRunning())
        static_cast<void>(mayLoad(numberLoader, u"ListNumbers"_s));
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

void Session::Private::fetchTreeNumbers(const QString &accountName)
{
    api::ListNumbers request;
    request.accountName = accountName;
    request.page.maxPageSize = treePageSize;
    request.page.link = treeFetches.value(accountName).link;
    treeFetches[accountName].call = link.client.send(
        request, q,
        [this, accountName](Result<NumberPage> page) {
            if (!page) {
                if (!page.error().isCancelled())
                    accounts.failNumbers(accountName, page.error().message);
                return;
            }
            pending.watchNumbers(*page);
            const bool complete = page->nextLink.isEmpty();
            treeFetches[accountName] = {{}, page->nextLink};
            accounts.appendNumbers(accountName, std::move(*page), complete);
        },
        Priority::Visible);
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
    d->keeper->showNumbers(d->numbersScope, [this] { reloadNumbers(); });
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
    api::ListAccounts request;
    request.page.countRecords = true;
    d->accounts.startLoading();
    if (!d->mayLoad(d->accountLoader, u"ListAccounts"_s))
        return;
    d->accountLoader.start(request, [this](Page<Account> &&page) {
        if (page.recordCount)
            d->accounts.setTotalCount(page.recordCount);
        d->accounts.append(page.items);
        for (const Account &account : std::as_const(page.items)) {
            if (account.provisioning().status() == ProvisioningStatus::Pending)
                d->pending.watchAccount(account.name());
        }
    });
}

void Session::reloadNumbersOf(const QString &accountName)
{
    d->treeFetches.take(accountName).call.cancel();
    d->accounts.resetNumbers(accountName);
}

void Session::reloadNumbers()
{
    api::ListNumbers request;
    request.accountName = d->numbersScope;
    request.page.countRecords = true;
    d->numbers.startLoading();
    if (!d->mayLoad(d->numberLoader, u"ListNumbers"_s))
        return;
    d->numberLoader.start(request, [this](NumberPage &&page) {
        if (page.recordCount)
            d->numbers.setTotalCount(page.recordCount);
        d->pending.watchNumbers(page);
        d->numbers.append(std::move(page));
    });
}

int Session::pageSize() const
{
    return d->pageSize;
}

std::optional<std::chrono::milliseconds> Session::timeForRows(qint64 rows) const
{
    if (d->pageSize == 0)
        return {};
    return d->link.client.budget().timeFor((rows + d->pageSize - 1) / d->pageSize);
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
    d->accountLoader.hurry();
    d->numberLoader.hurry();
    d->inbox.loader().hurry();
}

void Session::setNumbersScope(const QString &accountName)
{
    if (d->numbersScope == accountName)
        return;
    d->numbersScope = accountName;
    d->numberLoader.cancel();
    d->numbers.clear();
    Q_EMIT numbersScopeChanged();
    if (d->keeper)
        d->keeper->showNumbers(accountName, [this] { reloadNumbers(); });
    else
        reloadNumbers();
}

QString Session::numbersScope() const
{
    return d->numbersScope;
}

} // namespace acg
