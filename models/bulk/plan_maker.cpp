// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/plan_maker.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/comparison.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace acg {

namespace {

/// What a job is about.
struct Subjects
{
    QMap<QString, qint64> numbers; ///< how many, by account
    QSet<QString> accountsPut;
    bool accounts = false; ///< there are wishes for accounts
};

StorageResult<Subjects> subjectsOf(JobFile &file)
{
    if (const auto forgotten = file.forgetPlan(); !forgotten)
        return tl::unexpected(forgotten.error());
    const auto numbers = file.numbersWished();
    if (!numbers)
        return tl::unexpected(numbers.error());
    const auto names = file.accountsWished();
    if (!names)
        return tl::unexpected(names.error());
    const auto wishes = file.wishesFor(ChangedKind::Account, *names);
    if (!wishes)
        return tl::unexpected(wishes.error());
    Subjects subjects{*numbers, {}, !names->isEmpty()};
    for (const auto &[id, wish] : *wishes) {
        if (!wish.remove)
            subjects.accountsPut.insert(wish.subject.name);
    }
    return subjects;
}

/// All it is known to hold. One that uses several services counts for each: good enough to choose by.
qint64 numbersHeld(const Account &account)
{
    qint64 sum = 0;
    for (const Service service : allServices)
        sum += account.numberCount(service).value_or(0);
    return sum;
}

} // namespace

PlanMaker::PlanMaker(BulkJob &job, ApiClient &client, int rowsPerPage, QObject *parent)
    : QObject(parent)
    , m_job(job)
    , m_client(client)
    , m_accounts(client, Priority::Visible, this)
    , m_numbers(client, Priority::Visible, this)
    , m_rowsPerPage(rowsPerPage > 0 ? rowsPerPage : api::largestPageSize)
{
    connect(&m_accounts, &ListLoader::finished, this, &PlanMaker::accountsRead);
    connect(&m_accounts, &ListLoader::failed, this, &PlanMaker::fail);
    connect(&m_numbers, &ListLoader::finished, this, [this] {
        if (m_readingAll)
            compareRest(1);
        else
            readNextList();
    });
    connect(&m_numbers, &ListLoader::failed, this, &PlanMaker::listFailed);
}

template <typename Task, typename Proceed>
void PlanMaker::inFile(Task task, Proceed proceed)
{
    m_job.ask(m_round.get(), std::move(task), [this, proceed = std::move(proceed)](auto result) {
        if (result)
            return proceed(std::move(result));
        m_job.tellProblem(result.error().reason);
        ApiError told;
        told.kind = ApiError::Kind::Cancelled;
        fail(told);
    });
}

void PlanMaker::start()
{
    cancel();
    m_round = std::make_unique<QObject>();
    m_running = true;
    m_readingAll = false;
    m_done = 0;
    m_expected = 1;
    m_held.clear();
    m_heldInAll = 0;
    JobInfo info = m_job.info();
    info.stage = JobStage::Gathering;
    info.comparedAt = {};
    m_job.setInfo(info);
    inFile(&subjectsOf, [this](const StorageResult<Subjects> &subjects) {
        m_wished = subjects->numbers;
        m_known = subjects->accountsPut;
        m_expected = m_wished.isEmpty() ? 1 : 2;
        readAccounts();
    });
}

void PlanMaker::cancel()
{
    m_running = false;
    m_round.reset();
    m_accounts.cancel();
    m_numbers.cancel();
}

void PlanMaker::readAccounts()
{
    // All of them, also for a few: it is one request, and tells how many numbers there are to read.
    m_accounts.start(api::ListAccounts(), [this](Page<Account> &&page) {
        for (const Account &account : std::as_const(page.items)) {
            const qint64 held = numbersHeld(account);
            m_heldInAll += held;
            if (m_wished.contains(account.name())) {
                m_held.insert(account.name(), held);
                m_known.insert(account.name());
            }
        }
        answered(page.nextLink.isEmpty() ? 1 : 2);
        m_accounts.hold();
        inFile([accounts = std::move(page.items)](
                   JobFile &file) { return comparison::compareAccounts(file, accounts); },
               [this](const StorageResult<void> &) { m_accounts.goOn(); });
    });
}

void PlanMaker::accountsRead()
{
    m_lists = m_held.keys();
    m_lackingOf.clear();
    if (m_job.info().deletesLacking)
        m_lackingOf = QSet<QString>(m_lists.cbegin(), m_lists.cend());
    if (m_wished.isEmpty())
        return compareRest(1);
    readNumbers();
}

int PlanMaker::pagesOf(qint64 rows) const
{
    return static_cast<int>(std::max<qint64>(1, (rows + m_rowsPerPage - 1) / m_rowsPerPage));
}

/// The request budget is what everything waits for. A number that is not where it is wished may be on any
/// other account, and only the list of all numbers tells: then it is read after the others, which costs at
/// most as much again, as another way is taken only where it is shorter.
PlanMaker::Way PlanMaker::fewestRequests() const
{
    const int all = pagesOf(m_heldInAll);
    const int lists = std::accumulate(m_held.cbegin(), m_held.cend(), 0,
                                      [this](int pages, qint64 held) { return pages + pagesOf(held); });
    const qint64 singles = std::accumulate(m_wished.cbegin(), m_wished.cend(), qint64(0));
    if (m_lackingOf.isEmpty() && singles < std::min(all, lists))
        return Way::Singles;
    if (m_heldInAll == 0) // the gateway does not count them
        return m_lists.size() == 1 ? Way::Lists : Way::All;
    return lists < all ? Way::Lists : Way::All;
}

