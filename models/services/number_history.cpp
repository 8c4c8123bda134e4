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
            // Whether it is still wanted can be asked in this thread only.
            const auto answer
                = [done, wanted = QPointer<QObject>(m_comparing.get())](NumberChanges &changes) {
                      if (wanted)
                          done(std::move(changes));
                  };
            m_worker.start([this, comparison, answer] {
                const auto changes = std::make_shared<NumberChanges>(std::move(*comparison).finish());
                QMetaObject::invokeMethod(
                    this, [answer, changes] { answer(*changes); }, Qt::QueuedConnection);
            });
        });
}

} // namespace acg
