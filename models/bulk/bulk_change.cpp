// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_change.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"
#include "models/items/number_store.h"

#include <algorithm>
#include <utility>

namespace acg {

namespace {

constexpr std::size_t wishesAtOnce = 5000;

} // namespace

BulkChange::BulkChange(BulkJob &job, std::vector<PhoneKey> numbers, std::shared_ptr<const NumberStore> held,
                       Wish wish, QObject *parent)
    : QObject(parent)
    , m_job(job)
    , m_numbers(std::make_shared<const std::vector<PhoneKey>>(std::move(numbers)))
    , m_held(std::move(held))
    , m_wish(std::move(wish))
{
}

void BulkChange::start()
{
    next();
}

void BulkChange::next()
{
    if (m_next >= m_numbers->size()) {
        m_job.rowsWereChanged();
        Q_EMIT finished();
        return;
    }
    const std::size_t first = std::exchange(m_next, std::min(m_next + wishesAtOnce, m_numbers->size()));
    m_job.ask(
        this,
        [numbers = m_numbers, held = m_held, wish = m_wish, first, last = m_next](JobFile &file) {
            QList<Wish> wishes;
            for (std::size_t i = first; i < last; ++i) {
                const auto row = held->find((*numbers)[i]);
                if (!row)
                    continue;
                wishes.append(wish);
                wishes.last().subject
                    = {ChangedKind::Number, held->columns().account(*row), phoneText((*numbers)[i])};
            }
            return file.addWishes(wishes);
        },
        [this](const StorageResult<void> &added) {
            if (added)
                next();
            else
                m_job.tellProblem(added.error().reason);
        });
}

} // namespace acg