void PlanMaker::readNumbers()
{
    switch (fewestRequests()) {
    case Way::All:
        return readAll();
    case Way::Lists:
        return readNextList();
    case Way::Singles:
        break;
    }
    const auto most = static_cast<int>(std::accumulate(m_wished.cbegin(), m_wished.cend(), qint64(0)));
    inFile([most](JobFile &file) { return file.uncompared(1, most); },
           [this](const StorageResult<QList<JobFile::WishedRow>> &rows) {
               m_singles.clear();
               for (const auto &[id, wish] : *rows) {
                   if (wish.subject.kind == ChangedKind::Number && m_held.contains(wish.subject.accountName))
                       m_singles.append({wish.subject.accountName, wish.subject.name});
               }
               readNextSingle();
           });
}

void PlanMaker::readNextSingle()
{
    m_expected = static_cast<int>(m_singles.size());
    if (m_singles.isEmpty())
        return numbersRead();
    const NumberKey key = m_singles.takeFirst();
    m_client.send(
        api::GetNumber{key.accountName, key.telephoneNumber}, m_round.get(),
        [this](Result<Versioned<Number>> number) {
            if (!number && !number.error().isNotFound())
                return fail(number.error());
            answered(m_expected - 1);
            if (!number)
                return readNextSingle();
            compare({number->value}, [this] { readNextSingle(); });
        },
        Priority::Visible);
}

void PlanMaker::readNextList()
{
    if (m_lists.isEmpty())
        return numbersRead();
    api::ListWholeNumbers request;
    request.accountName = m_lists.takeFirst();
    m_numbers.start(request,
                    [this, account = request.accountName, rows = qint64(0)](Page<Number> &&page) mutable {
                        if (!page.nextLink.isEmpty())
                            m_rowsPerPage = std::max(1, int(page.size()));
                        rows += page.items.size();
                        int expected = page.nextLink.isEmpty() ? 0 : pagesOf(m_held.value(account) - rows);
                        for (const QString &other : std::as_const(m_lists))
                            expected += pagesOf(m_held.value(other));
                        answered(expected);
                        for (Number &number : page.items) {
                            if (number.accountName().isEmpty())
                                number.setAccountName(account); // the list has said so
                        }
                        m_numbers.hold();
                        compare(std::move(page.items), [this] { m_numbers.goOn(); });
                    });
}

void PlanMaker::numbersRead()
{
    inFile([](JobFile &file) { return file.lacksNumbers(); },
           [this](const StorageResult<bool> &lacks) {
               if (*lacks)
                   readAll();
               else
                   compareRest(1);
           });
}

void PlanMaker::readAll()
{
    m_readingAll = true;
    m_expected = pagesOf(m_heldInAll);
    api::ListWholeNumbers request;
    request.page.countRecords = true;
    m_numbers.start(request, [this, rows = qint64(0)](Page<Number> &&page) mutable {
        if (!page.nextLink.isEmpty())
            m_rowsPerPage = std::max(1, int(page.size()));
        m_heldInAll = page.recordCount.value_or(m_heldInAll);
        rows += page.items.size();
        answered(page.nextLink.isEmpty() ? 0 : pagesOf(m_heldInAll - rows));
        m_numbers.hold();
        compare(std::move(page.items), [this] { m_numbers.goOn(); });
    });
}

void PlanMaker::compare(QList<Number> held, const std::function<void()> &proceed)
{
    inFile([held = std::move(held), lackingOf = m_lackingOf](
               JobFile &file) { return comparison::compareNumbers(file, held, lackingOf); },
           [proceed](const StorageResult<void> &) { proceed(); });
}

void PlanMaker::compareRest(qint64 fromId)
{
    inFile([fromId,
            accounts = m_known](JobFile &file) { return comparison::compareRest(file, fromId, accounts); },
           [this](const StorageResult<qint64> &next) {
               if (*next != 0)
                   compareRest(*next);
               else
                   complete();
           });
}

void PlanMaker::complete()
{
    m_job.count(m_round.get(), [this] {
        JobInfo info = m_job.info();
        info.stage = JobStage::Planned;
        info.comparedAt = QDateTime::currentDateTimeUtc();
        m_expected = 0;
        cancel(); // nothing is under way
        m_job.setInfo(info);
        m_job.rowsWereChanged();
        Q_EMIT finished();
    });
}

void PlanMaker::answered(int expected)
{
    ++m_done;
    m_expected = expected;
    Q_EMIT progressed();
}

void PlanMaker::listFailed(const ApiError &error)
{
    // Of an account that was there a moment ago.
    if (error.isNotFound() && !m_readingAll) {
        answered(m_expected - 1);
        return readNextList();
    }
    fail(error);
}

void PlanMaker::fail(const ApiError &error)
{
    cancel();
    Q_EMIT failed(error);
}

} // namespace acg
