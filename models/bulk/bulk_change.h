// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/wish.h"
#include "models/items/phone_key.h"

#include <QObject>

#include <memory>
#include <vector>

namespace acg {

class BulkJob;
class NumberStore;

/// Has a job gather the same wish for many numbers, some thousands at a time, in the job's thread.
class BulkChange : public QObject
{
    Q_OBJECT
public:
    /// The job must outlive it. \a held: where the numbers' accounts are found; those that it does not hold
    /// are left out. The subject of the wish does not matter.
    BulkChange(BulkJob &job, std::vector<PhoneKey> numbers, std::shared_ptr<const NumberStore> held,
               Wish wish, QObject *parent = nullptr);

    void start(); ///< ends with finished(), or the job tells of a problem with its file

Q_SIGNALS:
    void finished();

private:
    void next();

    BulkJob &m_job;
    const std::shared_ptr<const std::vector<PhoneKey>> m_numbers;
    const std::shared_ptr<const NumberStore> m_held;
    const Wish m_wish;
    std::size_t m_next = 0;
};

} // namespace acg
