// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/number_history.h"

#include "models/items/number_page.h"
#include "models/items/number_table_model.h"
#include "models/services/session.h"
#include "models/storage/snapshot.h"

#include <QPointer>

namespace acg {

NumberHistory::NumberHistory(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_worker.setMaxThreadCount(1);
}

void NumberHistory::find(std::function<void(QList<KeptList>)> done)
{
    m_session.snapshot()->findNumberLists(m_session.numbersScope(), this, std::move(done));
}

void NumberHistory::compare(qint64 keptList, const std::function<void(std::optional<NumberChanges>)> &done)
{
    m_comparing = std::make_unique<QObject>();
    const auto comparison = std::make_shared<NumberComparison>(m_session.numbers().copy());
    m_session.snapshot()->readNumberList(
        keptList, m_comparing.get(),
        [this, comparison](NumberPage &&page, const SnapshotInfo &) {
            m_worker.start([comparison, earlier = std::make_shared<NumberPage>(std::move(page))] {
                comparison->add(*earlier);
            });
        },
        [this, comparison, done](const std::optional<SnapshotInfo> &info) {
            if (!info)
                return done({});
            const auto changes = std::make_shared<NumberChanges>();
            work([comparison, changes] { *changes = std::move(*comparison).finish(); },
                 [changes, done, wanted = QPointer<QObject>(m_comparing.get())] {
                     if (wanted)
                         done(std::move(*changes));
                 });
        });
}

struct NumberHistory::Search
{
    std::shared_ptr<const NumberStore> numbers;
    QList<KeptList> lists; ///< not read yet
    PendingSince since;
    std::function<void(Trouble)> done;
};

void NumberHistory::findTrouble(const QList<KeptList> &lists, const std::function<void(Trouble)> &done)
{
    const auto numbers = m_session.numbers().copy();
    searchOn(std::make_shared<Search>(
        Search{numbers, lists, PendingSince(numbers->columns(), QDateTime::currentDateTimeUtc()), done}));
}

void NumberHistory::searchOn(const std::shared_ptr<Search> &search)
{
    if (search->lists.isEmpty() || search->since.isSettled()) {
        const auto failures = std::make_shared<std::vector<FailureCause>>();
        return work([search, failures] { *failures = failuresByCause(search->numbers->columns()); },
                    [search, failures] {
                        search->done({search->numbers, std::move(*failures), search->since.entries()});
                    });
    }
    const KeptList list = search->lists.takeFirst();
    search->since.beginEarlierList(list.info.takenAt);
    m_session.snapshot()->readNumberList(
        list.id, this,
        [this, search](NumberPage &&page, const SnapshotInfo &) {
            m_worker.start([search, earlier = std::make_shared<NumberPage>(std::move(page))] {
                search->since.add(earlier->rows);
            });
        },
        [this, search](const auto &) { work([] {}, [this, search] { searchOn(search); }); });
}

void NumberHistory::work(const std::function<void()> &task, const std::function<void()> &then)
{
    m_worker.start([this, task, then] {
        task();
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    });
}

} // namespace acg
