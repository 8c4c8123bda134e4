// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/job_file.h"

#include <QSet>

/// What is to be done about each wish of a job, told from what the gateway holds: a page at a time, so that
/// no more than a page is ever in memory. Everything here is called in the thread of the job's file.
namespace acg::comparison {

inline constexpr int restStep = 1000; ///< rows compareRest() takes at a time

StorageResult<void> compareAccounts(JobFile &file, const QList<Account> &held);
/// `lackingOf`: the accounts of which numbers that nobody wishes for are to be deleted. The same number may
/// come more than once.
StorageResult<void> compareNumbers(JobFile &file, const QList<Number> &held, const QSet<QString> &lackingOf);
/// The wishes for what no page had, some at a time, from an id on. `accounts`: those that are there or are
/// put by the job. Answers the id to go on from; 0 when that was all.
StorageResult<qint64> compareRest(JobFile &file, qint64 fromId, const QSet<QString> &accounts);

} // namespace acg::comparison
